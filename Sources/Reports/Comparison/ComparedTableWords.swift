import Aggregation
import Records

extension TableWords {
  /// The words for a table of several years.
  static func compared(_ id: TableID, _ comparison: Comparison) -> TableWords {
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
    case .months: months
    case .outcomesByAgeBand: outcomesByAgeBand
    case .outcomesBySector: outcomesBySector
    case .harm: harm
    case .furtherActions: furtherActions
    case .ageBands: ageBands
    case .agencies: agencies
    case .sectors: sectors
    case .features: features
    case .featuresUnderOne: featuresUnderOne
    case .panel: panel
    case .national, .nationalPanel:
      TableWords(title: "National figures", breakdown: ("kind", "Kind"), heading: "Number")
    }
  }
}
