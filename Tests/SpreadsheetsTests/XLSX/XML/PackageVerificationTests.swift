import SystemPackage
import Testing

@testable import Spreadsheets

struct PackageVerificationTests {
  @Test func `a whole workbook passes`() throws {
    let workbook = try WorkbookOnDisk(rows: "<row><c><v>9</v></c></row>")
    #expect(throws: Never.self) { try XLSXPackage(at: workbook.file.path).verify() }
  }

  @Test func `a part whose XML is cut off is found, though its checksum is right`() throws {
    let workbook = try WorkbookOnDisk(sheet: "<worksheet><sheetData><row><c><v>9")
    #expect(throws: XLSXError.malformedXML(part: "xl/worksheets/sheet1.xml", line: 1, column: 35)) {
      try XLSXPackage(at: workbook.file.path).verify()
    }
  }

  @Test func `an empty part of XML is found`() throws {
    let workbook = try WorkbookOnDisk(sheet: "")
    #expect(throws: XLSXError.malformedXML(part: "xl/worksheets/sheet1.xml", line: 1, column: 1)) {
      try XLSXPackage(at: workbook.file.path).verify()
    }
  }

  @Test func `a picture with a changed byte is found`() throws {
    let file = try PackageOnDisk(parts: [
      "[Content_Types].xml": WorkbookOnDisk.contentTypes, "xl/media/image1.png": "pixels",
    ])
    try file.replace("pixels", with: "pirels")
    #expect(throws: XLSXError.brokenPart("xl/media/image1.png")) { try XLSXPackage(at: file.path).verify() }
  }

  @Test func `a picture need not be XML`() throws {
    let file = try PackageOnDisk(parts: [
      "[Content_Types].xml": WorkbookOnDisk.contentTypes, "xl/media/image1.png": "<pixels",
    ])
    #expect(throws: Never.self) { try XLSXPackage(at: file.path).verify() }
  }

  @Test func `a document type is refused`() throws {
    let workbook = try WorkbookOnDisk(sheet: "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>")
    #expect(throws: XLSXError.documentType(part: "xl/worksheets/sheet1.xml")) {
      try XLSXPackage(at: workbook.file.path).verify()
    }
  }

  @Test func `a caller can see the bytes of each part, with its name`() throws {
    let file = try PackageOnDisk(parts: [
      "[Content_Types].xml": WorkbookOnDisk.contentTypes, "xl/media/image1.png": "pixels",
    ])
    var shown: [String: Int] = [:]
    try XLSXPackage(at: file.path).verify { part, bytes in shown[part, default: 0] += bytes.count }
    #expect(
      shown == ["[Content_Types].xml": WorkbookOnDisk.contentTypes.utf8.count, "xl/media/image1.png": 6])
  }

  @Test func `an archive without content types is no workbook`() throws {
    let file = try PackageOnDisk(parts: ["a.xml": "<a/>"])
    #expect(throws: XLSXError.missingPart("[Content_Types].xml")) { try XLSXPackage(at: file.path).verify() }
  }
}
