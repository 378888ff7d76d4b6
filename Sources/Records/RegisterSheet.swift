/// A sheet of a register, or a file of it, by its canonical name.
package enum RegisterSheet: String, CaseIterable, Hashable, Sendable {
  case referrals = "Referrals"
  case reviews = "Reviews"
  case recommendations = "Recommendations"

  /// The sheets beside these in a workbook that was made to be filled in: what to write, and the names to choose from.
  package static let (guide, lists) = ("How to fill this in", "Lists to choose from")

  /// The name of the sheet as a separate file.
  package var fileName: String { "\(rawValue.lowercased()).csv" }

  /// The canonical headers in their order, and which columns contain days.
  package var columns: [(header: String, holdsDays: Bool)] {
    switch self {
    case .referrals:
      // A register with dates needs no column `year` and no `notified`, one with ages no date of birth, and few have several
      // referrals that lead to one review.
      RegisterColumn.allCases.filter { ![.year, .dateOfBirth, .notified, .review].contains($0) }.map {
        ($0.rawValue, $0.holdsDays)
      }
    case .reviews: ReviewColumn.allCases.map { ($0.rawValue, $0.holdsDays) }
    case .recommendations: RecommendationColumn.allCases.map { ($0.rawValue, $0.holdsDays) }
    }
  }
}

/// A column of the sheet `Referrals`, by its canonical header.
package enum RegisterColumn: String, CaseIterable, Hashable, Sendable {
  case reference
  case dateReceived = "date_received"
  case dateConsidered = "date_considered"
  case year
  case referringAgency = "referring_agency"
  case childAge = "child_age"
  case dateOfBirth = "date_of_birth"
  case outcome
  case harm
  case features
  case dateAware = "date_aware"
  case dateNotified = "date_notified"
  case dateRapidReview = "date_rapid_review"
  case panelAgreed = "panel_agreed"
  case notified, review

  /// The column's position in the canonical list, from 0.
  package var position: Int {
    switch self {
    case .reference: 0
    case .dateReceived: 1
    case .dateConsidered: 2
    case .year: 3
    case .referringAgency: 4
    case .childAge: 5
    case .dateOfBirth: 6
    case .outcome: 7
    case .harm: 8
    case .features: 9
    case .dateAware: 10
    case .dateNotified: 11
    case .dateRapidReview: 12
    case .panelAgreed: 13
    case .notified: 14
    case .review: 15
    }
  }

  /// Whether the column contains days.
  package var holdsDays: Bool {
    switch self {
    case .dateReceived, .dateConsidered, .dateOfBirth, .dateAware, .dateNotified, .dateRapidReview: true
    case .reference, .year, .referringAgency, .childAge, .outcome, .harm, .features, .panelAgreed, .notified,
      .review:
      false
    }
  }
}

/// A column of the sheet `Reviews`, by its canonical header.
package enum ReviewColumn: String, CaseIterable, Hashable, Sendable {
  case review, name, kind, partnership, group, considered, initiated, regulation, guidance, method, published

  /// Whether the column contains days.
  package var holdsDays: Bool {
    switch self {
    case .considered, .initiated, .published: true
    case .review, .name, .kind, .partnership, .group, .regulation, .guidance, .method: false
    }
  }
}

/// A column of the sheet `Recommendations`, by its canonical header.
package enum RecommendationColumn: String, CaseIterable, Hashable, Sendable {
  case review, number, part, recommendation
  case addressedTo = "addressed_to"
  case responder, response, responded, status, owner, due
  case revisedDue = "revised_due"
  case progress, completed, evidence, updated

  /// Whether the column contains days.
  package var holdsDays: Bool {
    switch self {
    case .responded, .due, .revisedDue, .completed, .updated: true
    case .review, .number, .part, .recommendation, .addressedTo, .responder, .response, .status, .owner,
      .progress, .evidence:
      false
    }
  }
}
