import Testing

@testable import Spreadsheets

struct PartPathTests {
  @Test(arguments: [
    ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
    ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
    ("./styles.xml", "xl/styles.xml"),
    ("../docProps/core.xml", "docProps/core.xml"),
  ])
  func `a target is absolute, or relative to the folder of its source`(target: String, name: String) {
    #expect(PartPath(target, from: "xl/workbook.xml")?.name == name)
  }

  @Test func `targets of the package itself start at its root`() {
    #expect(PartPath("xl/workbook.xml", from: "")?.name == "xl/workbook.xml")
  }

  @Test(arguments: ["../../etc/passwd", "file:///etc/passwd", "https://example.org/a.xml", "//host/a.xml"])
  func `nothing outside of the package is a part`(target: String) {
    #expect(PartPath(target, from: "xl/workbook.xml") == nil)
  }
}

struct XLSXWorkbookTests {
  private let emptySheet = #"<worksheet xmlns="\#(WorkbookOnDisk.main)"/>"#

  private func relationships(_ content: String) -> String {
    #"<Relationships xmlns="\#(WorkbookOnDisk.relationships)">\#(content)</Relationships>"#
  }

  /// Relationships to so many sheets, each a part of its own.
  private func sheets(_ count: Int) -> String {
    (1...count).map {
      #"<Relationship Id="rId\#($0)" Type="\#(WorkbookOnDisk.office)/worksheet" Target="worksheets/sheet\#($0).xml"/>"#
    }.joined()
  }

  private func refusal(_ workbook: String, _ related: String, _ styles: String = "") throws -> XLSXError? {
    let workbook = try WorkbookOnDisk(
      workbook: WorkbookOnDisk.workbook("<sheets>\(workbook)</sheets>"),
      workbookRelationships: relationships(related), sheet: emptySheet, styles: styles)
    do throws(XLSXError) { _ = try open(workbook) } catch { return error }
    return nil
  }

