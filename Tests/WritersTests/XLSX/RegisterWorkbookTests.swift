import Records
import Spreadsheets
import SystemPackage
import Testing

@testable import Writers

@Suite(.serialized) struct RegisterWorkbookTests {
  private let place: TemporaryPlace
  private var path: FilePath { place.path.appending("register.xlsx") }

  init() throws { place = try TemporaryPlace() }

  private func workbook(
    rows: [[CellValue]] = [], rowCount: Int? = nil
  ) throws -> RegisterWorkbook {
    let columns = [
      RegisterWorkbook.Column("reference", holdsDays: false),
      RegisterWorkbook.Column("date_received", holdsDays: true),
    ]
    return RegisterWorkbook(
      title: "A register", created: try #require(Day(iso: "2024-03-31")),
      sheets: [
        RegisterWorkbook.Sheet("Referrals", columns: columns, rowCount: rowCount ?? rows.count) { write in
          for row in rows { try write(row) }
        },
        RegisterWorkbook.Sheet("Reviews", columns: [.init("review", holdsDays: false)]),
      ])
  }

  /// The cells of a sheet by their places: kind and text.
  private func cells(of sheet: Int) throws -> [String: String] {
    let workbook = try XLSXWorkbook(in: XLSXPackage(at: path))
    var cells: [String: String] = [:]
    try workbook.forEachRow(of: workbook.sheets[sheet]) { row in
      let row = copy row
      for cell in row.cells {
        let column = CellReference.letters(ofColumn: Int(cell.column))
        cells["\(column)\(row.number)"] = "\(cell.kind) \(row.text(of: cell))"
      }
      return true
    }
    return cells
  }

  private func part(_ name: String) throws -> String {
    try String(decoding: XLSXPackage(at: path).readPart(name), as: UTF8.self)
  }

  @Test func `more rows than a worksheet has are refused before anything is written`() throws {
    #expect(throws: WorkbookError.noRoom(sheet: "Referrals", rows: 1_048_577, columns: 2)) {
      try workbook(rowCount: 1_048_576).write(to: path)
    }
    #expect(throws: Errno.noSuchFileOrDirectory) { _ = try FileDescriptor.open(path, .readOnly) }
    #expect(throws: WorkbookError.noRoom(sheet: "notes", rows: 1, columns: 16_385)) {
      let line = [WorkbookContents.Cell](repeating: .text("x"), count: 16_385)
      try WorkbookContents.Sheet(name: "notes", lines: [line], widths: []).checkRoom()
    }
    #expect(
      Problem(WorkbookError.noRoom(sheet: "listing", rows: 1_048_577, columns: 5), at: "board.xlsx")
        .description == """
          board.xlsx: error: [too-many-rows] the sheet listing would have 1048577 rows and 5 columns; \
          expected at most 1048576 rows and 16384 columns; nothing was written, leave the list out, or take fewer years, \
          the earlier files are untouched
          """)
  }

  @Test func `texts, days and numbers are read back as they were, and blank cells not at all`() throws {
    let day = try #require(Day(iso: "2024-02-29"))
    try workbook(rows: [[.text("EX-1"), .day(day)], [.blank, .blank, .number(7)], [.text("_x0041_ & <b>")]])
      .write(to: path)
    #expect(
      try cells(of: 0) == [
        "A1": "text reference", "B1": "text date_received", "A2": "text EX-1", "B2": "date 2024-02-29",
        "C3": "number 7", "A4": "text _x0041_ & <b>",
      ])
  }

  @Test func `a sheet without rows has its header`() throws {
    try workbook().write(to: path)
    #expect(try cells(of: 1) == ["A1": "text review"])
  }

  @Test func `days are shown day first, including those typed later`() throws {
    let day = try #require(Day(iso: "2024-02-29"))
    try workbook(rows: [[.blank, .day(day)]]).write(to: path)
    let sheet = try part("xl/worksheets/sheet1.xml")
    #expect(try part("xl/styles.xml").contains("formatCode=\"dd/mm/yyyy\""))
    #expect(sheet.contains("<c r=\"B2\" s=\"2\"><v>45351</v></c>"))
    #expect(sheet.contains(/<col min="2" max="2" width="[0-9.]+" style="2"/))
    #expect(!sheet.contains(/<col min="1" max="1" width="[0-9.]+" style/))
  }

  @Test func `the first and the last day of the calendar are dates`() throws {
    try workbook(rows: [[.day(Day.first)], [.day(Day.last)]]).write(to: path)
    #expect(try cells(of: 0)["A2"] == "date 1900-04-01")
    #expect(try cells(of: 0)["A3"] == "date 2199-03-31")
  }

  @Test func `the same register gives the same bytes`() throws {
    try workbook(rows: [[.text("EX-1")]]).write(to: path)
    let first = try path.readBytes()
    try path.removeTree()
    try workbook(rows: [[.text("EX-1")]]).write(to: path)
    #expect(try path.readBytes() == first)
    #expect(try part("docProps/core.xml").contains("2024-03-31T00:00:00Z"))
  }

  @Test func `a missing row is noticed`() throws {
    try workbook(rows: [[.text("EX-1")]]).write(to: path)
    #expect(throws: Never.self) { try workbook(rowCount: 1).verify(at: path) }
    #expect(throws: OtherContents(place: "the sheet Referrals")) {
      try workbook(rowCount: 2).verify(at: path)
    }
    #expect(throws: OtherContents(place: "the list of sheets")) {
      try RegisterWorkbook(title: "", created: #require(Day(iso: "2024-03-31")), sheets: []).verify(at: path)
    }
  }

  @Test func `an error half-way leaves no workbook`() throws {
    struct HalfWay: Error {}
    let created = try #require(Day(iso: "2024-03-31"))
    let broken = RegisterWorkbook.Sheet("Referrals", columns: [], rowCount: 2) { write in
      try write([.text("EX-1")])
      throw HalfWay()
    }
    #expect(throws: HalfWay.self) {
      try RegisterWorkbook(title: "", created: created, sheets: [broken]).write(to: path)
    }
    #expect(try place.neighbours() == [])
  }

  @Test(arguments: 0...23)
  func `rows are counted wherever their tags are cut`(cut: Int) {
    let bytes = Array("<<row r=\"1\"></row><row >".utf8)
    var rows = RowCounter()
    rows.count(in: bytes.span.extracting(0..<cut))
    rows.count(in: bytes.span.extracting(cut..<bytes.count))
    #expect(rows.count == 2)
  }
}
