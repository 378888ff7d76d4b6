import Records

/// Referrals of one reporting year by who made them.
///
/// A joint referral counts once for each agency and once for each of their sectors, so that rows may add up to more
/// than the referrals.
struct AgencyCounts: Hashable, Sendable {
  private(set) var byAgency: [Code<Agency>: Int] = [:]
  /// By the profile's name of the sector; `nil` for agencies that the profile lacks.
  private(set) var bySector: [String?: Int] = [:]

  mutating func count(_ referral: Referral, by vocabulary: Vocabulary) {
    for agency in Set(referral.agencies) { byAgency[agency, default: 0] += 1 }
    for sector in Set(referral.agencies.map { vocabulary[$0]?.sector }) { bySector[sector, default: 0] += 1 }
  }

  mutating func merge(_ other: AgencyCounts) {
    byAgency.merge(other.byAgency, uniquingKeysWith: +)
    bySector.merge(other.bySector, uniquingKeysWith: +)
  }
}
