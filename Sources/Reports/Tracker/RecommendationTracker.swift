import Aggregation
package import Records

/// The recommendations of a register and the progress of each, row by row: what needs attention comes first.
package struct RecommendationTracker: Sendable {
  private let records: ReviewRecords
  private let vocabulary: Vocabulary
  private let asAt: Day

  /// The tracker of `records` as at a day.
  package init(_ records: ReviewRecords, by vocabulary: Vocabulary, asAt: Day) {
    self.records = records
    self.vocabulary = vocabulary
    self.asAt = asAt
  }

  /// Whether the register has no recommendations.
  package var isEmpty: Bool { records.recommendations.isEmpty }

  /// The recommendations under the register's own headers, with two more columns where it keeps a status: the rating, and
  /// what needs attention. `notes` are added to the remarks.
  package func recommendations(id: String, notes: [String] = []) -> RecordTable {
    let columns = RecommendationColumn.allCases.filter { records.recommendationHeaders[$0] != nil }
    let rows = ordered.map { row in
      columns.flatMap { column in
        [cell(column, of: row)]
          + (column == .status
            ? [RecordTable.Cell(rating(of: row)), RecordTable.Cell(attention(of: row).words)] : [])
      }
    }
    return RecordTable(
      id: id, title: "Recommendations and their progress",
      remarks: [
        "What needs attention stands first, as at \(asAt.inProse): what is overdue, then what nobody has answered, then "
          + "what is not complete. The rows of one recommendation stay together.",
        "A blank cell means that the register says nothing there.",
      ] + notes,
      columns: columns.flatMap { headers(of: $0) }, rows: RecordTable.Rows(rows))
  }

  /// The reviews under the register's own headers.
  package func reviews(id: String) -> RecordTable {
    let columns = ReviewColumn.allCases.filter { records.reviewHeaders[$0] != nil }
    return RecordTable(
      id: id, title: "Reviews", remarks: ["A blank cell means that the register says nothing there."],
      columns: columns.map { column in
        RecordTable.Column(
          records.reviewHeaders[column] ?? column.rawValue, column.holdsDays ? .days : .names)
      },
      rows: RecordTable.Rows(records.reviews.map { review in columns.map { $0.cell(of: review) } }))
  }

  private func headers(of column: RecommendationColumn) -> [RecordTable.Column] {
    let holds: RecordTable.Column.Holds =
      switch column {
      case .recommendation, .response, .progress, .evidence: .prose
      case .number: .numbers
      case .status: .choice(vocabulary.statuses.map(\.name))
      default: column.holdsDays ? .days : .names
      }
    let own = RecordTable.Column(records.recommendationHeaders[column] ?? column.rawValue, holds)
    guard column == .status else { return [own] }
    return [
      own, RecordTable.Column(free(["RAG", "RAG rating", "RAG by status"]), .names),
      RecordTable.Column(free(["Attention", "Needs attention", "Attention needed"]), .names),
    ]
  }

  /// The first of these headers that is not the register's own: two columns of one name could not be read back.
  private func free(_ names: [String]) -> String {
    func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
    let own = Set(records.recommendationHeaders.values.map(letters))
    return names.first { !own.contains(letters($0)) } ?? names[0]
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
      let ranks = rows.map { RecommendationAttention.Rank(attention(of: $0), of: $0) }
      return (rank: ranks.min(), index: index, rows: rows)
    }
    return ranked.sorted { left, right in
      guard let one = left.rank, let other = right.rank, one != other else { return left.index < right.index }
      return one < other
    }.flatMap(\.rows)
  }

  private func attention(of row: Recommendation) -> RecommendationAttention {
    RecommendationAttention(
      to: row, by: vocabulary, asAt: asAt, keepsEvidence: records.recommendationHeaders[.evidence] != nil)
  }

  private func rating(of row: Recommendation) -> String {
    row.status.flatMap { $0 == .notInProfile ? nil : vocabulary[$0].rag } ?? ""
  }

  private func cell(_ column: RecommendationColumn, of row: Recommendation) -> RecordTable.Cell {
    switch column {
    case .review: .init(row.review)
    case .number where records.recommendationHeaders[.part] == nil && row.part != nil:
      .init("\(row.number)\(row.part ?? "")")
    case .number: .number(row.number)
    case .part: .init(row.part ?? "")
    case .recommendation: .init(row.text)
    case .addressedTo: .init(row.addressedTo.map(\.name).joined(separator: "; "))
    case .responder: .init(row.responders.map(\.name).joined(separator: "; "))
    case .response: .init(row.response)
    case .responded: .init(row.responded)
    case .status:
      .init(row.status.flatMap { $0 == .notInProfile ? nil : vocabulary[$0].name } ?? row.statusText)
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

/// The tracker as a document: the recommendations and reviews of a register, on sheets that are a register themselves.
package struct TrackerReport: Sendable {
  package let document: Document
  /// The recommendations, for a data file; `nil` where there are none.
  package let recommendations: RecordTable?

  /// The tracker of `records`, which must be all that the register has. The sheets have the names that `profile` gives them;
  /// `note` is the partnership's note on its responses.
  package init(
    _ records: ReviewRecords, by profile: Profile, asAt: Day, note: String? = nil, provenance: Provenance
  ) {
    let tracker = RecommendationTracker(records, by: profile.vocabulary, asAt: asAt)
    let notes = [note, LeftOutNote.text(rows: records.leftOut)].compactMap(\.self)
    func name(of sheet: RegisterSheet) -> String { profile.sheets[sheet]?.first ?? sheet.rawValue }
    recommendations =
      tracker.isEmpty ? nil : tracker.recommendations(id: name(of: .recommendations), notes: notes)
    var document = Document(
      title: "\(profile.partnership.name): recommendations and their progress",
      partnership: profile.partnership, asAt: asAt, edition: "Working edition", parts: [],
      tables: [], charts: [], notes: [], commonNotes: 0, provenance: provenance)
    document.records = [recommendations].compactMap(\.self) + [tracker.reviews(id: name(of: .reviews))]
    self.document = document
  }
}

/// What a row of recommendations needs, the most urgent first.
enum RecommendationAttention: Int, Comparable, Sendable {
  case overdue, unanswered, open, unproven, done, nothing

  /// What a row needs as at a day; evidence can be missing only where the register keeps it.
  init(to row: Recommendation, by vocabulary: Vocabulary, asAt day: Day, keepsEvidence: Bool) {
    let state = RecommendationState(of: row, by: vocabulary, asAt: day)
    self =
      if row.opensParts {
        .nothing
      } else if state.isOverdue {
        .overdue
      } else if state.isCompleted {
        keepsEvidence && !state.hasEvidence ? .unproven : .done
      } else {
        row.response.isEmpty ? .unanswered : .open
      }
  }

  /// As the tracker says it.
  var words: String {
    switch self {
    case .overdue: "Overdue"
    case .unanswered: "No response"
    case .open: "Not complete"
    case .unproven: "No evidence of impact"
    case .done, .nothing: ""
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The order of rows: by what they need, then by the day on which they are due, then by status in the profile's order.
  struct Rank: Comparable {
    private let attention: RecommendationAttention
    private let due: Int32
    private let status: UInt16

    init(_ attention: RecommendationAttention, of row: Recommendation) {
      self.attention = attention
      self.due = row.currentDue?.number ?? Int32.max
      self.status = row.status?.index ?? UInt16.max
    }

    static func < (left: Rank, right: Rank) -> Bool {
      (left.attention.rawValue, left.due, left.status) < (right.attention.rawValue, right.due, right.status)
    }
  }
}
