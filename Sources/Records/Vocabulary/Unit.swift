/// What a number counts. Every caption says it.
package enum Unit: String, CaseIterable, Hashable, Sendable {
  case referrals
  case children
  case completedYears = "completed years"
  case rapidReviews = "rapid reviews"
  case reviews
  case furtherActions = "further actions"
  case entries
  case notifications
  case workingDays = "working days"
  /// Calendar days, for limits in months.
  case days
  /// Each is what one body, or several together, must answer: a recommendation, or a part of one.
  case responses
  case perTenThousandChildren = "per 10,000 children"

  /// Whether the number of a category that does not occur is zero: not so for ages, days and rates.
  package var isCounted: Bool {
    switch self {
    case .completedYears, .workingDays, .days, .perTenThousandChildren: false
    case .referrals, .children, .rapidReviews, .reviews, .furtherActions, .entries, .notifications,
      .responses:
      true
    }
  }

  /// The unit as prose counts it.
  package var noun: Noun {
    switch self {
    case .referrals: Noun("referral", "referrals")
    case .children: Noun("child", "children")
    case .completedYears: Noun("completed year", "completed years")
    case .rapidReviews: Noun("rapid review", "rapid reviews")
    case .reviews: Noun("review", "reviews")
    case .furtherActions: Noun("further action", "further actions")
    case .entries: Noun("entry", "entries")
    case .notifications: Noun("notification", "notifications")
    case .workingDays: Noun("working day", "working days")
    case .days: Noun("day", "days")
    case .responses: Noun("response", "responses")
    case .perTenThousandChildren: Noun("per 10,000 children", "per 10,000 children")
    }
  }
}
