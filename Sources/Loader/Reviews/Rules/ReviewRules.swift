import Records

/// A rule about what the cells of one review say together, in a file of its own with its wording at the foot.
protocol ReviewRule {
  /// The finding about a row that breaks the rule, or `nil`.
  static func finding(about row: ReviewRow) -> Finding?
}

/// All rules of reviews, in the order in which their findings are told.
enum ReviewRules {
  private static var all: [any ReviewRule.Type] {
    [
      KindIsKnown.self, InitiatedAfterConsidered.self, PublishedAfterwards.self, GuidanceWasInForce.self,
    ]
  }

  /// Adds what the rules find in a row to it.
  static func hold(_ row: inout ReviewRow) {
    for rule in all { if let finding = rule.finding(about: row) { row.cells.add(finding) } }
  }
}
