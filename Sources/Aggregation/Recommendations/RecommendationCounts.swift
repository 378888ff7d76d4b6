package import Records

/// The responses to the recommendations of reviews, as at a day: those of the whole register, in any reporting year.
///
/// A row is a response: a body, or several that answer together, has a recommendation, or a part of one, to answer. A row
/// that only introduces the parts below it is not counted. Bodies that have not answered while others have owe a response. Neither is one of a review that began after the as-at date.
struct RecommendationCounts: Hashable, Sendable {
  private(set) var all = 0
  /// `nil` if no response has a due date.
  private(set) var overdue: Int?
  private(set) var completed = 0
  /// `nil` if the register has no column for evidence.
  private(set) var completedWithEvidence: Int?
  private(set) var byReview = CategoryCounts()
  /// By the reporting year in which the review was considered or, without that date, initiated; not recorded without both.
  private(set) var byReviewYear = CategoryCounts()
  private(set) var byStatus = CodeCounts<Status>()
  /// Rows whose status on that day is not known.
  private(set) var withoutStatus = 0
  /// A response shared by several bodies counts once for each of them, so the rows may add up to more than all.
  private(set) var byBody = CategoryCounts()

  /// The counts of `records`; `nil` if there is nothing to answer, because a register without a sheet of recommendations
  /// does not mean zero.
  init?(of records: ReviewRecords, in year: ReportingYear, by vocabulary: Vocabulary, asAt: Day) {
    let rows = records.expectedResponses(on: year.counted(asAt: asAt), by: vocabulary)
    guard !rows.isEmpty else { return nil }
    overdue = rows.contains { $0.currentDue != nil } ? 0 : nil
    completedWithEvidence = records.recommendationHeaders[.evidence].map { _ in 0 }
    let reviews = Dictionary(records.reviews.map { ($0.id, $0) }) { first, _ in first }
    for row in rows {
      let review = reviews[row.review]
      if let began = review?.began, began > asAt { continue }
      count(RecommendationState(of: row, by: vocabulary, asAt: asAt))
      byReview.add(to: Category(row.review, review?.displayName ?? row.review))
      byReviewYear.add(to: review?.year(by: vocabulary.yearStart) ?? .notRecorded)
      let bodies = row.bodies.isEmpty ? [.notRecorded] : row.bodies
      var keys: Set<String> = []
      for body in bodies where keys.insert(body.key).inserted { byBody.add(to: body) }
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

/// The state of a row of recommendations at the end of a day.
///
/// The register has only the latest status. If the row was completed after the day, its status on the day was a different
/// one, which is not known.
package struct RecommendationState: Hashable {
  package let isCompleted: Bool
  /// Its due date, as last revised, is before the day and it was not completed, whatever its status says.
  package let isOverdue: Bool
  /// It was completed, and the register has evidence of its impact.
  package let hasEvidence: Bool
  /// `nil` if the register has none, or if it was a different one on the day.
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

  /// The key and name of the row.
  package var category: Category {
    switch self {
    case .all: Category(rawValue, "All")
    case .overdue: Category(rawValue, "Overdue")
    case .completed: Category(rawValue, "Completed")
    case .completedWithEvidence: Category(rawValue, "Completed with evidence of impact")
    }
  }
}

extension Review {
  /// Its reporting year, as a category.
  fileprivate func year(by start: YearStart) -> Category? {
    (considered ?? initiated).map { day in
      let year = start.year(of: day).description
      return Category(year, year)
    }
  }

  /// Its name, or its key if it has none.
  fileprivate var displayName: String { name.isEmpty ? id : name }
}
