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
  /// The counts of the earlier years, or their totals.
  package let earlier: [Int]
  package let conclusion: TestConclusion

  /// The headline counts that are tested: few, because each test makes a false alarm more likely.
  static let totals: [HeadlineRow] = [.referrals, .underOne]
  /// The breakdowns that are tested: each case counts in one category only. A referral may have several agencies and
  /// features, so agencies are tested by the one named first, and features are not tested.
  static let patterns: [TableID] = [.outcomes, .ageBands, .months, .agenciesNamedFirst]

  /// All questions that the tables can answer.
  static func all(about tables: [ComparedTable]) -> [TestedQuestion] {
    func table(_ id: TableID) -> ComparedTable? { tables.first { $0.id == id } }
    let totals = TestedQuestion.totals.compactMap { row in
      table(.headline)?[row.rawValue].flatMap { TestedQuestion(.total(row), figures: $0.figures) }
    }
    let patterns = TestedQuestion.patterns.compactMap { id in
      table(id)?.counts.flatMap { TestedQuestion(.pattern(id), counts: $0) }
    }
    return totals + patterns
  }

  private init?(_ subject: Subject, figures: [Figure]) {
    guard let counts = figures.counts, let last = counts.last, counts.count > 1 else { return nil }
    self.subject = subject
    count = last
    earlier = Array(counts.dropLast())
    conclusion = TestConclusion(
      ofTotal: last, against: earlier.reduce(0, +), inEarlierYears: earlier.count)
  }

  private init?(_ subject: Subject, counts: [[Int]]) {
    guard let last = counts.last, counts.count > 1 else { return nil }
    let years = counts.dropLast()
    self.subject = subject
    count = last.reduce(0, +)
    earlier = years.map { $0.reduce(0, +) }
    // The earlier years together: the question is about the last one, not about each pair of years.
    let pooled = last.indices.map { category in years.reduce(0) { $0 + $1[category] } }
    conclusion = TestConclusion(ofPattern: [last, pooled])
  }
}
