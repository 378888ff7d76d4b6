/// The rows of the headline table that every profile has; primary outcomes stand between them under their own keys.
package enum HeadlineRow: String, CaseIterable, Hashable, Sendable {
  case referrals
  case reviewsCommissioned = "reviews-commissioned"
  case underOne = "under-one"
  case restLowest = "rest-lowest"
  case restHighest = "rest-highest"
  case children
  case pending
  case notCounted = "not-counted"

  /// The row and its words.
  package var category: Category {
    switch self {
    case .referrals: Category(rawValue, "Referrals considered")
    case .reviewsCommissioned: Category(rawValue, "LCSPRs commissioned")
    case .underOne: Category(rawValue, "Concerning an infant under one")
    case .restLowest: Category(rawValue, "Lowest age of the others")
    case .restHighest: Category(rawValue, "Highest age of the others")
    case .children: Category(rawValue, "Children concerned")
    case .pending: Category(rawValue, "Pending")
    case .notCounted: Category(rawValue, "Withdrawn or duplicate")
    }
  }
}
