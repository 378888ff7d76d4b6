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
    guard !row.isLeftOut, row.referral.year == year else { return false }
    if let asAt, let considered = row.referral.considered, considered > asAt { return false }
    return vocabulary.isCounted(row.referral.primaryOutcome)
  }
}
