import Records
import Testing

@testable import Aggregation

struct ReferralAgesTests {
  @Test(arguments: [
    ([ChildAge.weeks(52)], true), ([.years(12), .days(3)], true), ([.banded(.underOne)], true),
    ([.months(12)], false), ([.unborn], false), ([.unknown], false), ([], false),
    ([.unborn, .years(1)], false),
  ])
  func `a referral concerns an infant if one of its children is born and under one`(
    children: [ChildAge], concernsInfant: Bool
  ) {
    var referral = Referral()
    referral.children = ShortList(children)
    #expect(ReferralAges(of: referral).concernsInfant == concernsInfant)
  }
}
