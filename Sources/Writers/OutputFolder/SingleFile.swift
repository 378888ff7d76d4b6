package import Records
package import SystemPackage

/// A file that a command writes outside an output folder: completely, or not at all.
///
/// It is written under a hidden name beside its place and renamed last.
package struct SingleFile {
  package let path: FilePath
  private let overwrite: Bool

  /// The file at `path`; it replaces an existing one only with `overwrite`.
  package init(at path: FilePath, overwrite: Bool) {
    self.path = path
    self.overwrite = overwrite
  }

  /// Writes the bytes that `body` passes to `append`.
  ///
  /// They are not flushed: such a file can be made again in less time than a disk takes to confirm it.
  package func write(
    _ body: (_ append: ([UInt8]) throws -> Void) throws -> Void
  ) throws(Problem) {
    try stage { staging in
      try staging.withNewFile { file in try body { bytes in try file.writeAll(bytes) } }
    }
  }

  /// Writes a file that only a library can write, and reads it back.
  package func write(_ file: any LibraryFile) throws(Problem) {
    try stage { staging in
      try file.write(to: staging)
      do { try file.verify(at: staging) } catch {
        throw Problem.readBack(path, reason: Problem.reason(of: error))
      }
    }
  }

  private func stage(_ write: (FilePath) throws -> Void) throws(Problem) {
    let parent = path.removingLastComponent().isEmpty ? "." : path.removingLastComponent()
    try Problem.naming(path) {
      guard let name = path.lastComponent, name.kind == .regular else { throw Problem.notAFile(path) }
      let staging = parent.appending(".\(name.string).staging")
      try checkName()
      // Other runs into the folder wait. What an interrupted run left is removed.
      let lock = try FolderLock(on: parent, shownAs: path)
      defer { extendLifetime(lock) }
      try staging.removeTree()
      StagedNames.add(staging)
      defer {
        try? staging.removeTree()
        StagedNames.remove(staging)
      }
      try write(staging)
      try StagedNames.uninterrupted { try rename(staging) }
    }
  }

  private func rename(_ staging: FilePath) throws {
    guard !overwrite else { return try staging.rename(to: path) }
    // A hard link fails if there is a file by now. Without hard links, the check below has to do.
    do throws(Errno) { try staging.link(to: path) } catch {
      if error == .fileExists { throw Problem.existing(path) }
      try checkName()
      try staging.rename(to: path)
    }
  }

  /// Throws if there is something at the path that must not be replaced.
  private func checkName() throws {
    guard let status = try ifThere({ try path.stat(followTargetSymlink: false) }) else { return }
    guard status.type == .regular else { throw Problem.notAFile(path) }
    guard overwrite else { throw Problem.existing(path) }
  }
}
