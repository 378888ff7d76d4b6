package import Records

/// Which referrals a listing has: those counted in a year and, where there is an `asAt`, considered by then.
package struct ListingScope: Sendable {
  package let year: ReportingYear
  let vocabulary: Vocabulary
  private let asAt: Day?

  package init(of year: ReportingYear, by vocabulary: Vocabulary, asAt: Day?) {
    self.year = year
    self.vocabulary = vocabulary
    self.asAt = asAt
  }

  package func contains(_ row: RegisterRows.Row) -> Bool {
    row.referral.year == year && ListingScope.counts(row, by: vocabulary, asAt: asAt)
  }

  /// The latest year in which one of the rows would be listed; `nil` where none would.
  package static func latestYear(
    of rows: RegisterRows, by vocabulary: Vocabulary, asAt: Day?
  ) -> ReportingYear? {
    var latest: ReportingYear?
    // A row is too large to be copied for each look at it.
    let all = rows.rows.span
    for index in all.indices {
      guard let year = all[index].referral.year, latest.map({ year > $0 }) ?? true,
        counts(all[index], by: vocabulary, asAt: asAt)
      else { continue }
      latest = year
    }
    return latest
  }

  private static func counts(_ row: RegisterRows.Row, by vocabulary: Vocabulary, asAt: Day?) -> Bool {
    if row.isLeftOut { return false }
    if let asAt, let considered = row.referral.considered, considered > asAt { return false }
    return vocabulary.isCounted(row.referral.primaryOutcome)
  }
}
