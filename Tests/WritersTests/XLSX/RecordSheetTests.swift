import TestSupport
import Records
import Spreadsheets
import SystemPackage
import Testing

@testable import Reports
@testable import Writers

/// Sheets of records, whose rows are not all held in memory.
@Suite(.serialized) struct RecordSheetTests {
  private let place: TemporaryPlace

  init() throws { place = try TemporaryPlace() }

  private static let columns = [
    RecordTable.Column("No.", .numbers), RecordTable.Column("Text", .prose), RecordTable.Column("Day", .days),
    RecordTable.Column("Status", .choice(["Open", "Done"])),
  ]

  private static let rows: [[RecordTable.Cell]] = [
    [.number(1), .text("First\nparagraph"), .day(Example.lastDay), .text("Open")],
    [.number(2), .blank, .blank, .symbol(.notAvailable)],
    [.blank, .blank, .blank, .blank],
    [.number(12), .text("Last"), .day(Example.lastDay), .text("On hold")],
  ]

  private func document(
    _ rows: [[RecordTable.Cell]] = rows, columns: [RecordTable.Column] = columns
  ) -> Document {
    var document = Example.document()
    document.records = [
      RecordTable(
        id: "list", title: "A list", remarks: ["Read this first."], columns: columns,
        rows: RecordTable.Rows(rows))
    ]
    document.marking = "Sensitive"
    return document
  }

  private func written(_ document: Document, as name: String = "a.xlsx") throws -> FilePath {
    let path = place.path.appending(name)
    try DocumentWorkbook(document).write(to: path)
    return path
  }

  private func cells(of name: String, at path: FilePath) throws -> [String] {
    let workbook = try XLSXWorkbook(in: XLSXPackage(at: path), numbers: .asStored)
    let sheet = try #require(workbook.sheets.first { $0.name == name })
    var cells: [String] = []
    try workbook.forEachRow(of: sheet) { row in
      for cell in row.cells {
        cells.append(
          "\(CellReference.letters(ofColumn: Int(cell.column)))\(row.number) \(row.text(of: cell))")
      }
      return true
    }
    return cells
  }

  private func sheet(at path: FilePath) throws -> String {
    String(decoding: try XLSXPackage(at: path).readPart("xl/worksheets/sheet7.xml"), as: UTF8.self)
  }

