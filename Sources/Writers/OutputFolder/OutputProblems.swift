import Records
import SystemPackage

/// Why files were not written. Whatever the reason, those that were there before are whole.
extension Problem {
  /// Runs `body`, and names `path` in what the system or a library refuses in it.
  static func naming<R: ~Copyable>(_ path: FilePath, _ body: () throws -> R) throws(Problem) -> R {
    do { return try body() } catch { throw Problem(error, at: path) }
  }

  /// What `error` means for the file or folder at `path`.
  init(_ error: any Error, at path: FilePath) {
    switch error {
    case let problem as Problem: self = problem
    case Errno.noSpace, Errno.diskQuotaExceeded, Errno.fileTooLarge: self = .diskFull(path)
    case Errno.resourceBusy, Errno.improperLink: self = .mountPoint(path)  // what rename says of one
    case WorkbookError.cell: self = .unwritableCell(path, reason: "\(error)")
    case let error as Errno: self = .notWritten(path, reason: error.words)
    default: self = .notWritten(path, reason: "\(error)")
    }
  }

  /// What `error` means if it came of making or opening the output folder, or one on the way to it.
  init(refusingFolder error: any Error, at path: FilePath) {
    let problem = Problem(error, at: path)
    self = problem.rule == .notWritten ? .unwritableFolder(path, reason: problem.found) : problem
  }
}

extension Errno {
  /// The system's words, as they stand in the middle of a line.
  var words: String { description.prefix(1).lowercased() + description.dropFirst() }
}

extension Problem {
  /// Something other than a folder stands at, or on the way to, the output folder.
  static func notAFolder(_ path: FilePath, found: String) -> Problem {
    output(.notAFolder, path, found, "expected a folder, or a free name", "choose another folder")
  }

  /// The folder cannot be made where it was asked for.
  static func unwritableFolder(_ path: FilePath, reason: String) -> Problem {
    output(
      .unwritableFolder, path, "the folder cannot be made here: \(reason)",
      "expected a place that can be written", "choose another folder")
  }

  /// The program was started in the folder, or below it: the exchange would leave whoever did in the earlier one.
  static func workingFolder(_ path: FilePath) -> Problem {
    output(
      .workingFolder, path, "this is the folder that you are in, or holds it", "expected another",
      "name a folder inside it")
  }

  /// The folder, or one in it, belongs to another file system and cannot be exchanged.
  static func mountPoint(_ path: FilePath) -> Problem {
    output(
      .mountPoint, path, "a mount point cannot be exchanged", "expected a plain folder",
      "choose a folder inside it")
  }

  /// People edited files that the command wrote before.
  static func edited(_ path: FilePath, names: [String]) -> Problem {
    output(
      .editedOutput, path, "\(listed(names)) changed since written",
      "expected no edits, which the next run would lose",
      "edit in the learning folder, the template or the register, where it lasts, or replace with --overwrite"
    )
  }

  /// Files that the command did not write have the names it wants to write.
  static func foreign(_ path: FilePath, names: [String]) -> Problem {
    output(
      .foreignOutput, path, "\(listed(names)) not written by this command",
      "expected free names, or its own earlier files", "move them away, or replace them with --overwrite")
  }

  /// There is something in a folder that was to be new.
  static func notEmpty(_ path: FilePath) -> Problem {
    output(
      .folderInUse, path, "there is something in this folder", "expected a new one, or an empty one",
      "name another")
  }

  /// Something stands where a new file was to be.
  static func existing(_ path: FilePath) -> Problem {
    output(
      .existingOutput, path, "there is such a file", "expected a free name",
      "choose another, or replace it with --overwrite")
  }

  /// What stands where a file was to be is none, and is not replaced.
  static func notAFile(_ path: FilePath) -> Problem {
    output(
      .existingOutput, path, "this is no plain file", "expected a free name, or a file", "choose another")
  }

  /// A folder stands where a file would be written; overwriting does not remove it.
  static func folderInTheWay(_ path: FilePath) -> Problem {
    output(
      .foreignOutput, path, "a folder stands here", "expected a free name, or a file", "move it away")
  }

  /// The list of what was written cannot be read.
  static func unreadableList(_ path: FilePath) -> Problem {
    output(
      .fileList, path, "this is not the list of written files", "expected JSON of schema \(FileList.schema)",
      "restore it, or rebuild it with --overwrite")
  }

  /// A name that would lead out of the folder, or clashes with another one.
  static func badName(_ path: FilePath, name: String) -> Problem {
    output(
      .fileName, path, "\"\(name)\" cannot be written", "expected a relative name of its own, without \"..\"",
      "choose another name")
  }

  /// The disk, a quota or the limit on the size of files is exhausted.
  static func diskFull(_ path: FilePath) -> Problem {
    output(
      .diskFull, path, "no room for this", "expected free space, and no limit on the size of files",
      "free some")
  }

  /// What was read back is not what was written.
  static func readBack(_ path: FilePath, reason: String) -> Problem {
    output(.readBack, path, reason, "expected to read back what was written", "check the disk")
  }

  /// Somebody worked in the folder while its successor was made.
  static func changedMeanwhile(_ path: FilePath) -> Problem {
    output(
      .changedOutput, path, "something in the folder changed during the run",
      "expected it to stay as it was", "run again")
  }

  /// A cell of a workbook would hold what no cell can.
  static func unwritableCell(_ path: FilePath, reason: String) -> Problem {
    output(.unwritableCell, path, reason, "expected less", "shorten the text that stands there")
  }

  /// Any other refusal, in the words of the system or the library that refused.
  static func notWritten(_ path: FilePath, reason: String) -> Problem {
    output(.notWritten, path, reason, "expected to read and write here", "mend this and run again")
  }

  private static func output(
    _ rule: Rule, _ path: FilePath, _ found: String, _ expected: String, _ remedy: String
  ) -> Problem {
    Problem(
      rule, at: path.string, found: found, expected: expected,
      remedy: "\(remedy), the earlier files are untouched")
  }

  private static func listed(_ names: [String]) -> String {
    names.joined(separator: ", ") + (names.count == 1 ? " was" : " were")
  }
}
