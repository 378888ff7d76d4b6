import TestSupport
import Records
import Testing

@testable import Aggregation

struct AgencyCountsTests {
  private func counts(_ agencies: [Code<Agency>]...) -> AgencyCounts { both(agencies).agencies }

  private func both(_ agencies: [[Code<Agency>]]) -> (agencies: AgencyCounts, sectors: [Int]) {
    var counts = AgencyCounts(on: Example.day("2024-03-31"), by: Example.vocabulary)
    var breakdowns = BreakdownCounts(by: Example.vocabulary)
    for agencies in agencies {
      counts.count(Example.referral(from: agencies), in: &breakdowns, by: Example.vocabulary)
    }
    let place = Example.vocabulary.breakdowns.count - 1
    // Those of the profile, those that are not in it, and how many referrals have some.
    let values = (0...Example.vocabulary.sectors.count + 1).map { breakdowns[place, $0, .all] }
    return (counts, values)
  }

  @Test func `a joint referral counts once for each agency and once for each sector`() {
    let counts = both([[Example.hospital, Example.police]])
    #expect(counts.agencies.byAgency == [Example.hospital: 1, Example.police: 1])
    #expect(counts.sectors == [1, 0, 1, 0, 1])
  }

  @Test func `two agencies of one sector are one referral of that sector`() {
    let counts = both([[Example.hospital, Example.trust]])
    #expect(counts.agencies.byAgency == [Example.hospital: 1, Example.trust: 1])
    #expect(counts.sectors == [1, 0, 0, 0, 1])
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
    let counts = both([[.notInProfile, .notInProfile, Example.council], [.notInProfile]])
    #expect(counts.agencies.byAgency == [.notInProfile: 2, Example.council: 1])
    #expect(counts.sectors == [0, 1, 0, 2, 2])
  }
}

/// Bodies that later become one, which counts once for a referral.
struct MergedBodiesTests {
  private static let vocabulary = Vocabulary(
    agencies: [
      Agency(key: "one", name: "One", sector: "Health", to: Example.day("2024-03-31"), successor: "both"),
      Agency(key: "other", name: "Other", sector: "Health", to: Example.day("2024-03-31"), successor: "both"),
      Agency(key: "both", name: "Both", sector: "Health", from: Example.day("2024-04-01")),
      Agency(key: "police", name: "Police", sector: "Police"),
    ], outcomes: Example.vocabulary.outcomes, features: [], harms: [])
  private let one = Code<Agency>(0)
  private let other = Code<Agency>(1)
  private let both = Code<Agency>(2)
  private let police = Code<Agency>(3)

  private func counts(_ agencies: [Code<Agency>]...) -> AgencyCounts {
    var counts = AgencyCounts(on: Example.day("2024-03-31"), by: Self.vocabulary)
    var breakdowns = BreakdownCounts(by: Self.vocabulary)
    for agencies in agencies {
      counts.count(Example.referral(from: agencies), in: &breakdowns, by: Self.vocabulary)
    }
    return counts
  }

  @Test func `a joint referral of two bodies that merge is one referral of what they become`() {
    let counts = counts([one, other], [other, police, one], [one], [other, police], [police])
    #expect(counts.byAgency == [one: 3, other: 3, police: 3])
    let later = Self.vocabulary.bodies(on: Example.day("2025-03-31"))
    #expect(counts.byAgency(as: later) == [both: 4, police: 3])
    #expect(counts.byFirst(as: later) == [both: 4, police: 1])
  }

  @Test func `counted in two parts, they are the same`() {
    var first = counts([one, other], [one, police])
    first.merge(counts([other, one], [one, other], [.notInProfile, one, other]))
    let later = Self.vocabulary.bodies(on: Example.day("2025-03-31"))
    #expect(first.byAgency(as: later) == [both: 5, police: 1, .notInProfile: 1])
  }

  @Test func `until they merge, the counts are those of the year`() {
    let counts = counts([one, other], [one])
    #expect(counts.byAgency(as: Self.vocabulary.bodies(on: Example.day("2024-03-31"))) == counts.byAgency)
  }
}
