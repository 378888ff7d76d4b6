import TestSupport
import Records
import Testing

@testable import Aggregation

struct FeatureCountsTests {
  private func counts(_ referrals: Referral...) -> FeatureCounts {
    var counts = FeatureCounts()
    for referral in referrals {
      counts.count(referral, concernsInfant: ReferralAges(of: referral).concernsInfant)
    }
    return counts
  }

  @Test func `a referral counts once for each of its features, and once for one named twice`() {
    let counts = counts(Example.referral(features: [Example.neglect, Example.selfHarm, Example.neglect]))
    #expect(counts.byFeature == [Example.neglect: 1, Example.selfHarm: 1])
    #expect(counts.concerningInfant.isEmpty)
  }

  @Test func `a feature of a referral with an infant and a sibling counts once among the infants' features`()
  {
    let counts = counts(
      Example.referral(of: [.weeks(3), .months(2), .years(8)], features: [Example.unsafeSleep]),
      Example.referral(of: [.years(8)], features: [Example.unsafeSleep]))
    #expect(counts.byFeature == [Example.unsafeSleep: 2])
    #expect(counts.concerningInfant == [Example.unsafeSleep: 1])
  }

  @Test func `the features of an unborn child are not those of an infant`() {
    let counts = counts(Example.referral(of: [.unborn], features: [Example.neglect]))
    #expect(counts.concerningInfant.isEmpty)
  }
}

struct HarmCountsTests {
  @Test func `a referral counts once for each of its harms, and once for one named twice`() throws {
    let figures = try Example.figures([
      Example.referral(harms: [Example.death, Example.seriousHarm, Example.death]),
      Example.referral(harms: [Example.seriousHarm]),
    ])
    #expect(figures[.harm].lines == ["child-death 1", "serious-harm 2"])
  }

  @Test func `a harm that does not occur is zero, and one that is not recorded is not`() throws {
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

struct PanelAgreementTests {
  private func counts(_ referrals: Referral...) -> PanelAgreement {
    var counts = PanelAgreement()
    for referral in referrals { counts.count(referral, by: Example.vocabulary) }
    return counts
  }

  @Test func `only rapid reviews have an answer of the Panel`() {
    let counts = counts(
      Example.referral(Example.rapidReview, panel: .agreed),
      Example.referral(Example.noFurtherAction, panel: .agreed),
      Example.referral(nil, panel: .agreed))
    #expect(counts.rapidReviews == 1)
    #expect(counts[.agreed] == 1 && counts.answers == 1)
  }

  @Test func `a rapid review without an answer in the register is not recorded, which is not awaited`() {
    let counts = counts(
      Example.referral(Example.rapidReview), Example.referral(Example.rapidReview, panel: .awaited))
    #expect(counts.notRecorded == 1)
    #expect(counts[.awaited] == 1 && counts.answers == 1)
  }
}
