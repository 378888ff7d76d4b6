package import Records

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
