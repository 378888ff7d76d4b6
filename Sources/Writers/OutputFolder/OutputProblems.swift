import Records
import Spreadsheets
import SystemPackage

/// Why files were not written. Whatever the reason, the earlier files are complete.
extension Problem {
  /// Runs `body`, and turns its errors into problems of the file or folder at `path`.
  static func naming<R: ~Copyable>(_ path: FilePath, _ body: () throws -> R) throws(Problem) -> R {
    do { return try body() } catch { throw Problem(error, at: path) }
  }

  /// The problem that `error` means for the file or folder at `path`.
  init(_ error: any Error, at path: FilePath) {
    switch error {
    case let problem as Problem: self = problem
    case Errno.noSpace, Errno.diskQuotaExceeded, Errno.fileTooLarge: self = .diskFull(path)
    case Errno.resourceBusy, Errno.improperLink: self = .mountPoint(path)  // the errors of rename
    case WorkbookError.cell: self = .unwritableCell(path, reason: "\(error)")
    case WorkbookError.noRoom: self = .tooManyRows(path, reason: "\(error)")
    case let error as Errno: self = .notWritten(path, reason: error.words)
    default: self = .notWritten(path, reason: Problem.reason(of: error))
    }
  }

  /// What went wrong, without the advice that an ``XLSXError`` has for the files of users.
  static func reason(of error: any Error) -> String { (error as? XLSXError)?.parts.found ?? "\(error)" }

  /// The problem that `error` means if it came from making or opening the output folder, or one that contains it.
  init(refusingFolder error: any Error, at path: FilePath) {
    let problem = Problem(error, at: path)
    self = problem.rule == .notWritten ? .unwritableFolder(path, reason: problem.found) : problem
  }
}

extension Problem {
  /// The path of the output folder, or a part of it, is something other than a folder.
  static func notAFolder(_ path: FilePath, found: String) -> Problem {
    output(.notAFolder, path, found)
  }

  /// The folder cannot be made in this place.
  static func unwritableFolder(_ path: FilePath, reason: String) -> Problem {
    output(.unwritableFolder, path, "the folder cannot be made here: \(reason)")
  }

  /// The program was started in the folder or below it; after the exchange the user would be in the earlier one.
  static func workingFolder(_ path: FilePath) -> Problem {
    output(.workingFolder, path, "this is the folder that you are in, or contains it")
  }

  /// The folder, or one in it, belongs to another file system and cannot be exchanged.
  static func mountPoint(_ path: FilePath) -> Problem {
    output(.mountPoint, path, "a mount point cannot be exchanged")
  }

  /// Files that the command wrote earlier were edited.
  static func edited(_ path: FilePath, names: [String]) -> Problem {
    output(.editedOutput, path, "\(listed(names)) edited since the last run")
  }

  /// Files that the command did not write have names that it would write.
  static func foreign(_ path: FilePath, names: [String]) -> Problem {
    output(
      .foreignOutput, path, "\(listed(names)) not written by this command",
      expected: "expected names that are not in use, or its own earlier files",
      remedy: "move them away, or replace them with --overwrite")
  }

  /// The folder has the files of another edition.
  static func otherEdition(_ path: FilePath, names: [String]) -> Problem {
    output(
      .foreignOutput, path, "\(listed(names)) written for another edition",
      expected: "expected a folder for each edition",
      remedy: "name another folder, or remove all files of that edition with --overwrite")
  }

  /// The folder has far more in it than the program writes.
  static func crowdedFolder(_ path: FilePath) -> Problem {
    output(.crowdedFolder, path, "there are more than \(FolderListing.most) files and folders in it")
  }

  /// The folder is the one in which everything of a user is.
  static func homeFolder(_ path: FilePath) -> Problem {
    output(.crowdedFolder, path, "this is a home folder")
  }

  /// A folder that should be new is not empty.
  static func notEmpty(_ path: FilePath) -> Problem {
    output(.folderInUse, path, "this folder is not empty")
  }

  /// The name of a new file is in use.
  static func existing(_ path: FilePath) -> Problem {
    output(
      .existingOutput, path, "this file exists already", expected: "expected a name that is not in use",
      remedy: "choose another name, or replace it with --overwrite")
  }

  /// The name of a new file belongs to something other than a file, which is not replaced.
  static func notAFile(_ path: FilePath) -> Problem {
    output(
      .existingOutput, path, "this is not an ordinary file",
      expected: "expected a file, or a name that is not in use", remedy: "choose another name")
  }

  /// The name of a file belongs to a folder, which overwriting does not remove.
  static func folderInTheWay(_ path: FilePath) -> Problem {
    output(
      .foreignOutput, path, "this is a folder", expected: "expected a file, or a name that is not in use",
      remedy: "move it away")
  }

  /// The list of written files cannot be read.
  static func unreadableList(_ path: FilePath) -> Problem {
    output(
      .fileList, path, "this is not the list of written files",
      expected: "expected JSON of schema \(FileList.schema)")
  }

  /// A name that leads out of the folder, or conflicts with another one.
  static func badName(_ path: FilePath, name: String) -> Problem {
    output(
      .fileName, path, "\"\(name)\" cannot be written",
      expected: "expected a relative name, used once, without \"..\"")
  }

  /// The disk, a quota or the limit on file sizes is exhausted.
  static func diskFull(_ path: FilePath) -> Problem {
    output(.diskFull, path, "there is no room for this")
  }

  /// What was read back differs from what was written.
  static func readBack(_ path: FilePath, reason: String) -> Problem {
    output(.readBack, path, reason)
  }

  /// The folder was changed while the new one was made.
  static func changedMeanwhile(_ path: FilePath) -> Problem {
    output(.changedOutput, path, "something in the folder changed during the run")
  }

  /// A cell of a workbook would hold more than a cell can.
  static func unwritableCell(_ path: FilePath, reason: String) -> Problem {
    output(.unwritableCell, path, reason)
  }

  /// A sheet of a workbook would have more rows or columns than there are.
  static func tooManyRows(_ path: FilePath, reason: String) -> Problem {
    output(
      .tooManyRows, path, reason, expected: "expected at most 1048576 rows and 16384 columns",
      remedy: "nothing was written, leave the list out, or take fewer years")
  }

  /// Any other error, in the words of the system or the library.
  static func notWritten(_ path: FilePath, reason: String) -> Problem {
    output(.notWritten, path, reason)
  }

  private static func output(
    _ rule: Rule, _ path: FilePath, _ found: String, expected: String? = nil, remedy: String? = nil
  ) -> Problem {
    Problem(
      rule, at: path.string, found: found, expected: expected,
      remedy: "\(remedy ?? rule.remedy), the earlier files are untouched")
  }

  private static func listed(_ names: [String]) -> String {
    names.joined(separator: ", ") + (names.count == 1 ? " was" : " were")
  }
}
