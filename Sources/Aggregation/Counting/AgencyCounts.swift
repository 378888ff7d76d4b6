import Records

/// Referrals of one reporting year by who made them.
///
/// A joint referral counts once for each agency, so the rows may add up to more than the referrals. The sectors of its agencies
/// are counted with the other breakdowns. A body that changed its name is one agency, under its name on the day on which the
/// year is counted.
///
/// By outcome and sector, a referral counts once in each sector of its agencies, under its primary outcome: the columns
/// add up to the sectors. The date considered decides the year.
struct AgencyCounts: Hashable, Sendable {
  private(set) var byAgency = CodeCounts<Agency>()
  /// The part of ``byAgency`` where another agency is named first. Most referrals name one agency and skip this count.
  private var namedLater = CodeCounts<Agency>()
  private(set) var byOutcomeAndSector: OutcomeCrossing
  /// Joint referrals of bodies that later become one, which then has referred once.
  private var ofFutureMergers: [ShortList<Code<Agency>>: Int] = [:]
  /// For each agency of the vocabulary, the body it is on the day on which the year is counted.
  private let bodies: [Code<Agency>]
  /// For each agency of the vocabulary, the body it becomes in the end.
  private let lastBodies: [Code<Agency>]
  private let hasMergers: Bool

  init(on day: Day, by vocabulary: Vocabulary) {
    self.bodies = vocabulary.bodies(on: day)
    self.lastBodies = vocabulary.bodies(on: Day.last)
    self.hasMergers = Set(lastBodies).count < lastBodies.count
    // The last column is for agencies that the profile lacks.
    self.byOutcomeAndSector = OutcomeCrossing(
      outcomes: vocabulary.outcomes.count, columns: vocabulary.sectors.count + 1)
  }

  /// Counts a referral, and its sectors in `breakdowns`.
  mutating func count(
    _ referral: Referral, in breakdowns: inout BreakdownCounts, hasRapidReview: Bool = false,
    concernsInfant: Bool = false, by vocabulary: Vocabulary
  ) {
    if referral.agencies.count == 1, let agency = referral.agencies.first {
      let body = body(of: agency)
      byAgency.add(to: body)
      let sector = vocabulary.sector(of: body)
      breakdowns.count(sector, isFirst: true, hasRapidReview: hasRapidReview, concernsInfant: concernsInfant)
      if let outcome = referral.primaryOutcome { byOutcomeAndSector.add(outcome, column(of: sector)) }
      return
    }
    var agencies = ShortList<Code<Agency>>()
    var sectors = ShortList<Code<Sector>>()
    for agency in referral.agencies {
      let body = body(of: agency)
      _ = agencies.append(body)
      _ = sectors.append(vocabulary.sector(of: body))
    }
    if hasMergers { noteMerger(of: agencies) }
    let first = agencies.first
    agencies.forEachDistinct { agency in
      byAgency.add(to: agency)
      if agency != first { namedLater.add(to: agency) }
    }
    let firstSector = sectors.first
    sectors.forEachDistinct { sector in
      breakdowns.count(
        sector, isFirst: sector == firstSector, hasRapidReview: hasRapidReview, concernsInfant: concernsInfant
      )
      if let outcome = referral.primaryOutcome { byOutcomeAndSector.add(outcome, column(of: sector)) }
    }
  }

  /// The sectors of the agencies of a referral, each once.
  func sectors(of referral: Referral, by vocabulary: Vocabulary) -> [Code<Sector>] {
    var sectors: [Code<Sector>] = []
    for agency in referral.agencies {
      let sector = vocabulary.sector(of: body(of: agency))
      if !sectors.contains(sector) { sectors.append(sector) }
    }
    return sectors
  }

  /// Notes a joint referral if two of its bodies become one later.
  private mutating func noteMerger(of agencies: ShortList<Code<Agency>>) {
    for index in agencies.indices {
      for other in agencies[..<index]
      where other != agencies[index] && lastBody(of: other) == lastBody(of: agencies[index]) {
        var distinct = ShortList<Code<Agency>>()
        agencies.forEachDistinct { _ = distinct.append($0) }
        ofFutureMergers[distinct, default: 0] += 1
        return
      }
    }
  }

  private func lastBody(of agency: Code<Agency>) -> Code<Agency> {
    agency == .notInProfile ? agency : lastBodies[Int(agency.index)]
  }

  /// ``byAgency`` for `bodies`, what each agency of the vocabulary is on a later day: a joint referral of two that have
  /// become one counts once.
  func byAgency(as bodies: [Code<Agency>]) -> CodeCounts<Agency> {
    var sum = byAgency.adding(to: bodies)
    for (agencies, count) in ofFutureMergers {
      var seen = ShortList<Code<Agency>>()
      for agency in agencies where agency != .notInProfile {
        let body = bodies[Int(agency.index)]
        if seen.contains(body) { sum.add(-count, to: body) } else { _ = seen.append(body) }
      }
    }
    return sum
  }

  /// ``byFirst`` for `bodies`, what each agency of the vocabulary is on a later day.
  func byFirst(as bodies: [Code<Agency>]) -> CodeCounts<Agency> { byFirst.adding(to: bodies) }

  /// Each referral once, under the agency named first: these categories exclude each other.
  var byFirst: CodeCounts<Agency> { byAgency.subtracting(namedLater) }

  /// The column of a sector in ``byOutcomeAndSector``.
  func column(of sector: Code<Sector>) -> Int {
    sector == .notInProfile ? byOutcomeAndSector.columns - 1 : Int(sector.index)
  }

  private func body(of agency: Code<Agency>) -> Code<Agency> {
    agency == .notInProfile ? agency : bodies[Int(agency.index)]
  }

  mutating func merge(_ other: AgencyCounts) {
    byAgency.merge(other.byAgency)
    namedLater.merge(other.namedLater)
    ofFutureMergers.merge(other.ofFutureMergers, uniquingKeysWith: +)
    byOutcomeAndSector.merge(other.byOutcomeAndSector)
  }
}
