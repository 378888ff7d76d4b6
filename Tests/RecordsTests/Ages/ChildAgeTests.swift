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

  @Test(arguments: [ChildAge.unborn, .unknown, .between(0, 0), .between(11, 15)])
  func `an age that is not exact has no completed years`(age: ChildAge) {
    #expect(age.completedYears == nil)
  }

  @Test(arguments: [
    ChildAge.days(0), .days(364), .weeks(51), .weeks(52), .months(11), .years(0), .years(0, months: 11),
    .between(0, 0),
  ])
  func `an age short of the first birthday is under one`(age: ChildAge) {
    #expect(age.isUnderOne)
    #expect(ChildAges([age]).counted(at: 0).isUnderOne)
  }

  @Test(arguments: [
    ChildAge.days(365), .weeks(53), .months(12), .years(1), .years(3, months: 4), .between(0, 2),
    .between(1, 5), .unborn, .unknown,
  ])
  func `from the first birthday on, before birth and without an age, a child is not under one`(age: ChildAge)
  {
    #expect(!age.isUnderOne)
  }

  /// Worked out with another program, by going from one monthly birthday to the next.
  @Test(arguments: [
    ("2024-05-14", "2024-05-14", ChildAge.days(0)),
    ("2024-05-15", "2024-05-14", ChildAge.unborn),
    ("2024-05-13", "2024-05-14", ChildAge.days(1)),
    ("2023-05-15", "2024-05-14", ChildAge.months(11)),
    ("2023-05-14", "2024-05-14", ChildAge.years(1, months: 0)),
    ("2022-05-15", "2024-05-14", ChildAge.years(1, months: 11)),
    ("2023-03-01", "2024-02-29", ChildAge.months(11)),
    ("2023-03-01", "2024-03-01", ChildAge.years(1, months: 0)),
    ("2023-02-28", "2024-02-28", ChildAge.years(1, months: 0)),
    ("2024-02-29", "2025-02-28", ChildAge.months(11)),
    ("2024-02-29", "2025-03-01", ChildAge.years(1, months: 0)),
    ("2020-02-29", "2025-02-28", ChildAge.years(4, months: 11)),
    ("2020-02-29", "2025-03-01", ChildAge.years(5, months: 0)),
    ("2020-02-29", "2024-02-28", ChildAge.years(3, months: 11)),
    ("2020-02-29", "2024-02-29", ChildAge.years(4, months: 0)),
    ("2023-01-31", "2024-02-29", ChildAge.years(1, months: 0)),
    ("2023-01-31", "2024-03-01", ChildAge.years(1, months: 1)),
    ("2022-12-31", "2024-06-30", ChildAge.years(1, months: 5)),
    ("2022-12-31", "2024-07-01", ChildAge.years(1, months: 6)),
    ("2006-04-01", "2024-03-31", ChildAge.years(17, months: 11)),
    ("2006-03-31", "2024-03-31", ChildAge.years(18, months: 0)),
    ("2006-04-01", "2024-04-01", ChildAge.years(18, months: 0)),
    ("1999-12-31", "2000-01-01", ChildAge.days(1)),
    ("1999-12-31", "2000-12-30", ChildAge.months(11)),
    ("1999-12-31", "2000-12-31", ChildAge.years(1, months: 0)),
    ("2023-12-31", "2024-01-01", ChildAge.days(1)),
    ("2019-11-30", "2024-02-29", ChildAge.years(4, months: 2)),
    ("2000-02-29", "2018-02-28", ChildAge.years(17, months: 11)),
    ("2000-02-29", "2018-03-01", ChildAge.years(18, months: 0)),
    ("1996-02-29", "2000-02-29", ChildAge.years(4, months: 0)),
  ])
  func `a date of birth gives the age on a day`(birth: String, day: String, age: ChildAge) throws {
    #expect(try ChildAge(born: #require(Day(iso: birth)), on: #require(Day(iso: day))) == age)
  }

  @Test(arguments: [2020, 2021, 2022, 2023])
  func `a child born around the end of February is a year older on its birthday, and on no other day`(
    year: Int
  ) throws {
    var wrong: [String] = []
    let first = try #require(Day(year: year, month: 2, day: 25)).number
    for born in try (first...first + 7).map({ try #require(Day(number: Int($0))) }) {
      var years = 0
      for number in born.number...born.number + 1_600 {
        let day = try #require(Day(number: Int(number)))
        let (from, to) = (born.components, day.components)
        let lacksBirthday = (from.month, from.day) == (2, 29) && Day.lengthOfMonth(2, in: to.year) == 28
        let birthday = lacksBirthday ? (3, 1) : (from.month, from.day)
        if day > born, (to.month, to.day) == birthday { years += 1 }
        if ChildAge(born: born, on: day).completedYears != years { wrong.append("\(born.iso) on \(day.iso)") }
      }
    }
    #expect(wrong == [])
  }
}

struct PackedAgeTests {
  /// Every age that a register can have, and some that are above all bands.
  private static let ages: [ChildAge] = {
    var ages: [ChildAge] = [.unborn, .unknown, .between(0, 0), .between(11, 15), .between(18, 24)]
    ages += (0...9_500).map { ChildAge.days($0) }
    ages += (0...1_400).map { ChildAge.weeks($0) }
    ages += (0...320).map { ChildAge.months($0) }
    for years in 0...120 { ages += (0...11).map { ChildAge.years(years, months: $0) } }
    return ages
  }()

  @Test func `an age comes back from its four bytes`() {
    for age in PackedAgeTests.ages { #expect(ChildAge(packed: age.packed) == age) }
  }

  @Test func `its band and completed years are packed with it`() {
    for age in PackedAgeTests.ages {
      let list = ChildAges([age])
      let bands = AgeBands.national
      #expect(list.counted(at: 0).band == bands.position(of: age), "\(age)")
      #expect(list.counted(at: 0).completedYears == age.completedYears, "\(age)")
      #expect(list.counted(at: 0).isUnderOne == age.isUnderOne, "\(age)")
    }
  }

  @Test func `an age has the band by which it was read`() {
    let own = AgeBands([AgeBand(0...8, name: "0 to 8"), AgeBand(9...17, name: "9 to 17")])
    var list = ChildAges()
    for age in [ChildAge.unborn, .years(8), .years(9), .unknown] {
      let isAdded = list.append(age, in: own)
      #expect(isAdded)
    }
    #expect(
      list.indices.map { own.all[list.counted(at: $0).band].key } == [
        "unborn", "0-to-8", "9-to-17", "unknown",
      ])
  }

  @Test func `an amount that does not fit stays above all bands`() {
    let list = ChildAges([ChildAge.years(Int.max >> 4), .days(10_000_000)])
    for index in 0..<2 {
      #expect(AgeBands.national.all[list.counted(at: index).band] == .other)
      #expect(list.counted(at: index).completedYears == 255)
    }
  }
}
