package import Records

/// The rows behind one figure of a year: those that, counted alone, give a count in the same row of the same table.
///
/// The list cannot disagree with the count in any table, because both are counted in the same way. Behind a lowest or
/// highest age are the rows with that age.
package struct RowsBehindFigure: RegisterCounter {
  /// A row and its place in the files.
  package struct Row: Hashable, Sendable {
    package let place: Place
    /// The register's own reference; empty if it has none.
    package let reference: String
  }

  private let vocabulary: Vocabulary
  private let clocks: ClockRules
  private let year: ReportingYear
  private let asAt: Day
  private let children: Int?
  private let table: TableID
  private let key: String
  private let whole: Figure
  private var found: [Row] = []
  private var disagreement: Problem?

  /// Finds the rows behind the figure of `key` in `table`; `whole` is that figure for the whole year.
  package init(
    vocabulary: Vocabulary, clocks: ClockRules, year: ReportingYear, asAt: Day,
    among children: Int? = nil, table: TableID, key: String, whole: Figure
  ) {
    self.vocabulary = vocabulary
    self.clocks = clocks
    self.year = year
    self.asAt = asAt
    self.children = children
    self.table = table
    self.key = key
    self.whole = whole
  }

  /// The rows in the order of the register.
  ///
  /// Throws ``Problem`` if two totals of a row that must agree do not: a defect of this program that would leave rows out.
  package func rows() throws(Problem) -> [Row] {
    if let disagreement { throw disagreement }
    return found.sorted { $0.place < $1.place }
  }

  package mutating func count(_ rows: RegisterRows) {
    do throws(Problem) {
      for row in rows.all where !row.isLeftOut && mayCount(row.referral) {
        guard try counts(row.referral, rows.values(of: row), rows.columns) else { continue }
        found.append(Row(place: rows.place(of: row), reference: rows.reference(of: row)))
      }
    } catch {
      disagreement = error
    }
  }

  package mutating func merge(_ other: RowsBehindFigure) {
    found += other.found
    disagreement = disagreement ?? other.disagreement
  }

  /// Whether the row can count in the figure: one of another year does so only while it is pending, or by its clocks.
  private func mayCount(_ referral: Referral) -> Bool {
    referral.year == year || referral.year == nil || key == HeadlineRow.pending.rawValue
      || table == .timeliness
  }

  private func counts(
    _ referral: Referral, _ values: ArraySlice<UInt16>, _ columns: Set<RegisterColumn>?
  ) throws(Problem) -> Bool {
    var tally = Tally(vocabulary: vocabulary, clocks: clocks, asAt: asAt, columns: columns)
    tally.count(referral, Array(values).span)
    if let index = vocabulary.crossings.firstIndex(where: { $0.id == table }) {
      // A register of one row that says nothing in one of the two has no rows in its table.
      let rows = tally[year]?.crossings.rows(of: index, by: vocabulary) ?? []
      return rows.contains { $0.key == key && $0.figure != .count(0) }
    }
    if key == Category.notRecorded.key, let count = notRecorded(in: tally) { return count > 0 }
    let figures = try YearlyFigures(of: tally, in: year, asAt: asAt, among: children)
    return RowsBehindFigure.counts(
      figures.tables[table]?[key], at: key, in: whole)
  }

  /// How many of the breakdown that is asked for are not recorded; `nil` for another table. A register of one row that says
  /// nothing has no rows in it.
  private func notRecorded(in tally: Tally) -> Int? {
    guard let counts = tally[year] else { return nil }
    for (place, breakdown) in vocabulary.breakdowns.enumerated() where breakdown.tables.all == table {
      let all = breakdown.subject == .children ? counts.ages.children : counts.referrals
      return all - counts.breakdowns.recorded(place, .all)
    }
    return nil
  }

  /// Whether `figure`, that of a single row, shows that the row is among those counted in `whole`.
  static func counts(_ figure: Figure?, at key: String, in whole: Figure) -> Bool {
    switch figure {
    case .count(let count): return count > 0
    case .share(let share): return share.number > 0
    case .age(let age): return whole == .age(age)
    case .average: return true
    case .change: return false
    case .rate(let rate): return rate.number > 0
    case .days(let days): return days > 0 && (whole == .days(days) || !ClockRow.longest.isKey(key))
    case .symbol, nil: return false
    }
  }
}

extension ReviewRecords {
  /// The rows behind one figure about reviews or recommendations, in the order of their sheets; `nil` if the figure is
  /// not made from these.
  ///
  /// As with referrals, they are the rows that, counted alone, give a count in the same row. `whole` is the figure of the
  /// whole register: behind a highest number are only the rows with that number.
  package func rows(
    behind key: String, in table: TableID, of year: ReportingYear, asAt: Day,
    recommendationsAsAt: Day? = nil, by vocabulary: Vocabulary, whole: Figure
  ) -> [RowsBehindFigure.Row]? {
    func counts(_ alone: ReviewRecords) -> Bool {
      let tables = ReviewTables(
        of: alone, in: year, by: vocabulary, asAt: asAt, recommendationsAsAt: recommendationsAsAt)
      let all = tables.all + [FigureTable(.timeliness, tables.clockRows)]
      return RowsBehindFigure.counts(all.first { $0.id == table }?[key], at: key, in: whole)
    }
    let isClock = ClockRow.allCases.contains { $0.category(of: .publication).key == key }
    if table == .reviews || table == .timeliness && isClock {
      return reviews.filter { counts(ReviewRecords(reviews: [$0])) }
        .map { RowsBehindFigure.Row(place: $0.place, reference: $0.id) }
    }
    guard table.isAboutReviews else { return nil }
    var rows: [RowsBehindFigure.Row] = []
    for row in expectedResponses(on: year.counted(asAt: asAt), by: vocabulary)
    where counts(ReviewRecords(reviews: reviews, recommendations: [row])) {
      let found = RowsBehindFigure.Row(
        place: row.place, reference: "\(row.review) \(Recommendation.numbering(row.number, row.part))")
      // A row may have two responses: its own, and that of the bodies that have not answered.
      if rows.last != found { rows.append(found) }
    }
    return rows
  }
}
