package import Records

/// A bar chart before it has a format: its axes, and how long each bar is.
///
/// It shows published figures only: where a count is suppressed, there is a symbol and no bar.
package struct Chart: Hashable, Sendable {
  /// Bars of one colour: one for each category.
  package struct Series: Hashable, Sendable {
    /// What the bars have in common, such as their year.
    package let name: String
    package let figures: [Figure]

    package init(_ name: String, _ figures: [Figure]) {
      self.name = name
      self.figures = figures
    }
  }

  /// The cells of a table that hold a chart's names and figures: rows and columns from 0, the header as row -1.
  package struct Source: Hashable, Sendable {
    package struct Cells: Hashable, Sendable {
      package let rows: ClosedRange<Int>
      package let columns: ClosedRange<Int>

      package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
      }
    }

    /// The id of the table.
    package let table: String
    package let names: Cells
    /// The cells of each series.
    package let figures: [Cells]

    package init(table: String, names: Cells, figures: [Cells]) {
      self.table = table
      self.names = names
      self.figures = figures
    }
  }

  /// The name of its file, and of its placeholder after `chart_`: the id of the table that has its numbers, if there is one.
  package let id: String
  package let title: String
  /// What the categories are: "Primary outcome".
  package let categoryTitle: String
  /// What the bars count: "Referrals".
  package let valueTitle: String
  package let categories: [String]
  /// In reading order, the earliest year first.
  package let series: [Series]
  /// The cells that hold its numbers; `nil` where no table of the same document has them.
  package var source: Source?
  /// Whether the bars of a category are one bar in several parts, each with the colour that its name says.
  package var isRating = false

  package init(
    id: String, title: String, categoryTitle: String, valueTitle: String, categories: [String],
    series: [Series], source: Source? = nil
  ) {
    self.source = source
    self.id = id
    self.title = title
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.categories = categories
    self.series = series
  }

  /// The text alternative: everything that the picture shows.
  package var description: String {
    let parts = categories.indices.map { index in
      let figures = series.map { series in
        let text = Chart.text(of: series.figures[index])
        return self.series.count > 1 ? "\(text) in \(series.name)" : text
      }
      return "\(categories[index]) \(figures.joined(separator: ", "))"
    }
    let isPart = series.contains { $0.figures.contains(.symbol(.suppressed)) }
    return "Bar chart. \(title): \(parts.joined(separator: "; "))."
      + (isPart ? " \(Figure.Symbol.suppressed.mark) has no bar, because its number is not published." : "")
  }

  /// The longest bar; zero where all are empty.
  package var highest: Int {
    guard isRating else { return series.flatMap(\.figures).compactMap(Chart.length).max() ?? 0 }
    let bars = categories.indices.map { index in
      series.reduce(0) { $0 + (Chart.length(of: $1.figures[index]) ?? 0) }
    }
    return bars.max() ?? 0
  }

  /// The whole numbers on the axis, from zero to the first that no bar exceeds: in equal steps of 1, 2 or 5, or of these
  /// times a power of ten, at most seven of them, and at least zero and one.
  package var ticks: [Int] {
    var step = 1
    var factors = [2, 5, 10]
    var decade = 1
    while highest > step * 6 {
      if factors.isEmpty {
        factors = [2, 5, 10]
        decade *= 10
      }
      step = decade * factors.removeFirst()
    }
    return Array(stride(from: 0, through: max(1, (highest + step - 1) / step) * step, by: step))
  }

  /// The length of a figure's bar; `nil` where it has none.
  package static func length(of figure: Figure) -> Int? { figure.count }

  /// A figure as it is printed on its bar.
  package static func text(of figure: Figure) -> String {
    figure.numeral ?? figure.symbol?.mark ?? ""
  }
}

/// Charts of tables: picture and table show the same cells.
extension Chart {
  /// The tables that charts can show: counts of one unit, a category for each row.
  static let tables: [TableID] = [
    .stages, .outcomes, .months, .ageBands, .agencies, .sectors, .features, .harm,
  ]

  /// Whether charts can show a table.
  private static func shows(_ id: TableID, of table: Table) -> Bool {
    tables.contains(id) || id.isBreakdown && table.topic != nil
  }

  /// The chart of a table, with a colour for each year where it has several; `nil` where none of its counts is published.
  ///
  /// The total is left out, since beside it all other bars would be short.
  init?(of table: Table) {
    guard Chart.shows(TableID(rawValue: table.id), of: table),
      let names = table.columns.firstIndex(where: { $0.role == .breakdown })
    else { return nil }
    // A region's chart shows the sums; the table has the numbers of each partnership.
    let values = table.columns.indices.filter { column in
      table.columns[column].id == "number" && table.columns[column].partnership == nil
    }
    let hasTotal = table.rows.last?[names] == .label(Category.total.name)
    self.init(
      of: table, titled: table.title, names: names, values: values,
      rows: table.rows.count - (hasTotal ? 1 : 0))
    // Without bars, a chart of what is hidden shows nothing.
    let isHidden = series.contains { $0.figures.contains(.symbol(.suppressed)) }
    guard
      series.contains(where: { series in
        series.figures.contains { figure in Chart.length(of: figure).map { $0 > 0 || !isHidden } ?? false }
      })
    else { return nil }
  }

  /// The chart of the first `rows` of a table: a category for each, named by a column, and a series for each of the columns
  /// `values`; `nil` where there is none to show.
  init?(of table: Table, titled title: String, names: Int, values: [Int], rows: Int) {
    guard rows > 0, let first = values.first, case .measure(let unit) = table.columns[first].role else {
      return nil
    }
    func cells(of column: Int) -> Source.Cells { Source.Cells(rows: 0...rows - 1, columns: column...column) }
    let shown = table.rows.prefix(rows)
    self.init(
      id: table.id, title: title, categoryTitle: table.columns[names].title, valueTitle: unit.axisTitle,
      categories: shown.map { Chart.label(of: $0[names]) },
      series: values.map { column in
        Series(table.columns[column].title, shown.map { Chart.figure(of: $0[column]) })
      },
      source: Source(table: table.id, names: cells(of: names), figures: values.map(cells)))
  }

  private static func figure(of cell: Table.Cell) -> Figure {
    if case .figure(let figure) = cell { figure } else { .symbol(.notApplicable) }
  }

  private static func label(of cell: Table.Cell) -> String {
    if case .label(let text) = cell { text } else { "" }
  }
}

extension Unit {
  /// What is counted, as the title of an axis.
  var axisTitle: String { noun.plural.prefix(1).uppercased() + noun.plural.dropFirst() }
}
