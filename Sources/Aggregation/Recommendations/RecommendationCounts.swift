package import Records

/// What bodies make of the recommendations of reviews, as at a day: of the whole register, whatever the reporting year.
///
/// Counted are responses: one for each row, that is for each body, or bodies that answer together, that has a
/// recommendation, or a part of one, to answer. A row that only opens the parts below it is not counted, nor is one of a
/// review that began after the as-at date.
struct RecommendationCounts: Hashable, Sendable {
  private(set) var all = 0
  /// `nil` where no response has a date by which it is due.
  private(set) var overdue: Int?
  private(set) var completed = 0
  /// `nil` where the register keeps no evidence.
  private(set) var completedWithEvidence: Int?
  private(set) var byReview = CategoryCounts()
  /// By the reporting year in which the review was considered, or else initiated; those of no known year are not recorded.
  private(set) var byReviewYear = CategoryCounts()
  private(set) var byStatus = CodeCounts<Status>()
  /// Rows of which the register does not say the status on that day.
  private(set) var withoutStatus = 0
  /// A response that several bodies share counts once for each of them: the rows may add up to more than all.
  private(set) var byBody = CategoryCounts()

  /// The counts of `records`; `nil` where nobody has anything to answer, since a register without a sheet of
  /// recommendations does not say nought.
  init?(of records: ReviewRecords, by vocabulary: Vocabulary, asAt: Day) {
    let rows = records.recommendations.filter { !$0.opensParts }
    guard !rows.isEmpty else { return nil }
    overdue = rows.contains { $0.currentDue != nil } ? 0 : nil
    completedWithEvidence = records.recommendationHeaders[.evidence].map { _ in 0 }
    let reviews = Dictionary(records.reviews.map { ($0.id, $0) }) { first, _ in first }
    for row in rows {
      let review = reviews[row.review]
      if let began = review?.began, began > asAt { continue }
      count(RecommendationState(of: row, by: vocabulary, asAt: asAt))
      byReview.add(to: Category(row.review, review?.displayName ?? row.review))
      byReviewYear.add(to: review?.year ?? .notRecorded)
      let bodies = row.bodies.isEmpty ? [.notRecorded] : row.bodies
      for (index, body) in bodies.enumerated() where !bodies[..<index].contains(where: { $0.key == body.key })
      {
        byBody.add(to: body)
      }
    }
  }

  private mutating func count(_ state: RecommendationState) {
    all += 1
    if state.isOverdue { overdue? += 1 }
    if state.isCompleted { completed += 1 }
    if state.hasEvidence { completedWithEvidence? += 1 }
    if let status = state.status { byStatus.add(to: status) } else { withoutStatus += 1 }
  }
}

extension Review {
  /// The reporting year that it is of, as a category.
  fileprivate var year: Category? {
    (considered ?? initiated).map { day in
      let year = ReportingYear(containing: day).description
      return Category(year, year)
    }
  }

  /// Its name, or else its key.
  fileprivate var displayName: String { name.isEmpty ? id : name }
}

extension Recommendation {
  /// Who answers, or else who is to answer.
  fileprivate var bodies: [Category] { responders.isEmpty ? addressedTo : responders }
}

/// How far a row of recommendations had come by the end of a day.
///
/// The register keeps one status, the latest, and no history: only of a row that was completed later is it known that
/// its status was another one then.
package struct RecommendationState: Hashable {
  package let isCompleted: Bool
  /// Its date, as last revised, lay before the day, and it was not completed: status is not time.
  package let isOverdue: Bool
  /// Completed, and the register names what shows that it made a difference.
  package let hasEvidence: Bool
  /// `nil` where the register does not say, or where it was another one then.
  package let status: Code<Status>?

  package init(of row: Recommendation, by vocabulary: Vocabulary, asAt day: Day) {
    let isDone = row.status.map { $0 != .notInProfile && vocabulary[$0].isDone } ?? false
    let isLater = row.completed.map { $0 > day } ?? false
    isCompleted = isDone && !isLater
    isOverdue = !isCompleted && (row.currentDue.map { $0 < day } ?? false)
    hasEvidence = isCompleted && row.evidence.contains { !$0.isWhitespace }
    status = isDone && isLater ? nil : row.status
  }
}

/// The rows of the table `recommendations`.
package enum RecommendationProgress: String, CaseIterable, Sendable {
  case all, overdue, completed
  case completedWithEvidence = "completed-with-evidence"

  /// The row and its words.
  package var category: Category {
    switch self {
    case .all: Category(rawValue, "All")
    case .overdue: Category(rawValue, "Overdue")
    case .completed: Category(rawValue, "Completed")
    case .completedWithEvidence: Category(rawValue, "Completed with evidence of impact")
    }
  }
}
