import Records

extension Totals {
  /// Holds the tables of recommendations against the responses that they are about, and those against each other.
  static func check(
    _ tables: [FigureTable], against recommendations: RecommendationCounts?
  ) throws(TotalsDisagree) {
    guard let counts = recommendations else { return }
    try agree(
      "the table of recommendations by status shows all responses",
      sum(of: .recommendationsByStatus, in: tables), counts.all)
    try agree(
      "the table of recommendations by review shows all responses",
      sum(of: .recommendationsByReview, in: tables), counts.all)
    try agree(
      "the table of recommendations by year of the review shows all responses",
      sum(of: .recommendationsByReviewYear, in: tables), counts.all)
    try agree(
      "the table of recommendations by body shows all bodies that answer",
      sum(of: .recommendationsByBody, in: tables), counts.byBody.total)
    let either = counts.completed + (counts.overdue ?? 0)
    guard either <= counts.all else {
      throw TotalsDisagree(
        rule: "no response is both completed and overdue", sum: either, total: counts.all)
    }
  }
}
