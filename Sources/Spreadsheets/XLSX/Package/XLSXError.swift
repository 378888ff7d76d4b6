package import SystemPackage

/// Why a file cannot be read as a workbook. No case repeats the text of a cell.
package enum XLSXError: Error, Hashable {
  /// The operating system refuses access to the file.
  case cannotOpen(Errno)
  /// A pipe, a device or a folder, not a regular file.
  case notAFile
  /// The file was written to while it was read, so nothing that was read can be relied on.
  case changedWhileRead
  /// The file is something else, whatever its name says.
  case notAWorkbook(FileKind)
  case missingPart(String)
  /// The file has two parts of this name.
  case repeatedPart(String)
  /// The part's bytes do not inflate, or do not match their checksum.
  case brokenPart(String)
  /// The part inflates to more than `limit` bytes.
  case partOverLimit(String, limit: Int)
  /// All parts together inflate to more than `limit` bytes, which depends on the size of the file.
  case fileOverLimit(limit: Int)
  /// The part has more of something than a workbook of a register can need.
  case contentOverLimit(part: String, found: String)
  /// The part is cut off or is not well-formed XML; line and column count from 1.
  case malformedXML(part: String, line: Int, column: Int)
  /// The part declares a document type, which entity attacks need and no workbook does.
  case documentType(part: String)
  /// A relationship that must be followed leads out of the file.
  case externalTarget(part: String, relationship: String)
  /// The part is well-formed XML that no spreadsheet program would write.
  case unexpectedContent(part: String, found: String)
}

extension XLSXError: CustomStringConvertible {
  package var description: String { "\(parts.found); \(parts.expected); \(parts.remedy)" }

  /// What was found, what was expected, and what to do.
  package var parts: (found: String, expected: String, remedy: String) {
    switch self {
    case .cannotOpen(let reason):
      (
        "the file cannot be opened (\(reason))", "expected an xlsx workbook",
        "check its path and permissions"
      )
    case .notAFile:
      ("this is not a regular file", "expected an xlsx workbook", "save it as a file and name that")
    case .changedWhileRead:
      (
        "the file was written to while it was read", "expected a file that does not change",
        "close it in other programs and try again"
      )
    case .notAWorkbook(let kind):
      ("this is \(kind.name)", "expected an xlsx workbook", kind.remedy)
    case .missingPart(let part):
      (
        "there is no part \(part) in this file", "expected an xlsx workbook with all its parts",
        "save it again as .xlsx"
      )
    case .repeatedPart(let part):
      (
        "there are two parts \(part) in this file, and programs differ in which they read",
        "expected each part once",
        "open it in a spreadsheet program, check its rows, and save it again as .xlsx"
      )
    case .brokenPart(let part):
      (
        "part \(part) cannot be read to its end", "expected bytes that match their checksum",
        "copy the file again"
      )
    case .partOverLimit(let part, let limit):
      (
        "part \(part) unpacks to more than \(limit) bytes", "expected fewer", "split the workbook"
      )
    case .fileOverLimit(let limit):
      (
        "the file unpacks to more than \(limit) bytes", "expected at most 200 times its size and 64 MiB",
        "open it in a spreadsheet program, delete empty rows and columns, and save it again"
      )
    case .contentOverLimit(let part, let found):
      (
        "part \(part) \(found)", "expected fewer",
        "copy the sheet of the register into a workbook of its own, and save that"
      )
    case .malformedXML(let part, let line, let column):
      (
        "part \(part) is cut off or malformed at line \(line), column \(column)", "expected well-formed XML",
        "save the workbook again"
      )
    case .documentType(let part):
      (
        "part \(part) declares a document type", "expected a workbook without one",
        "save it again with a spreadsheet program"
      )
    case .externalTarget(let part, let relationship):
      (
        "relationship \(relationship) of part \(part) leads out of the file",
        "expected a part of the same file",
        "save the workbook with all its sheets inside"
      )
    case .unexpectedContent(let part, let found):
      (
        "in part \(part) \(found)", "expected what a spreadsheet program writes",
        "save it again with a spreadsheet program"
      )
    }
  }
}
