import Aggregation
import Records

/// The counts of reviews and recommendations that a template may ask for; not available where the register keeps none.
extension Placeholders {
  mutating func addReviews(of figures: PublishedFigures) {
    for row in ReviewStage.allCases.map(\.category) {
      addCount(row, in: .reviews, of: figures, Unit.reviews.noun, "reviews: \(row.name)")
    }
    addRecommendations(of: figures)
  }

  /// Adds the counts of responses to recommendations.
  mutating func addRecommendations(of figures: PublishedFigures) {
    let responses = "responses to recommendations"
    for row in RecommendationProgress.allCases.map(\.category) {
      addCount(row, in: .recommendations, of: figures, Unit.responses.noun, "\(responses): \(row.name)")
    }
    for status in figures.vocabulary.statuses.map({ Category($0.key, $0.name) }) + [.notRecorded] {
      addCount(
        status, in: .recommendationsByStatus, of: figures, Unit.responses.noun,
        "\(responses), status: \(MarkdownText.escaped(status.name))")
    }
  }

  /// Adds a row's count, which is zero where the table has rows and not this one.
  private mutating func addCount(
    _ row: Category, in id: TableID, of figures: PublishedFigures, _ noun: Noun, _ meaning: String
  ) {
    let missing: Figure = figures[id].rows.isEmpty ? .symbol(.notAvailable) : .count(0)
    addCount(
      "\(id.rawValue)_\(Placeholders.name(of: row.key))", figures[id][row.key] ?? missing, noun, meaning)
  }
}
