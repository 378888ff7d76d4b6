/// The tables that figures come in, by the ids that data, sheets and placeholders share.
package enum TableID: String, CaseIterable, Hashable, Sendable {
  case headline
  case outcomes
  case furtherActions = "further_actions"
  case months
  case ageBands = "age_bands"
  case outcomesByAgeBand = "outcomes_by_age_band"
  case agencies
  case sectors
  case outcomesBySector = "outcomes_by_sector"
  case features
  case featuresUnderOne = "features_under_one"
  case harm
  case timeliness
  case panel
  case rates
  case national
  case nationalPanel = "national_panel"

  /// Whether the table holds what others published for all of England.
  package var isNational: Bool { self == .national || self == .nationalPanel }

  /// Whether its rows are pairs of categories.
  package var isCrossing: Bool { self == .outcomesByAgeBand || self == .outcomesBySector }

  /// The table whose counts this one would give away: it is published no more freely than that.
  ///
  /// A sector with one agency is that agency, and the features of infants are features.
  package var source: TableID? {
    switch self {
    case .sectors, .outcomesBySector: .agencies
    case .featuresUnderOne: .features
    default: nil
    }
  }
}
