package import Records

/// Every figure of one reporting year, exact and unprotected: for the board, or for ``PublishedFigures``.
///
/// The year counts what was considered in it, and the clocks that ended in it. There are no figures unless the totals
/// that must agree do.
package struct YearlyFigures: Hashable, Sendable {
  package let year: ReportingYear
  /// The day on which pending referrals were pending and clocks were running.
  package let asAt: Day
  /// The day on which recommendations were completed or overdue.
  package let recommendationsAsAt: Day
  package let tables: [FigureTable]
  /// Rows with errors, which are not in the figures: those of the year, those that were pending or had a clock running in it,
  /// those that may belong to it, and those of reviews and recommendations.
  package let leftOut: Int
  /// Whether the day on which a clock starts was counted.
  package let startDay: StartDay
  /// The children of the area in the year, for rates; `nil` if not known.
  package let children: Int?
  /// What was published for all of England.
  package let national: NationalFigures
  /// The ids of the reviews that nobody outside has read by then.
  let unpublishedReviews: Set<String>

  /// The figures of `year` as at `asAt`, with a table for each publisher of `national` figures about the same year.
  ///
  /// `children`, those of the area in the year, are needed for rates. `reviews` are those of the whole register; without
  /// any, their tables are left out. Recommendations are judged on a day of their own, if it is given. With `laterDay`,
  /// bodies have the names that they have then, to be compared with figures of that day.
  ///
  /// Throws ``Problem`` if two totals that must agree do not: a defect of this program, never of the register.
  package init(
    of tally: Tally, in year: ReportingYear, asAt: Day, beside national: NationalFigures = NationalFigures(),
    among children: Int? = nil, reviews: ReviewRecords = ReviewRecords(),
    recommendationsAsAt: Day? = nil, bodiesOn laterDay: Day? = nil
  ) throws(Problem) {
    let counts = tally[year] ?? YearTally(of: year, by: tally.vocabulary, asAt: asAt)
    try TotalsCheck.check(counts, by: tally.vocabulary)
    try TotalsCheck.check(tally.registerClocks)
    self.year = year
    self.asAt = asAt
    self.recommendationsAsAt = recommendationsAsAt ?? asAt
    self.leftOut = tally.leftOut(affecting: [year]) + reviews.leftOut
    self.startDay = tally.clocks.startDay
    self.children = children
    self.national = national
    unpublishedReviews = Set(
      reviews.reviews.filter { review in review.published.map { $0 > asAt } ?? true }.map(\.id))
    let reviews = ReviewTables(
      of: reviews, in: year, by: tally.vocabulary, asAt: asAt, recommendationsAsAt: self.recommendationsAsAt)
    let laterBodies = laterDay.map(tally.vocabulary.bodies)
    let tables = YearTables(
      counts: counts, vocabulary: tally.vocabulary, pending: tally.pending(asAt: asAt),
      clocks: tally.registerClocks, keptClocks: tally.keptClocks,
      keepsPanel: tally.keeps(.panelAgreed), keepsNotifications: tally.keepsNotifications,
      reviewsCommissioned: tally.namesReviews ? tally.reviewsCommissioned(in: year) : nil, asAt: asAt,
      reviews: reviews,
      laterBodies: laterBodies,
      children: children)
    self.tables = tables.all + national.tables(for: year)
    try TotalsCheck.check(self.tables, against: counts, by: tally.vocabulary, as: laterBodies)
    try TotalsCheck.check(self.tables, against: tally.registerClocks, reviews.reviews, in: year, asAt: asAt)
    try TotalsCheck.check(self.tables, against: reviews.recommendations)
  }
}

extension YearlyFigures {
  /// Whether each referral has a day, so that a part of the year can be counted.
  package var hasDays: Bool { tables[.months]?[Category.dateNotKnown.key] == nil }

  /// Whether the year was over on the day of the figures.
  package var isOver: Bool { asAt >= year.last }
}

extension NationalFigures {
  /// The figures of the Department for Education and of the national Panel about `year`, in a table each because the two
  /// count different things on a different basis. A table has no rows before its figures are published.
  func tables(for year: ReportingYear) -> [FigureTable] {
    [(TableID.national, Publisher.department), (.nationalPanel, .panel)].map { id, publisher in
      FigureTable(
        id,
        counts(by: publisher, in: year).map { FigureTable.Row($0.kind.category, .count($0.value), $0.unit) })
    }
  }
}
