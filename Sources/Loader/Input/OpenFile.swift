import Digests
import Glibc
import Records
import Spreadsheets
import SystemPackage

/// A regular file that is open for reading, at any offset and by several threads at once.
///
/// It is read, not mapped: if someone shortens a file while it is mapped, the system kills the program.
@safe
final class OpenFile: Sendable {
  let path: FilePath
  /// The file's size in bytes when it was opened.
  let count: Int
  private let descriptor: FileDescriptor
  private let stamp: Stamp

  /// What changes when someone writes to the file.
  private struct Stamp: Hashable {
    let size: Int
    let modified: Int
    let modifiedNanoseconds: Int

    init(_ status: stat) {
      size = Int(status.st_size)
      modified = status.st_mtim.tv_sec
      modifiedNanoseconds = status.st_mtim.tv_nsec
    }
  }

  /// Opens the file at `path`.
  ///
  /// Throws if it is not a regular file, or may not be read.
  init(at path: FilePath) throws(Problem) {
    let descriptor: FileDescriptor
    do throws(Errno) {
      descriptor = try OpenFile.open(path)
    } catch {
      throw .cannotRead(path, error)
    }
    var status = stat()
    guard unsafe fstat(descriptor.rawValue, &status) == 0 else {
      let reason = Errno(rawValue: errno)
      try? descriptor.close()
      throw .cannotRead(path, reason)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      try? descriptor.close()
      throw .notAFile(path)
    }
    self.path = path
    self.descriptor = descriptor
    self.stamp = Stamp(status)
    self.count = Int(status.st_size)
  }

  deinit { try? descriptor.close() }

  /// Throws if the file has more than `limit` bytes, before there is memory for them.
  func require(atMost limit: Int) throws(Problem) {
    guard count <= limit else { throw .tooLarge(path, count, limit: limit) }
    // What is made of a text takes several times its room.
    if Memory.isShort, !Memory.has(count * 8) { Memory.isExhausted() }
  }

  /// Another descriptor of the same open file. The caller must close it.
  func duplicate() throws(Problem) -> FileDescriptor {
    do { return try descriptor.duplicate() } catch { throw .cannotRead(path, error as? Errno ?? .ioError) }
  }

  /// Opens without waiting, so that a pipe is refused instead of waited for.
  private static func open(_ path: FilePath) throws(Errno) -> FileDescriptor {
    do {
      return try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
    } catch {
      throw error as? Errno ?? .ioError
    }
  }

  /// Fills `range` of `bytes` with the file's bytes from `offset` on.
  ///
  /// Throws if the file ends too early: then it was longer when it was opened.
  func read(into bytes: inout [UInt8], _ range: Range<Int>, from offset: Int) throws(Problem) {
    var filled = range.lowerBound
    while filled < range.upperBound {
      let result = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(
          descriptor.rawValue, buffer.baseAddress.map { unsafe $0 + filled }, range.upperBound - filled,
          offset + filled - range.lowerBound)
      }
      if result < 0, errno == EINTR { continue }
      guard result >= 0 else { throw .cannotRead(path, Errno(rawValue: errno)) }
      guard result > 0 else { throw .changed(path) }
      filled += result
    }
  }

  /// The SHA-256 of the whole file, as provenance writes it.
  func digest() throws(Problem) -> String {
    var hasher = SHA256Hasher()
    var piece = [UInt8](repeating: 0, count: min(count, 1 << 20))
    var offset = 0
    while offset < count {
      let length = min(piece.count, count - offset)
      try read(into: &piece, 0..<length, from: offset)
      hasher.update(piece.span.extracting(0..<length))
      offset += length
    }
    return hasher.finish().description
  }

  /// Throws if someone has written to the file since it was opened: what was read may contradict itself.
  func checkUnchanged() throws(Problem) {
    var status = stat()
    guard unsafe fstat(descriptor.rawValue, &status) == 0, Stamp(status) == stamp else {
      throw .changed(path)
    }
  }
}

/// The bytes of a text register: in its file, or in memory if they had to be converted to UTF-8.
enum RegisterBytes: Sendable {
  case file(OpenFile)
  case memory([UInt8])

  var count: Int {
    switch self {
    case .file(let file): file.count
    case .memory(let bytes): bytes.count
    }
  }

  /// Fills `range` of `bytes` with the bytes from `offset` on.
  func read(into bytes: inout [UInt8], _ range: Range<Int>, from offset: Int) throws(Problem) {
    switch self {
    case .file(let file): try file.read(into: &bytes, range, from: offset)
    case .memory(let all):
      bytes.replaceSubrange(range, with: all[offset..<offset + range.count])
    }
  }

  /// The first bytes, at most `limit` of them.
  func head(_ limit: Int) throws(Problem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(count, limit))
    try read(into: &bytes, 0..<bytes.count, from: 0)
    return bytes
  }
}

extension Problem {
  fileprivate static func notAFile(_ path: FilePath) -> Problem {
    Problem(.notAFile, at: path.string, found: "this is not a regular file")
  }

  fileprivate static func tooLarge(_ path: FilePath, _ count: Int, limit: Int) -> Problem {
    Problem(
      .fileOverLimit, at: path.string, found: "the file has \(count) bytes",
      expected: "expected at most \(limit) for a file of this kind",
      remedy: "check that this is the right file")
  }

  fileprivate static func changed(_ path: FilePath) -> Problem {
    Problem(.changedWhileRead, at: path.string, found: "the file changed while it was read")
  }

  fileprivate static func cannotRead(_ path: FilePath, _ errno: Errno) -> Problem {
    switch errno {
    case .noSuchFileOrDirectory, .notDirectory:
      Problem(.noSuchFile, at: path.string, found: "there is no such file")
    case .noSuchAddressOrDevice: .notAFile(path)  // how a socket is refused
    default:
      Problem(.unreadableFile, at: path.string, found: "the file cannot be read (\(errno))")
    }
  }
}
