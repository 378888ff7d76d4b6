import Records

extension RegisterRule {
  /// A local child safeguarding practice review usually follows a rapid review (Working Together 2023, chapter 5).
  static let reviewFollowsRapidReview = RegisterRule { row, vocabulary in
    guard let outcome = row.referral.primaryOutcome, !vocabulary[outcome].isRapidReview else { return nil }
    if vocabulary[outcome].kind == .review {
      return .reviewAlone(
        at: row.place(of: .outcome),
        remedy: "counted as this referral's primary outcome, add the rapid review if there was one")
    }
    guard row.referral.furtherActions.contains(where: { vocabulary[$0].kind == .review }) else { return nil }
    return .reviewAlone(
      at: row.place(of: .outcome),
      remedy: "counted as commissioned; correct the primary outcome if there was a rapid review")
  }
}

extension Finding {
  fileprivate static func reviewAlone(at place: Place, remedy: String) -> Finding {
    Finding(
      .warning, "review-without-rapid-review", at: place,
      found: "a practice review stands without a rapid review",
      expected: "expected the rapid review before it", remedy: remedy)
  }
}
