/// A sheet of a register, or a file of it, by its canonical name.
package enum RegisterSheet: String, CaseIterable, Hashable, Sendable {
  case referrals = "Referrals"
  case reviews = "Reviews"
  case recommendations = "Recommendations"

  /// The sheet as a file of its own.
  package var fileName: String { "\(rawValue.lowercased()).csv" }

  /// The canonical headers in their order, and which of them hold days.
  package var columns: [(header: String, holdsDays: Bool)] {
    switch self {
    case .referrals:
      // A register that keeps dates needs no column `year`, and one that keeps ages none of birth.
      RegisterColumn.allCases.filter { $0 != .year && $0 != .dateOfBirth }.map { ($0.rawValue, $0.holdsDays) }
    case .reviews: ReviewColumn.allCases.map { ($0.rawValue, $0.holdsDays) }
    case .recommendations: RecommendationColumn.allCases.map { ($0.rawValue, $0.holdsDays) }
    }
  }
}

extension RegisterColumn {
  /// Whether the column holds days.
  package var holdsDays: Bool {
    switch self {
    case .dateReceived, .dateConsidered, .dateOfBirth, .dateAware, .dateNotified, .dateRapidReview: true
    case .reference, .year, .referringAgency, .childAge, .outcome, .harm, .features, .panelAgreed: false
    }
  }
}
