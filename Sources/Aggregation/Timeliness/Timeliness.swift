import Records

/// The working-day clocks of one reporting year: from aware to notified within five days, from notified to the rapid
/// review within fifteen (Working Together to Safeguard Children 2023, chapter 5).
///
/// Counted are the referrals considered in the year, as everywhere, whatever the year of the clock's own dates; withdrawn
/// and duplicate entries are not. A clock counts where both its dates are known and in order and its end is not later
/// than the as-at date. The denominator is of these, the numerator of those in time.
struct Timeliness: Hashable, Sendable {
  private var notification = ClockCounts()
  private var rapidReview = ClockCounts()

  mutating func count(_ referral: Referral, by vocabulary: Vocabulary, _ rules: ClockRules) {
    // Most referrals have no clock: none of the dates, and none expected.
    let hasDates = referral.aware != nil || referral.notified != nil || referral.rapidReview != nil
    guard hasDates || referral.primaryOutcome.map(vocabulary.isRapidReview) ?? false else { return }
    notification.count(referral.course(of: .notification, by: vocabulary), of: .notification, by: rules)
    rapidReview.count(referral.course(of: .rapidReview, by: vocabulary), of: .rapidReview, by: rules)
  }

  mutating func merge(_ other: Timeliness) {
    notification.merge(other.notification)
    rapidReview.merge(other.rapidReview)
  }

  subscript(clock: WorkingDayClock) -> ClockCounts {
    switch clock {
    case .notification: notification
    case .rapidReview: rapidReview
    }
  }
}
