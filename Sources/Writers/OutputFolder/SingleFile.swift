package import Records
package import SystemPackage

/// A file that a command writes by itself, outside any output folder: complete, or not at all.
///
/// It is made under a hidden name beside its place and gets its own name last.
package struct SingleFile {
  package let path: FilePath
  private let overwrite: Bool

  /// The file at `path`; only with `overwrite` does it replace one that is there.
  package init(at path: FilePath, overwrite: Bool) {
    self.path = path
    self.overwrite = overwrite
  }

  /// Writes the bytes that `body` hands on.
  ///
  /// They are not flushed: what is written this way is made again in less time than a disk takes to confirm it.
  package func write(
    _ body: (_ append: ([UInt8]) throws -> Void) throws -> Void
  ) throws(Problem) {
    try stage { staging in
      try staging.withNewFile { file in try body { bytes in try file.writeAll(bytes) } }
    }
  }

  /// Writes a file that only a library can write, and reads it again.
  package func write(_ file: any LibraryFile) throws(Problem) {
    try stage { staging in
      try file.write(to: staging)
      do { try file.verify(at: staging) } catch { throw Problem.readBack(path, reason: "\(error)") }
    }
  }

  private func stage(_ write: (FilePath) throws -> Void) throws(Problem) {
    let parent = path.removingLastComponent().isEmpty ? "." : path.removingLastComponent()
    try Problem.naming(path) {
      guard let name = path.lastComponent, name.kind == .regular else { throw Problem.notAFile(path) }
      let staging = parent.appending(".\(name.string).staging")
      try makeWay()
      // Other runs into the folder wait; what an interrupted one has left there goes.
      let lock = try FolderLock(on: parent)
      defer { extendLifetime(lock) }
      try staging.removeTree()
      defer { try? staging.removeTree() }
      try write(staging)
      try giveName(to: staging)
    }
  }

  private func giveName(to staging: FilePath) throws {
    guard !overwrite else { return try staging.rename(to: path) }
    // A second name is refused where a file has come meanwhile; where there are no such names, a look has to do.
    do throws(Errno) { try staging.link(to: path) } catch {
      if error == .fileExists { throw Problem.existing(path) }
      try makeWay()
      try staging.rename(to: path)
    }
  }

  /// Throws where something stands at the path that is not to be replaced.
  private func makeWay() throws {
    guard let status = try ifThere({ try path.stat(followTargetSymlink: false) }) else { return }
    guard status.type == .regular else { throw Problem.notAFile(path) }
    guard overwrite else { throw Problem.existing(path) }
  }
}
