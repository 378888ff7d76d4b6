import TestSupport
import Records
import Spreadsheets
import SystemPackage
import Testing

@testable import Reports
@testable import Writers

/// The board's page: several small tables, with charts beside them.
@Suite(.serialized) struct SummarySheetTests {
  private let place: TemporaryPlace

  init() throws { place = try TemporaryPlace() }

  private static func table(_ id: String, _ titles: [String], _ rows: [(String, [Int])]) -> Table {
    Table(
      id: id, year: Example.reportingYear, title: "About \(id)",
      columns: [Table.Column("row", "What", .breakdown)]
        + titles.map { Table.Column("number", $0, .measure(.responses)) },
      rows: rows.map { [.label($0)] + $1.map { .figure(.count($0)) } })
  }

  private func chart(of table: Table, isRating: Bool) -> Chart {
    let last = table.rows.count - 1
    var chart = Chart(
      id: table.id, title: table.title, categoryTitle: "What", valueTitle: "Responses",
      categories: table.rows.map { if case .label(let name) = $0[0] { name } else { "" } },
      series: (1..<table.columns.count).map { column in
        Chart.Series(
          table.columns[column].title,
          table.rows.map { if case .figure(let figure) = $0[column] { figure } else { .count(0) } })
      },
      source: Chart.Source(
        table: table.id, names: Chart.Source.Cells(rows: 0...last, columns: 0...0),
        figures: (1..<table.columns.count).map { Chart.Source.Cells(rows: 0...last, columns: $0...$0) }))
    chart.isRating = isRating
    return chart
  }

  private var document: Document {
    let years = Self.table(
      "summary_year", ["2022-23", "2023-24"], [("Referrals", [8, 9]), ("Reviews", [1, 2])])
    let ratings = Self.table("summary_ratings", ["Red", "Green"], [("Police", [1, 4]), ("Trust", [0, 2])])
    var document = Example.document()
    document.use = .board
    document.marking = "Sensitive"
    document.summary = SummaryPage(
      title: "The year on one page", days: "Figures as at 31 March 2024.",
      blocks: [
        SummaryPage.Block(table: years, chart: chart(of: years, isRating: false)),
        SummaryPage.Block(table: ratings, chart: chart(of: ratings, isRating: true)),
      ], tests: ("What the tests say", ["Referrals considered: consistent with the earlier years."]))
    return document
  }

  private func part(_ name: String) throws -> String {
    let path = place.path.appending("a.xlsx")
    if (try? path.readBytes()) == nil { try DocumentWorkbook(document).write(to: path) }
    return String(decoding: try XLSXPackage(at: path).readPart(name), as: UTF8.self)
  }

  @Test func `it is the sheet after the contents, printed on one page across`() throws {
    let names = try part("xl/workbook.xml").matches(of: /<sheet name="([^"]*)"/).map { String($0.1) }
    #expect(names.prefix(4) == ["cover", "contents", "summary", "notes"])
    let xml = try part("xl/worksheets/sheet3.xml")
    #expect(xml.contains("<pageSetup paperSize=\"9\" orientation=\"landscape\"/>"))
    #expect(xml.contains("<pageSetUpPr fitToPage=\"1\"/>"))
  }

  @Test func `each of its tables is marked up, and nothing of them is merged`() throws {
    let layout = WorkbookLayout(document).sheets[2]
    #expect(layout.tables.map(\.name) == ["table_summary_year", "table_summary_ratings"])
    for table in layout.tables {
      #expect(layout.lines[table.headerRow].map(\.shown) == table.headers)
      #expect(layout.wideRows.allSatisfy { !(table.headerRow...table.headerRow + table.rows).contains($0) })
    }
    #expect(try part("xl/tables/table2.xml").contains("name=\"table_summary_year\""))
  }

  @Test func `its charts are beside the tables, drawn from their cells, and do not overlap`() throws {
    let sheet = WorkbookLayout(document).sheets[2]
    #expect(sheet.charts.allSatisfy { $0.column > sheet.widths.count })
    let heights = SheetMeasures.heights(of: sheet).map { $0 * 96 / 72 }
    let top =
      heights.prefix(sheet.charts[1].row).reduce(0, +) - heights.prefix(sheet.charts[0].row).reduce(0, +)
    #expect(top >= sheet.charts[0].height)
    #expect(try part("xl/charts/chart1.xml").contains("<c:f>summary!$B$7:$B$8</c:f>"))
  }

  @Test
  func `ratings are parts of one bar, each in the colour of its word, and years are shades of the accent`()
    throws
  {
    let years = try part("xl/charts/chart1.xml")
    #expect(years.contains("<c:grouping val=\"clustered\"/>"))
    #expect(
      years.matches(of: /<a:srgbClr val="([0-9A-F]{6})"\/>/).map { String($0.1) }.filter { $0 != "C4C4C4" }
        == [
          "89A1B6", "12436D",
        ])
    let ratings = try part("xl/charts/chart2.xml")
    #expect(ratings.contains("<c:grouping val=\"stacked\"/>"))
    #expect(
      ratings.matches(of: /<a:srgbClr val="([0-9A-F]{6})"\/>/).map { String($0.1) }.filter { $0 != "C4C4C4" }
        == [
          "E27D76", "7FC08E",
        ])
  }

  @Test func `what is read back is what was meant`() throws {
    let path = place.path.appending("b.xlsx")
    try DocumentWorkbook(document).write(to: path)
    #expect(throws: Never.self) { try DocumentWorkbook(document).verify(at: path) }
  }
}
