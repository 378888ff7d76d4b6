import TestSupport
import Records
import Testing

@testable import Aggregation

struct AgencyCountsTests {
  private let health = Code<Sector>(0)
  private let council = Code<Sector>(1)
  private let police = Code<Sector>(2)

  private func counts(_ agencies: [Code<Agency>]...) -> AgencyCounts {
    var counts = AgencyCounts(in: Example.year("2023-24"), by: Example.vocabulary)
    for agencies in agencies { counts.count(Example.referral(from: agencies), by: Example.vocabulary) }
    return counts
  }

  @Test func `a joint referral counts once for each agency and once for each sector`() {
    let counts = counts([Example.hospital, Example.police])
    #expect(counts.byAgency == [Example.hospital: 1, Example.police: 1])
    #expect(counts.bySector == [health: 1, police: 1])
  }

  @Test func `two agencies of one sector are one referral of that sector`() {
    let counts = counts([Example.hospital, Example.trust])
    #expect(counts.byAgency == [Example.hospital: 1, Example.trust: 1])
    #expect(counts.bySector == [health: 1])
  }

  @Test func `an agency named twice in a cell referred once`() {
    #expect(counts([Example.council, Example.council]).byAgency == [Example.council: 1])
  }

  @Test func `a referral has one agency that is named first, whoever joined it`() {
    let counts = counts(
      [Example.police, Example.hospital], [Example.hospital, Example.police, Example.hospital],
      [Example.hospital],
      [.notInProfile, Example.council], [Example.council, .notInProfile])
    #expect(counts.byFirst == [Example.police: 1, Example.hospital: 2, .notInProfile: 1, Example.council: 1])
  }

  @Test func `agencies that the profile lacks share one row in both tables`() {
    let counts = counts([.notInProfile, .notInProfile, Example.council], [.notInProfile])
    #expect(counts.byAgency == [.notInProfile: 2, Example.council: 1])
    #expect(counts.bySector == [.notInProfile: 2, council: 1])
  }
}