  @Test func `two sheets of one part are refused, as its rows would be counted twice`() throws {
    let listed = #"<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId1"/>"#
    #expect(
      try refusal(listed, sheets(1))
        == .unexpectedContent(
          part: "xl/workbook.xml", found: "two sheets lead to the same part, xl/worksheets/sheet1.xml"))
  }

  @Test func `a workbook has at most 10,000 sheets`() throws {
    func listed(_ count: Int) -> String {
      (1...count).map { #"<sheet name="S\#($0)" sheetId="\#($0)" r:id="rId\#($0)"/>"# }.joined()
    }
    #expect(try refusal(listed(10_000), sheets(10_000)) == nil)
    #expect(
      try refusal(listed(10_001), sheets(10_001))
        == .contentOverLimit(part: "xl/workbook.xml", found: "has more than 10000 sheets"))
  }

  @Test func `a part has at most 65,536 relationships`() throws {
    let listed = #"<sheet name="S" sheetId="1" r:id="rId1"/>"#
    #expect(try refusal(listed, sheets(65_536)) == nil)
    #expect(
      try refusal(listed, sheets(65_537))
        == .contentOverLimit(
          part: "xl/_rels/workbook.xml.rels", found: "has more than 65536 relationships"))
  }

  private func open(_ workbook: WorkbookOnDisk) throws(XLSXError) -> XLSXWorkbook {
    try XLSXWorkbook(in: XLSXPackage(at: workbook.file.path))
  }

  @Test func `sheets come in the order of their tabs, each with its state`() throws {
    let content = """
      <sheets>
        <sheet name="Referrals &amp; more" sheetId="4" r:id="rId1"/>
        <sheet name="Lists" sheetId="2" state="hidden" r:id="rId2"/>
        <sheet name="Keys" sheetId="3" state="veryHidden" r:id="rId3"/>
      </sheets>
      """
    let workbook = try open(
      WorkbookOnDisk(
        workbook: WorkbookOnDisk.workbook(content), workbookRelationships: relationships(sheets(3)),
        sheet: emptySheet))
    #expect(workbook.sheets.map(\.name) == ["Referrals & more", "Lists", "Keys"])
    #expect(workbook.sheets.map(\.state) == [.visible, .hidden, .veryHidden])
  }

  @Test(arguments: [
    ("", false), ("<workbookPr/>", false), (#"<workbookPr date1904="0"/>"#, false),
    (#"<workbookPr date1904="1"/>"#, true), (#"<workbookPr date1904="true"/>"#, true),
  ])
  func `the date system is 1900 unless the workbook says 1904`(content: String, is1904: Bool) throws {
    let workbook = try open(
      WorkbookOnDisk(workbook: WorkbookOnDisk.workbook(content), sheet: emptySheet))
    #expect(workbook.dateSystem == (is1904 ? .from1904 : .from1900))
  }

  @Test func `a target may be absolute, and shared strings may be missing`() throws {
    let target = #"Type="\#(WorkbookOnDisk.office)/worksheet" Target="/xl/worksheets/sheet1.xml""#
    let workbook = try WorkbookOnDisk(
      workbookRelationships: relationships(#"<Relationship Id="rId1" \#(target)/>"#),
      sheet: #"<worksheet xmlns="\#(WorkbookOnDisk.main)"><row><c><v>9</v></c></row></worksheet>"#)
    #expect(try workbook.values() == ["A1": .number("9")])
  }

  @Test(arguments: [
    #"Target="https://example.org/sheet1.xml" TargetMode="External""#,
    #"Target="sheet1.xml" TargetMode="External""#,
    #"Target="file:///etc/passwd""#,
    #"Target="../../sheet1.xml""#,
  ])
  func `a sheet outside of the file is refused`(target: String) throws {
    let type = #"Type="\#(WorkbookOnDisk.office)/worksheet""#
    let workbook = try WorkbookOnDisk(
      workbookRelationships: relationships(#"<Relationship Id="rId1" \#(type) \#(target)/>"#),
      sheet: emptySheet)
    #expect(throws: XLSXError.externalTarget(part: "xl/_rels/workbook.xml.rels", relationship: "rId1")) {
      _ = try open(workbook)
    }
  }

  @Test func `an external relationship that is not followed does no harm`() throws {
    let link = #"Type="urn:link" Target="https://example.org/" TargetMode="External""#
    let sheet = #"Type="\#(WorkbookOnDisk.office)/worksheet" Target="worksheets/sheet1.xml""#
    let workbook = try open(
      WorkbookOnDisk(
        workbookRelationships: relationships(
          #"<Relationship Id="rId9" \#(link)/><Relationship Id="rId1" \#(sheet)/>"#),
        sheet: emptySheet))
    #expect(workbook.sheets.map(\.name) == ["Referrals"])
  }

  @Test func `a sheet whose relationship is missing is refused`() throws {
    let workbook = try WorkbookOnDisk(workbookRelationships: relationships(""), sheet: emptySheet)
    let error = XLSXError.unexpectedContent(
      part: "xl/_rels/workbook.xml.rels", found: "there is no relationship rId1")
    #expect(throws: error) { _ = try open(workbook) }
  }

  @Test func `a sheet that is some other XML is refused, not read as empty`() throws {
    let workbook = try WorkbookOnDisk(sheet: "<html/>")
    let error = XLSXError.unexpectedContent(
      part: "xl/worksheets/sheet1.xml", found: #"the root element is "html""#)
    #expect(throws: error) { try workbook.rows() }
  }

  @Test func `a chart sheet has no rows`() throws {
    let workbook = try WorkbookOnDisk(sheet: #"<chartsheet xmlns="\#(WorkbookOnDisk.main)"/>"#)
    #expect(try workbook.rows() == [])
  }

  @Test(arguments: [
    (["xl/workbook.bin"], FileKind.binaryWorkbook), (["word/document.xml"], .wordDocument),
    (["ppt/presentation.xml"], .presentation), (["Index/Document.iwa"], .numbers), (["Index.zip"], .numbers),
    (["mimetype", "content.xml"], .openDocument), (["referrals.csv"], .zip),
    (["XL/Workbook.BIN"], .binaryWorkbook),
  ])
  func `an archive that is not a workbook is recognised by its parts`(names: [String], kind: FileKind) throws
  {
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    let common = kind == .binaryWorkbook || kind == .wordDocument ? ["[Content_Types].xml"] : []
    let file = try PackageOnDisk(parts: (common + names).map { ($0, mimetype) })
    #expect(throws: XLSXError.notAWorkbook(kind)) { _ = try XLSXWorkbook(in: XLSXPackage(at: file.path)) }
  }

  @Test func `a package without a workbook is refused`() throws {
    let file = try PackageOnDisk(parts: ["_rels/.rels": relationships("")])
    let found = "no relationship leads to a workbook"
    #expect(throws: XLSXError.unexpectedContent(part: "_rels/.rels", found: found)) {
      _ = try XLSXWorkbook(in: XLSXPackage(at: file.path))
    }
  }

  @Test func `a Strict workbook with prefixes and parts of other names is read`() throws {
    let strict = "http://purl.oclc.org/ooxml"
    let file = try PackageOnDisk(parts: [
      "_rels/.rels": relationships(
        #"<Relationship Id="a" Type="\#(strict)/officeDocument/relationships/officeDocument" Target="/book.xml"/>"#
      ),
      "_rels/book.xml.rels": relationships(
        #"<Relationship Id="b" Type="\#(strict)/officeDocument/relationships/worksheet" Target="one.xml"/>"#),
      "book.xml": """
      <x:workbook xmlns:x="\(strict)/spreadsheetml/main" xmlns:y="\(strict)/officeDocument/relationships">
        <x:sheets><x:sheet name="One" sheetId="1" y:id="b"/></x:sheets>
      </x:workbook>
      """,
      "one.xml": """
      <x:worksheet xmlns:x="\(strict)/spreadsheetml/main">
        <x:sheetData><x:row r="2"><x:c r="B2" t="d"><x:v>2024-03-31</x:v></x:c></x:row></x:sheetData>
      </x:worksheet>
      """,
    ])
    let workbook = try XLSXWorkbook(in: XLSXPackage(at: file.path))
    var cells: [String: ReadCell] = [:]
    try workbook.forEachRow(of: workbook.sheets[0]) { row in
      cells = row.texts
      return true
    }
    #expect(cells == ["B2": .date("2024-03-31")])
  }

  @Test func `a document type anywhere on the way is refused`() throws {
    let workbook = try WorkbookOnDisk(sheet: "<!DOCTYPE worksheet>" + emptySheet)
    #expect(throws: XLSXError.documentType(part: "xl/worksheets/sheet1.xml")) { try workbook.rows() }
  }
}
