import Records

/// Some of the register's columns: asked for several times in each row, so it is a number with a bit for each column.
struct RegisterColumns: Hashable, Sendable {
  private var bits: UInt16 = 0

  /// Whether `column` is among them.
  func contains(_ column: RegisterColumn) -> Bool { bits & column.bit != 0 }

  mutating func insert(_ column: RegisterColumn) { bits |= column.bit }

  mutating func remove(_ column: RegisterColumn) { bits &= ~column.bit }
}

extension RegisterColumn {
  fileprivate var bit: UInt16 {
    switch self {
    case .reference: 1 << 0
    case .dateReceived: 1 << 1
    case .dateConsidered: 1 << 2
    case .year: 1 << 3
    case .referringAgency: 1 << 4
    case .childAge: 1 << 5
    case .dateOfBirth: 1 << 6
    case .outcome: 1 << 7
    case .harm: 1 << 8
    case .features: 1 << 9
    case .dateAware: 1 << 10
    case .dateNotified: 1 << 11
    case .dateRapidReview: 1 << 12
    case .panelAgreed: 1 << 13
    }
  }
}
