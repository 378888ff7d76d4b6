import Testing

@testable import Records

struct PackedAgeTests {
  /// Every age that a register can hold, and some that are above all bands.
  private static let ages: [ChildAge] =
    [.unborn, .unknown] + AgeBand.allCases.map(ChildAge.banded) + (0...9_500).map(ChildAge.days)
    + (0...1_400).map(ChildAge.weeks) + (0...320).map(ChildAge.months)
    + (0...120).flatMap { years in (0...11).map { ChildAge.years(years, months: $0) } }

  @Test func `an age comes back from its four bytes`() {
    for age in PackedAgeTests.ages { #expect(ChildAge(packed: age.packed) == age) }
  }

  @Test func `its band and completed years stand beside it`() {
    for age in PackedAgeTests.ages {
      let list = ShortList([age])
      #expect(list.bandPosition(at: 0) == age.band?.position, "\(age)")
      #expect(list.completedYears(at: 0) == age.completedYears, "\(age)")
    }
  }

  @Test func `an amount that there is no room for stays above all bands`() {
    let list = ShortList([ChildAge.years(Int.max >> 4), .days(10_000_000)])
    for index in 0..<2 {
      #expect(list.bandPosition(at: index) == nil)
      #expect(list.completedYears(at: index) == 510)
    }
  }
}
