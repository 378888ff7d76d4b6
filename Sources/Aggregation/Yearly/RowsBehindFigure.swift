package import Records

/// The rows behind one figure of a year: those that, counted alone, give a count in the same place.
///
/// So the list cannot disagree with the count, whatever the table; for a lowest or highest age it is the rows that have
/// that age.
package struct RowsBehindFigure: RegisterCounter {
  /// A row and where it stands.
  package struct Row: Hashable, Sendable {
    package let place: Place
    /// The register's own reference; empty where it has none.
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

  /// The rows behind the figure of `key` in `table`, which is `whole` for the whole year.
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

  /// In the order of the register.
  ///
  /// Throws where two totals of a row that must agree do not: a defect of this program, which would leave rows out.
  package func rows() throws(Problem) -> [Row] {
    if let disagreement { throw disagreement }
    return found.sorted { $0.place < $1.place }
  }

  package mutating func count(_ rows: RegisterRows) {
    do throws(Problem) {
      for row in rows.all where !row.isLeftOut && mayCount(row.referral) {
        guard try counts(row.referral) else { continue }
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

  /// A row of another year counts in this one only while it is pending, or while its clock runs.
  private func mayCount(_ referral: Referral) -> Bool {
    referral.year == year || referral.year == nil || key == HeadlineRow.pending.rawValue
      || table == .timeliness
  }

  private func counts(_ referral: Referral) throws(Problem) -> Bool {
    var tally = Tally(vocabulary: vocabulary, clocks: clocks)
    tally.count(referral)
    // Where no harm is recorded, as in a register of this row alone, the table of harm has no rows at all.
    if table == .harm, key == Category.notRecorded.key { return (tally[year]?.harms.notRecorded ?? 0) > 0 }
    let figures = try YearlyFigures(of: tally, in: year, asAt: asAt, among: children)
    return RowsBehindFigure.counts(
      figures.tables.first { $0.id == table }?[key], at: key, in: whole)
  }

  /// Whether the figure of a single row says that it is one of those that `whole` counts.
  static func counts(_ figure: Figure?, at key: String, in whole: Figure) -> Bool {
    switch figure {
    case .count(let count): return count > 0
    case .share(let share): return share.number > 0
    case .age(let age): return whole == .age(age)
    case .change: return false
    case .rate(let rate): return rate.number > 0
    case .days(let days): return days > 0 && (whole == .days(days) || !ClockRow.isLongest(key))
    case .symbol, nil: return false
    }
  }
}

extension ReviewRecords {
  /// The rows behind one figure about reviews or recommendations: as with referrals, those that, counted alone, give a
  /// count in the same place, in the order of their sheets. `nil` where the figure is not made from these.
  ///
  /// `whole` is the figure of the whole register: behind a highest number stand only the rows that have it.
  package func rows(
    behind key: String, in table: TableID, of year: ReportingYear, asAt: Day, by vocabulary: Vocabulary,
    whole: Figure
  ) -> [RowsBehindFigure.Row]? {
    func counts(_ alone: ReviewRecords) -> Bool {
      let tables = ReviewTables(of: alone, in: year, by: vocabulary, asAt: asAt)
      let all = tables.all + [FigureTable(.timeliness, tables.clockRows)]
      return RowsBehindFigure.counts(all.first { $0.id == table }?[key], at: key, in: whole)
    }
    let isClock = ClockRow.allCases.contains { $0.category(of: .publication).key == key }
    if table == .reviews || table == .timeliness && isClock {
      return reviews.filter { counts(ReviewRecords(reviews: [$0])) }
        .map { RowsBehindFigure.Row(place: $0.place, reference: $0.id) }
    }
    guard table.isAboutReviews else { return nil }
    return recommendations.filter { counts(ReviewRecords(reviews: reviews, recommendations: [$0])) }
      .map { row in
        RowsBehindFigure.Row(
          place: row.place, reference: "\(row.review) \(row.number)\(row.part ?? "")")
      }
  }
}
