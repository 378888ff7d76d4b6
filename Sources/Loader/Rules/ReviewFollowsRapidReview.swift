import Records

/// A local child safeguarding practice review usually follows a rapid review (Working Together 2023, chapter 5).
enum ReviewFollowsRapidReview: RegisterRule {
  // Inlined, for else the whole row is copied to be lent to it, as with any other value of its size.
  @inline(__always)
  static func isBroken(by row: borrowing ReferralRow, _ vocabulary: Vocabulary) -> Bool {
    guard let outcome = row.referral.primaryOutcome, !vocabulary.isRapidReview(outcome) else { return false }
    if case .review = vocabulary.kind(of: outcome) { return true }
    for action in row.referral.furtherActions {
      if case .review = vocabulary.kind(of: action) { return true }
    }
    return false
  }

  static func finding(about row: borrowing ReferralRow, _ vocabulary: Vocabulary) -> Finding {
    let isPrimary = row.referral.primaryOutcome.map { vocabulary.kind(of: $0) } == .review
    return Finding(
      .warning, "review-without-rapid-review", at: row.place(of: .outcome),
      found: "a practice review stands without a rapid review",
      expected: "expected the rapid review before it",
      remedy: isPrimary
        ? "counted as this referral's primary outcome, add the rapid review if there was one"
        : "counted as commissioned; correct the primary outcome if there was a rapid review")
  }
}
