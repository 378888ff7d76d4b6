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
    (
      .notAPackage,
      "this file is no xlsx workbook, or only the beginning of one; expected a zip package; save it again as .xlsx"
    ),
    (
      .passwordOrOldFormat,
      "this is an old .xls workbook, or one with a password; expected .xlsx without a password; save it again so"
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
      "part xl/media/image1.png unpacks to more than 268435456 bytes; expected no more than that; "
        + "split the workbook"
    ),
    (
      .malformedXML(part: "xl/styles.xml", line: 2, column: 41),
      "part xl/styles.xml is cut off or malformed at line 2, column 41; expected well-formed XML; "
        + "save the workbook again"
    ),
    (
      .documentType(part: "xl/workbook.xml"),
      "part xl/workbook.xml declares a document type; expected none in a workbook; "
        + "save it again with a spreadsheet program"
    ),
    (
      .externalTarget(part: "xl/_rels/workbook.xml.rels", relationship: "rId1"),
      "relationship rId1 of part xl/_rels/workbook.xml.rels leads out of the file; "
        + "expected a part of the same file; save the workbook with all its sheets in it"
    ),
    (
      .unexpectedContent(part: "xl/worksheets/sheet1.xml", found: "row 5 has the cell C7"),
      "in part xl/worksheets/sheet1.xml row 5 has the cell C7; expected what a spreadsheet program writes; "
        + "save the workbook again with one"
    ),
  ])
  func `an error says what was found, what was expected and what to do`(error: XLSXError, message: String) {
    #expect("\(error)" == message)
  }
}
