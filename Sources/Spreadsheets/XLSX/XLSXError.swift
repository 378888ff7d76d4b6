package import SystemPackage

/// Why a file cannot be read as a workbook. No case repeats what a cell says.
package enum XLSXError: Error, Hashable {
  /// The operating system refuses the file.
  case cannotOpen(Errno)
  /// The file is no zip archive.
  case notAPackage
  /// The file is of the older kind that `.xls` workbooks and workbooks with a password share.
  case passwordOrOldFormat
  case missingPart(String)
  /// The part's bytes do not inflate, or do not match their checksum.
  case brokenPart(String)
  /// The part inflates to more than `limit` bytes.
  case partOverLimit(String, limit: Int)
  /// The part is cut off, or no well-formed XML; both counts are from 1.
  case malformedXML(part: String, line: Int, column: Int)
  /// The part declares a document type, which no workbook needs and entity attacks do.
  case documentType(part: String)
  /// A relationship that has to be followed leads out of the file.
  case externalTarget(part: String, relationship: String)
  /// The part is well-formed and says what no spreadsheet program would write.
  case unexpectedContent(part: String, found: String)
}

extension XLSXError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .cannotOpen(let reason):
      "the file cannot be opened (\(reason)); expected an xlsx workbook; check its path and permissions"
    case .notAPackage:
      "this file is no xlsx workbook, or only the beginning of one; expected a zip package; save it again as .xlsx"
    case .passwordOrOldFormat:
      "this is an old .xls workbook, or one with a password; expected .xlsx without a password; save it again so"
    case .missingPart(let part):
      "there is no part \(part) in this file; expected an xlsx workbook with all its parts; save it again as .xlsx"
    case .brokenPart(let part):
      "part \(part) cannot be read to its end; expected bytes that match their checksum; copy the file again"
    case .partOverLimit(let part, let limit):
      "part \(part) unpacks to more than \(limit) bytes; expected no more than that; split the workbook"
    case .malformedXML(let part, let line, let column):
      "part \(part) is cut off or malformed at line \(line), column \(column); expected well-formed XML; "
        + "save the workbook again"
    case .documentType(let part):
      "part \(part) declares a document type; expected none in a workbook; "
        + "save it again with a spreadsheet program"
    case .externalTarget(let part, let relationship):
      "relationship \(relationship) of part \(part) leads out of the file; expected a part of the same file; "
        + "save the workbook with all its sheets in it"
    case .unexpectedContent(let part, let found):
      "in part \(part) \(found); expected what a spreadsheet program writes; save the workbook again with one"
    }
  }
}
