import Reports

/// A chart that a spreadsheet program draws itself, from the cells that have its numbers.
struct NativeChart: Sendable {
  /// A rectangle of cells, its rows and columns from 0.
  struct Area: Hashable, Sendable {
    let sheet: String
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  let title: String
  let categoryTitle: String
  let valueTitle: String
  /// All that the picture shows, for those who do not see it.
  let description: String
  /// How many bars there are.
  let bars: Int
  /// The distance of the whole numbers on the axis, and the last of them.
  let step: Int
  let end: Int
  let names: Area
  /// Those of each series, with its name.
  let series: [(name: String, figures: Area)]

  init(_ chart: Chart, names: Area, figures: [Area]) {
    title = CellText.oneLine(chart.title)
    categoryTitle = CellText.oneLine(chart.categoryTitle)
    valueTitle = CellText.oneLine(chart.valueTitle)
    description = CellText.oneLine(chart.description)
    bars = chart.categories.count * chart.series.count
    let ticks = chart.ticks
    step = ticks.count > 1 ? ticks[1] : 1
    end = ticks.last ?? 1
    self.names = names
    series = zip(chart.series, figures).map { (CellText.oneLine($0.name), $1) }
  }
}
