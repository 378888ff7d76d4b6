package import Records

/// Every figure of one reporting year, exact and unprotected: for the board, or for ``PublishedFigures``.
///
/// The year runs from 1 April to 31 March and counts what was considered in it. Figures are made only where the totals
/// that must agree do.
package struct YearlyFigures: Hashable, Sendable {
  package let year: ReportingYear
  /// The day on which pending referrals were pending.
  package let asAt: Day
  package let tables: [FigureTable]
  /// Rows in error that are not in the figures: those of the year, those whose year could not be read, and
  /// those of reviews and recommendations.
  package let leftOut: Int
  /// Whether the day on which a clock starts was counted.
  package let startDay: StartDay
  /// The children of the area in the year, for rates; `nil` where nobody says.
  package let children: Int?
  /// What was published for all of England.
  package let national: NationalFigures

  /// The figures of `year`, as at `asAt`, with those of `national` about the same year beside them, and rates where the
  /// area's `children` are known. `reviews` are those of the whole register; without any, their tables are left out.
  ///
  /// Throws where two totals that must agree do not: a defect of this program, never of the register.
  package init(
    of tally: Tally, in year: ReportingYear, asAt: Day, beside national: NationalFigures = NationalFigures(),
    among children: Int? = nil, reviews: ReviewRecords = ReviewRecords()
  ) throws(Problem) {
    let counts = tally[year] ?? YearTally(of: year, by: tally.vocabulary)
    try Totals.check(counts, by: tally.vocabulary, in: year)
    self.year = year
    self.asAt = asAt
    self.leftOut = counts.leftOut + tally.leftOutUndated + reviews.leftOut
    self.startDay = tally.clocks.startDay
    self.children = children
    self.national = national
    let reviews = ReviewTables(of: reviews, in: year, by: tally.vocabulary, asAt: asAt)
    let tables = YearTables(
      counts: counts, vocabulary: tally.vocabulary, pending: tally.pending(asAt: asAt),
      running: tally.runningClocks, asAt: asAt, reviews: reviews, children: children)
    self.tables = tables.all + national.tables(for: year)
    try Totals.check(self.tables, against: counts)
    try Totals.checkClocks(self.tables, against: counts, reviews.reviews, asAt: asAt)
    try Totals.check(self.tables, against: reviews.recommendations)
  }
}

extension NationalFigures {
  /// The figures of the Department for Education and those of the national Panel, in a table each: the two count other
  /// things on another basis. Only those about `year` itself; before they are published a table has no rows.
  func tables(for year: ReportingYear) -> [FigureTable] {
    [(TableID.national, Publisher.department), (.nationalPanel, .panel)].map { id, publisher in
      FigureTable(
        id,
        counts(by: publisher, in: year).map { FigureTable.Row($0.kind.category, .count($0.value), $0.unit) })
    }
  }
}
