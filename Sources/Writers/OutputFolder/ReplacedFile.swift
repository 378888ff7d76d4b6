import Glibc
package import Records
package import SystemPackage

/// A workbook that people fill in, on the way to be replaced by a changed one. The earlier one stays beside it.
package struct ReplacedFile {
  /// As it was named.
  private let shown: FilePath
  /// Where the file itself is, whatever links lead to it.
  private let path: FilePath
  private let state: FolderListing.Entry

  /// The workbook at `path`, which exists.
  ///
  /// Throws if it may not be written, or if a spreadsheet program says that it has it open.
  package init(at path: FilePath) throws(Problem) {
    shown = path
    (self.path, state) = try Problem.naming(path) {
      let file = try path.resolved()
      return (file, try ReplacedFile.state(of: file))
    }
    let isWritable = unsafe self.path.withPlatformString { unsafe access($0, W_OK) } == 0
    // The system lets an administrator write to what people have set to read-only.
    guard isWritable, state.mode & 0o222 != 0 else {
      throw .notWritten(path, reason: "the file is read-only")
    }
    let name = self.path.lastComponent?.string ?? ""
    for lock in ["~$\(name)", ".~lock.\(name)#"] {
      let file = self.path.removingLastComponent().appending(lock)
      guard (try? file.stat(followTargetSymlink: false)) == nil else {
        throw Problem(.openWorkbook, at: path.string, found: "there is \(lock) beside it")
      }
    }
  }

  /// Where the earlier one is kept, as it is to be shown.
  package var backup: FilePath {
    let isLink = (try? shown.stat(followTargetSymlink: false).type) == .symbolicLink
    return ReplacedFile.backup(of: isLink ? path : shown)
  }

  /// Whether there is an earlier one already, which will be replaced.
  package var hasBackup: Bool { (try? ReplacedFile.backup(of: path).stat()) != nil }

  /// Writes the new file, reads it back, and puts it in the place of the earlier one.
  ///
  /// Throws where something else than an earlier workbook of the same kind is in the place of the backup, or if the file
  /// changed since this was made.
  package func replace(with file: any LibraryFile) throws(Problem) {
    let backup = ReplacedFile.backup(of: path)
    try path.withStagedFile(after: checkBackup) { new in
      try file.write(to: new)
      do { try file.verify(at: new) } catch {
        throw Problem.readBack(shown, reason: Problem.reason(of: error))
      }
      new.takeAttributes(of: path)
      try new.setMode(state.mode)
      try new.flush()
      let kept = ReplacedFile.backup(of: new)
      // The same file under a second name, or a copy where the file system has no such names.
      do throws(Errno) { try path.link(to: kept) } catch {
        try path.copyBytes(to: kept)
        kept.takeAttributes(of: path)
        try kept.setMode(state.mode)
        try kept.setTimes(accessed: state.modified, modified: state.modified)
        try kept.flush()
      }
      guard try ReplacedFile.state(of: path) == state else {
        throw Problem(.changedWhileRead, at: shown.string, found: "the file changed while it was read")
      }
      // At each step both are whole.
      try StagedNames.uninterrupted {
        try kept.rename(to: backup)
        try new.rename(to: path)
      }
      try? path.removingLastComponent().flush()
    }
  }

  private func checkBackup() throws {
    let backup = ReplacedFile.backup(of: path)
    guard let status = try ifThere({ try backup.stat(followTargetSymlink: false) }) else { return }
    guard status.type == .regular, (try? FilledForm(at: backup)) != nil else {
      throw Problem(
        .existingOutput, at: self.backup.string, found: "this is not an earlier workbook of init",
        expected: "expected a name that is not in use, or that of an earlier workbook",
        remedy: "nothing was written; move it away, and run this again")
    }
  }

  private static func backup(of path: FilePath) -> FilePath {
    path.removingLastComponent().appending("\(path.lastComponent?.string ?? "").bak")
  }

  private static func state(of path: FilePath) throws -> FolderListing.Entry {
    let status = try path.stat()
    return FolderListing.Entry(
      type: status.type, mode: status.mode.rawValue, inode: status.inode, size: status.size,
      modified: status.st_mtim)
  }
}
