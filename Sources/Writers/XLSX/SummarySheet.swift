import Records
import Reports

/// One page with several small tables, and charts beside them.
struct SummarySheet {
  typealias Cell = WorkbookContents.Cell

  /// The name of the sheet.
  static let name = "summary"

  private let page: SummaryPage
  private let above: [[Cell]]

  /// The sheet of `page`; `above` are the lines between its title and its first table.
  init(_ page: SummaryPage, above: [[Cell]]) {
    self.page = page
    self.above = above
  }

  /// The names of the marked-up tables.
  static func tableNames(of page: SummaryPage) -> [String] { page.blocks.map { "table_\($0.table.id)" } }

  /// The size of a chart, and its distance from the next one, in pixels.
  private static let chartSize = (width: 640.0, least: 150.0, perBar: 21.0, gap: 12.0)
  /// The widths of the first column, of those of numbers, and of the space before the charts, in digits.
  private static let widths = (first: 40.0, number: 11.0, space: 2.0)

  var laidOut: WorkbookContents.Sheet {
    var lines: [[Cell]] = [[.text(page.title, .heading)]] + above + [[.text(page.days)]]
    var wide = Array(lines.indices)
    var tables: [WorkbookContents.TableRange] = []
    var starts: [Int] = []
    for (block, name) in zip(page.blocks, SummarySheet.tableNames(of: page)) {
      starts.append(lines.count)
      wide.append(lines.count)
      lines.append([.text(block.table.title, .subheading)])
      tables.append(
        WorkbookContents.TableRange(
          name: name, title: block.table.title, headerRow: lines.count,
          headers: SummarySheet.headers(of: block.table), rows: block.table.rows.count))
      lines.append(header(of: block.table))
      lines += block.table.rows.map { $0.map(SummarySheet.cell) }
    }
    if let tests = page.tests {
      for (index, text) in ([tests.title] + tests.lines).enumerated() {
        wide.append(lines.count)
        lines.append([.text(text, index == 0 ? .subheading : .body)])
      }
    }
    let columns = page.blocks.map(\.table.columns.count).max() ?? 1
    let widths =
      [SummarySheet.widths.first] + Array(repeating: SummarySheet.widths.number, count: columns - 1)
    var sheet = WorkbookContents.Sheet(
      name: SummarySheet.name, lines: lines, tables: tables, widths: widths, wideRows: wide, isOnePage: true)
    sheet.charts = charts(on: sheet, beside: starts)
    return sheet
  }

  /// The headers of a table, each different from the others.
  private static func headers(of table: Table) -> [String] {
    var names = WorkbookNames()
    return table.columns.map { names.header($0.title) }
  }

  private func header(of table: Table) -> [Cell] {
    SummarySheet.headers(of: table).enumerated().map { index, title in
      guard index > 0 else { return .text(title, .tableHeader) }
      let isRating = table.id == "summary_ratings"
      return .text(title, isRating ? SummarySheet.style(of: RatingColour(named: title)) : .numberHeader)
    }
  }

  private static func style(of rating: RatingColour?) -> WorkbookContents.Style {
    switch rating {
    case .red: .redHeader
    case .amber: .amberHeader
    case .green: .greenHeader
    case nil: .numberHeader
    }
  }

  private static func cell(of cell: Table.Cell) -> Cell {
    switch cell {
    case .label(let text): .text(text)
    case .percent(let share): .text("\(share.number) of \(share.of)", .symbol)
    case .figure(let figure):
      figure.number.map { Cell(value: .number(Double($0)), style: .number) } ?? .text(figure.text, .symbol)
    }
  }

  /// The charts to the right of the tables, each beside its own or below the one before.
  private func charts(
    on sheet: WorkbookContents.Sheet, beside starts: [Int]
  ) -> [WorkbookContents.PlacedChart] {
    // A point is a seventy-second of an inch, a pixel a ninety-sixth.
    let heights = SheetMeasures.heights(of: sheet).map { $0 * 96 / 72 }
    func top(of row: Int) -> Double { heights.prefix(row).reduce(0, +) }
    var charts: [WorkbookContents.PlacedChart] = []
    var end = 0.0
    for (block, start) in zip(page.blocks, starts) {
      guard let chart = block.chart, let source = chart.source,
        let place = zip(page.blocks, sheet.tables).first(where: { $0.0.table.id == source.table })
      else { continue }
      var row = start
      while top(of: row) < end, row < heights.count { row += 1 }
      let bars = chart.categories.count * (chart.isRating ? 2 : chart.series.count)
      let height = SummarySheet.chartSize.least + SummarySheet.chartSize.perBar * Double(bars)
      end = top(of: row) + height + SummarySheet.chartSize.gap
      func area(_ cells: Chart.Source.Cells) -> NativeChart.Area {
        let first = place.1.headerRow + 1
        return NativeChart.Area(
          sheet: sheet.name, rows: first + cells.rows.lowerBound...first + cells.rows.upperBound,
          columns: cells.columns)
      }
      charts.append(
        WorkbookContents.PlacedChart(
          chart: NativeChart(chart, names: area(source.names), figures: source.figures.map(area)), row: row,
          column: sheet.widths.count + 1, width: SummarySheet.chartSize.width, height: height))
    }
    return charts
  }
}
