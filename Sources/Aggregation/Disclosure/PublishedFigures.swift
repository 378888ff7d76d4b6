package import Records

/// The figures of a year as they may be printed: the only figures that a report accepts.
///
/// What is suppressed is decided here, once, before any format is known.
package struct PublishedFigures: Hashable, Sendable {
  package let partnership: Profile.Partnership
  package let vocabulary: Vocabulary
  package let year: ReportingYear
  package let edition: Edition
  package let rules: CountingRules
  package let asAt: Day
  /// The day on which recommendations were completed or overdue.
  package let recommendationsAsAt: Day
  /// Whether all figures are as at the same day: those of a region's partnerships may not be.
  package let hasOneDay: Bool
  package let tables: [FigureTable]
  package let leftOut: Int
  /// Whether so few rows are left out that their number is one that the policy hides.
  package let hidesLeftOut: Bool
  /// The children of the area in the year; `nil` if the profile does not give them.
  package let children: Int?
  /// The denominator below which no percentage is printed.
  package let minimumDenominator: Int
  /// Whether counts have percentages beside them.
  package private(set) var showsShares = false
  /// What was published for all of England, which is never suppressed.
  package let national: NationalFigures
  /// What was hidden under a policy; `nil` where nothing was looked for, under `none` and in the board's edition.
  package let suppression: SuppressionAccount?
  /// In the board's edition, what the public one hides; `nil` where there is none, or none can be made.
  package let hiddenInPublic: [SuppressionReason]?

  /// The part of `figures` that `edition` may show under the profile's policy.
  ///
  /// Throws ``Problem`` for a table that cannot be published without its counts: counts that cannot be hidden safely must not
  /// be published; and where a large register needs the solver and it is missing. The board's edition hides nothing.
  /// What others have published is `known`.
  package init(
    _ figures: YearlyFigures, by profile: Profile, for edition: Edition, beside known: [Publication] = []
  ) throws(Problem) {
    if edition == .public, let table = NamesOnly.refused(of: profile.disclosure.namesOnly) {
      throw .unsupportedNamesOnly(table, of: profile)
    }
    var tables = figures.tables
    var account: SuppressionAccount?
    if edition == .public {
      tables = figures.publicTables(by: profile)
      if profile.disclosure.policy != .none {
        guard figures.asAt >= figures.year.last else { throw .yearNotOver(under: profile) }
        let suppressed = try SuppressedTables(
          tables, by: profile, beside: KnownFigures(known, beside: figures, by: profile))
        (tables, account) = (suppressed.tables, suppressed.account)
      }
    }
    self.init(
      partnership: profile.partnership, vocabulary: profile.vocabulary, year: figures.year, edition: edition,
      rules: CountingRules(by: profile, startDay: figures.startDay, for: edition), asAt: figures.asAt,
      tables: ConfidenceLimits.applied(
        to: tables.filter { $0.id != .stages || profile.figures.showsStages },
        minimumDenominator: profile.figures.minimumDenominator),
      leftOut: figures.leftOut, recommendationsAsAt: figures.recommendationsAsAt, children: figures.children,
      minimumDenominator: profile.figures.minimumDenominator, national: figures.national,
      suppression: account,
      hiddenInPublic: edition == .board
        ? SuppressionReason.ifPublished(figures, by: profile, beside: known) : nil,
      hidesLeftOut: account != nil && (1...max(1, profile.disclosure.policy.most)).contains(figures.leftOut))
    showsShares = profile.figures.showsShares
  }

  /// The figures of the responses to recommendations alone, as at a day.
  ///
  /// They pass under every policy: they count answers of bodies, which are published in full next to them, and no child.
  /// Throws ``Problem`` if totals that must agree do not.
  package init(
    ofResponses records: ReviewRecords, by profile: Profile, asAt: Day
  ) throws(Problem) {
    let year = profile.vocabulary.yearStart.year(of: asAt)
    let tables = ReviewTables(of: records, in: year, by: profile.vocabulary, asAt: asAt)
    try TotalsCheck.check(tables.all, against: tables.recommendations)
    self.init(
      partnership: profile.partnership, vocabulary: profile.vocabulary, year: year, edition: .public,
      rules: CountingRules(by: profile, startDay: profile.clocks.startDay, for: .public), asAt: asAt,
      tables: tables.all.filter { $0.id != .reviews }, leftOut: records.leftOut,
      minimumDenominator: profile.figures.minimumDenominator, national: NationalFigures())
  }

  init(
    partnership: Profile.Partnership, vocabulary: Vocabulary, year: ReportingYear, edition: Edition,
    rules: CountingRules, asAt: Day, tables: [FigureTable], leftOut: Int, recommendationsAsAt: Day? = nil,
    hasOneDay: Bool = true, children: Int? = nil, minimumDenominator: Int = 10, national: NationalFigures,
    suppression: SuppressionAccount? = nil, hiddenInPublic: [SuppressionReason]? = nil,
    hidesLeftOut: Bool = false
  ) {
    self.hiddenInPublic = hiddenInPublic
    self.suppression = suppression
    self.hidesLeftOut = hidesLeftOut
    self.partnership = partnership
    self.vocabulary = vocabulary
    self.year = year
    self.edition = edition
    self.rules = rules
    self.asAt = asAt
    self.recommendationsAsAt = recommendationsAsAt ?? asAt
    self.hasOneDay = hasOneDay
    self.tables = tables
    self.leftOut = leftOut
    self.children = children
    self.minimumDenominator = minimumDenominator
    self.national = national
  }

  /// Whether a table is left out, because nothing of it can be published safely.
  ///
  /// Of a region nobody says so: it is a table in which nothing is published, though its names alone are not meant to be.
  package func isLeftOut(_ id: TableID) -> Bool {
    if let suppression { return suppression.leftOut.contains(id) }
    return edition == .public && rules.policy != .none && self[id].isNamesOnly
      && (rules.namesOnly ?? []).isDisjoint(with: id.sources + [id])
  }

  /// The table of an id; empty if these figures have none.
  package subscript(id: TableID) -> FigureTable { tables[id] ?? FigureTable(id, []) }
}

extension Problem {
  fileprivate static func unsupportedNamesOnly(_ table: TableID, of profile: Profile) -> Problem {
    let possible = profile.vocabulary.tables.filter(NamesOnly.isPossible).map(\.rawValue)
      .joined(separator: ", ")
    return Problem(
      .unsupportedNamesOnly, at: profile.source,
      found: "the counts of the table \"\(table.rawValue)\" are in other tables too and cannot be suppressed",
      expected: "expected [disclosure] names_only with tables among \(possible)")
  }
}
