import Records

/// The rows of a data set while figures are gathered: each figure of a row has a column of its own.
struct EESRows {
  /// What tells a row from all others.
  struct Key: Hashable {
    let year: ReportingYear
    /// The keys of what it is about, as names may be alike.
    let keys: [String]
  }

  private struct Row {
    let year: ReportingYear
    let filters: [String]
    var figures: [String: String] = [:]
  }

  private var rows: [Row] = []
  private var places: [Key: Int] = [:]

  /// The indicators that some row has a figure for.
  var indicators: Set<String> { Set(rows.flatMap(\.figures.keys)) }

  /// Sets a figure of a row, which begins with the texts `filters`.
  mutating func set(_ indicator: String, to figure: String, in key: Key, filters: [String]) {
    let place = places[key] ?? rows.count
    if place == rows.count {
      places[key] = place
      rows.append(Row(year: key.year, filters: filters))
    }
    rows[place].figures[indicator] = figure
  }

  /// The table, year by year; an indicator that says nothing of a row is not applicable there.
  func table(filters: [String], indicators: [String], in geography: Geography) -> EESTable {
    let years = Set(rows.map(\.year)).sorted()
    return EESTable(
      columns: EESPlace.columns(of: geography) + filters + indicators,
      rows: years.flatMap { year in
        rows.filter { $0.year == year }.map { row in
          EESPlace.cells(of: year, in: geography) + row.filters
            + indicators.map { row.figures[$0] ?? EESFigure.notApplicable }
        }
      })
  }
}
