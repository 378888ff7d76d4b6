import Records

extension YearTables {
  /// Referrals and rapid reviews for every 10,000 children of the area, with the year's counts as numerators; no rows
  /// where the profile gives no population for the year.
  var rates: FigureTable {
    guard let children, children > 0 else { return FigureTable(.rates, []) }
    let rapidReview = vocabulary.outcomes.enumerated().filter { $1.isRapidReview }.map { index, outcome in
      (Category(outcome.key, outcome.name), counts.outcomes.primary[Code(index)])
    }
    let counted = [(HeadlineRow.referrals.category, counts.referrals)] + rapidReview
    return FigureTable(
      .rates,
      counted.map { FigureTable.Row($0.0, .rate(.init($0.1, among: children)), .referrals) })
  }
}
