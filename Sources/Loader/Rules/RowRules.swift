import Records

/// The rules about what the cells of one row say together. Each is a function in the file of its theme.
extension ReferralRow {
  /// Adds what the rules find, in the order in which findings are reported.
  ///
  /// In nearly every row each rule returns after its first comparison, so all are inlined into one piece of code: as calls they
  /// took twice the time, 6 % of `check`.
  mutating func checkRules() {
    checkAgencyIsFilled()
    checkAgeIsFilled()
    checkYearAgreesWithDate()
    checkOutcomeHasDate()
    checkConsideredHasOutcome()
    checkPendingHasDateReceived()
    checkConsideredAfterReceived()
    checkConsideredSoonAfterReceived()
    checkReviewFollowsRapidReview()
    checkRapidReviewFollowsNotification()
    // Each clock begins or ends with the notification, which few referrals have.
    if referral.notified != nil { checkClocks() }
    checkPanelAnswersRapidReview()
    checkAgencyNameWasInUse()
    checkNoChildIsOlderThanBirthAllows()
    checkAgesAgreeWithBirths()
    checkBirthIsStillExpected()
  }

  @inline(never)
  private mutating func checkClocks() {
    checkNotifiedAfterAware()
    checkRapidReviewAfterNotified()
    checkClocksAreInCalendar()
  }
}
