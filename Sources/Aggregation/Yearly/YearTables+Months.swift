import Records

extension YearTables {
  /// All months in order, nought included; where the register keeps no dates at all, they are not available.
  var months: FigureTable {
    let months = counts.months
    let isDated = months.withoutDate < months.total || months.total == 0
    let rows = MonthCounts.names.enumerated().map { index, name in
      FigureTable.Row(
        Category(name.lowercased(), name), isDated ? .count(months[index]) : .symbol(.notAvailable),
        .referrals)
    }
    let undated = months.withoutDate > 0 ? [row(.dateNotKnown, months.withoutDate, .referrals)] : []
    return FigureTable(.months, rows + undated + [row(.total, counts.referrals, .referrals)])
  }
}
