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

  @Test func `whoever asks is shown the bytes of each part, with its name`() throws {
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

struct PartReplacementTests {
  private func package() throws -> PackageOnDisk {
    try PackageOnDisk(parts: ["a.xml": "<a/>", "b.xml": "<b/>", "c.xml": "<c/>"])
  }

  private func part(_ name: String, of file: PackageOnDisk) throws -> String {
    String(decoding: try XLSXPackage(at: file.path).readPart(name), as: UTF8.self)
  }

  @Test func `a part is replaced, and all others stay as and where they are`() throws {
    let file = try package()
    let long = Array(String(repeating: "<b>long</b>", count: 10_000).utf8)
    try XLSXPackage.replace(["b.xml": long, "a.xml": []], at: file.path)
    #expect(try XLSXPackage(at: file.path).partNames == ["a.xml", "b.xml", "c.xml"])
    #expect(try XLSXPackage(at: file.path).readPart("b.xml") == long)
    #expect(try part("a.xml", of: file) == "")
    #expect(try part("c.xml", of: file) == "<c/>")
  }

  @Test func `the same parts give the same bytes, whatever the clock says`() throws {
    let (one, other) = (try package(), try package())
    try other.write(one.contents())
    try XLSXPackage.replace(["b.xml": Array("<new/>".utf8)], at: one.path)
    try XLSXPackage.replace(["b.xml": Array("<new/>".utf8)], at: other.path)
    let bytes = try one.contents()
    #expect(try other.contents() == bytes)
    // 1 January 1980, 00:00, in the entry of the part.
    let name = try #require(bytes.firstRange(of: Array("b.xml".utf8))).lowerBound
    #expect(Array(bytes[(name - 20)..<(name - 16)]) == [0, 0, 0x21, 0])
  }

  @Test func `a part that is not there is an error, and the file stays as it was`() throws {
    let file = try package()
    let before = try file.contents()
    #expect(throws: XLSXError.missingPart("d.xml")) {
      try XLSXPackage.replace(["a.xml": [1], "d.xml": []], at: file.path)
    }
    #expect(try file.contents() == before)
  }

  @Test func `a file that is not there, and one that is no package, are told apart`() throws {
    #expect(throws: Errno.noSuchFileOrDirectory) {
      try XLSXPackage.replace(["a.xml": []], at: "/nowhere/a.xlsx")
    }
    let file = try PackageOnDisk(bytes: Array("no package".utf8))
    #expect(throws: XLSXError.notAWorkbook(.incompleteZip)) {
      try XLSXPackage.replace(["a.xml": []], at: file.path)
    }
  }
}
