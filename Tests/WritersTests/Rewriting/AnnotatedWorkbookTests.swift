import Foundation
import Records
import Spreadsheets
import SystemPackage
import Testing

@testable import Writers

/// Workbooks of few parts, as other programs may write them, with comments and colours for findings.
@Suite struct AnnotatedWorkbookTests {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook of one sheet, and what else it has.
  fileprivate struct Book {
    var sheet: String
    var sheetRelationships = ""
    var workbook = ""
    var others: [(name: String, bytes: String)] = []
    var main = AnnotatedWorkbookTests.main
    var office = AnnotatedWorkbookTests.office
    /// More relationships of the workbook.
    var more = ""

    var parts: [(name: String, bytes: [UInt8])] {
      var parts =
        [
          (
            "[Content_Types].xml",
            """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="xml" ContentType="application/xml"/></Types>
            """
          ),
          (
            "_rels/.rels",
            """
            <Relationships xmlns="\(AnnotatedWorkbookTests.package)">\
            <Relationship Id="rId1" Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """
          ),
          (
            "xl/workbook.xml",
            """
            <workbook xmlns="\(main)" xmlns:r="\(office)">\(workbook)<sheets>\
            <sheet name="Referrals" sheetId="1" r:id="rId1"/></sheets></workbook>
            """
          ),
          (
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships xmlns="\(AnnotatedWorkbookTests.package)">\
            <Relationship Id="rId1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
            \(more)</Relationships>
            """
          ),
          ("xl/worksheets/sheet1.xml", sheet),
        ]
      parts += others.map { ($0.name, $0.bytes) }
      if !sheetRelationships.isEmpty {
        parts.append(
          (
            "xl/worksheets/_rels/sheet1.xml.rels",
            "<Relationships xmlns=\"\(AnnotatedWorkbookTests.package)\">\(sheetRelationships)</Relationships>"
          ))
      }
      return parts.map { ($0.0, Array($0.1.utf8)) }
    }
  }

  /// The parts of a copy of the workbook, as text, with findings at cells.
  private func annotate(
    _ book: Book, _ cells: [(row: Int?, column: Int?)], sheet: String? = "Referrals"
  ) throws -> [String: String] {
    let folder = FilePath(NSTemporaryDirectory()).appending("annotated-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder.string) }
    let (source, copy) = (folder.appending("r.xlsx"), folder.appending("copy.xlsx"))
    try XLSXPackage.write(book.parts, at: source)
    let findings = cells.map { cell in
      Finding(
        .unknownOutcome, at: Place(file: "r.xlsx", sheet: sheet, line: cell.row, column: cell.column),
        found: "this outcome is <not> in the profile",
        expected: "expected one of the names under [[outcomes]]", remedy: "correct it")
    }
    let annotated = try AnnotatedWorkbook(of: source, findings, sheet: nil)
    try SingleFile(at: copy, overwrite: false).write(annotated)
    var parts: [String: String] = [:]
    let package = try XLSXPackage(at: copy)
    for name in package.partNames {
      parts[name] = String(decoding: try package.readPart(name), as: UTF8.self)
    }
    return parts
  }

  private func sheet(_ data: String, after: String = "") -> String {
    "<worksheet xmlns=\"\(Self.main)\">\(data)\(after)</worksheet>"
  }

  private static let words =
    "error: [unknown-outcome] this outcome is &lt;not&gt; in the profile; expected one of the names under"

  @Test func `a cell keeps what it holds, and gets a format that is like its own but for the fill`() throws {
    let styles = """
      <styleSheet xmlns="\(Self.main)"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>\
      <borders count="1"><border/></borders><cellXfs count="2"><xf fillId="0"/>\
      <xf numFmtId="14" fontId="3" fillId="0" xfId="0"><alignment wrapText="1"/></xf></cellXfs>\
      <dxfs count="1"><dxf><fill/></dxf></dxfs></styleSheet>
      """
    let book = Book(
      sheet: sheet("<sheetData><row r=\"2\"><c r=\"B2\" s=\"1\"><f>A1+1</f><v>2</v></c></row></sheetData>"),
      others: [("xl/styles.xml", styles)])
    let parts = try annotate(book.relatingStyles(), [(2, 2)])
    #expect(
      parts["xl/worksheets/sheet1.xml"]?.contains("<c r=\"B2\" s=\"2\"><f>A1+1</f><v>2</v></c>") == true)
    #expect(
      parts["xl/styles.xml"]?.contains(
        "<cellXfs count=\"3\"><xf fillId=\"0\"/><xf numFmtId=\"14\" fontId=\"3\" fillId=\"0\" xfId=\"0\">"
          + "<alignment wrapText=\"1\"/></xf><xf applyFill=\"1\" numFmtId=\"14\" fontId=\"3\" fillId=\"3\" xfId=\"0\">"
          + "<alignment wrapText=\"1\"/></xf></cellXfs><dxfs count=\"1\"><dxf><fill/></dxf></dxfs>") == true)
    #expect(parts["xl/styles.xml"]?.contains("<fills count=\"4\"><fill/><fill>") == true)
  }

  @Test func `rows and cells that are not there are made in their places`() throws {
    let book = Book(
      sheet: sheet("<sheetData><row r=\"2\" spans=\"2:2\"><c r=\"B2\"/></row><row r=\"4\"/></sheetData>"))
    let parts = try annotate(book, [(1, 3), (2, 1), (2, 3), (3, 1), (4, 2), (9, 27)])
    #expect(
      parts["xl/worksheets/sheet1.xml"]?.contains(
        "<sheetData><row r=\"1\"><c r=\"C1\" s=\"1\"/></row><row r=\"2\" spans=\"1:16384\"><c r=\"A2\" s=\"1\"/>"
          + "<c r=\"B2\"/><c r=\"C2\" s=\"1\"/></row><row r=\"3\"><c r=\"A3\" s=\"1\"/></row>"
          + "<row r=\"4\"><c r=\"B4\" s=\"1\"/></row><row r=\"9\"><c r=\"AA9\" s=\"1\"/></row></sheetData>")
        == true,
      "\(parts["xl/worksheets/sheet1.xml"] ?? "")")
    #expect(parts["xl/styles1.xml"] != nil)
  }

  @Test func `rows and cells without numbers keep their places`() throws {
    let book = Book(
      sheet: sheet(
        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"B5\"><v>3</v></c><c><v>4</v></c></row></sheetData>"
      ))
    let parts = try annotate(book, [(1, 2), (3, 1), (5, 1), (5, 3)])
    #expect(
      parts["xl/worksheets/sheet1.xml"]?.contains(
        "<row><c><v>1</v></c><c s=\"1\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\" s=\"1\"/></row>"
          + "<row r=\"5\"><c r=\"A5\" s=\"1\"/><c r=\"B5\"><v>3</v></c><c s=\"1\"><v>4</v></c></row>")
        == true,
      "\(parts["xl/worksheets/sheet1.xml"] ?? "")")
  }

  @Test func `a sheet whose names have a prefix gets elements with that prefix`() throws {
    let book = Book(
      sheet:
        "<x:worksheet xmlns:x=\"\(Self.main)\"><x:sheetData/><x:pageMargins/><x:tableParts/></x:worksheet>")
    let parts = try annotate(book, [(2, 2)])
    #expect(
      parts["xl/worksheets/sheet1.xml"]?.contains(
        "<x:sheetData><x:row r=\"2\"><x:c r=\"B2\" s=\"1\"/></x:row></x:sheetData><x:pageMargins/>"
          + "<x:legacyDrawing xmlns:r=\"\(Self.office)\" r:id=\"rId2\"/><x:tableParts/>") == true,
      "\(parts["xl/worksheets/sheet1.xml"] ?? "")")
  }

  @Test func `a new list of comments is related to the sheet, and its kind is declared`() throws {
    let parts = try annotate(Book(sheet: sheet("<sheetData/>")), [(2, 2)])
    #expect(parts["xl/comments1.xml"]?.contains("<comment ref=\"B2\" authorId=\"0\" shapeId=\"0\">") == true)
    #expect(parts["xl/comments1.xml"]?.contains(Self.words) == true)
    #expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]?.contains("Target=\"/xl/comments1.xml\"") == true)
    #expect(
      parts["xl/worksheets/_rels/sheet1.xml.rels"]?.contains("Target=\"/xl/drawings/vmlDrawing1.vml\"")
        == true)
    #expect(parts["[Content_Types].xml"]?.contains("PartName=\"/xl/comments1.xml\"") == true)
    #expect(parts["[Content_Types].xml"]?.contains("PartName=\"/xl/drawings/vmlDrawing1.vml\"") == true)
    #expect(parts["xl/drawings/vmlDrawing1.vml"]?.contains("<x:Row>1</x:Row><x:Column>1</x:Column>") == true)
  }

  /// A sheet with one comment at B2, and its box.
  private func commented(_ comments: String, relationships: String = "", others: [(String, String)] = [])
    -> Book
  {
    Book(
      sheet: sheet("<sheetData/>", after: "<legacyDrawing xmlns:q=\"\(Self.office)\" q:id=\"v\"/>"),
      sheetRelationships: """
        <Relationship Id="c" Type="\(Self.office)/comments" Target="../comments1.xml"/>\
        <Relationship Id="v" Type="\(Self.office)/vmlDrawing" Target="/xl/drawings/vmlDrawing1.vml"/>\(relationships)
        """,
      others: [
        ("xl/comments1.xml", comments),
        (
          "xl/drawings/vmlDrawing1.vml",
          "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
            + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:idmap v:ext=\"edit\" data=\"1\"/>"
            + "<v:shapetype id=\"_x0000_t202\"/><v:shape id=\"_x0000_s1025\"/><br></xml>"
        ),
      ] + others.map { (name: $0.0, bytes: $0.1) })
  }

  @Test func `comments that are there keep their words, and get ours below`() throws {
    let book = commented(
      "<comments xmlns=\"\(Self.main)\"><authors><author>Ann</author></authors><commentList>"
        + "<comment ref=\"B2\" authorId=\"0\"><text><t>Ask her</t></text></comment></commentList></comments>")
    let parts = try annotate(book, [(2, 2), (3, 3)])
    let comments = try #require(parts["xl/comments1.xml"])
    #expect(comments.contains("<author>Ann</author><author>hscp-report</author>"))
    #expect(comments.contains("<comment ref=\"B2\" authorId=\"0\"><text><r><t>Ask her</t></r><r>"))
    #expect(comments.contains("&#10;error: [unknown-outcome]"))
    #expect(comments.contains("<comment ref=\"C3\" authorId=\"1\" shapeId=\"0\">"))
    let shapes = try #require(parts["xl/drawings/vmlDrawing1.vml"])
    #expect(shapes.contains("data=\"1,2\""))
    #expect(shapes.components(separatedBy: "<v:shape ").count == 3)
    #expect(shapes.contains("id=\"_x0000_s2049\""))
    #expect(shapes.hasSuffix("</v:shape></xml>"))
    #expect(parts["xl/worksheets/sheet1.xml"]?.components(separatedBy: "legacyDrawing").count == 2)
  }

  @Test func `a conversation about a cell gets an answer`() throws {
    let threads = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    let kinds = "http://schemas.microsoft.com/office/2017/10/relationships"
    var book = commented(
      "<comments xmlns=\"\(Self.main)\"><authors><author>tc={1}</author></authors><commentList>"
        + "<comment ref=\"B2\" authorId=\"0\"><text><t>[Threaded comment]</t></text></comment></commentList></comments>",
      relationships:
        "<Relationship Id=\"t\" Type=\"\(kinds)/threadedComment\" Target=\"../threadedComments/t1.xml\"/>",
      others: [
        (
          "xl/threadedComments/t1.xml",
          "<ThreadedComments xmlns=\"\(threads)\"><threadedComment ref=\"B2\" personId=\"{A}\" id=\"{1}\">"
            + "<text>Really?</text></threadedComment></ThreadedComments>"
        ),
        ("xl/persons/person.xml", "<personList xmlns=\"\(threads)\"><person id=\"{A}\"/></personList>"),
      ])
    book = book.relating("person", kinds, "persons/person.xml")
    let parts = try annotate(book, [(2, 2)])
    #expect(parts["xl/threadedComments/t1.xml"]?.contains("parentId=\"{1}\"><text>\(Self.words)") == true)
    #expect(parts["xl/persons/person.xml"]?.contains("<person displayName=\"hscp-report\" ") == true)
  }

  @Test
  func
    `what is about a merged cell stands where it is shown, and what has no cell at the row's first or at A1`()
    throws
  {
    let book = Book(
      sheet: sheet("<sheetData/>", after: "<mergeCells><mergeCell ref=\"B2:C5\"/></mergeCells>"))
    let merged = try annotate(book, [(3, 3), (7, nil), (nil, nil)])
    let comments = try #require(merged["xl/comments1.xml"])
    #expect(
      comments.components(separatedBy: "<comment ref=").dropFirst().map { $0.prefix(4) } == [
        "\"A1\"", "\"B2\"", "\"A7\"",
      ])
    let whole = try annotate(Book(sheet: sheet("<sheetData/>")), [(nil, nil)], sheet: nil)
    #expect(whole["xl/comments1.xml"]?.contains("ref=\"A1\"") == true)
  }

  @Test func `a strict workbook gets the names of the strict format`() throws {
    var book = Book(
      sheet: "<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData/></worksheet>")
    book.main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    book.office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let parts = try annotate(book, [(2, 2)])
    #expect(
      parts["xl/comments1.xml"]?.contains("xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"") == true)
    #expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]?.contains("\(book.office)/comments") == true)
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains("xmlns:r=\"\(book.office)\"") == true)
  }

  @Test func `cells that are made look like their row or their column`() throws {
    let styles = """
      <styleSheet xmlns="\(Self.main)"><fills count="1"><fill/></fills><cellXfs count="3"><xf fillId="0"/>\
      <xf fontId="1" fillId="0"/><xf fontId="2" fillId="0"/></cellXfs></styleSheet>
      """
    let book = Book(
      sheet: sheet(
        "<cols><col min=\"2\" max=\"3\" style=\"1\"/></cols><sheetData><row r=\"2\" s=\"2\" customFormat=\"1\"/></sheetData>"
      ),
      others: [("xl/styles.xml", styles)]
    ).relatingStyles()
    let parts = try annotate(book, [(1, 2), (2, 2)])
    let formats = try #require(parts["xl/styles.xml"])
    #expect(
      formats.contains(
        "<xf applyFill=\"1\" fontId=\"1\" fillId=\"3\"/><xf applyFill=\"1\" fontId=\"2\" fillId=\"3\"/>"))
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains("<c r=\"B1\" s=\"3\"/>") == true)
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains("<c r=\"B2\" s=\"4\"/>") == true)
  }

  @Test(arguments: [
    ("<workbookProtection lockStructure=\"1\"/>", "", "", "the workbook is protected"),
    ("", "<sheetProtection sheet=\"1\"/>", "", "the sheet Referrals is protected"),
    ("", "", "_xmlsignatures/origin.sigs", "the workbook is signed"),
  ])
  func `a workbook that is signed or protected is refused`(
    workbook: String, after: String, part: String, found: String
  ) throws {
    var book = Book(sheet: sheet("<sheetData/>", after: after), workbook: workbook)
    if !part.isEmpty { book.others.append((part, "x")) }
    let problem = #expect(throws: Problem.self) { _ = try annotate(book, [(2, 2)]) }
    #expect(problem?.rule == .protectedWorkbook)
    #expect(problem?.found == found)
  }

  @Test func `text is read for tags as markup has them`() {
    let text = Array("<?xml?><!-- <a> --><r x='>' y=\"'\"><![CDATA[<b>]]><p:c d=\"&lt;&#65;\"/></r>".utf8)
    let tags = TagScan.tags(of: text)
    #expect(tags.map { text.name(of: $0) } == ["r", "c", "r"])
    #expect(tags.map(\.depth) == [0, 1, 0])
    #expect(tags.map(\.kind) == [.start, .empty, .end])
    #expect(text.value(of: "x", in: tags[0]) == ">")
    #expect(text.value(of: "y", in: tags[0]) == "'")
    #expect(text.value(of: "d", in: tags[1]) == "<A")
    #expect(text.prefix(of: tags[1]) == "p:")
  }
}

extension AnnotatedWorkbookTests.Book {
  /// The same with a relationship of the workbook to a part.
  fileprivate func relating(_ kind: String, _ kinds: String, _ target: String) -> Self {
    var book = self
    book.more.append("<Relationship Id=\"\(kind)\" Type=\"\(kinds)/\(kind)\" Target=\"\(target)\"/>")
    return book
  }

  fileprivate func relatingStyles() -> Self { relating("styles", office, "styles.xml") }
}
