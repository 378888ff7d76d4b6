import Records
import Reports

/// The data set of clocks: a row for each clock and year, with how many ended in time, of how many, and the days late.
///
/// Clocks do not add up to anything, so that there is no total: the first clock is what a reader is shown.
struct TimelinessDataSet {
  private var rows = EESRows()
  private var clocks: [Category] = []

  init(_ table: Table) {
    for index in table.categories.indices { add(index, of: table) }
  }

  /// The data set, with the partnership at its place; `nil` where there is no clock.
  func dataSet(in geography: Geography) -> EESDataSet? {
    guard let first = clocks.first else { return nil }
    let indicators = ClockIndicator.allCases.filter { rows.indicators.contains($0.rawValue) }
    let data = rows.table(filters: ["clock"], indicators: indicators.map(\.rawValue), in: geography)
    let columns =
      [EESColumn.filter("clock", label: "Time limit", byDefault: first.name)] + indicators.map(\.column)
    return EESDataSet(name: "timeliness", data: data, meta: EESColumn.meta(of: columns, in: data))
  }

  private mutating func add(_ index: Int, of table: Table) {
    let categories = table.categories[index]
    guard categories.count == 2 else { return }
    if !clocks.contains(categories[0]) { clocks.append(categories[0]) }
    for (place, column) in table.columns.enumerated() {
      guard let unit = table.unit(row: index, column: place),
        let indicator = ClockIndicator(row: categories[1].key, column: column.id, unit: unit)
      else { continue }
      let year = column.year ?? table.year
      func set(_ indicator: ClockIndicator, to figure: String) {
        rows.set(
          indicator.rawValue, to: figure, in: EESRows.Key(year: year, keys: [categories[0].key]),
          filters: [categories[0].name])
      }
      set(indicator, to: EESFigure.text(of: table.rows[index][place]))
      if indicator == .inTimePercent {
        let limits = table.limits(row: index, column: place)
        set(.inTimePercentLower, to: limits?.lower.text ?? EESFigure.notApplicable)
        set(.inTimePercentUpper, to: limits?.upper.text ?? EESFigure.notApplicable)
      }
    }
  }
}
