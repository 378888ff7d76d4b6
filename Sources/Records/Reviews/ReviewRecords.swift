/// The reviews of a register and what was recommended in them, in the order of their sheets.
package struct ReviewRecords: Hashable, Sendable {
  package var reviews: [Review]
  /// The rows of recommendations, those that open parts among them.
  package var recommendations: [Recommendation]
  /// The columns of reviews that the register keeps, each by the header that it has there.
  package var reviewHeaders: [ReviewColumn: String]
  /// The columns of recommendations that the register keeps: where it has none for a thing, nobody said nought of it.
  package var recommendationHeaders: [RecommendationColumn: String]
  /// How many rows are not here for their errors; they bear on every year.
  package var leftOut: Int

  /// The rows of a register; none where it has no such sheets.
  package init(
    reviews: [Review] = [], recommendations: [Recommendation] = [],
    reviewHeaders: [ReviewColumn: String] = ReviewRecords.canonicalHeaders(),
    recommendationHeaders: [RecommendationColumn: String] = ReviewRecords.canonicalHeaders(), leftOut: Int = 0
  ) {
    self.reviews = reviews
    self.recommendations = recommendations
    self.reviewHeaders = reviewHeaders
    self.recommendationHeaders = recommendationHeaders
    self.leftOut = leftOut
  }

  /// Every column under its canonical header.
  package static func canonicalHeaders<Column: CaseIterable & RawRepresentable & Hashable>() -> [Column:
    String]
  where Column.RawValue == String {
    Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, $0.rawValue) })
  }

  /// The last day on which something is said to have happened; what is due lies ahead.
  package var lastDay: Day? {
    let ofReviews = reviews.flatMap { [$0.considered, $0.initiated, $0.published] }
    let ofRows = recommendations.flatMap { [$0.responded, $0.completed, $0.updated] }
    return (ofReviews + ofRows).compactMap(\.self).max()
  }

  /// Whether the register has nothing to say about reviews.
  package var isEmpty: Bool { reviews.isEmpty && recommendations.isEmpty }
}

extension ReviewRecords {
  /// What was there by the end of `day`: without reviews that began later, and without later publications.
  package func known(on day: Day) -> ReviewRecords {
    var known = self
    known.reviews = reviews.filter { ($0.began ?? day) <= day }
    for index in known.reviews.indices where (known.reviews[index].published ?? day) > day {
      known.reviews[index].published = nil
    }
    let ids = Set(known.reviews.map(\.id))
    known.recommendations = recommendations.filter { ids.contains($0.review) }
    return known
  }
}
