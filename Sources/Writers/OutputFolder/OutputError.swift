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
