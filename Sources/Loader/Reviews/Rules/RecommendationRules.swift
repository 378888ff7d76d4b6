import Records

/// A rule about what the cells of one recommendation say together, in a file of its own with its wording at the foot.
protocol RecommendationRule {
  /// The finding about a row that breaks the rule, or `nil`.
  static func finding(about row: RecommendationRow, _ vocabulary: Vocabulary) -> Finding?
}

/// All rules of single rows, in the order in which their findings are told.
enum RecommendationRules {
  private static var all: [any RecommendationRule.Type] {
    [
      ResponseHasResponder.self, CompletionFollowsReview.self, CompletionHasEvidence.self,
    ]
  }

  /// Adds what the rules find in a row to it.
  static func hold(_ row: inout RecommendationRow, by vocabulary: Vocabulary) {
    for rule in all { if let finding = rule.finding(about: row, vocabulary) { row.cells.add(finding) } }
  }
}
