package import Records

extension PublishedFigures {
  /// The figures of the responses to recommendations by themselves, as at a day.
  ///
  /// They pass under every policy: counted are answers of bodies, each of which stands in a document that is published
  /// beside them, and no child. Throws where totals that must agree do not.
  package init(
    ofResponses records: ReviewRecords, by profile: Profile, asAt: Day
  ) throws(TotalsDisagree) {
    let year = ReportingYear(containing: asAt)
    let tables = ReviewTables(of: records, in: year, by: profile.vocabulary, asAt: asAt)
    try Totals.check(tables.all, against: tables.recommendations)
    self.init(
      partnership: profile.partnership, vocabulary: profile.vocabulary, year: year, edition: .public,
      policy: profile.policy, asAt: asAt, tables: tables.all.filter { $0.id != .reviews },
      leftOut: records.leftOut, startDay: profile.startDay, ageReference: profile.ageReference,
      minimumDenominator: profile.minimumDenominator, national: NationalFigures())
  }
}
