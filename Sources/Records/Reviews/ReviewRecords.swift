/// The reviews of a register and what was recommended in them, in the order of their sheets.
package struct ReviewRecords: Hashable, Sendable {
  package var reviews: [Review]
  /// The rows of recommendations, those that open parts among them.
  package var recommendations: [Recommendation]
  /// The columns of recommendations that the register keeps: where it has none for a thing, nobody said nought of it.
  package var columns: Set<RecommendationColumn>
  /// How many rows are not here for their errors; they bear on every year.
  package var leftOut: Int

  /// The rows of a register; none where it has no such sheets.
  package init(
    reviews: [Review] = [], recommendations: [Recommendation] = [],
    columns: Set<RecommendationColumn> = Set(RecommendationColumn.allCases), leftOut: Int = 0
  ) {
    self.reviews = reviews
    self.recommendations = recommendations
    self.columns = columns
    self.leftOut = leftOut
  }

  /// Whether the register has nothing to say about reviews.
  package var isEmpty: Bool { reviews.isEmpty && recommendations.isEmpty }
}
