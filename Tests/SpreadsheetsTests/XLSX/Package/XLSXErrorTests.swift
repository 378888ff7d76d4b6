import SystemPackage
import Testing

@testable import Spreadsheets

struct XLSXErrorTests {
  @Test(arguments: [
    (
      XLSXError.cannotOpen(.noSuchFileOrDirectory),
      "the file cannot be opened (No such file or directory); expected an xlsx workbook; "
        + "check its path and permissions"
    ),
    (.notAFile, "this is not a regular file; expected an xlsx workbook; save it as a file and name that"),
    (
      .changedWhileRead,
      "the file was written to while it was read; expected a file that does not change; "
        + "close it in other programs and try again"
    ),
    (
      .notAWorkbook(.encryptedWorkbook),
      "this is a workbook with a password; expected an xlsx workbook; "
        + "open it with its password and save as .xlsx without one"
    ),
    (
      .missingPart("xl/workbook.xml"),
      "there is no part xl/workbook.xml in this file; expected an xlsx workbook with all its parts; "
        + "save it again as .xlsx"
    ),
    (
      .brokenPart("xl/styles.xml"),
      "part xl/styles.xml cannot be read to its end; expected bytes that match their checksum; copy the file again"
    ),
    (
      .partOverLimit("xl/media/image1.png", limit: 268_435_456),
      "part xl/media/image1.png unpacks to more than 268435456 bytes; expected fewer; "
        + "split the workbook"
    ),
    (
      .fileOverLimit(limit: 67_308_864),
      "the file unpacks to more than 67308864 bytes; expected at most 200 times its size and 64 MiB; "
        + "open it in a spreadsheet program, delete empty rows and columns, and save it again"
    ),
    (
      .contentOverLimit(part: "xl/workbook.xml", found: "has more than 10000 sheets"),
      "part xl/workbook.xml has more than 10000 sheets; expected fewer; "
        + "copy the sheet of the register into a workbook of its own, and save that"
    ),
    (
      .malformedXML(part: "xl/styles.xml", line: 2, column: 41),
      "part xl/styles.xml is cut off or malformed at line 2, column 41; expected well-formed XML; "
        + "save the workbook again"
    ),
    (
      .documentType(part: "xl/workbook.xml"),
      "part xl/workbook.xml declares a document type; expected a workbook without one; "
        + "save it again with a spreadsheet program"
    ),
    (
      .externalTarget(part: "xl/_rels/workbook.xml.rels", relationship: "rId1"),
      "relationship rId1 of part xl/_rels/workbook.xml.rels leads out of the file; "
        + "expected a part of the same file; save the workbook with all its sheets inside"
    ),
    (
      .unexpectedContent(part: "xl/worksheets/sheet1.xml", found: "row 5 has the cell C7"),
      "in part xl/worksheets/sheet1.xml row 5 has the cell C7; expected what a spreadsheet program writes; "
        + "save it again with a spreadsheet program"
    ),
  ])
  func `an error says what was found, what was expected and what to do`(error: XLSXError, message: String) {
    #expect("\(error)" == message)
  }

  @Test func `whatever a file is instead of a workbook, the message says what to save it as`() {
    let kinds: [FileKind] = [
      .empty, .text, .webPage, .xmlSpreadsheet, .pdf, .zip, .incompleteZip, .binaryWorkbook, .openDocument,
      .numbers, .wordDocument, .presentation, .compoundFile, .encryptedWorkbook, .oldWorkbook, .unknown,
    ]
    #expect(kinds.allSatisfy { XLSXError.notAWorkbook($0).description.contains("save as") })
    #expect(Set(kinds.map(\.name)).count == kinds.count)
  }
}
