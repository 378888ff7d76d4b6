import Records

/// A rapid review needs a serious incident notification first (Working Together 2023, chapter 5).
///
/// Silent where the register keeps no notification dates at all.
enum RapidReviewFollowsNotification: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _ vocabulary: Vocabulary) -> Bool {
    guard row.isBlank(.dateNotified), let outcome = row.referral.primaryOutcome else { return false }
    return vocabulary.isRapidReview(outcome) && row.columns[.dateNotified] != nil
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    Finding(
      .rapidReviewWithoutNotification, at: row.place(of: .dateNotified),
      found: "there is a rapid review, but no date of notification",
      expected: "expected the day on which the notification was sent",
      remedy: "counted, write the date")
  }
}

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
      .reviewWithoutRapidReview, at: row.place(of: .outcome),
      found: "a practice review stands without a rapid review",
      expected: "expected the rapid review before it",
      remedy: isPrimary
        ? "counted as this referral's primary outcome, add the rapid review if there was one"
        : "counted as commissioned; correct the primary outcome if there was a rapid review")
  }
}

/// The Panel answers rapid reviews only, so that an answer beside another outcome is not counted.
enum PanelAnswersRapidReviews: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _ vocabulary: Vocabulary) -> Bool {
    guard row.referral.panel != nil, let outcome = row.referral.primaryOutcome else { return false }
    return !vocabulary.isRapidReview(outcome)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    Finding(
      .panelWithoutRapidReview, at: row.place(of: .panelAgreed),
      found: "the Panel's view stands beside an outcome that is no rapid review",
      expected: "expected a blank cell",
      remedy: "the view is not counted, correct the outcome or clear the cell")
  }
}
