import Foundation
import Records
import Spreadsheets
import SystemPackage
import Testing

@testable import Reports
@testable import Writers

/// Workbooks with lists as spreadsheet programs leave them, whose lists are brought up to date.
@Suite struct FilledFormTests {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook of two sheets, as Excel writes it: the texts of the lists are shared.
  private struct Book {
    var lists = """
      <dimension ref="A1:B3"/><sheetData><row r="1" spans="1:2"><c r="A1" s="2" t="s"><v>0</v></c>\
      <c r="B1" s="2" t="s"><v>1</v></c></row><row r="2"><c r="A2" s="1" t="s"><v>2</v></c>\
      <c r="B2" s="1" t="s"><v>4</v></c></row><row r="3"><c r="A3" s="1" t="s"><v>3</v></c></row></sheetData>
      """
    var names = """
      <definedName name="hscp_agencies">'Lists'!$B$2</definedName>\
      <definedName name="hscp_outcomes">'Lists'!$A$2:$A$3</definedName>\
      <definedName name="hscp_register">'Lists'!$A$1</definedName>
      """
    var referrals = """
      <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Outcome</t></is></c></row>\
      <row r="2"><c r="A2" t="inlineStr"><is><t>Red; BLUE</t></is></c><c r="B2"><v>7</v></c></row>\
      <row r="3"><c r="A3" t="inlineStr"><is><t>Blue</t></is></c></row></sheetData>
      """
    var workbook = ""
    var others: [(name: String, bytes: String)] = []

