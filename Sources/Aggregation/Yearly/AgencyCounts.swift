import Records

/// Referrals of one reporting year by who made them.
///
/// A joint referral counts once for each agency and once for each of their sectors, so that rows may add up to more
/// than the referrals. A body that changed its name is one agency, by the name that it has at the end of the year.
struct AgencyCounts: Hashable, Sendable {
  private(set) var byAgency = CodeCounts<Agency>()
  private(set) var bySector = CodeCounts<Sector>()
  /// The body that each agency is in this year.
  private let bodies: [Code<Agency>]

  init(in year: ReportingYear, by vocabulary: Vocabulary) { self.bodies = vocabulary.bodies(in: year) }

  mutating func count(_ referral: Referral, by vocabulary: Vocabulary) {
    if referral.agencies.count == 1, let agency = referral.agencies.first {
      let body = body(of: agency)
      byAgency.add(to: body)
      bySector.add(to: vocabulary.sector(of: body))
      return
    }
    var agencies = ShortList<Code<Agency>>()
    var sectors = ShortList<Code<Sector>>()
    for agency in referral.agencies {
      let body = body(of: agency)
      _ = agencies.append(body)
      _ = sectors.append(vocabulary.sector(of: body))
    }
    agencies.forEachDistinct { byAgency.add(to: $0) }
    sectors.forEachDistinct { bySector.add(to: $0) }
  }

  private func body(of agency: Code<Agency>) -> Code<Agency> {
    agency == .notInProfile ? agency : bodies[Int(agency.index)]
  }

  mutating func merge(_ other: AgencyCounts) {
    byAgency.merge(other.byAgency)
    bySector.merge(other.bySector)
  }
}
