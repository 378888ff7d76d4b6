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
      .warning, "rapid-review-without-notification", at: row.place(of: .dateNotified),
      found: "there is a rapid review, but no date of notification",
      expected: "expected the day on which the notification was sent",
      remedy: "counted, write the date")
  }
}
