package import Records

/// A question about the last year beside the earlier ones, and what an exact test says to it.
package struct Question: Hashable, Sendable {
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
  package let judgement: Judgement

  /// The headline counts that are tested; few, for each test more makes a false alarm likelier.
  static let totals: [HeadlineRow] = [.referrals, .underOne]
  /// The breakdowns that are tested: their categories exclude each other, so that each case counts once. A referral may
  /// have several agencies and features: of agencies the one named first is tested, features are not.
  static let patterns: [TableID] = [.outcomes, .ageBands, .months, .agenciesNamedFirst]

  /// All questions that the tables can answer.
  static func all(about tables: [ComparedTable]) -> [Question] {
    let headline = tables.first { $0.id == .headline }
    let totals = Question.totals.compactMap { row in
      headline?[row.rawValue].flatMap { Question(.total(row), figures: $0.figures) }
    }
    let patterns = Question.patterns.compactMap { id in
      tables.first { $0.id == id }?.counts.flatMap { Question(.pattern(id), counts: $0) }
    }
    return totals + patterns
  }

  private init?(_ subject: Subject, figures: [Figure]) {
    guard let counts = figures.counts, let last = counts.last, counts.count > 1 else { return nil }
    self.subject = subject
    count = last
    earlier = Array(counts.dropLast())
    judgement = Judgement(
      ofTotal: last, against: earlier.reduce(0, +), inEarlierYears: earlier.count)
  }

  private init?(_ subject: Subject, counts: [[Int]]) {
    guard let last = counts.last, counts.count > 1 else { return nil }
    let years = counts.dropLast()
    self.subject = subject
    count = last.reduce(0, +)
    earlier = years.map { $0.reduce(0, +) }
    // The earlier years together: the question is about the last one, not about each beside each.
    let pooled = last.indices.map { category in years.reduce(0) { $0 + $1[category] } }
    judgement = Judgement(ofPattern: [last, pooled])
  }
}

/// A figure that a register now gives otherwise than it was published.
package struct Revision: Hashable, Sendable {
  package let year: ReportingYear
  package let table: TableID
  package let category: Category
  /// The second one in a crossing.
  package let category2: Category?
  package let published: Figure
  package let now: Figure

  /// The row by its keys, as in ``FigureTable/Row``.
  package var key: String { category.key(crossedWith: category2) }

  /// What differs between the figures of one year as they were published and as the register gives them now, in the
  /// order of the tables; a table that the snapshot is too old for has no revisions.
  static func all(from published: Snapshot, to now: Snapshot) -> [Revision] {
    now.tables.filter(\.id.isPrinted).flatMap { table -> [Revision] in
      guard let earlier = published.tables.first(where: { $0.id == table.id }) else { return [] }
      let added = earlier.rows.filter { table[$0.key] == nil }
      return (table.rows + added).compactMap { row in
        // A table that shows only what occurs has no row for nought; what nobody kept was not revised.
        let missing: Figure? = table.id.omitsUnrecordedRows ? nil : .count(0)
        guard let was = earlier[row.key] ?? missing, let becomes = table[row.key] ?? missing, was != becomes
        else { return nil }
        return Revision(
          year: now.year, table: table.id, category: row.category, category2: row.category2, published: was,
          now: becomes)
      }
    }
  }
}
