import Glibc
import SystemPackage

/// A file that is opened once, so that the bytes that are parsed and those that are hashed are the same.
struct WorkbookFile: ~Copyable {
  private static let chunkSize = 256 << 10

  private let descriptor: FileDescriptor
  private let state: State

  /// Opens the regular file at `path`; refuses a pipe or a device without waiting for it.
  init(at path: FilePath) throws(XLSXError) {
    try self.init(taking: WorkbookFile.open(path))
  }

  /// Takes over the descriptor of a regular file.
  init(taking descriptor: FileDescriptor) throws(XLSXError) {
    do throws(XLSXError) {
      state = try State(of: descriptor)
    } catch {
      try? descriptor.close()
      throw error
    }
    self.descriptor = descriptor
  }

  deinit { try? descriptor.close() }

  /// The size in bytes when it was opened.
  var size: Int { state.size }

  /// The `count` bytes from `offset` on, or fewer where the file ends.
  func read(at offset: Int, count: Int) throws(XLSXError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = try read(at: offset, into: &bytes)
    bytes.removeLast(count - read)
    return bytes
  }

  /// Lends the whole file to `body`, chunk by chunk; throws if it was written to since it was opened.
  func forEachChunk(_ body: (Span<UInt8>) throws(XLSXError) -> Void) throws(XLSXError) {
    var buffer = [UInt8](repeating: 0, count: WorkbookFile.chunkSize)
    var offset = 0
    // No further than its size when opened: it may grow as fast as it is read.
    while offset < state.size {
      let count = try read(at: offset, into: &buffer)
      if count == 0 { break }
      offset += count
      try body(buffer.span.extracting(0..<count))
    }
    try requireUnchanged()
  }

  /// Throws if the file was written to since it was opened.
  func requireUnchanged() throws(XLSXError) {
    guard try State(of: descriptor) == state else { throw .changedWhileRead }
  }

  /// A second descriptor of the same open file, which the caller must close.
  func duplicate() throws(XLSXError) -> FileDescriptor {
    do { return try descriptor.duplicate() } catch { throw .cannotOpen(error as? Errno ?? .ioError) }
  }

  private func read(at offset: Int, into buffer: inout [UInt8]) throws(XLSXError) -> Int {
    do {
      return try unsafe buffer.withUnsafeMutableBytes {
        try unsafe descriptor.read(fromAbsoluteOffset: Int64(offset), into: $0)
      }
    } catch {
      throw .cannotOpen(error as? Errno ?? .ioError)
    }
  }

  private static func open(_ path: FilePath) throws(XLSXError) -> FileDescriptor {
    do {
      // Without `nonBlocking` a named pipe would keep us waiting for its writer.
      return try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
    } catch {
      throw .cannotOpen(error as? Errno ?? .ioError)
    }
  }

  /// What changes when a file is written to.
  private struct State: Hashable {
    let size: Int
    private let modified: Time
    private let changed: Time

    init(of descriptor: FileDescriptor) throws(XLSXError) {
      var status = stat()
      guard unsafe fstat(descriptor.rawValue, &status) == 0 else { throw .cannotOpen(Errno(rawValue: errno)) }
      guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
      size = Int(status.st_size)
      modified = Time(status.st_mtim)
      changed = Time(status.st_ctim)
    }
  }

  private struct Time: Hashable {
    private let seconds: Int
    private let nanoseconds: Int

    init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }
  }
}
