import Records

/// Referrals of one reporting year by presenting feature; a referral counts once for each of its features.
struct FeatureCounts: Hashable, Sendable {
  private(set) var byFeature = CodeCounts<Term>()
  /// The same for the referrals that concern an infant under one.
  private(set) var concerningInfant = CodeCounts<Term>()

  mutating func count(_ referral: Referral, concernsInfant: Bool) {
    guard !referral.features.isEmpty else { return }
    referral.features.forEachDistinct { byFeature.add(to: $0) }
    guard concernsInfant else { return }
    referral.features.forEachDistinct { concerningInfant.add(to: $0) }
  }

  mutating func merge(_ other: FeatureCounts) {
    byFeature.merge(other.byFeature)
    concerningInfant.merge(other.concerningInfant)
  }
}
