import Records

/// Adds confidence limits to the figures that chance moves.
///
/// A count of referrals has the exact limits of Garwood, a share those of Wilson, a rate those of its count. Counts of
/// children have none: siblings are referred together, and Garwood's limits are for events that happen independently.
/// Nor do ages, days, counts as at one day (pending, running), entries that were not counted, and tables that are only
/// kept for tests. A suppressed figure has none, because they would reveal it.
enum ConfidenceLimits {
  /// The same tables with limits; a share has them if it has a percentage, from `minimumDenominator` up.
  static func applied(to tables: [FigureTable], minimumDenominator: Int) -> [FigureTable] {
    tables.map { table in
      FigureTable(
        table.id, table.rows.map { $0.with(limits(of: $0, in: table.id, minimumDenominator)) })
    }
  }

  /// The limits of a count in the row of a category; `nil` for any other figure, and for a count that chance does not move.
  static func ofCount(_ figure: Figure, _ category: Category, _ unit: Unit, in id: TableID) -> Figure.Limits?
  {
    guard !id.isNational, id.isPrinted, case .count(let count) = figure, unit == .referrals,
      category != HeadlineRow.pending.category
    else { return nil }
    let limits = ConfidenceInterval.ofCount(count)
    return Figure.Limits(lower: limits.lower, upper: limits.upper, places: 1)
  }

  private static func limits(
    of row: FigureTable.Row, in id: TableID, _ minimumDenominator: Int
  ) -> Figure.Limits? {
    guard !id.isNational, id.isPrinted else { return nil }
    switch row.figure {
    case .count: return ofCount(row.figure, row.category, row.unit, in: id)
    case .share(let share):
      guard share.of >= minimumDenominator,
        let limits = ConfidenceInterval.ofProportion(share.number, of: share.of)
      else { return nil }
      return Figure.Limits(lower: limits.lower * 100, upper: limits.upper * 100, places: 1)
    case .rate(let rate):
      return ConfidenceInterval.ofRate(rate.number, among: rate.children).map {
        Figure.Limits(lower: $0.lower, upper: $0.upper, places: Figure.Rate.places)
      }
    case .age, .days, .average, .change, .symbol: return nil
    }
  }
}
