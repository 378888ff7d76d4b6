import Testing

@testable import Records

struct ChildAgeTests {
  @Test(arguments: [
    (ChildAge.days(0), 0), (.days(8), 0), (.days(364), 0), (.days(365), 1), (.days(729), 1), (.days(730), 2),
    (.days(1460), 3), (.days(1461), 4), (.weeks(0), 0), (.weeks(51), 0), (.weeks(52), 0), (.weeks(53), 1),
    (.months(0), 0), (.months(11), 0), (.months(12), 1), (.months(18), 1), (.months(23), 1), (.months(24), 2),
    (.years(0), 0), (.years(1), 1), (.years(17), 17), (.years(3, months: 4), 3), (.years(0, months: 11), 0),
    (.years(0, months: 12), 1),
  ])
  func `completed years are those that are over`(age: ChildAge, years: Int) {
    #expect(age.completedYears == years)
  }

  @Test(arguments: [ChildAge.unborn, .unknown, .banded(.underOne), .banded(.elevenToFifteen)])
  func `an age that is not exact has no completed years`(age: ChildAge) {
    #expect(age.completedYears == nil)
  }

  @Test(arguments: [
    ChildAge.days(0), .days(364), .weeks(51), .weeks(52), .months(11), .years(0), .years(0, months: 11),
    .banded(.underOne),
  ])
  func `an age short of the first birthday is under one`(age: ChildAge) {
    #expect(age.band == .underOne)
  }

  @Test(arguments: [
    ChildAge.days(365), .weeks(53), .months(12), .months(18), .months(23), .years(1), .years(3, months: 4),
    .years(5, months: 11), .banded(.oneToFive),
  ])
  func `from the first birthday to the day before the sixth a child is one to five`(age: ChildAge) {
    #expect(age.band == .oneToFive)
  }

  @Test(arguments: [
    (ChildAge.unborn, AgeBand.unborn), (.unknown, .unknown), (.years(6), .sixToTen),
    (.years(17), .sixteenAndSeventeen),
    (.years(25), .careLeaver), (.banded(.careLeaver), .careLeaver),
  ])
  func `unborn, unknown and older children have bands of their own`(age: ChildAge, band: AgeBand) {
    #expect(age.band == band)
  }

  @Test(arguments: [ChildAge.years(26), .years(99_999), .months(312), .days(99_999)])
  func `an age above all bands has none`(age: ChildAge) {
    #expect(age.band == nil)
  }
}
