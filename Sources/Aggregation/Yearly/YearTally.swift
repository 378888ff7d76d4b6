package import Records

/// All counts of one reporting year.
package struct YearTally: Hashable, Sendable {
  package let year: ReportingYear
  /// Referrals considered in the year.
  package private(set) var referrals = 0
  private(set) var outcomes = OutcomeCounts()
  private(set) var stages = StageCounts()
  private(set) var ages: AgeCounts
  private(set) var agencies: AgencyCounts
  private(set) var outcomesByAgeBand: OutcomesByAgeBand
  private(set) var breakdowns: BreakdownCounts
  private(set) var crossings: CrossingCounts
  private(set) var months: MonthCounts
  private(set) var panel = PanelAgreement()
  /// Withdrawn and duplicate entries: reported, not counted.
  private(set) var notCounted = 0
  /// Rows with errors in this year.
  package private(set) var leftOut = 0
  /// Those of them that may change the figures of other years too.
  private(set) var leftOutOfOthers = CountsOfYears()
  /// The last day in the year on which a referral was considered.
  package private(set) var lastConsidered: Day?

  /// A tally of `year` with nothing counted yet. Bodies have the names of the day `asAt`, if the year is not over by then.
  init(of year: ReportingYear, by vocabulary: Vocabulary, asAt: Day? = nil) {
    self.year = year
    self.agencies = AgencyCounts(on: year.counted(asAt: asAt ?? year.last), by: vocabulary)
    self.ages = AgeCounts(by: vocabulary.ageBands)
    self.outcomesByAgeBand = OutcomesByAgeBand(by: vocabulary)
    self.months = MonthCounts(of: year)
    self.breakdowns = BreakdownCounts(by: vocabulary)
    self.crossings = CrossingCounts(by: vocabulary)
  }

  /// Counts a referral; `values` is what it says in breakdowns.
  ///
  /// What it calls for each row is inlined into one piece of code, or the calls take 2 % of `check`.
  mutating func count(_ referral: Referral, _ values: Span<UInt16>, by vocabulary: Vocabulary) {
    guard vocabulary.isCounted(referral.primaryOutcome) else {
      notCounted += 1
      return
    }
    let hasRapidReview = referral.primaryOutcome.map(vocabulary.isRapidReview) ?? false
    referrals += 1
    outcomes.count(referral, by: vocabulary)
    stages.count(referral, hasRapidReview: hasRapidReview)
    let ages = ReferralAges(of: referral)
    self.ages.count(ages)
    for child in 0..<ages.children {
      // Of one child alone, it is the youngest.
      let band = ages.children == 1 ? ages.youngest : referral.children.counted(at: child).band
      self.ages.count(childIn: band)
      if let outcome = referral.primaryOutcome { outcomesByAgeBand.count(childIn: band, with: outcome) }
    }
    agencies.count(
      referral, in: &breakdowns, hasRapidReview: hasRapidReview, concernsInfant: ages.concernsInfant,
      by: vocabulary)
    breakdowns.count(
      values, children: ages.children, hasRapidReview: hasRapidReview, concernsInfant: ages.concernsInfant,
      by: vocabulary)
    if !crossings.isEmpty {
      crossings.count(
        referral, values, sectors: agencies.sectors(of: referral, by: vocabulary), by: vocabulary)
    }
    months.count(referral)
    panel.count(referral, hasRapidReview: hasRapidReview)
    if let considered = referral.considered { lastConsidered = max(lastConsidered ?? considered, considered) }
  }

  /// The referrals that say nothing in a breakdown, or nothing that is in the profile.
  package func withoutValue(in breakdown: String, by vocabulary: Vocabulary) -> Int {
    guard let place = vocabulary.breakdowns.firstIndex(where: { $0.key == breakdown }) else {
      return referrals
    }
    let known = vocabulary.breakdowns[place].values.indices.reduce(0) { $0 + breakdowns[place, $1, .all] }
    return referrals - known
  }

  /// Notes a row with errors that may change the figures of `years`.
  mutating func leaveOut(affecting years: ClosedRange<ReportingYear>) {
    leftOut += 1
    if years != year...year { leftOutOfOthers.add(1, of: years) }
  }

  mutating func merge(_ other: YearTally) {
    referrals += other.referrals
    outcomes.merge(other.outcomes)
    stages.merge(other.stages)
    ages.merge(other.ages)
    agencies.merge(other.agencies)
    outcomesByAgeBand.merge(other.outcomesByAgeBand)
    breakdowns.merge(other.breakdowns)
    crossings.merge(other.crossings)
    months.merge(other.months)
    panel.merge(other.panel)
    notCounted += other.notCounted
    leftOut += other.leftOut
    leftOutOfOthers.merge(other.leftOutOfOthers)
    lastConsidered = [lastConsidered, other.lastConsidered].compactMap(\.self).max()
  }
}
