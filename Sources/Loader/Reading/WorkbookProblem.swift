import Records
import Spreadsheets
import SystemPackage

extension InputFile {
  /// Does what may fail in the workbook, and tells its failure as one of the register.
  func told<Answer: ~Copyable>(
    _ body: () throws(XLSXError) -> Answer
  ) throws(LoaderError) -> Answer {
    do throws(XLSXError) {
      return try body()
    } catch {
      throw .workbook(error, at: path)
    }
  }
}

extension LoaderError {
  /// Why a workbook cannot be read, as a problem of the register.
  static func workbook(_ error: XLSXError, at path: FilePath) -> LoaderError {
    let (found, expected, remedy) = error.parts
    let problem = Problem(rule(of: error), at: path.string, found: found, expected: expected, remedy: remedy)
    switch error {
    case .cannotOpen, .changedWhileRead: return .unreadable(problem)
    default: return .unusable(problem)
    }
  }

  private static func rule(of error: XLSXError) -> String {
    switch error {
    case .cannotOpen: "unreadable-file"
    case .notAFile: "not-a-file"
    case .changedWhileRead: "changed-while-read"
    case .notAWorkbook(let kind): rule(of: kind)
    case .missingPart, .brokenPart, .malformedXML, .unexpectedContent: "broken-workbook"
    case .partOverLimit: "workbook-over-limit"
    case .documentType, .externalTarget: "unsafe-workbook"
    }
  }

  private static func rule(of kind: FileKind) -> String {
    switch kind {
    case .encryptedWorkbook: "encrypted-workbook"
    case .oldWorkbook, .compoundFile, .xmlSpreadsheet: "old-workbook"
    case .openDocument: "opendocument"
    case .numbers: "numbers-document"
    case .binaryWorkbook: "binary-workbook"
    case .pdf: "pdf"
    case .webPage: "web-page"
    case .incompleteZip: "broken-workbook"
    case .empty, .text, .zip, .wordDocument, .presentation, .unknown: "not-a-workbook"
    }
  }
}
