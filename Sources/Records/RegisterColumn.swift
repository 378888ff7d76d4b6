/// A column of the referral register, by its canonical header.
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
}

extension RegisterColumn {
  /// The column's place in the canonical list, from 0.
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
    }
  }
}
