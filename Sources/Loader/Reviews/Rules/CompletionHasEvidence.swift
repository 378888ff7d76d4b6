import Records

/// What is complete should show what it changed, in a register that keeps such evidence.
enum CompletionHasEvidence: RecommendationRule {
  static func finding(about row: RecommendationRow, _ vocabulary: Vocabulary) -> Finding? {
    guard row.cells.keeps(.evidence), row.record.evidence.isEmpty, let status = row.record.status,
      vocabulary[status].isDone
    else { return nil }
    return .noEvidence(at: row.cells.place(of: .evidence))
  }
}

extension Finding {
  fileprivate static func noEvidence(at place: Place) -> Finding {
    Finding(
      .note, "complete-without-evidence", at: place, found: "it is complete, and nothing shows its impact",
      expected: "expected what has changed by it", remedy: "counted apart from those with evidence")
  }
}
