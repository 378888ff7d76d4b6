/// The tables of figures, by the ids that data, sheets and placeholders share.
package enum TableID: String, CaseIterable, Hashable, Sendable {
  case headline
  case outcomes
  case furtherActions = "further_actions"
  case months
  case ageBands = "age_bands"
  /// Each referral once, in the band of its youngest child: kept to test years against each other, never printed.
  case youngestChild = "age_bands_youngest"
  case outcomesByAgeBand = "outcomes_by_age_band"
  case agencies
  /// Each referral once, under the agency that it names first: kept to test years against each other, never printed.
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

  /// Whether the figures were published for the whole of England.
  package var isNational: Bool { self == .national || self == .nationalPanel }

  /// Whether its rows are pairs of categories.
  package var isCrossing: Bool { self == .outcomesByAgeBand || self == .outcomesBySector }

  /// Whether only the board has it, unless the profile publishes it: a month or a crossing is often one child.
  package var isForTheBoard: Bool { isCrossing || self == .months }

  /// Whether it is counted from the register's reviews and recommendations, not from its referrals.
  package var isAboutReviews: Bool {
    switch self {
    case .reviews, .recommendations, .recommendationsByReview, .recommendationsByReviewYear,
      .recommendationsByStatus, .recommendationsByBody:
      true
    default: false
    }
  }

  /// The tables in documents.
  package static let printed = allCases.filter(\.isPrinted)

  /// Whether documents show it; one that they do not show is data for comparing years.
  package var isPrinted: Bool { self != .agenciesNamedFirst && self != .youngestChild }

  /// Whether its rows are the agencies that refer.
  package var isByAgency: Bool { self == .agencies || self == .agenciesNamedFirst }

  /// Whether its rows are bodies. Bodies are matched by name, because each partnership has its own keys.
  package var isByBody: Bool { isByAgency || self == .recommendationsByBody }

  /// Whether a missing row means that nobody recorded the figure, rather than that there was nothing to count.
  package var omitsUnrecordedRows: Bool { self == .timeliness }

  /// Whether the tables of several partnerships can be added up. Rates need the children of all areas, a review belongs to
  /// one partnership, and regions are not compared.
  package var canBeCombined: Bool {
    !isNational && isPrinted && self != .rates && self != .recommendationsByReview
  }

  /// The table whose counts this one would reveal. Where that one is published without counts, this one is too.
  ///
  /// A sector with one agency is that agency, and the features of infants are features.
  package var source: TableID? {
    switch self {
    case .agenciesNamedFirst, .sectors, .outcomesBySector: .agencies
    case .featuresUnderOne: .features
    case .youngestChild: .ageBands
    default: nil
    }
  }
}

/// The rows that the headline table has with every profile. Those of primary outcomes have the keys of the outcomes.
package enum HeadlineRow: String, CaseIterable, Hashable, Sendable {
  case referrals
  case reviewsCommissioned = "reviews-commissioned"
  case underOne = "under-one"
  case restLowest = "rest-lowest"
  case restHighest = "rest-highest"
  case children
  case pending
  case notCounted = "not-counted"

  /// The row's key and its words.
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
