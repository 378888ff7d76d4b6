import Records

extension ReferralRow {
  /// A rapid review needs a serious incident notification first (Working Together 2023, chapter 5).
  ///
  /// Not checked where the register has no column for notifications.
  @inline(__always)
  mutating func checkRapidReviewFollowsNotification() {
    guard isBlank(.dateNotified), !referral.wasNotified, let outcome = referral.primaryOutcome,
      vocabulary.isRapidReview(outcome),
      columns[.dateNotified] != nil || columns[.notified] != nil
    else { return }
    let hasDays = columns[.dateNotified] != nil
    add(
      .rapidReviewWithoutNotification, in: hasDays ? .dateNotified : .notified,
      found: "there is a rapid review, but no \(hasDays ? "date of notification" : "notification")")
  }

  /// A local child safeguarding practice review usually follows a rapid review (Working Together 2023, chapter 5).
  @inline(__always)
  mutating func checkReviewFollowsRapidReview() {
    guard let outcome = referral.primaryOutcome, !vocabulary.isRapidReview(outcome) else { return }
    let isPrimary = vocabulary.kind(of: outcome) == .review
    guard isPrimary || referral.furtherActions.contains(where: { vocabulary.kind(of: $0) == .review })
    else { return }
    add(
      .reviewWithoutRapidReview, in: .outcome, found: "there is a practice review, but no rapid review",
      remedy: isPrimary
        ? "counted as this referral's primary outcome, add the rapid review if there was one"
        : "counted as commissioned; correct the primary outcome if there was a rapid review")
  }

  /// The Panel answers rapid reviews only; its view of another outcome is not counted.
  @inline(__always)
  mutating func checkPanelAnswersRapidReview() {
    guard referral.panel != nil, let outcome = referral.primaryOutcome, !vocabulary.isRapidReview(outcome)
    else { return }
    add(
      .panelWithoutRapidReview, in: .panelAgreed, found: "there is a view of the Panel, but no rapid review")
  }
}
