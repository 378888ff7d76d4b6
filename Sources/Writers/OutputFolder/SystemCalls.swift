import CLinuxFiles
import Digests
import Glibc
package import SystemPackage

/// The system calls that swift-system does not have. Each throws the system's error.
extension FilePath {
  func makeFolder(mode: CInterop.Mode = 0o777) throws(Errno) {
    try unsafe check(withPlatformString { unsafe mkdir($0, mode) })
  }

  func removeFile() throws(Errno) {
    try unsafe check(withPlatformString { unsafe unlink($0) })
  }

  func removeEmptyFolder() throws(Errno) {
    try unsafe check(withPlatformString { unsafe rmdir($0) })
  }

  /// Renames the file or folder here; a file of that name is replaced.
  func rename(to other: FilePath) throws(Errno) {
    try unsafe check(withPlatformStrings(of: other) { unsafe Glibc.rename($0, $1) })
  }

  /// Gives the file here a second name.
  func link(to other: FilePath) throws(Errno) {
    try unsafe check(withPlatformStrings(of: other) { unsafe Glibc.link($0, $1) })
  }

  /// Makes a symbolic link here to `target`, which need not exist.
  func makeSymbolicLink(to target: FilePath) throws(Errno) {
    try unsafe check(target.withPlatformStrings(of: self) { unsafe symlink($0, $1) })
  }

  /// Adds to what is done before a program starts that it is in the folder here; returns the error, or zero.
  func becomeFolder(_ actions: inout posix_spawn_file_actions_t) -> CInt {
    unsafe posix_spawn_file_actions_addchdir_np(&actions, string)
  }

  func setMode(_ mode: CInterop.Mode) throws(Errno) {
    try unsafe check(withPlatformString { unsafe chmod($0, mode & 0o7777) })
  }

  /// Sets the times of the last access and change; of a symbolic link, its own.
  func setTimes(accessed: timespec, modified: timespec) throws(Errno) {
    let times = [accessed, modified]
    try unsafe check(withPlatformString { unsafe utimensat(AT_FDCWD, $0, times, AT_SYMLINK_NOFOLLOW) })
  }

  /// The target of the symbolic link here.
  func symbolicLinkTarget() throws(Errno) -> FilePath {
    var name = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    try unsafe check(
      withPlatformString { Int32(truncatingIfNeeded: unsafe readlink($0, &name, Int(PATH_MAX))) })
    return FilePath(platformString: name)
  }

  /// The same place, absolute and without symbolic links, `.` and `..`.
  package func resolved() throws(Errno) -> FilePath {
    var name: UnsafeMutablePointer<CChar>?
    repeat {
      unsafe name = withPlatformString { unsafe realpath($0, nil) }
    } while unsafe name == nil && errno == EINTR
    guard let name = unsafe name else { throw .last }
    defer { unsafe free(name) }
    return unsafe FilePath(platformString: name)
  }

  /// Makes sure that the file or folder here is on the disk.
  ///
  /// Some network file systems cannot do so for a folder and return "invalid argument", which is ignored.
  func flush() throws {
    let descriptor = try FileDescriptor.open(self, .readOnly, options: [.closeOnExec])
    try descriptor.closeAfter {
      if let error = failure(of: fsync(descriptor.rawValue)), error != .invalidArgument { throw error }
    }
  }

  func withPlatformStrings<R>(
    of other: FilePath, _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> R
  ) -> R {
    unsafe withPlatformString { one in unsafe other.withPlatformString { unsafe body(one, $0) } }
  }
}

/// The result of `body`, or `nil` if it throws that there is no such file.
func ifThere<R>(_ body: () throws -> R) throws -> R? {
  do { return try body() } catch Errno.noSuchFileOrDirectory { return nil }
}

/// Makes a system call, again as often as a signal interrupts it, and returns its error; `nil` if it succeeds.
func failure(of call: @autoclosure () -> Int32) -> Errno? {
  while call() == -1 {
    guard errno == EINTR else { return .last }
  }
  return nil
}

/// Makes a system call and throws its error.
func check(_ call: @autoclosure () -> Int32) throws(Errno) {
  if let error = failure(of: call()) { throw error }
}

extension FilePath {
  /// Lends the bytes of the file here to `body`, a part at a time.
  func forEachPart(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    let descriptor = try FileDescriptor.open(self, .readOnly, options: [.closeOnExec])
    try descriptor.closeAfter {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try unsafe buffer.withUnsafeMutableBytes { try unsafe descriptor.read(into: $0) }
        if count == 0 { return }
        try body(buffer[..<count])
      }
    }
  }

  func readBytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachPart { bytes += $0 }
    return bytes
  }

  func digest() throws -> SHA256Digest {
    var hasher = SHA256Hasher()
    try forEachPart { hasher.update($0.span) }
    return hasher.finish()
  }

  /// Writes a file that is not there yet.
  func writeBytes(_ bytes: [UInt8]) throws {
    try withNewFile { try $0.writeAll(bytes) }
  }

  /// Copies the bytes of the file here into one that is not there yet.
  func copyBytes(to other: FilePath) throws {
    try other.withNewFile { copy in try forEachPart { try copy.writeAll($0) } }
  }

  /// Lends a file that is not there yet to `body`.
  ///
  /// - Note: `closeAfter` throws the error of `close`, which is how network file systems report a full disk.
  func withNewFile(_ body: (FileDescriptor) throws -> Void) throws {
    let descriptor = try FileDescriptor.open(
      self, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
      permissions: FilePermissions(rawValue: 0o666))
    try descriptor.closeAfter { try body(descriptor) }
  }
}

/// The names in a folder, in the order of the file system.
@safe struct FolderStream: ~Copyable {
  private let stream: OpaquePointer

  init(at folder: FilePath) throws(Errno) {
    var stream: OpaquePointer?
    repeat {
      unsafe stream = folder.withPlatformString { unsafe opendir($0) }
    } while unsafe stream == nil && errno == EINTR
    guard let stream = unsafe stream else { throw .last }
    unsafe self.stream = stream
  }

  deinit { unsafe closedir(stream) }

  /// The next name, or `nil` after the last; `.` and `..` are left out.
  mutating func next() throws(Errno) -> FilePath.Component? {
    while true {
      errno = 0  // readdir returns nil both at the end and for a failure
      guard let entry = unsafe readdir(stream) else {
        if errno == 0 { return nil }
        if errno == EINTR { continue }
        throw .last
      }
      guard let name = unsafe UnsafeRawPointer(entry.pointer(to: \.d_name)) else { continue }
      let path = unsafe FilePath(platformString: name.assumingMemoryBound(to: CChar.self))
      if let component = path.lastComponent, component.kind == .regular { return component }
    }
  }
}

extension FilePath {
  /// Removes the file or folder here with everything in it, if there is one.
  func removeTree() throws {
    guard let status = try ifThere({ try stat(followTargetSymlink: false) }) else { return }
    guard status.type == .directory else { return try removeFile() }
    try setMode(0o700)  // files cannot be removed from a read-only folder
    for name in try namesInFolder() { try appending(name).removeTree() }
    try removeEmptyFolder()
  }

  /// The names in the folder here.
  func namesInFolder() throws(Errno) -> [Component] {
    var names: [Component] = []
    var stream = try FolderStream(at: self)
    while let name = try stream.next() { names.append(name) }
    return names
  }
}
