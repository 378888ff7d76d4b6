import Records

extension RegisterColumn: TableColumn {
  static let required: [RegisterColumn] = [.dateConsidered, .referringAgency, .childAge, .outcome]
  static let entry = "referral"

  static func ownHeaders(in profile: Profile) -> [RegisterColumn: [String]] {
    profile.columns.referrals
  }

  static func breakdowns(in profile: Profile) -> [Breakdown] { profile.vocabulary.breakdownsOfColumns }

  static func selections(in profile: Profile) -> [Profile.Register.Selection] {
    profile.register.selections
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

  var meanings: [HeaderMeaning] {
    switch self {
    case .reference: HeaderMeaning.reference
    case .dateReceived: HeaderMeaning.received
    case .dateConsidered: HeaderMeaning.considered
    case .year: HeaderMeaning.year
    case .referringAgency: HeaderMeaning.agency
    case .childAge: HeaderMeaning.age
    case .dateOfBirth: HeaderMeaning.birth
    case .outcome: HeaderMeaning.outcome
    case .harm: HeaderMeaning.harm
    case .features: HeaderMeaning.features
    case .dateAware: HeaderMeaning.aware
    case .dateNotified: HeaderMeaning.notified
    case .dateRapidReview: HeaderMeaning.rapidReview
    case .panelAgreed: HeaderMeaning.panel
    // Words about notifications mean their day, and any column may say something of a review.
    case .notified, .review: []
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
    case .notified: 1 << 14
    case .review: 1 << 15
    }
  }
}
