import Records

/// Referrals of one reporting year by presenting feature; a referral counts once for each of its features.
struct FeatureCounts: Hashable, Sendable {
  private(set) var byFeature: [Code<Term>: Int] = [:]
  /// The same for the referrals that concern an infant under one.
  private(set) var concerningInfant: [Code<Term>: Int] = [:]

  mutating func count(_ referral: Referral) {
    for feature in Set(referral.features) {
      byFeature[feature, default: 0] += 1
      if referral.concernsInfant { concerningInfant[feature, default: 0] += 1 }
    }
  }

  mutating func merge(_ other: FeatureCounts) {
    byFeature.merge(other.byFeature, uniquingKeysWith: +)
    concerningInfant.merge(other.concerningInfant, uniquingKeysWith: +)
  }
}