  @Test func `its cells are those of the table, days are days, and a blank cell is no cell`() throws {
    #expect(
      try cells(of: "list", at: written(document())) == [
        "A1 Table 4: A list", "A2 This worksheet contains one table.", "A3 Sensitive",
        "A4 [x] means not available.",
        "A5 Read this first.", "A6 Source: the files named on the sheet sources", "A7 Back to the contents",
        "A8 No.",
        "B8 Text", "C8 Day", "D8 Status", "A9 1", "B9 First\nparagraph", "C9 2024-03-31", "D9 Open", "A10 2",
        "D10 [x]", "A12 12", "B12 Last", "C12 2024-03-31", "D12 On hold",
      ])
  }

  @Test func `the table reaches from its header to its last row`() throws {
    let part = try XLSXPackage(at: written(document())).readPart("xl/tables/table6.xml")
    #expect(String(decoding: part, as: UTF8.self).contains(" ref=\"A8:D12\""))
  }

  @Test func `a column of choices offers them, and accepts other words too`() throws {
    let xml = try sheet(at: written(document()))
    #expect(xml.contains("<dataValidation type=\"list\" errorStyle=\"warning\""))
    #expect(xml.contains("sqref=\"D9:D12\"><formula1>\"Open,Done\"</formula1>"))
  }

  @Test(arguments: [["One, two"], [String(repeating: "a", count: 256)], []])
  func `a list that the file format cannot hold is left out`(names: [String]) throws {
    let columns = [RecordTable.Column("Status", .choice(names))]
    #expect(!(try sheet(at: written(document([[.text("x")]], columns: columns))).contains("dataValidation")))
  }

  @Test func `rows are as high as their texts, and a row of one line has no height of its own`() throws {
    let high = try sheet(at: written(document()))
    #expect(high.contains(/<row r="9"[^>]* ht="33" customHeight="1"/))
    let flat = try sheet(at: written(document([[.number(1), .text("One"), .blank, .blank]]), as: "b.xlsx"))
    #expect(flat.contains("<row r=\"8\"") && !flat.contains(/<row r="8"[^>]* ht=/))
  }

  @Test func `a list to fill in begins with its header, which stays in sight, filters and is printed again`()
    throws
  {
    var document = document()
    document.records[0].isForm = true
    let path = try written(document)
    #expect(
      try cells(of: "list", at: path).prefix(8) == [
        "A1 No.", "B1 Text", "C1 Day", "D1 Status", "A2 1", "B2 First\nparagraph", "C2 2024-03-31", "D2 Open",
      ])
    let xml = try sheet(at: path)
    #expect(
      xml.contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"))
    #expect(xml.contains(/<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"\/>/))
    #expect(xml.contains("sqref=\"D2:D5\"><formula1>\"Open,Done\"</formula1>"))
    let table = String(
      decoding: try XLSXPackage(at: path).readPart("xl/tables/table6.xml"), as: UTF8.self)
    #expect(table.contains(" ref=\"A1:D5\"") && table.contains("<autoFilter ref=\"A1:D5\"/>"))
    let names = String(decoding: try XLSXPackage(at: path).readPart("xl/workbook.xml"), as: UTF8.self)
    #expect(names.contains("localSheetId=\"6\">list!$1:$1</definedName>"))
    #expect(throws: Never.self) { try DocumentWorkbook(document).verify(at: path) }
  }

  @Test
  func `what people should know of a list to fill in is on the cover, since nothing is above its header`()
    throws
  {
    var document = document()
    document.records[0].isForm = true
    let cover = try cells(of: "cover", at: written(document))
    #expect(cover.contains { $0.hasSuffix(" How to read the sheets") })
    #expect(cover.contains { $0.hasSuffix(" list: Read this first.") })
  }

  @Test func `a list to fill in without rows has its header`() throws {
    var document = document([])
    document.records[0].isForm = true
    let path = try written(document)
    #expect(try cells(of: "list", at: path) == ["A1 No.", "B1 Text", "C1 Day", "D1 Status"])
    #expect(throws: Never.self) { try DocumentWorkbook(document).verify(at: path) }
  }

  @Test func `the word of a rating has its colour beside it, also when it is typed later`() throws {
    let columns = [
      RecordTable.Column(
        "RAG", .rating([.init("Say \"R\"", .red), .init("Amber", .amber), .init("Go", .green)]))
    ]
    let xml = try sheet(at: written(document([[.text("Amber")], [.text("Go")]], columns: columns)))
    let rules = xml.matches(of: /<conditionalFormatting sqref="A8:A9">/)
    #expect(rules.count == 1)
    for (place, word) in ["Say \"\"R\"\"", "Amber", "Go"].enumerated() {
      let formula = "<formula>\"\(word)\"</formula>"
      #expect(
        xml.contains("dxfId=\"\(place)\"")
          && (xml.contains(formula) || xml.contains(formula.replacing("\"", with: "&quot;"))))
    }
    let styles = String(
      decoding: try XLSXPackage(at: place.path.appending("a.xlsx")).readPart("xl/styles.xml"), as: UTF8.self)
    #expect(styles.contains("<bgColor rgb=\"FFFFDF9E\"/>"))
  }

  @Test func `a decimal is a number, printed as it was given`() throws {
    let columns = [RecordTable.Column("p", .names)]
    let path = try written(document([[.decimal("0.438")], [.text("below 0.001")]], columns: columns))
    let xml = try sheet(at: path)
    #expect(xml.contains(/<c r="A8" s="\d+"><v>0\.438<\/v><\/c>/))
  }

  @Test func `a list without rows has a sheet that says so`() throws {
    let cells = try cells(of: "list", at: written(document([])))
    #expect(cells[1] == "A2 This worksheet contains no tables: there is nothing to list.")
  }

  @Test func `more rows than are prepared at once come in their order`() throws {
    let rows = (0..<2_500).map { [RecordTable.Cell.number($0)] }
    let document = document(rows, columns: [RecordTable.Column("No.", .numbers)])
    let path = try written(document)
    let cells = try cells(of: "list", at: path).suffix(2_500)
    #expect(cells.map { $0.split(separator: " ").last } == (0..<2_500).map { Substring(String($0)) })
    #expect(throws: Never.self) { try DocumentWorkbook(document).verify(at: path) }
  }

  @Test(arguments: [0, 65_535, 65_536, 69_999])
  func `of however many rows, the longest cell, a second line and each symbol are seen`(row: Int) {
    let rows = RecordTable.Rows(count: 70_000, fewCells: [2: [.text("aa"), .symbol(.suppressed)]]) {
      $1 == 0 ? .text($0 == row ? "aaaa" : "a") : $0 == row ? .text("a\nb") : .symbol(.notAvailable)
    }
    let columns = ["A", "B", "C"].map { RecordTable.Column($0, .names) }
    let extent = RecordExtent(of: RecordTable(id: "a", title: "", columns: columns, rows: rows))
    let face = WorkbookContents.Style.body.face
    #expect(extent.longest[0] == ArialMetrics.width(of: "aaaa", in: face))
    #expect(extent.longest[2] == ArialMetrics.width(of: "aa", in: face))
    #expect(extent.hasBreaks == [false, true, false])
    #expect(extent.marks == ["[x]", "[c]"])
  }

  @Test func `what is read back is what was meant`() throws {
    #expect(throws: Never.self) { try DocumentWorkbook(document()).verify(at: written(document())) }
  }

  @Test(arguments: [
    (3, 1, RecordTable.Cell.text("last"), "list!B12"), (3, 0, .number(13), "list!A12"),
    (0, 2, .day(YearStart.april.year(of: Example.lastDay).first), "list!C9"),
    (1, 1, .text("more"), "list!B10"),
    (2, 3, .text("more"), "list!D11"), (3, 3, .blank, "the sheet list"),
  ])
  func `a cell that was read back differently is reported with its place`(
    row: Int, column: Int, cell: RecordTable.Cell, place expected: String
  ) throws {
    let path = try written(document())
    var rows = RecordSheetTests.rows
    rows[row][column] = cell
    #expect(throws: OtherContents(place: expected)) { try DocumentWorkbook(document(rows)).verify(at: path) }
  }

  @Test func `missing and surplus rows are noticed`() throws {
    let path = try written(document())
    let more = RecordSheetTests.rows + [[.number(3), .blank, .blank, .blank]]
    #expect(throws: OtherContents(place: "list!A13")) {
      try DocumentWorkbook(document(more)).verify(at: path)
    }
    let fewer = Array(RecordSheetTests.rows.dropLast())
    #expect(throws: OtherContents.self) { try DocumentWorkbook(document(fewer)).verify(at: path) }
  }
}
