import Records

extension RegisterRule {
  /// A local child safeguarding practice review usually follows a rapid review (Working Together 2023, chapter 5).
  static let reviewFollowsRapidReview = RegisterRule { row, vocabulary in
    guard let outcome = row.referral.primaryOutcome, vocabulary[outcome].kind == .review else { return nil }
    return Finding(
      .warning, "review-without-rapid-review", at: row.place(of: .outcome),
      found: "a practice review stands without a rapid review",
      expected: "expected the rapid review before it",
      remedy: "counted as this referral's primary outcome; add the rapid review if there was one")
  }
}
