/// The tables that figures come in, by the ids that data, sheets and placeholders share.
package enum TableID: String, CaseIterable, Hashable, Sendable {
  case headline
  case outcomes
  case furtherActions = "further_actions"
  case ageBands = "age_bands"
  case agencies
  case sectors
  case features
  case featuresUnderOne = "features_under_one"
  case timeliness
  case panel
  case national
  case nationalPanel = "national_panel"

  /// Whether the table holds what others published for all of England.
  package var isNational: Bool { self == .national || self == .nationalPanel }

  /// The table whose counts this one would give away: it is published no more freely than that.
  ///
  /// A sector with one agency is that agency, and the features of infants are features.
  package var source: TableID? {
    switch self {
    case .sectors: .agencies
    case .featuresUnderOne: .features
    default: nil
    }
  }
}
