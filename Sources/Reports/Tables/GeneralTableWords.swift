import Records

extension TableWords {
  /// The words for a table of any year, or of several.
  static func general(_ id: TableID) -> TableWords {
    switch id {
    case .headline:
      TableWords(
        title: "Headline figures", breakdown: ("figure", "Figure"), heading: "Number",
        notes: ["Pending referrals are those received by the end of each year and not considered by then."],
        hasUnits: true)
    case .timeliness:
      TableWords(
        title: "Notifications and rapid reviews in time", breakdown: ("clock", "Clock"), heading: "Number",
        notes: ["Clocks are those of the referrals considered in each year."], hasUnits: true)
    case .outcomes: outcomes
    case .furtherActions: furtherActions
    case .months: months
    case .ageBands: ageBands
    case .outcomesByAgeBand: outcomesByAgeBand
    case .agencies, .agenciesNamedFirst: agencies
    case .sectors: sectors
    case .outcomesBySector: outcomesBySector
    case .features: features
    case .featuresUnderOne: featuresUnderOne
    case .harm: harm
    case .panel: panel
    case .reviews: reviews(running: "begun by the end of each year")
    case .recommendations, .recommendationsByReview, .recommendationsByReviewYear, .recommendationsByStatus,
      .recommendationsByBody:
      recommendations(id, asAt: "the end of each year")
    case .rates:
      TableWords(
        title: "Rates for every 10,000 children", breakdown: ("figure", "Figure"), heading: "Referrals")
    case .national, .nationalPanel:
      TableWords(title: "National figures", breakdown: ("kind", "Kind"), heading: "Number")
    }
  }
}
