/// The tables of figures, by the ids that data, sheets and placeholders share.
package enum TableID: Hashable, Sendable {
  case headline, stages, outcomes, furtherActions, months, ageBands
  /// Each referral once, in the band of its youngest child: kept to test years against each other, never printed.
  case youngestChild
  case outcomesByAgeBand, agencies
  /// Each referral once, under the agency that it names first: kept to test years against each other, never printed.
  case agenciesNamedFirst
  case outcomesBySector
  /// A breakdown by its key.
  case breakdown(String)
  /// A breakdown by its key, of the referrals with a rapid review alone.
  case rapidReviews(String)
  /// A breakdown of children by its key, of the one that each referral names first: kept to test years, never printed.
  case firstChild(String)
  case featuresUnderOne
  /// Two breakdowns together, by their keys, as the profile lists them.
  case crossing(String, String)
  case timeliness, panel, reviews
  case recommendations, recommendationsByReview, recommendationsByReviewYear, recommendationsByStatus
  case recommendationsByBody
  case rates, national, nationalPanel

  package static let features = TableID.breakdown("features")
  package static let harm = TableID.breakdown("harm")
  package static let sectors = TableID.breakdown("sectors")

  /// Whether the figures were published for the whole of England.
  package var isNational: Bool { self == .national || self == .nationalPanel }

  /// Whether it is a breakdown of all that it counts.
  package var isBreakdown: Bool { if case .breakdown = self { true } else { false } }

  /// Whether it is a breakdown of the referrals with a rapid review alone.
  package var isOfRapidReviews: Bool { if case .rapidReviews = self { true } else { false } }

  /// The tables of the two breakdowns that the profile crosses in it; none for any other table.
  package var crossed: [TableID] {
    if case .crossing(let one, let other) = self {
      [TableID(rawValue: one), TableID(rawValue: other)]
    } else {
      []
    }
  }

  /// Whether its rows are pairs of categories.
  package var isCrossing: Bool {
    self == .outcomesByAgeBand || self == .outcomesBySector || !crossed.isEmpty
  }

  /// Whether only the board has it, unless the profile publishes it: a month or a crossing is often one child. Those that a
  /// profile lists are published by being listed.
  package var isForTheBoard: Bool { [.outcomesByAgeBand, .outcomesBySector, .months].contains(self) }

  /// Whether it is counted from the register's reviews and recommendations, not from its referrals.
  package var isAboutReviews: Bool {
    switch self {
    case .reviews, .recommendations, .recommendationsByReview, .recommendationsByReviewYear,
      .recommendationsByStatus, .recommendationsByBody:
      true
    default: false
    }
  }

  /// Whether documents show it; one that they do not show is data for comparing years.
  package var isPrinted: Bool {
    switch self {
    case .agenciesNamedFirst, .youngestChild, .firstChild: false
    default: true
    }
  }

  /// Whether its rows are the agencies that refer.
  package var isByAgency: Bool { self == .agencies || self == .agenciesNamedFirst }

  /// Whether its rows are bodies. Bodies are matched by name, because each partnership has its own keys.
  package var isByBody: Bool { isByAgency || self == .recommendationsByBody }

  /// Whether a missing row means that nobody recorded the figure, rather than that there was nothing to count.
  package var omitsUnrecordedRows: Bool { [.timeliness, .panel, .stages].contains(self) }

  /// Whether the tables of several partnerships can be added up. Rates need the children of all areas, a review belongs to
  /// one partnership, and regions are not compared.
  package var canBeCombined: Bool {
    !isNational && isPrinted && self != .rates && self != .recommendationsByReview
  }

  /// The tables whose counts this one would reveal. Where one of them is published without counts, this one is too.
  ///
  /// A sector with one agency is that agency, and the features of infants are features.
  package var sources: [TableID] {
    switch self {
    case .agenciesNamedFirst, .sectors, .outcomesBySector: [.agencies]
    case .featuresUnderOne: [.features]
    case .rapidReviews(let key), .firstChild(let key): [.breakdown(key)] + TableID.breakdown(key).sources
    case .youngestChild: [.ageBands]
    default: crossed.flatMap { [$0] + $0.sources }
    }
  }
}

