import Records

/// A year with no more referrals than the policy hides: nothing is published of its cases but that there were some.
///
/// Which rows there are, and which of them are zero, would say how many there were and what they have in common.
extension SuppressedTables {
  init(ofFew given: [FigureTable], by profile: Profile) {
    let shown = given.filter(\.id.isPrinted)
    let always = Set(
      profile.vocabulary.outcomes.filter { $0.kind == .primary && $0.countsAs.isEmpty }.map(\.key))
    let above = shown.filter { !TableCells.passes($0.id) }.flatMap(\.rows).filter {
      ($0.figure.number ?? 0) > 0
    }
    self.init(
      tables: shown.filter { !$0.id.isOfRapidReviews }.map {
        SuppressedTables.withoutNumbers($0, naming: always)
      },
      account: SuppressionAccount(
        policy: profile.disclosure.policy, keepsZero: false, counts: above.count, small: 0, protecting: 0,
        // Whether they have rows or not: that would tell, too.
        leftOut: shown.map(\.id).filter {
          !TableCells.passes($0) && !$0.isOfRapidReviews && ![.headline, .reviews].contains($0)
        },
        hidden: above.count, exposed: [], fewest: .best))
  }

  /// A table without any number of cases. Only rows that every year has are in it, those of the outcomes that have one `always`.
  private static func withoutNumbers(_ table: FigureTable, naming always: Set<String>) -> FigureTable {
    guard !TableCells.passes(table.id) else { return table }
    let rows = table.rows.filter { row in
      switch table.id {
      case .headline: HeadlineRow(rawValue: row.key) != nil || always.contains(row.key)
      case .outcomes: row.category == .total || always.contains(row.key)
      case .reviews: true
      default: false
      }
    }
    return FigureTable(
      table.id,
      rows.map { row in
        // Everyone can read what was published.
        let isKnown = table.id == .reviews && row.category == ReviewStage.published.category
        return FigureTable.Row(
          row.category, and: row.category2, isKnown ? row.figure : .symbol(.suppressed), row.unit)
      })
  }
}
