package import Records

/// A question about the last year and the earlier ones, and what an exact test concludes.
package struct TestedQuestion: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// A count of the headline: is it higher or lower than in the earlier years?
    case total(HeadlineRow)
    /// A breakdown by exclusive categories: is its pattern that of the earlier years?
    case pattern(TableID)
  }

  package let subject: Subject
  /// The last year's count, or its total.
  package let count: Int
  /// The earlier years that were tested with, and their counts or totals.
  package let years: [ReportingYear]
  package let earlier: [Int]
  /// What took no part, because its category is not known, and how much of it there is in all these years.
  package let notKnown: [CategoryCount]
  package let conclusion: TestConclusion

  /// The headline counts that are tested: few, because each test makes a false alarm more likely.
  static let totals: [HeadlineRow] = [.referrals, .underOne]
  /// The breakdowns that are tested: each referral counts in one category only, because the tests are of independent cases.
  ///
  /// A referral may have several agencies, so agencies are tested by the one named first. Brothers and sisters come
  /// together, so ages are tested by the youngest child of a referral. Features are not tested.
  static let patterns: [TableID] = [.outcomes, .youngestChild, .months, .agenciesNamedFirst]

  /// All questions that the tables can answer about the last of `years` and those of the others that cover the same part
  /// of a year.
  ///
  /// A question is about the years whose figures can answer it, and is left out if the last cannot or no other can.
  /// `breakdowns` are those of the profile that are tested.
  static func all(
    about tables: [ComparedTable], _ breakdowns: [TableID], of years: [ReportingYear], testing tested: [Int]
  ) -> [TestedQuestion] {
    func table(_ id: TableID) -> ComparedTable? { tables.first { $0.id == id } }
    let totals = TestedQuestion.totals.compactMap { row in
      table(.headline)?[row.rawValue].flatMap { TestedQuestion(.total(row), rows: [$0], years, tested) }
    }
    let patterns = (TestedQuestion.patterns + breakdowns).compactMap { id in
      table(id).flatMap { TestedQuestion(.pattern(id), rows: $0.rows, years, tested) }
    }
    return totals + patterns
  }

  private init?(_ subject: Subject, rows: [ComparedTable.Row], _ years: [ReportingYear], _ tested: [Int]) {
    // A category that none of these years has is none of theirs, as the months after the last day of a part of a year.
    let known = rows.filter { row in
      !TestedQuestion.isNoCategory(row.category)
        && tested.contains { row.figures[$0] != .symbol(.notAvailable) }
    }
    let counts = tested.compactMap { year in
      known.map { $0.figures[year] }.counts.map { (year: year, counts: $0) }
    }
    guard let last = counts.last, last.year == years.count - 1, counts.count > 1 else { return nil }
    let before = counts.dropLast()
    self.subject = subject
    self.years = before.map { years[$0.year] }
    count = last.counts.reduce(0, +)
    earlier = before.map { $0.counts.reduce(0, +) }
    notKnown = rows.filter { TestedQuestion.isNoCategory($0.category) && $0.category != .total }.compactMap {
      row in
      let count = counts.reduce(0) { $0 + (row.figures[$1.year].count ?? 0) }
      return count > 0 ? CategoryCount(category: row.category, count: count) : nil
    }
    // The earlier years together: the question is about the last one, not about each pair of years.
    switch subject {
    case .total:
      conclusion = TestConclusion(
        ofTotal: count, against: earlier.reduce(0, +), inEarlierYears: earlier.count)
    case .pattern:
      let pooled = known.indices.map { category in before.reduce(0) { $0 + $1.counts[category] } }
      conclusion = TestConclusion(ofPattern: [last.counts, pooled])
    }
  }

  /// Whether a row is no category: the total, or what is not known.
  private static func isNoCategory(_ category: Category) -> Bool {
    [.total, .notInProfile, .notRecorded, .dateNotKnown].contains(category)
      || category.key == AgeBand.unknown.key
  }
}

/// How much there is of a category.
package struct CategoryCount: Hashable, Sendable {
  package let category: Category
  package let count: Int
}
