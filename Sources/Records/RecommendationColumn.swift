/// A column of the sheet `Recommendations`, by its canonical header.
package enum RecommendationColumn: String, CaseIterable, Hashable, Sendable {
  case review, number, part, recommendation
  case addressedTo = "addressed_to"
  case responder, response, responded, status, owner, due
  case revisedDue = "revised_due"
  case progress, completed, evidence, updated

  /// Whether the column holds days.
  package var holdsDays: Bool {
    switch self {
    case .responded, .due, .revisedDue, .completed, .updated: true
    case .review, .number, .part, .recommendation, .addressedTo, .responder, .response, .status, .owner,
      .progress,
      .evidence:
      false
    }
  }
}
