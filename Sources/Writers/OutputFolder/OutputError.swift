package import SystemPackage

/// Why the files were not written. Whatever the case, those that were there before are whole.
package enum OutputError: Error, Hashable, Sendable {
  /// Something other than a folder stands at, or on the way to, the output folder.
  case notAFolder(FilePath, found: String)
  /// The folder cannot be made where it was asked for.
  case unwritableFolder(FilePath, reason: String)
  /// The program was started in the folder, or below it: the exchange would leave whoever did in the earlier one.
  case workingFolder(FilePath)
  /// The folder, or one in it, belongs to another file system and cannot be exchanged.
  case mountPoint(FilePath)
  /// People edited files that the command wrote before.
  case edited(FilePath, names: [String])
  /// Files that the command did not write have the names it wants to write.
  case foreign(FilePath, names: [String])
  /// There is something in a folder that was to be new.
  case notEmpty(FilePath)
  /// Something stands where a new file was to be.
  case existing(FilePath)
  /// What stands where a file was to be is none, and is not replaced.
  case notAFile(FilePath)
  /// A folder stands where a file would be written; overwriting does not remove it.
  case folderInTheWay(FilePath)
  /// The list of what was written cannot be read.
  case unreadableList(FilePath)
  /// A name that would lead out of the folder, or clashes with another one.
  case badName(FilePath, name: String)
  /// The disk, a quota or the limit on the size of files is exhausted.
  case diskFull(FilePath)
  /// What was read back is not what was written.
  case readBack(FilePath, reason: String)
  /// Somebody worked in the folder while its successor was made.
  case changedMeanwhile(FilePath)
  /// A cell of a workbook would hold what no cell can.
  case unwritableCell(FilePath, reason: String)
  /// Any other refusal, in the words of whoever refused.
  case failed(FilePath, reason: String)
}

extension OutputError {
  /// Runs `body`, and names `path` in what the system or a library refuses in it.
  static func naming<R: ~Copyable>(_ path: FilePath, _ body: () throws -> R) throws(OutputError) -> R {
    do { return try body() } catch { throw OutputError(error, at: path) }
  }

  /// What `error` means for the file or folder at `path`.
  init(_ error: any Error, at path: FilePath) {
    switch error {
    case let error as OutputError: self = error
    case Errno.noSpace, Errno.diskQuotaExceeded, Errno.fileTooLarge: self = .diskFull(path)
    case Errno.resourceBusy, Errno.improperLink: self = .mountPoint(path)  // what rename says of one
    case WorkbookError.cell: self = .unwritableCell(path, reason: "\(error)")
    case let error as Errno: self = .failed(path, reason: error.words)
    default: self = .failed(path, reason: "\(error)")
    }
  }

  /// What `error` means if it came of making or opening the output folder, or one on the way to it.
  init(refusingFolder error: any Error, at path: FilePath) {
    self = OutputError(error, at: path)
    if case .failed(_, let reason) = self { self = .unwritableFolder(path, reason: reason) }
  }
}

extension Errno {
  /// The system's words, as they stand in the middle of a line.
  var words: String { description.prefix(1).lowercased() + description.dropFirst() }
}

extension OutputError: CustomStringConvertible {
  /// One line: place, rule, what was found, what was expected, what to do.
  package var description: String {
    switch self {
    case .notAFolder(let path, let found):
      line(path, "not-a-folder", "\(found); expected a folder, or a free name; choose another folder")
    case .unwritableFolder(let path, let reason):
      line(
        path, "unwritable-folder",
        "the folder cannot be made here: \(reason); expected a place that can be written; choose another folder"
      )
    case .workingFolder(let path):
      line(
        path, "working-folder",
        "this is the folder that you are in, or holds it; expected another; name a folder inside it"
      )
    case .mountPoint(let path):
      line(
        path, "mount-point",
        "a mount point cannot be exchanged; expected a plain folder; choose a folder inside it")
    case .edited(let path, let names):
      line(
        path, "edited-output",
        "\(listed(names)) changed since written; expected no edits, which the next run would lose; "
          + "edit in the learning folder, the template or the register, where it lasts, or replace with --overwrite"
      )
    case .foreign(let path, let names):
      line(
        path, "foreign-output",
        "\(listed(names)) not written by this command; expected free names, or its own earlier files; "
          + "move them away, or replace them with --overwrite")
    case .notEmpty(let path):
      line(
        path, "folder-in-use",
        "there is something in this folder; expected a new one, or an empty one; name another")
    case .existing(let path):
      line(
        path, "existing-output",
        "there is such a file; expected a free name; choose another, or replace it with --overwrite")
    case .notAFile(let path):
      line(path, "existing-output", "this is no plain file; expected a free name, or a file; choose another")
    case .folderInTheWay(let path):
      line(path, "foreign-output", "a folder stands here; expected a free name, or a file; move it away")
    case .unreadableList(let path):
      line(
        path, "file-list",
        "this is not the list of written files; expected JSON of schema \(FileList.schema); "
          + "restore it, or rebuild it with --overwrite")
    case .badName(let path, let name):
      line(
        path, "file-name",
        "\"\(name)\" cannot be written; expected a relative name of its own, without \"..\"; choose another name"
      )
    case .diskFull(let path):
      line(
        path, "disk-full",
        "no room for this; expected free space, and no limit on the size of files; free some")
    case .readBack(let path, let reason):
      line(path, "read-back", "\(reason); expected to read back what was written; check the disk")
    case .changedMeanwhile(let path):
      line(
        path, "changed-output",
        "something in the folder changed during the run; expected it to stay as it was; run again")
    case .unwritableCell(let path, let reason):
      line(path, "unwritable-cell", "\(reason); expected less; shorten the text that stands there")
    case .failed(let path, let reason):
      line(path, "not-written", "\(reason); expected to read and write here; mend this and run again")
    }
  }

  private func line(_ path: some CustomStringConvertible, _ rule: String, _ words: String) -> String {
    "\(path): error: [\(rule)] \(words), the earlier files are untouched"
  }

  private func listed(_ names: [String]) -> String {
    names.joined(separator: ", ") + (names.count == 1 ? " was" : " were")
  }
}
