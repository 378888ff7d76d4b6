/// A column of the referral register, by its canonical header.
package enum RegisterColumn: String, CaseIterable, Hashable, Sendable {
  case reference
  case dateReceived = "date_received"
  case dateConsidered = "date_considered"
  case year
  case referringAgency = "referring_agency"
  case childAge = "child_age"
  case outcome
  case harm
  case features
  case dateAware = "date_aware"
  case dateNotified = "date_notified"
  case dateRapidReview = "date_rapid_review"
  case panelAgreed = "panel_agreed"
}

/// Some of the register's columns: asked for each row, so it is a number with a bit for each column.
package struct RegisterColumns: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set of one column.
  package init(_ column: RegisterColumn) { self.rawValue = 1 << column.position }

  /// Whether `column` is among them.
  package func contains(_ column: RegisterColumn) -> Bool { contains(RegisterColumns(column)) }
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
    case .outcome: 6
    case .harm: 7
    case .features: 8
    case .dateAware: 9
    case .dateNotified: 10
    case .dateRapidReview: 11
    case .panelAgreed: 12
    }
  }
}
