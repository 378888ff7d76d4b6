import Records

extension RegisterRule {
  /// A rapid review needs a serious incident notification first (Working Together 2023, chapter 5).
  ///
  /// Silent where the register keeps no notification dates at all.
  static let rapidReviewFollowsNotification = RegisterRule { row, vocabulary in
    guard row.isBlank(.dateNotified), let outcome = row.referral.primaryOutcome else { return false }
    return vocabulary.isRapidReview(outcome) && row.columns[.dateNotified] != nil
  } finding: { row, _ in
    Finding(
      .warning, "rapid-review-without-notification", at: row.place(of: .dateNotified),
      found: "there is a rapid review, but no date of notification",
      expected: "expected the day on which the notification was sent",
      remedy: "counted, write the date")
  }
}
