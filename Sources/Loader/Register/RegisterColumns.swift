import Records

extension RegisterColumn: TableColumn {
  static let required: [RegisterColumn] = [.dateConsidered, .referringAgency, .childAge, .outcome]
  static let entry = "referral"

  static func ownHeaders(in profile: Profile) -> [RegisterColumn: [String]] {
    profile.columns.referrals
  }

  var substitute: RegisterColumn? {
    switch self {
    case .dateConsidered: .year
    case .childAge: .dateOfBirth
    default: nil
    }
  }

  var meaning: String {
    switch self {
    case .dateConsidered: "says when a referral was considered"
    case .referringAgency: "says who referred"
    case .childAge: "holds the children's ages"
    case .outcome: "holds the outcome"
    default: "is called \"\(rawValue)\""
    }
  }

  var commonSpellings: [String] {
    switch self {
    case .reference: ["ref", "reference number", "ref no", "case reference", "referral id", "id"]
    case .dateReceived: ["received", "date of referral", "referral date", "date referred"]
    case .dateConsidered: ["considered", "date of meeting", "meeting date", "date discussed"]
    case .year: ["reporting year", "financial year"]
    case .referringAgency: ["agency", "agencies", "referrer", "referred by", "referring agencies"]
    case .childAge: ["age", "ages", "age of child", "child ages", "childs age", "ages of children"]
    case .dateOfBirth: ["dob", "dates of birth", "birth date", "childs date of birth", "child dob"]
    case .outcome: ["outcomes", "decision", "lig decision", "outcome of referral"]
    case .harm: ["type of harm", "harm type", "category of harm"]
    case .features: ["presenting features", "feature", "themes"]
    case .dateAware: ["aware", "date la aware", "date authority aware"]
    case .dateNotified: ["notified", "sin sent", "date of notification", "notification date", "sin date"]
    case .dateRapidReview: ["rapid review date", "date of rapid review", "rr date", "rapid review sent"]
    case .panelAgreed: ["panel agreement", "panel agreed with decision", "panel response", "panel view"]
    }
  }
}

/// A set of the register's columns, with a bit for each: every row uses it several times.
struct RegisterColumns: Hashable, Sendable {
  private var bits: UInt16 = 0

  /// Whether `column` is in the set.
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
