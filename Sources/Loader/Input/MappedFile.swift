import Glibc
import Records
import SystemPackage

/// The bytes of a regular file, mapped into memory for reading and never copied.
@safe
struct MappedFile: ~Copyable {
  private let start: UnsafeMutableRawPointer?
  private let count: Int

  /// Maps the file at `path`.
  ///
  /// Throws `.unusable` where there is no regular file, `.unreadable` where reading it fails.
  init(at path: FilePath) throws(LoaderError) {
    let descriptor: FileDescriptor
    do throws(Errno) {
      descriptor = try MappedFile.open(path)
    } catch {
      throw .cannotOpen(path, error)
    }
    defer { try? descriptor.close() }
    var status = stat()
    guard unsafe fstat(descriptor.rawValue, &status) == 0 else {
      throw .cannotOpen(path, Errno(rawValue: errno))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
    let count = Int(status.st_size)
    guard count > 0 else {
      unsafe self.start = nil
      self.count = 0
      return
    }
    let mapped = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor.rawValue, 0)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else {
      throw .cannotOpen(path, Errno(rawValue: errno))
    }
    unsafe self.start = mapped
    self.count = count
  }

  deinit {
    if let start = unsafe start { unsafe munmap(start, count) }
  }

  /// Opens without waiting, so that a pipe is refused and not listened to.
  private static func open(_ path: FilePath) throws(Errno) -> FileDescriptor {
    do {
      return try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
    } catch {
      throw error as? Errno ?? .ioError
    }
  }

  /// Lends the bytes to `body`.
  func withBytes<Answer, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let buffer = unsafe UnsafeRawBufferPointer(start: start, count: count)
    let bytes = unsafe buffer.bindMemory(to: UInt8.self)
    return try unsafe body(bytes.span)
  }
}

extension LoaderError {
  fileprivate static func notAFile(_ path: FilePath) -> LoaderError {
    .unusable(
      Problem(
        "not-a-file", at: path.string, found: "this is not a regular file",
        expected: "expected a file", remedy: "save the input as a file and name that"))
  }

  fileprivate static func cannotOpen(_ path: FilePath, _ errno: Errno) -> LoaderError {
    switch errno {
    case .noSuchFileOrDirectory, .notDirectory:
      .unusable(
        Problem(
          "no-such-file", at: path.string, found: "there is no such file",
          expected: "expected a file to read",
          remedy: "check the path"))
    default:
      .unreadable(
        Problem(
          "unreadable-file", at: path.string, found: "the file cannot be read (\(errno))",
          expected: "expected a readable file", remedy: "check its permissions, nothing was written"))
    }
  }
}
