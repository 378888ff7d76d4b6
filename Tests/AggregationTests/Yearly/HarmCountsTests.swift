import Records
import Testing

@testable import Aggregation

struct HarmCountsTests {
  @Test func `a referral counts once for each of its harms, and once for one named twice`() throws {
    let figures = try Example.figures([
      Example.referral(harms: [Example.death, Example.seriousHarm, Example.death]),
      Example.referral(harms: [Example.seriousHarm]),
    ])
    #expect(figures[.harm].lines == ["child-death 1", "serious-harm 2"])
  }

  @Test func `a harm that does not occur is nought, and one that is not recorded is not`() throws {
    let figures = try Example.figures([
      Example.referral(harms: [.notInProfile]), Example.referral(harms: [Example.death]), Example.referral(),
    ])
    #expect(
      figures[.harm].lines == ["child-death 1", "serious-harm 0", "not-in-profile 1", "not-recorded 1"])
  }

  @Test func `a register that records no harm has no table of it`() throws {
    #expect(try Example.figures([Example.referral(), Example.referral()])[.harm].rows.isEmpty)
  }
}
