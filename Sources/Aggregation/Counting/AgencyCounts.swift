import Records

/// Referrals of one reporting year by who made them.
///
/// A joint referral counts once for each agency and once for each of their sectors, so the rows may add up to more than
/// the referrals. A body that changed its name is one agency, under its name at the end of the year.
///
/// By outcome and sector, a referral counts once in each sector of its agencies, under its primary outcome: the columns
/// add up to the sectors. The date considered decides the year.
struct AgencyCounts: Hashable, Sendable {
  private(set) var byAgency = CodeCounts<Agency>()
  /// The part of ``byAgency`` where another agency is named first. Most referrals name one agency and skip this count.
  private var namedLater = CodeCounts<Agency>()
  private(set) var bySector = CodeCounts<Sector>()
  private(set) var byOutcomeAndSector: OutcomeCrossing
  /// For each agency of the vocabulary, the body it is this year.
  private let bodies: [Code<Agency>]

  init(in year: ReportingYear, by vocabulary: Vocabulary) {
    self.bodies = vocabulary.bodies(in: year)
    // The last column is for agencies that the profile lacks.
    self.byOutcomeAndSector = OutcomeCrossing(
      outcomes: vocabulary.outcomes.count, columns: vocabulary.sectors.count + 1)
  }

  mutating func count(_ referral: Referral, by vocabulary: Vocabulary) {
    if referral.agencies.count == 1, let agency = referral.agencies.first {
      let body = body(of: agency)
      byAgency.add(to: body)
      let sector = vocabulary.sector(of: body)
      bySector.add(to: sector)
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
    let first = agencies.first
    agencies.forEachDistinct { agency in
      byAgency.add(to: agency)
      if agency != first { namedLater.add(to: agency) }
    }
    sectors.forEachDistinct { sector in
      bySector.add(to: sector)
      if let outcome = referral.primaryOutcome { byOutcomeAndSector.add(outcome, column(of: sector)) }
    }
  }

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
    bySector.merge(other.bySector)
    byOutcomeAndSector.merge(other.byOutcomeAndSector)
  }
}
