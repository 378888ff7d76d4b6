import Testing

/// The board's page, with its charts beside the numbers.
@Suite struct SummarySheetRulesTests {
  private let parts: WorkbookParts
  private let sheet: WorkbookParts.Sheet

  init() throws {
    parts = try PublishedWorkbook.export.parts
    sheet = try #require(parts.sheets.first { $0.name == "summary" })
  }

  private var charts: [(name: String, xml: String)] {
    parts.parts.filter { $0.key.hasPrefix("xl/charts/chart") }.sorted { $0.key < $1.key }.map {
      ($0.key, $0.value)
    }
  }

  @Test func `it is the only sheet with charts, and there are three`() {
    #expect(parts.sheets.filter { $0.hasChart }.map(\.name) == ["summary"])
    #expect(charts.count == 3)
    #expect(!parts.sheets.contains { $0.name.hasPrefix("chart_") || $0.name.hasSuffix("_by_year") })
  }

  @Test func `it says what the year came to, what is late and overdue, who has what, and what the tests say`()
  {
    let headings = sheet.cells.filter { $0.format.builtInStyle == 17 }.map(\.text)
    #expect(
      headings == [
        "The year beside those before it", "The year's referrals by the stage that they reached",
        "What is late",
        "What is overdue", "Red, amber and green by body",
        "What the tests say of 2023-24 beside the earlier years",
      ])
    #expect(sheet.cells.contains { $0.text.hasSuffix("Recommendations as at 28 February 2024.") })
  }

  @Test func `its numbers are numbers, and no row of it is a symbol`() {
    #expect(sheet.cells.count { $0.isNumber } > 30)
    #expect(!sheet.cells.contains { ["[x]", "[c]"].contains($0.text) })
  }

  @Test func `each chart is drawn from cells of the page`() throws {
    for (name, xml) in charts {
      let formulas = xml.matches(of: /<c:f>([a-z_]+)!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)<\/c:f>/)
      #expect(formulas.count >= 2 && formulas.allSatisfy { $0.1 == "summary" }, "\(name)")
      for formula in formulas {
        let cells = sheet.cells.filter { cell in
          cell.place.prefix { $0.isLetter } == formula.2
            && (Int(formula.3) ?? 0)...(Int(formula.5) ?? 0) ~= cell.row
        }
        #expect(
          formula.2 == "A" ? cells.allSatisfy { !$0.isNumber } : cells.allSatisfy { $0.isNumber }, "\(name)")
      }
    }
  }

  @Test func `each has a title, titles of its axes, values on its bars and an axis of whole numbers`() throws
  {
    for (name, xml) in charts {
      let titles = xml.matches(of: /<a:t>([^<]*)<\/a:t>/).map { String($0.1) }
      #expect(titles.count == 3, "\(name)")
      #expect(xml.contains("<c:showVal val=\"1\"/>"))
      let axis = try #require(xml.firstMatch(of: /<c:valAx>.*<\/c:valAx>/)).0
      #expect(axis.contains("<c:min val=\"0\"/>") && axis.contains(/<c:majorUnit val="\d+"\/>/))
      #expect(xml.contains(/<c:catAx>.*<c:orientation val="maxMin"\/>.*<\/c:catAx>/))
    }
  }

  @Test func `each describes in words everything that it shows, in British English`() throws {
    let drawing = try #require(parts.parts["xl/drawings/drawing1.xml"])
    let words = drawing.matches(of: /descr="([^"]*)"/).map { String($0.1) }
    #expect(words.count == 3 && words.allSatisfy { $0.hasPrefix("Bar chart. ") })
    #expect(words.first?.contains("Referrals considered ") == true)
    #expect(charts.allSatisfy { !$0.xml.contains("en-US") })
  }
}
