import Glibc
import SystemPackage

/// The calls of the system that swift-system has no name for. Each throws the system's own answer.
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

  /// Gives what stands here another name; a file of that name is replaced.
  func rename(to other: FilePath) throws(Errno) {
    try unsafe check(withPlatformStrings(of: other) { unsafe Glibc.rename($0, $1) })
  }

  /// Gives the file here a second name.
  func link(to other: FilePath) throws(Errno) {
    try unsafe check(withPlatformStrings(of: other) { unsafe Glibc.link($0, $1) })
  }

  /// Makes a symbolic link here that says `target`, which need not exist.
  func makeSymbolicLink(to target: FilePath) throws(Errno) {
    try unsafe check(target.withPlatformStrings(of: self) { unsafe symlink($0, $1) })
  }

  func setMode(_ mode: CInterop.Mode) throws(Errno) {
    try unsafe check(withPlatformString { unsafe chmod($0, mode & 0o7777) })
  }

  /// Sets when this was last read and written, of a symbolic link itself.
  func setTimes(accessed: timespec, modified: timespec) throws(Errno) {
    let times = [accessed, modified]
    try unsafe check(withPlatformString { unsafe utimensat(AT_FDCWD, $0, times, AT_SYMLINK_NOFOLLOW) })
  }

  /// What the symbolic link here says.
  func symbolicLinkTarget() throws(Errno) -> FilePath {
    var name = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    try unsafe check(
      withPlatformString { Int32(truncatingIfNeeded: unsafe readlink($0, &name, Int(PATH_MAX))) })
    return FilePath(platformString: name)
  }

  /// The same place, absolute and without symbolic links, `.` and `..`.
  func resolved() throws(Errno) -> FilePath {
    guard let name = unsafe withPlatformString({ unsafe realpath($0, nil) }) else { throw .last }
    defer { unsafe free(name) }
    return unsafe FilePath(platformString: name)
  }

  /// Makes sure that the file or folder here is on the disk.
  ///
  /// Some network file systems cannot do so for a folder and say "invalid argument": then there is no more to be done.
  func flush() throws {
    let descriptor = try FileDescriptor.open(self, .readOnly, options: [.closeOnExec])
    try descriptor.closeAfter {
      do throws(Errno) { try check(fsync(descriptor.rawValue)) } catch .invalidArgument {}
    }
  }

  func withPlatformStrings<R>(
    of other: FilePath, _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> R
  ) -> R {
    unsafe withPlatformString { one in unsafe other.withPlatformString { unsafe body(one, $0) } }
  }
}

/// The result of `body`, or `nil` if the system says in it that there is no such file.
func ifThere<R>(_ body: () throws -> R) throws -> R? {
  do { return try body() } catch Errno.noSuchFileOrDirectory { return nil }
}

extension Errno {
  /// Why the call before this one failed.
  static var last: Errno { Errno(rawValue: errno) }
}

func check(_ result: Int32) throws(Errno) {
  guard result != -1 else { throw .last }
}
