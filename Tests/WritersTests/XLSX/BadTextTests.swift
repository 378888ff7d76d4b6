import TestSupport
import Records
import Spreadsheets
import SystemPackage
import Testing

@testable import Reports
@testable import Writers

/// Texts from which a careless writer makes a broken file: they are written and read back, or refused with their cell.
@Suite(.serialized) struct BadTextTests {
  private let place: TemporaryPlace
  private var path: FilePath { place.path.appending("a.xlsx") }

  init() throws { place = try TemporaryPlace() }

  /// Writes the document, reads it back, and returns the texts of a sheet.
  private func texts(of sheet: String, in document: Document) throws -> [String] {
    try DocumentWorkbook(document).write(to: path)
    try DocumentWorkbook(document).verify(at: path)
    let workbook = try XLSXWorkbook(in: XLSXPackage(at: path))
    var texts: [String] = []
    try workbook.forEachRow(of: #require(workbook.sheets.first { $0.name == sheet })) { row in
      for cell in row.cells { texts.append(row.text(of: cell)) }
      return true
    }
    return texts
  }

  private func table(_ id: String = "outcomes", headers: [String], rows: [[Table.Cell]]) -> Table {
    Table(
      id: id, year: Example.reportingYear, title: "A \u{FFFE} title",
      columns: headers.enumerated().map { index, header in
        Table.Column("c\(index)", header, index == 0 ? .breakdown : .measure(.referrals))
      }, rows: rows, notes: [1])
  }

  @Test(
    arguments: [
      ("a\u{1}b\u{1F}", "a\u{1}b\u{1F}"), ("\u{FFFE}\u{FFFF}\0", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("_x0041_", "_x0041_"),
      ("two\nlines\r", "two\nlines\r"), ("]]> & <b>", "]]> & <b>"),
      ("\u{7F}\u{85}\u{2028}", "\u{7F}\u{85}\u{2028}"),
    ])
  func `a label is read back as it was, or with U+FFFD for what no file can hold`(label: String, read: String)
    throws
  {
    let table = table(headers: ["A", "B"], rows: [[.label(label), .figure(.count(1))]])
    #expect(try texts(of: "outcomes", in: Example.document(tables: [table])).suffix(2) == [read, "1"])
  }

  @Test
  func
    `headers that are the same, differ only in case, are empty or have control characters become distinct`()
    throws
  {
    let headers = ["Number", "number", "", "a\u{1}\n\"b\"", "_x0041_", String(repeating: "long ", count: 60)]
    let table = table(
      headers: headers, rows: [[.label("x")] + headers.dropFirst().map { _ in .figure(.count(1)) }])
    let read = try texts(of: "outcomes", in: Example.document(tables: [table])).suffix(12).prefix(6)
    let written = ["Number", "number (2)", "Column", "a \"b\"", "_x0041_"]
    #expect(Array(read.prefix(5)) == written)
    #expect(read.last?.utf16.count == 255 && read.last?.hasSuffix("…") == true)
    let part = String(decoding: try XLSXPackage(at: path).readPart("xl/tables/table3.xml"), as: UTF8.self)
    let columns = part.matches(of: /<tableColumn id="\d+" name="([^"]*)"/).map { String($0.1) }
    #expect(
      Array(columns.prefix(5)) == ["Number", "number (2)", "Column", "a &quot;b&quot;", "_x005F_x0041_"])
  }

  @Test func `tables with the same name, or a name that no sheet may have, have sheets of their own`() throws
  {
    let rows: [[Table.Cell]] = [[.label("x"), .figure(.count(1))]]
    let ids = ["a/b", "A-b", "History", "notes", "[x]"]
    let document = Example.document(tables: ids.map { table($0, headers: ["A", "B"], rows: rows) })
    #expect(try texts(of: "a-b", in: document).last == "1")
    let names = try XLSXWorkbook(in: XLSXPackage(at: path)).sheets.map(\.name)
    #expect(names.dropFirst(3) == ["a-b", "A-b (2)", "History (2)", "notes (2)", "-x-", "sources"])
  }

  @Test
  func `a text of as many characters as a cell holds is written, and one more is refused with its cell`()
    throws
  {
    let longest = String(repeating: "x", count: 32_767)
    let rows: [[Table.Cell]] = [[.label(longest), .figure(.count(1))]]
    let document = Example.document(tables: [table(headers: ["A", "B"], rows: rows)])
    #expect(try texts(of: "outcomes", in: document).suffix(2).first?.count == 32_767)
    let tooLong = Example.document(
      tables: [table(headers: ["A", "B"], rows: [[.label(longest + "x"), .figure(.count(1))]])])
    #expect(throws: WorkbookError.cell("outcomes!A8", holds: "32768 characters, and a cell holds 32767")) {
      try DocumentWorkbook(tooLong).write(to: place.path.appending("b.xlsx"))
    }
    #expect(try place.neighbours() == ["a.xlsx"])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a value that is not a number is refused with its cell`(number: Double) throws {
    let cell = WorkbookContents.Cell(value: .number(number), style: .number)
    let sheet = WorkbookContents.Sheet(name: "s", lines: [[cell]], widths: [10])
    var workbook = try Workbook(at: path, WorkbookTheme(for: .publication))
    #expect(throws: WorkbookError.cell("s!A1", holds: "no number")) { try workbook.add(sheet) }
  }

  @Test func `properties of the file are one line of at most 255 characters`() throws {
    let document = Example.document { $0.name = "a\u{1}\n<b> " + String(repeating: "long ", count: 60) }
    _ = try texts(of: "cover", in: document)
    let core = String(decoding: try XLSXPackage(at: path).readPart("docProps/core.xml"), as: UTF8.self)
    let author = try #require(core.firstMatch(of: /<dc:creator>([^<]*)</)).1
    #expect(author.hasPrefix("a &lt;b&gt; long long ") && author.hasSuffix("…"))
    #expect(author.replacing("&lt;", with: "<").replacing("&gt;", with: ">").utf16.count == 255)
  }

  @Test func `a document without notes and a table without rows have sentences instead of tables`() throws {
    let empty = table(headers: ["A", "B"], rows: [])
    #expect(
      try texts(of: "outcomes", in: Example.document(tables: [empty])).dropFirst().first
        == "This worksheet contains no tables: there is nothing to list.")
  }
}
