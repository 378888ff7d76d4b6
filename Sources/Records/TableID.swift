/// The tables that figures come in, by the ids that data, sheets and placeholders share.
package enum TableID: String, CaseIterable, Hashable, Sendable {
  case headline
  case outcomes
  case furtherActions = "further_actions"
  case months
  case ageBands = "age_bands"
  case outcomesByAgeBand = "outcomes_by_age_band"
  case agencies
  /// Each referral once, under the agency that it names first: kept so that years can be tested, and never printed.
  case agenciesNamedFirst = "agencies_named_first"
  case sectors
  case outcomesBySector = "outcomes_by_sector"
  case features
  case featuresUnderOne = "features_under_one"
  case harm
  case timeliness
  case panel
  case reviews
  case recommendations
  case recommendationsByReview = "recommendations_by_review"
  case recommendationsByReviewYear = "recommendations_by_review_year"
  case recommendationsByStatus = "recommendations_by_status"
  case recommendationsByBody = "recommendations_by_body"
  case rates
  case national
  case nationalPanel = "national_panel"

  /// Whether the table holds what others published for all of England.
  package var isNational: Bool { self == .national || self == .nationalPanel }

  /// Whether its rows are pairs of categories.
  package var isCrossing: Bool { self == .outcomesByAgeBand || self == .outcomesBySector }

  /// Whether it is made from the register's reviews and recommendations, and not from its referrals.
  package var isAboutReviews: Bool {
    switch self {
    case .reviews, .recommendations, .recommendationsByReview, .recommendationsByReviewYear,
      .recommendationsByStatus, .recommendationsByBody:
      true
    default: false
    }
  }

  /// The tables that documents have.
  package static let printed = allCases.filter(\.isPrinted)

  /// Whether documents have it; a table that they do not have is data for comparing years.
  package var isPrinted: Bool { self != .agenciesNamedFirst }

  /// Whether its rows are the agencies that refer.
  package var isByAgency: Bool { self == .agencies || self == .agenciesNamedFirst }

  /// Whether its rows are bodies: the same where their name is, since each partnership has keys of its own.
  package var isByBody: Bool { isByAgency || self == .recommendationsByBody }

  /// Whether a row that is missing tells that nobody kept the figure, and not that there was nothing to count.
  package var hasRowsOfWhatIsKept: Bool { self == .timeliness }

  /// Whether the tables of several partnerships are made into one: rates need the children of all areas, a review is
  /// one partnership's own, and regions are not compared.
  package var canBeCombined: Bool {
    !isNational && isPrinted && self != .rates && self != .recommendationsByReview
  }

  /// The table whose counts this one would give away: it is published no more freely than that.
  ///
  /// A sector with one agency is that agency, and the features of infants are features.
  package var source: TableID? {
    switch self {
    case .agenciesNamedFirst, .sectors, .outcomesBySector: .agencies
    case .featuresUnderOne: .features
    default: nil
    }
  }
}

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
