import Aggregation
package import Records

/// The recommendations of a register and the progress of each, row by row: what needs attention comes first.
package struct RecommendationTracker: Sendable {
  private let records: ReviewRecords
  private let vocabulary: Vocabulary
  private let asAt: Day
  private let rating: RecommendationRating

  /// The tracker of `records` as at a day.
  package init(_ records: ReviewRecords, by vocabulary: Vocabulary, asAt: Day) {
    self.records = records
    self.vocabulary = vocabulary
    self.asAt = asAt
    rating = RecommendationRating(by: vocabulary, asAt: asAt)
  }

  /// Whether the register has no recommendations.
  package var isEmpty: Bool { records.recommendations.isEmpty }

  /// The recommendations with all columns that a register may keep, under its own headers where it has them, and two that
  /// are made: the rating, and what needs attention. `notes` are added to the remarks.
  package func recommendations(id: String, notes: [String] = []) -> RecordTable {
    let headers = TrackerHeaders(of: records, words: rating.words)
    let rows = ordered.map { row in
      headers.columns.flatMap { column, _ in
        [cell(column, of: row)]
          + (column == .status
            ? [RecordTable.Cell(rating.word(for: row)), RecordTable.Cell(attention(of: row).words)] : [])
      } + headers.kept.map { RecordTable.Cell(row.kept[$0] ?? "") }
    }
    return RecordTable(
      id: id, title: "Recommendations and their progress",
      remarks: [
        "What needs attention stands first, as at \(asAt.inProse): what is overdue, the longest first, then what is due "
          + "within \(RecommendationAttention.soon) days, then the others by their status. The rows of one recommendation "
          + "stay together.",
        "\(headers.made[.rating] ?? "") and \(headers.made[.attention] ?? "") are made anew each time: what is overdue is "
          + "\(vocabulary.word(for: .red)), whatever its status.",
        "A blank cell means that the register says nothing there.",
      ] + notes,
      columns: headers.columns.flatMap { column, header in
        [RecordTable.Column(header, holds(column))]
          + (column == .status
            ? [
              RecordTable.Column(headers.made[.rating] ?? "", .rating(rating.colours)),
              RecordTable.Column(headers.made[.attention] ?? "", .names),
            ] : [])
      } + headers.kept.map { RecordTable.Column($0, .names) }, rows: RecordTable.Rows(rows))
  }

  /// The same for a board, which reads it and does not fill it in: without the columns in which nothing is written.
  package func recommendationsToRead(id: String, notes: [String] = []) -> RecordTable {
    recommendations(id: id, notes: notes).withoutBlankColumns()
  }

  /// How many responses need what.
  package var counts: TrackerCounts { TrackerCounts(records, by: vocabulary, asAt: asAt) }

  /// The reviews under the register's own headers.
  package func reviews(id: String) -> RecordTable {
    let columns = ReviewColumn.allCases.filter { records.reviewHeaders[$0] != nil }
    return RecordTable(
      id: id, title: "Reviews", remarks: ["A blank cell means that the register says nothing there."],
      columns: columns.map { column in
        let own = records.reviewHeaders[column].flatMap { $0 == column.rawValue ? nil : $0 }
        return RecordTable.Column(own ?? column.inPeoplesWords, column.holdsDays ? .days : .names)
      },
      rows: RecordTable.Rows(records.reviews.map { review in columns.map { $0.cell(of: review) } }))
  }

  private func holds(_ column: RecommendationColumn) -> RecordTable.Column.Holds {
    switch column {
    case .recommendation, .response, .progress, .evidence: .prose
    case .number: .numbers
    case .status: .choice(vocabulary.statuses.map(\.name))
    default: column.holdsDays ? .days : .names
    }
  }

  /// The rows with what needs attention first; those of one recommendation stay together, in the register's order.
  private var ordered: [Recommendation] {
    struct Item: Hashable {
      let review: String
      let number: Int
    }
    var items: [Item] = []
    var rows: [Item: [Recommendation]] = [:]
    for row in records.recommendations {
      let item = Item(review: row.review, number: row.number)
      if rows[item] == nil { items.append(item) }
      rows[item, default: []].append(row)
    }
    let ranked = items.enumerated().map { index, item in
      let rows = rows[item] ?? []
      return (first: rows.map(attention).min(), index: index, rows: rows)
    }
    return ranked.sorted { left, right in
      guard let one = left.first, let other = right.first else { return left.index < right.index }
      return one < other || !(other < one) && left.index < right.index
    }.flatMap(\.rows)
  }

  private func attention(of row: Recommendation) -> RecommendationAttention {
    RecommendationAttention(to: row, by: vocabulary, asAt: asAt)
  }

  private func cell(_ column: RecommendationColumn, of row: Recommendation) -> RecordTable.Cell {
    switch column {
    case .review: .init(row.review)
    case .number: .number(row.number)
    case .part: .init(row.part ?? "")
    case .recommendation: .init(row.text)
    case .addressedTo: .init(row.addressedTo.map(row.ownName(of:)).joined(separator: "; "))
    case .responder: .init(row.responders.map(row.ownName(of:)).joined(separator: "; "))
    case .response: .init(row.response)
    case .responded: .init(row.responded)
    case .status:
      .init(row.knownStatus.map { vocabulary[$0].name } ?? row.statusText)
    case .owner: .init(row.owner)
    case .due: .init(row.due)
    case .revisedDue: .init(row.revisedDue)
    case .progress: .init(row.progress)
    case .completed: .init(row.completed)
    case .evidence: .init(row.evidence)
    case .updated: .init(row.updated)
    }
  }
}

extension ReviewColumn {
  /// The cell of a review in this column.
  fileprivate func cell(of review: Review) -> RecordTable.Cell {
    switch self {
    case .review: .init(review.id)
    case .name: .init(review.name)
    case .kind: .init(review.kind.short)
    case .partnership: .init(review.partnership)
    case .group: .init(review.group)
    case .considered: .init(review.considered)
    case .initiated: .init(review.initiated)
    case .regulation: .init(review.regulation)
    case .guidance: .init(review.guidance)
    case .method: .init(review.method)
    case .published: .init(review.published)
    }
  }
}
