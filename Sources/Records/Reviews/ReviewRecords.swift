/// The reviews of a register and their recommendations, in the order of their sheets.
package struct ReviewRecords: Hashable, Sendable {
  package var reviews: [Review]
  /// The rows of recommendations, including those that only introduce parts.
  package var recommendations: [Recommendation]
  /// The columns of reviews that the register has, with its own headers.
  package var reviewHeaders: [ReviewColumn: String]
  /// The columns of recommendations that the register has. Where a column is missing, its figures are unknown, not zero.
  package var recommendationHeaders: [RecommendationColumn: String]
  /// The register's own headers that are names of ``TrackerColumn``, from the left.
  package var keptHeaders: [String]
  /// How many rows were left out because of errors; they affect every year.
  package var leftOut: Int

  /// The rows of a register; empty where it has no such sheets.
  package init(
    reviews: [Review] = [], recommendations: [Recommendation] = [],
    reviewHeaders: [ReviewColumn: String] = ReviewRecords.canonicalHeaders(),
    recommendationHeaders: [RecommendationColumn: String] = ReviewRecords.canonicalHeaders(),
    keptHeaders: [String] = [], leftOut: Int = 0
  ) {
    self.reviews = reviews
    self.recommendations = recommendations
    self.reviewHeaders = reviewHeaders
    self.recommendationHeaders = recommendationHeaders
    self.keptHeaders = keptHeaders
    self.leftOut = leftOut
  }

  /// Every column under its canonical header.
  package static func canonicalHeaders<Column: CaseIterable & RawRepresentable<String> & Hashable>()
    -> [Column: String]
  {
    Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, $0.rawValue) })
  }

  /// The last day on which something happened; a day on which something is due is still ahead.
  package var lastDay: Day? {
    let ofReviews = reviews.flatMap { [$0.considered, $0.initiated, $0.published] }
    let ofRows = recommendations.flatMap { [$0.responded, $0.completed, $0.updated] }
    return (ofReviews + ofRows).compactMap(\.self).max()
  }

  /// Whether there are neither reviews nor recommendations.
  package var isEmpty: Bool { reviews.isEmpty && recommendations.isEmpty }

  /// What was known at the end of `day`: without reviews that began later, and without later publications.
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
