import Records

/// Children of one reporting year by their age band and the primary outcome of their referral.
///
/// Children are counted, each once, and not referrals: a referral of two has two children with its outcome. Further
/// actions are left out. The date considered decides the year; ages are those of the register, as in ``AgeCounts``,
/// whose bands are what the columns add up to: units are never mixed in a table.
struct OutcomesByAgeBand: Hashable, Sendable {
  private(set) var crossing: OutcomeCrossing
  /// The children of each outcome, whatever their ages.
  private(set) var children = CodeCounts<Outcome>()

  init(by vocabulary: Vocabulary) {
    self.crossing = OutcomeCrossing(
      outcomes: vocabulary.outcomes.count, columns: AgeBand.unknown.position + 1)
  }

  mutating func count(_ ages: ReferralAges, with outcome: Code<Outcome>) {
    children.add(ages.children, to: outcome)
    ages.forEachBand { crossing.add(outcome, $0) }
  }

  mutating func merge(_ other: OutcomesByAgeBand) {
    crossing.merge(other.crossing)
    children.merge(other.children)
  }
}
