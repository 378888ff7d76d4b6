package import Records

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
