import Records

/// Nothing is completed before the review that recommended it began.
enum CompletionFollowsReview: RecommendationRule {
  static func finding(about row: RecommendationRow, _: Vocabulary) -> Finding? {
    guard let completed = row.record.completed, let review = row.review,
      let began = [review.considered, review.initiated].compactMap(\.self).min(), completed < began
    else { return nil }
    return .completedEarly(at: row.cells.place(of: .completed))
  }
}

extension Finding {
  fileprivate static func completedEarly(at place: Place) -> Finding {
    Finding(
      .warning, "completed-before-review", at: place, found: "it was completed before its review began",
      expected: "expected a day after the case was considered",
      remedy: "read as it stands, correct this date or those of the review")
  }
}
