import Records

/// Children of one reporting year by age band, and referrals by whether they concern an infant.
///
/// Ages are those of the register, at the time of the referral. The bands count children; "concerning an infant"
/// counts referrals, each once, however many of its children are under one.
struct AgeCounts: Hashable, Sendable {
  private(set) var byBand: [AgeBand: Int] = [:]
  private(set) var children = 0
  /// Referrals with at least one child under one; an unborn child is not under one.
  private(set) var concerningInfant = 0
  /// Lowest and highest age in completed years of the children of all other referrals, without unborn, unknown and
  /// banded ages; `nil` where there is none.
  private(set) var rest: ClosedRange<Int>?

  mutating func count(_ referral: Referral) {
    children += referral.children.count
    for band in referral.children.compactMap(\.band) { byBand[band, default: 0] += 1 }
    guard !referral.concernsInfant else {
      concerningInfant += 1
      return
    }
    for years in referral.children.compactMap(\.completedYears) { widen(by: years...years) }
  }

  mutating func merge(_ other: AgeCounts) {
    byBand.merge(other.byBand, uniquingKeysWith: +)
    children += other.children
    concerningInfant += other.concerningInfant
    if let rest = other.rest { widen(by: rest) }
  }

  private mutating func widen(by range: ClosedRange<Int>) {
    let current = rest ?? range
    rest = min(current.lowerBound, range.lowerBound)...max(current.upperBound, range.upperBound)
  }
}
