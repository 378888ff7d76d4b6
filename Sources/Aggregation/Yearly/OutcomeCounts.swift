import Records

/// Referrals of one reporting year by primary outcome, in counts that sum to the referrals; and what came on top.
struct OutcomeCounts: Hashable, Sendable {
  private(set) var primary = CodeCounts<Outcome>()
  /// Referrals with each further action, which never add to the total.
  private(set) var further = CodeCounts<Outcome>()
  /// Referrals with a practice review anywhere among their outcomes.
  private(set) var reviewsCommissioned = 0

  mutating func count(_ referral: Referral, by vocabulary: Vocabulary) {
    var hasReview = false
    if let outcome = referral.primaryOutcome {
      primary.add(to: outcome)
      if case .review = vocabulary.kind(of: outcome) { hasReview = true }
    }
    referral.furtherActions.forEachDistinct { action in
      further.add(to: action)
      if case .review = vocabulary.kind(of: action) { hasReview = true }
    }
    if hasReview { reviewsCommissioned += 1 }
  }

  mutating func merge(_ other: OutcomeCounts) {
    primary.merge(other.primary)
    further.merge(other.further)
    reviewsCommissioned += other.reviewsCommissioned
  }

  var total: Int { primary.total }
}