    var parts: [(name: String, bytes: [UInt8])] {
      let (main, office, package) = (FilledFormTests.main, FilledFormTests.office, FilledFormTests.package)
      let texts = ["Outcomes", "Agencies", "Red", "Blue", "Council"].map { "<si><t>\($0)</t></si>" }.joined()
      let parts = [
        (
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
          <Default Extension="xml" ContentType="application/xml"/></Types>
          """
        ),
        (
          "_rels/.rels",
          """
          <Relationships xmlns="\(package)"><Relationship Id="r1" Type="\(office)/officeDocument" \
          Target="xl/workbook.xml"/></Relationships>
          """
        ),
        (
          "xl/workbook.xml",
          """
          <workbook xmlns="\(main)" xmlns:r="\(office)">\(workbook)<sheets><sheet name="Referrals" sheetId="1" r:id="r1"/>\
          <sheet name="Lists" sheetId="2" r:id="r2"/></sheets><definedNames>\(names)</definedNames></workbook>
          """
        ),
        (
          "xl/_rels/workbook.xml.rels",
          """
          <Relationships xmlns="\(package)"><Relationship Id="r1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
          <Relationship Id="r2" Type="\(office)/worksheet" Target="worksheets/sheet2.xml"/>\
          <Relationship Id="r3" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/></Relationships>
          """
        ),
        ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(main)\">\(referrals)</worksheet>"),
        ("xl/worksheets/sheet2.xml", "<worksheet xmlns=\"\(main)\">\(lists)</worksheet>"),
        ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(texts)</sst>"),
      ]
      return (parts + others.map { ($0.name, $0.bytes) }).map { ($0.0, Array($0.1.utf8)) }
    }
  }

  private struct Updated {
    let parts: [String: String]
    let form: UpdatedForm
  }

  private func list(_ name: String, _ entries: [String]) -> RegisterForm.List {
    RegisterForm.List(name: "hscp_\(name)", title: name.capitalized, entries: entries)
  }

  /// The parts of the workbook with other lists; `nil` where it has them already.
  private func update(_ book: Book, _ lists: [RegisterForm.List]) throws -> Updated? {
    let folder = FilePath(NSTemporaryDirectory()).appending("form-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder.string) }
    let source = folder.appending("r.xlsx")
    try XLSXPackage.write(book.parts, at: source)
    let replaced = try ReplacedFile(at: source)
    guard let form = try FilledForm(at: source).updated(with: lists) else { return nil }
    try replaced.replace(with: form)
    #expect(
      try XLSXPackage(at: folder.appending("r.xlsx.bak")).readPart("xl/workbook.xml") == book.parts[2].bytes)
    let package = try XLSXPackage(at: source)
    var parts: [String: String] = [:]
    for name in package.partNames {
      parts[name] = String(decoding: try package.readPart(name), as: UTF8.self)
    }
    return Updated(parts: parts, form: form)
  }

  private func problem(_ book: Book, _ lists: [RegisterForm.List]) -> Problem? {
    do { _ = try update(book, lists) } catch { return error as? Problem }
    return nil
  }

  @Test func `a list grows, its name with it, and all else stays as it was, byte for byte`() throws {
    let book = Book()
    let updated = try #require(try update(book, [list("outcomes", ["Red", "Blue", "A & B", "_x0041_"])]))
    var expected = Dictionary(
      uniqueKeysWithValues: book.parts.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    expected["xl/workbook.xml"]?.replace("$A$2:$A$3", with: "$A$2:$A$5")
    expected["xl/worksheets/sheet2.xml"]?.replace("A1:B3", with: "A1:B5")
    expected["xl/worksheets/sheet2.xml"]?.replace(
      "</sheetData>",
      with: """
        <row r="4"><c r="A4" s="1" t="inlineStr"><is><t xml:space="preserve">A &amp; B</t></is></c></row>\
        <row r="5"><c r="A5" s="1" t="inlineStr"><is><t xml:space="preserve">_x005F_x0041_</t></is></c></row></sheetData>
        """)
    #expect(updated.parts == expected)
    #expect(
      updated.form.changes == [
        ListChange(name: "hscp_outcomes", title: "Outcomes", isNew: false, added: ["A & B", "_x0041_"])
      ])
  }

  @Test func `a name that is gone leaves the list, and the cells that hold it are counted`() throws {
    let updated = try #require(try update(Book(), [list("outcomes", ["Red"])]))
    #expect(updated.parts["xl/workbook.xml"]?.contains("'Lists'!$A$2:$A$2<") == true)
    #expect(
      updated.parts["xl/worksheets/sheet2.xml"]?.contains("<row r=\"3\"><c r=\"A3\" s=\"1\"/></row>") == true)
    #expect(updated.form.changes.map(\.gone) == [["Blue"]])
    #expect(updated.form.remaining == ["Blue": 2])
  }

  @Test func `a workbook that has the lists already is not written`() throws {
    #expect(
      try update(Book(), [list("outcomes", ["Red", "Blue"]), list("agencies", ["Council"])])?.form.changes
        == nil)
  }

  @Test func `the first name of a list takes the place of its last one`() throws {
    let updated = try #require(try update(Book(), [list("agencies", ["Police"])]))
    #expect(
      updated.parts["xl/worksheets/sheet2.xml"]?.contains(
        "<c r=\"B2\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">Police</t></is></c>") == true)
    #expect(
      updated.parts["xl/workbook.xml"]?.contains("<definedName name=\"hscp_agencies\">'Lists'!$B$2<") == true)
  }

  @Test func `a list that the workbook does not have is made beside the others, like them`() throws {
    let updated = try #require(try update(Book(), [list("harms", ["Death"])]))
    let sheet = try #require(updated.parts["xl/worksheets/sheet2.xml"])
    #expect(
      sheet.contains(
        "<c r=\"C1\" s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">Harms</t></is></c></row>"))
    #expect(
      sheet.contains(
        "<c r=\"C2\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">Death</t></is></c></row>"))
    #expect(sheet.contains("<dimension ref=\"A1:C3\"/>") && sheet.contains("spans=\"1:16384\""))
    #expect(
      updated.parts["xl/workbook.xml"]?.contains(
        "'Lists'!$B$2</definedName><definedName name=\"hscp_harms\">'Lists'!$C$2:$C$2</definedName>") == true)
    #expect(updated.form.changes.map(\.isNew) == [true])
  }

  @Test func `names that were typed below a list belong to it, though its range is shorter`() throws {
    var book = Book()
    book.lists.replace(
      "</row></sheetData>",
      with: "</row><row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Own</t></is></c></row></sheetData>")
    let kept = try #require(try update(book, [list("outcomes", ["Red", "Blue", "Own"])]))
    #expect(kept.parts["xl/workbook.xml"]?.contains("'Lists'!$A$2:$A$4<") == true)
    #expect(kept.form.changes.map { $0.added + $0.gone } == [[]])
    let gone = try #require(try update(book, [list("outcomes", ["Red", "Blue"])]))
    #expect(gone.form.changes.map(\.gone) == [["Own"]])
  }

  @Test func `what LibreOffice and people make of the names is understood`() throws {
    var book = Book()
    book.names = """
      <definedName name="Mine" localSheetId="0">1</definedName><definedName name="hscp_outcomes" localSheetId="0">9</definedName>\
      <definedName function="false" hidden="false" name="HSCP_OUTCOMES" vbProcedure="false">Lists!$A$2:$A$3</definedName>\
      <definedName name="hscp_Register">lists!$A$1</definedName>
      """
    let updated = try #require(try update(book, [list("outcomes", ["Red"])]))
    #expect(
      updated.parts["xl/workbook.xml"]?.contains("vbProcedure=\"false\">'Lists'!$A$2:$A$2</definedName>")
        == true)
  }

  @Test func `what somebody put where a list has to grow, or into it, stops it`() throws {
    var book = Book()
    book.lists.replace(
      "</sheetData>", with: "<row r=\"5\"><c r=\"A5\"><v>1</v></c></row></sheetData>")
    let note = problem(book, [list("outcomes", ["Red", "Blue", "Green", "Grey"])])
    #expect(note?.rule == .changedLists)
    #expect(note?.place.hasSuffix("r.xlsx:Lists!A5") == true)
    book = Book()
    book.lists.replace(
      "<c r=\"A3\" s=\"1\" t=\"s\"><v>3</v></c>", with: "<c r=\"A3\" t=\"str\"><f>B2</f><v>Blue</v></c>")
    #expect(
      problem(book, [list("outcomes", ["Red", "Green"])])?.found == "this cell of a list holds a formula")
    #expect(try update(book, [list("outcomes", ["Red", "Blue"])])?.form.changes == nil)
    book = Book()
    book.names.replace("'Lists'!$A$2:$A$3", with: "'Referrals'!$A$2:$A$3")
    #expect(problem(book, [list("outcomes", ["Red"])])?.rule == .changedLists)
    book.names.replace("'Referrals'!$A$2:$A$3", with: "#REF!")
    let renewed = try #require(try update(book, [list("outcomes", ["Red"])]))
    #expect(
      renewed.parts["xl/workbook.xml"]?.contains(
        "<definedName name=\"hscp_outcomes\">'Lists'!$C$2:$C$2</definedName>") == true)
    book.names.replace("'Lists'!$A$1", with: "#REF!")
    #expect(
      problem(book, [list("outcomes", ["Red"])])?.found == nil)
    book.names.replace(/'Lists'![$:A-Z0-9]+/, with: "#REF!")
    #expect(
      problem(book, [list("outcomes", ["Red"])])?.found
        == "no name leads to the sheet with the lists any more")
  }

  @Test func `a workbook of somebody else's is refused, and one that is signed or protected`() throws {
    var book = Book()
    book.names.replace("hscp_register", with: "hscp_registers")
    #expect(problem(book, [list("outcomes", ["Red"])])?.rule == .notAForm)
    book = Book()
    book.workbook = "<workbookProtection lockStructure=\"1\"/>"
    #expect(problem(book, [list("outcomes", ["Red"])])?.found == "the workbook is protected")
    book = Book()
    book.lists += "<sheetProtection sheet=\"1\"/>"
    #expect(problem(book, [list("outcomes", ["Red"])])?.found == "the sheet Lists is protected")
    book = Book()
    book.others = [("_xmlsignatures/origin.sigs", "x")]
    #expect(problem(book, [list("outcomes", ["Red"])])?.found == "the workbook is signed")
    book = Book()
    book.referrals += "<sheetProtection sheet=\"1\"/>"
    #expect(try update(book, [list("outcomes", ["Red"])])?.form.changes != nil)
  }
}
