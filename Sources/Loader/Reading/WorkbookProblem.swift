import Records
import Spreadsheets
import SystemPackage

extension InputFile {
  /// Runs `body`, which reads this workbook, and throws any failure as a problem with this file.
  func readWorkbook<Answer: ~Copyable>(
    _ body: () throws(XLSXError) -> Answer
  ) throws(Problem) -> Answer {
    do throws(XLSXError) {
      return try body()
    } catch {
      throw .workbook(error, at: path)
    }
  }
}

extension Problem {
  /// Why the workbook at `path` cannot be read.
  fileprivate static func workbook(_ error: XLSXError, at path: FilePath) -> Problem {
    let (found, expected, remedy) = error.parts
    return Problem(rule(of: error), at: path.string, found: found, expected: expected, remedy: remedy)
  }

  private static func rule(of error: XLSXError) -> Rule {
    switch error {
    case .cannotOpen: .unreadableFile
    case .notAFile: .notAFile
    case .changedWhileRead: .changedWhileRead
    case .notAWorkbook(let kind): rule(of: kind)
    case .missingPart, .repeatedPart, .brokenPart, .malformedXML, .unexpectedContent: .brokenWorkbook
    case .partOverLimit, .fileOverLimit, .contentOverLimit: .workbookOverLimit
    case .documentType, .externalTarget: .unsafeWorkbook
    }
  }

  private static func rule(of kind: FileKind) -> Rule {
    switch kind {
    case .encryptedWorkbook: .encryptedWorkbook
    case .rightsManaged: .labelledWorkbook
    case .oldWorkbook, .compoundFile, .xmlSpreadsheet: .oldWorkbook
    case .openDocument: .opendocument
    case .numbers: .numbersDocument
    case .binaryWorkbook: .binaryWorkbook
    case .pdf: .pdf
    case .webPage: .webPage
    case .incompleteZip: .brokenWorkbook
    case .empty, .text, .json, .picture, .database, .message, .zip, .wordDocument, .presentation, .unknown:
      .notAWorkbook
    }
  }
}
