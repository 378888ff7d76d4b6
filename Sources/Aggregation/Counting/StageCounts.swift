import Records

/// The stages of a case, in their order.
package enum Stage: String, CaseIterable, Hashable, Sendable {
  case discussion, notification
  case rapidReview = "rapid-review"
  case review
}

/// The referrals considered in a year by the stages that they reached, whenever they did.
///
/// It is a count by cohort: one referral is in each stage that its row shows, by a column of its own or by the outcome. A
/// later stage may still be open.
struct StageCounts: Hashable, Sendable {
  private(set) var notified = 0
  private(set) var rapidReviews = 0

  /// Counts a referral, with or without the outcome of a rapid review.
  mutating func count(_ referral: Referral, hasRapidReview: Bool) {
    if referral.notified != nil || referral.wasNotified { notified += 1 }
    if hasRapidReview || referral.rapidReview != nil { rapidReviews += 1 }
  }

  mutating func merge(_ other: StageCounts) {
    notified += other.notified
    rapidReviews += other.rapidReviews
  }
}

extension Referral {
  /// Whether it led to a practice review: one is among its outcomes, or the register names it.
  @inline(__always)
  func ledToReview(by vocabulary: Vocabulary) -> Bool {
    if review != nil { return true }
    if let primaryOutcome, vocabulary.kind(of: primaryOutcome) == .review { return true }
    return furtherActions.contains { vocabulary.kind(of: $0) == .review }
  }
}
