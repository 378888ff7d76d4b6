import TestSupport
import Records
import Testing

@testable import Aggregation

struct AgeCountsTests {
  private func counts(_ children: [ChildAge]...) -> AgeCounts {
    var counts = AgeCounts(by: .national)
    for ages in children {
      let referral = Example.referral(of: ages)
      counts.count(ReferralAges(of: referral))
      for child in referral.children.indices {
        counts.count(childIn: referral.children.counted(at: child).band)
      }
    }
    return counts
  }

  @Test(
    arguments: [
      ([.years(6), .years(6), .years(12)], "6-to-10"), ([.years(16), .unborn], "unborn"),
      ([.unknown, .years(3)], "1-to-5"), ([.unknown], "unknown"),
      ([.between(11, 15), .years(17)], "11-to-15"),
    ] as [([ChildAge], String)])
  func `a referral counts once by its youngest child, and as unknown only if no age is known`(
    ages: [ChildAge], band: String
  ) {
    let counts = counts(ages, ages)
    for (position, other) in AgeBands.national.all.enumerated() {
      #expect(counts.referrals(withYoungestIn: position) == (other.key == band ? 2 : 0))
    }
  }

  @Test func `two infants in one referral are one referral and two children`() {
    let counts = counts([.days(11), .weeks(9)])
    #expect(counts.concerningInfant == 1)
    #expect(counts.children == 2)
    #expect(counts[1] == 2 && counts.sum == 2)
  }

  @Test(
    arguments: [
      ([.unborn], 0), ([.unknown], 0), ([.years(1)], 0), ([.months(12)], 0), ([.days(365)], 0),
      ([.years(0)], 1), ([.months(11)], 1), ([.days(364)], 1), ([.between(0, 0)], 1),
      ([.unborn, .years(16)], 0), ([.years(16), .days(1)], 1), ([], 0),
    ] as [([ChildAge], Int)])
  func `a referral concerns an infant where a born child has not turned one`(ages: [ChildAge], infants: Int) {
    #expect(counts(ages).concerningInfant == infants)
  }

  @Test func `the siblings of an infant are not among the others`() {
    #expect(counts([.weeks(2), .years(17)], [.years(4)]).rest == 4...4)
  }

  @Test(
    arguments: [
      ([.years(9), .years(12)], 9...12), ([.unborn, .years(7)], 7...7), ([.unknown, .years(7)], 7...7),
      ([.between(1, 5), .years(7), .between(16, 17)], 7...7),
      ([.months(23), .years(3, months: 11)], 1...3), ([.unborn], nil), ([.unknown], nil), ([], nil),
      ([.between(11, 15)], nil),
    ] as [([ChildAge], ClosedRange<Int>?)])
  func `the ages of the others leave out unborn, unknown and banded ages`(
    ages: [ChildAge], rest: ClosedRange<Int>?
  ) {
    #expect(counts(ages).rest == rest)
  }

  @Test func `the range of the others does not depend on the order`() {
    #expect(counts([.years(5)], [.years(16)], [.years(2)]) == counts([.years(2)], [.years(16)], [.years(5)]))
    #expect(counts([.years(5)], [.years(16)], [.years(2)]).rest == 2...16)
  }

  @Test func `merging with counts that have no others keeps the range`() {
    var merged = counts([.years(5), .years(9)])
    merged.merge(counts([.days(3)]))
    #expect(merged.rest == 5...9)
    var other = counts([.days(3)])
    other.merge(counts([.years(5), .years(9)]))
    #expect(other == merged)
  }
}

struct ReferralAgesTests {
  @Test(arguments: [
    ([ChildAge.weeks(52)], true), ([.years(12), .days(3)], true), ([.between(0, 0)], true),
    ([.months(12)], false), ([.unborn], false), ([.unknown], false), ([], false),
    ([.unborn, .years(1)], false),
  ])
  func `a referral concerns an infant if one of its children is born and under one`(
    children: [ChildAge], concernsInfant: Bool
  ) {
    var referral = Referral()
    referral.children = ChildAges(children)
    #expect(ReferralAges(of: referral).concernsInfant == concernsInfant)
  }
}
