import Records

/// Referrals of one reporting year by primary outcome, in counts that sum to the referrals; and what came on top.
struct OutcomeCounts: Hashable, Sendable {
  private(set) var primary: [Code<Outcome>: Int] = [:]
  /// Referrals with each further action, which never add to the total.
  private(set) var further: [Code<Outcome>: Int] = [:]
  /// Referrals with a practice review anywhere among their outcomes.
  private(set) var reviewsCommissioned = 0

  mutating func count(_ referral: Referral, by vocabulary: Vocabulary) {
    if let outcome = referral.primaryOutcome { primary[outcome, default: 0] += 1 }
    let actions = Set(referral.furtherActions)
    for action in actions { further[action, default: 0] += 1 }
    let all = actions.union(referral.primaryOutcome.map { [$0] } ?? [])
    if all.contains(where: { vocabulary[$0].kind == .review }) { reviewsCommissioned += 1 }
  }

  mutating func merge(_ other: OutcomeCounts) {
    primary.merge(other.primary, uniquingKeysWith: +)
    further.merge(other.further, uniquingKeysWith: +)
    reviewsCommissioned += other.reviewsCommissioned
  }

  var total: Int { primary.values.reduce(0, +) }
}
