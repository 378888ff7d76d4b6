import Records

extension TableID {
  /// What the data set of referrals calls the breakdown of this table; `nil` for a table that it does not have.
  ///
  /// Crossings would need columns of their own, clocks have a data set of their own, and the Panel's answers and the
  /// reviews are about something else.
  var eesTopic: String? {
    switch self {
    case .headline: "Headline figure"
    case .outcomes: "Primary outcome"
    case .furtherActions: "Further action"
    case .months: "Month considered"
    case .ageBands: "Age"
    case .agencies: "Referring agency"
    case .sectors: "Sector of the referring agency"
    case .features: "Presenting feature"
    case .featuresUnderOne: "Presenting feature, infants under one"
    case .harm: "Harm"
    case .outcomesByAgeBand, .outcomesBySector, .agenciesNamedFirst, .timeliness, .panel, .reviews,
      .recommendations, .recommendationsByReview, .recommendationsByReviewYear, .recommendationsByStatus,
      .recommendationsByBody, .rates,
      .national, .nationalPanel:
      nil
    }
  }
}

extension Unit {
  /// The indicator that counts this, by its name in data and in words: one column for each thing that is counted.
  var eesIndicator: (name: String, label: String) {
    switch self {
    case .referrals: ("referral_count", "Number of referrals")
    case .children: ("child_count", "Number of children")
    case .completedYears: ("age_years", "Age in completed years")
    case .rapidReviews: ("rapid_review_count", "Number of rapid reviews")
    case .reviews: ("review_count", "Number of reviews")
    case .furtherActions: ("further_action_count", "Number of further actions")
    case .entries: ("entry_count", "Number of entries withdrawn or duplicate")
    case .notifications: ("notification_count", "Number of notifications")
    case .workingDays: ("working_day_count", "Number of working days")
    case .days: ("calendar_day_count", "Number of calendar days")
    case .responses: ("response_count", "Number of responses")
    case .perTenThousandChildren: ("rate_per_10000", "Rate for every 10,000 children")
    }
  }
}
