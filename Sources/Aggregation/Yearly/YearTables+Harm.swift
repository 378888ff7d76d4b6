import Records

extension YearTables {
  /// Every harm of the profile, nought included; no rows where the register says of no referral what happened.
  var harm: FigureTable {
    let harms = counts.harms
    guard !harms.byHarm.isEmpty else { return FigureTable(.harm, []) }
    let rows = vocabulary.harms.enumerated().map { index, harm in
      row(Category(harm.key, harm.name), harms.byHarm[Code(index)], .referrals)
    }
    let others = [(Category.notInProfile, harms.byHarm[.notInProfile]), (.notRecorded, harms.notRecorded)]
    return FigureTable(
      .harm, rows + others.filter { $0.1 > 0 }.map { row($0.0, $0.1, .referrals) })
  }
}
