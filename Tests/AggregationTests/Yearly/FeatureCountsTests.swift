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
