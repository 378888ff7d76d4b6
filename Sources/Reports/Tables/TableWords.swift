import Aggregation
import Records

/// How a table of figures is put in words: one value for each table, in a file of its own.
struct TableWords {
  /// The title without the year: "Referrals by primary outcome".
  let title: String
  /// The column of names: its id in data and its heading.
  let breakdown: (id: String, heading: String)
  /// The second column of names of a crossing.
  var breakdown2: (id: String, heading: String)?
  /// The heading of the column of numbers.
  let heading: String
  /// Notes of this table alone.
  var notes: [String] = []
  /// Whether rows count different things, so that each says its unit.
  var hasUnits = false

  /// The words for the table of an id.
  static func words(for id: TableID, in figures: PublishedFigures) -> TableWords {
    switch id {
    case .headline: headline(figures)
    case .timeliness: timeliness(figures)
    case .reviews: reviews(figures)
    case .recommendations, .recommendationsByReview, .recommendationsByReviewYear, .recommendationsByStatus,
      .recommendationsByBody:
      recommendations(id, figures)
    case .rates: rates(figures)
    case .national: national(figures)
    case .nationalPanel: nationalPanel(figures)
    default: general(id)
    }
  }
}
