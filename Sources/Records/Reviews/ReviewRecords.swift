/// The reviews of a register and what was recommended in them, in the order of their sheets.
package struct ReviewRecords: Hashable, Sendable {
  package var reviews: [Review]
  /// The rows of recommendations, those that open parts among them.
  package var recommendations: [Recommendation]
  /// The columns of recommendations that the register keeps: where it has none for a thing, nobody said nought of it.
  package var columns: Set<RecommendationColumn>

  /// The rows of a register; none where it has no such sheets.
  package init(
    reviews: [Review] = [], recommendations: [Recommendation] = [],
    columns: Set<RecommendationColumn> = Set(RecommendationColumn.allCases)
  ) {
    self.reviews = reviews
    self.recommendations = recommendations
    self.columns = columns
  }

  /// Whether the register has nothing to say about reviews.
  package var isEmpty: Bool { reviews.isEmpty && recommendations.isEmpty }
}
