package import Records

/// A duty with a time limit: each has the same rows in the table `timeliness`.
package enum TimedDuty: Hashable, CaseIterable, Sendable {
  /// One that guidance limits to a number of working days.
  case workingDays(WorkingDayClock)
  /// The publication of a review within six months (``ReviewCounts``).
  case publication

  package static let allCases = WorkingDayClock.allCases.map(TimedDuty.workingDays) + [.publication]

  /// What the keys of its rows begin with.
  package var key: String {
    switch self {
    case .workingDays(let clock): clock.rawValue
    case .publication: "review"
    }
  }

  /// What runs against the limit.
  package var unit: Unit {
    switch self {
    case .workingDays(.notification): .notifications
    case .workingDays(.rapidReview): .rapidReviews
    case .publication: .reviews
    }
  }

  /// What days late are: months are not working days, so that calendar days follow them.
  var dayUnit: Unit {
    switch self {
    case .workingDays: .workingDays
    case .publication: .days
    }
  }

  var thing: String {
    switch self {
    case .workingDays(.notification): "Notification"
    case .workingDays(.rapidReview): "Rapid review"
    case .publication: "Review"
    }
  }

  /// What is done in time or late.
  var deed: String { self == .publication ? "Review published" : thing }

  var limit: String {
    switch self {
    case .workingDays(let clock): "\(clock.limit) working days"
    case .publication: "\(Review.monthsToPublication) months"
    }
  }
}
