import Testing

/// The charts of the board's workbook, each on a sheet of its own.
@Suite struct ChartSheetTests {
  private let parts: WorkbookParts

  init() throws { parts = try PublishedWorkbook.export.parts }

  private var sheets: [WorkbookParts.Sheet] { parts.sheets.filter(\.hasChart) }

  private func chart(_ index: Int) throws -> String {
    try #require(parts.parts["xl/charts/chart\(index + 1).xml"])
  }

  @Test func `charts come last, and each is one of the four that a board looks at`() {
    let names = ["chart_outcomes", "chart_age_bands", "chart_agencies", "chart_referrals_by_year"]
    #expect(parts.sheets.suffix(4).map(\.name) == names)
    #expect(sheets.count == 4)
  }

  @Test func `a sheet with a chart leads to the one that holds the numbers`() {
    for (sheet, numbers) in zip(sheets, ["outcomes", "age_bands", "agencies", "headline_by_year"]) {
      #expect(sheet.cells.map(\.text).contains("The numbers are on the sheet \(numbers)"))
      #expect(sheet.xml.contains("location=\"'\(numbers)'!A1\""))
      #expect(sheet.tables.isEmpty)
    }
  }

  @Test func `its numbers are cells of that sheet, without the row that sums them up`() throws {
    for (index, sheet) in sheets.enumerated() {
      let formulas = try chart(index).matches(of: /<c:f>([a-z_]+)!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)<\/c:f>/)
      #expect(formulas.count == 2, "\(sheet.name)")
      let table = try #require(parts.sheets.first { $0.name == formulas[0].1 })
      let cells = formulas.map { formula in
        table.cells.filter { cell in
          let letters = cell.place.prefix { $0.isLetter }
          return (formula.2...formula.4).contains(letters)
            && (Int(formula.3) ?? 0)...(Int(formula.5) ?? 0) ~= cell.row
        }
      }
      #expect(cells[0].count == cells[1].count)
      #expect(cells[1].allSatisfy { $0.isNumber })
      #expect(!cells[0].map(\.text).contains("Total"))
      let drawn = try chart(index).matches(of: /<c:v>([^<]*)<\/c:v>/).map { String($0.1) }
      #expect(drawn.suffix(cells.joined().count) == cells.joined().map(\.text)[...], "\(sheet.name)")
    }
  }

  @Test func `each has a title, titles of its axes, a value on every bar and an axis of whole numbers`()
    throws
  {
    for index in sheets.indices {
      let chart = try chart(index)
      let titles = chart.matches(of: /<a:t>([^<]*)<\/a:t>/).map { String($0.1) }
      #expect(titles.count == 3 && titles[0] == sheets[index].text("A1"))
      #expect(chart.contains("<c:showVal val=\"1\"/>"))
      let axis = try #require(chart.firstMatch(of: /<c:valAx>.*<\/c:valAx>/)).0
      #expect(axis.contains("<c:min val=\"0\"/>"))
      #expect(axis.contains(/<c:majorUnit val="\d+"\/>/))
      #expect(axis.contains("<c:numFmt formatCode=\"0\" sourceLinked=\"0\"/>"))
      #expect(chart.contains(/<c:catAx>.*<c:orientation val="maxMin"\/>.*<\/c:catAx>/))
      #expect(!chart.contains("<c:legend>"))
    }
  }

  @Test func `each describes in words everything that it shows, in British English`() throws {
    for index in sheets.indices {
      let drawing = try #require(parts.parts["xl/drawings/drawing\(index + 1).xml"])
      let words = try #require(drawing.firstMatch(of: /descr="([^"]*)"/)).1
      let title = try #require(sheets[index].text("A1"))
      #expect(words.hasPrefix("Bar chart. \(title): "))
      let chart = try chart(index)
      #expect(!chart.contains("en-US"))
    }
    let outcomes = try #require(parts.parts["xl/drawings/drawing1.xml"])
    #expect(outcomes.contains("Rapid review 2; No further action 6; Local learning event 1"))
  }
}