/// No `RawRepresentable`: the standard library would compare and hash by the name, and names are looked up by the id.
extension TableID {
  /// The ids of the tables that every profile has, in their order, and of the breakdowns that come with the program.
  private static let named: [(id: TableID, name: String)] = [
    (.headline, "headline"), (.stages, "stages"), (.outcomes, "outcomes"),
    (.furtherActions, "further_actions"),
    (.months, "months"),
    (.ageBands, "age_bands"), (.youngestChild, "age_bands_youngest"),
    (.outcomesByAgeBand, "outcomes_by_age_band"), (.agencies, "agencies"),
    (.agenciesNamedFirst, "agencies_named_first"), (.sectors, "sectors"),
    (.outcomesBySector, "outcomes_by_sector"), (.features, "features"),
    (.featuresUnderOne, "features_under_one"), (.harm, "harm"), (.timeliness, "timeliness"),
    (.panel, "panel"),
    (.reviews, "reviews"), (.recommendations, "recommendations"),
    (.recommendationsByReview, "recommendations_by_review"),
    (.recommendationsByReviewYear, "recommendations_by_review_year"),
    (.recommendationsByStatus, "recommendations_by_status"),
    (.recommendationsByBody, "recommendations_by_body"),
    (.rates, "rates"), (.national, "national"), (.nationalPanel, "national_panel"),
  ]
  private static let ids = Dictionary(uniqueKeysWithValues: named.map { ($0.name, $0.id) })
  private static let names = Dictionary(uniqueKeysWithValues: named.map { ($0.id, $0.name) })
  private static let ofRapidReviews = "_rapid_reviews"
  private static let ofFirstChildren = "_first_child"
  private static let ofCrossings = "_by_"

  /// The id of a name: that of a table which every profile has, or else of a breakdown that some profile may have.
  package init(rawValue: String) {
    if let id = Self.ids[rawValue] {
      self = id
    } else if rawValue.hasSuffix(Self.ofRapidReviews) {
      self = .rapidReviews(String(rawValue.dropLast(Self.ofRapidReviews.count)))
    } else if rawValue.hasSuffix(Self.ofFirstChildren) {
      self = .firstChild(String(rawValue.dropLast(Self.ofFirstChildren.count)))
    } else if let range = rawValue.firstRange(of: Self.ofCrossings), range.lowerBound > rawValue.startIndex,
      range.upperBound < rawValue.endIndex
    {
      self = .crossing(String(rawValue[..<range.lowerBound]), String(rawValue[range.upperBound...]))
    } else {
      self = .breakdown(rawValue)
    }
  }

  /// The name in data, sheets and placeholders.
  package var rawValue: String {
    switch self {
    case .breakdown(let key): key
    case .rapidReviews(let key): key + Self.ofRapidReviews
    case .firstChild(let key): key + Self.ofFirstChildren
    case .crossing(let one, let other): one + Self.ofCrossings + other
    default: Self.names[self] ?? ""
    }
  }

  /// The name in data, where what has a rapid review is a measure of its breakdown.
  package var nameInData: String { if case .rapidReviews(let key) = self { key } else { rawValue } }

  /// The measure in data of what has a rapid review.
  package static let measureOfRapidReviews = "rapid_reviews"

  /// The table that a measure in the data of a table is of, by their names.
  package static func name(of measure: String, inDataOf table: String) -> String {
    measure == measureOfRapidReviews ? TableID.rapidReviews(table).rawValue : table
  }

  /// The tables that every profile has, those of the `breakdowns` and the `crossings` among them.
  package static func all(with breakdowns: [String], and crossings: [TableID] = []) -> [TableID] {
    // Sectors follow the agencies that are in them.
    let named = named.map(\.id).flatMap {
      $0 == .sectors ? [$0, .rapidReviews(TableID.sectors.rawValue)] : [$0]
    }
    let own = breakdowns.filter { TableID.breakdown($0) != .sectors }.flatMap { key in
      [TableID.breakdown(key), .rapidReviews(key), .firstChild(key)]
        + (TableID.breakdown(key) == .features ? [.featuresUnderOne] : [])
    }
    let standard = named.filter { !own.contains($0) }
    let place = standard.firstIndex(of: .timeliness) ?? standard.count
    return standard[..<place] + own + crossings + standard[place...]
  }

  /// The tables that documents show, those of the `breakdowns` and the `crossings` among them.
  package static func printed(with breakdowns: [String], and crossings: [TableID]) -> [TableID] {
    all(with: breakdowns, and: crossings).filter(\.isPrinted)
  }
}

/// The rows that the headline table has with any profile. Those of primary outcomes have the keys of the outcomes.
package enum HeadlineRow: String, CaseIterable, Hashable, Sendable {
  case referrals
  /// Only where the register has a column for notifications.
  case notifications
  case reviewsCommissioned = "reviews-commissioned"
  /// Only where the register names the review that a referral led to.
  case referralsReviewed = "referrals-reviewed"
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
    case .notifications: Category(rawValue, "Serious incident notifications")
    case .reviewsCommissioned: Category(rawValue, "LCSPRs commissioned")
    case .referralsReviewed: Category(rawValue, "Referrals that led to an LCSPR")
    case .underOne: Category(rawValue, "Concerning an infant under one")
    case .restLowest: Category(rawValue, "Lowest age of the others")
    case .restHighest: Category(rawValue, "Highest age of the others")
    case .children: Category(rawValue, "Children concerned")
    case .pending: Category(rawValue, "Pending")
    case .notCounted: Category(rawValue, "Withdrawn or duplicate")
    }
  }
}
