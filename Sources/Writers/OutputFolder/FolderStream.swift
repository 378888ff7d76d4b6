import Glibc
import SystemPackage

/// The names in a folder, in whatever order the file system has them.
@safe struct FolderStream: ~Copyable {
  private let stream: OpaquePointer

  init(at folder: FilePath) throws(Errno) {
    guard let stream = unsafe folder.withPlatformString({ unsafe opendir($0) }) else { throw .last }
    unsafe self.stream = stream
  }

  deinit { unsafe closedir(stream) }

  /// The next name, or `nil` after the last; `.` and `..` are left out.
  mutating func next() throws(Errno) -> FilePath.Component? {
    while true {
      errno = 0  // readdir answers nil for the end and for a failure
      guard let entry = unsafe readdir(stream) else {
        if errno == 0 { return nil }
        throw .last
      }
      guard let name = unsafe UnsafeRawPointer(entry.pointer(to: \.d_name)) else { continue }
      let path = unsafe FilePath(platformString: name.assumingMemoryBound(to: CChar.self))
      if let component = path.lastComponent, component.kind == .regular { return component }
    }
  }
}

extension FilePath {
  /// Removes what stands here, with all that is in it; nothing here is fine.
  func removeTree() throws {
    guard let status = try ifThere({ try stat(followTargetSymlink: false) }) else { return }
    guard status.type == .directory else { return try removeFile() }
    try setMode(0o700)  // a read-only folder would not let go of its files
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
