import Testing

@testable import Records

struct DayTests {
  /// The numbers are those of `date -d … +%s`, divided by 86,400.
  @Test(arguments: [
    (1900, 4, 1, -25_477), (1904, 2, 29, -24_048), (1904, 3, 1, -24_047), (1969, 12, 31, -1),
    (1970, 1, 1, 0), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (2024, 2, 29, 19_782),
    (2024, 3, 31, 19_813), (2100, 2, 28, 47_540), (2100, 3, 1, 47_541), (2199, 3, 31, 83_730),
  ])
  func `a day has the number that the calendar gives it`(year: Int, month: Int, day: Int, number: Int32) {
    #expect(Day(year: year, month: month, day: day)?.number == number)
  }

  @Test(arguments: [
    (2024, 2, 31), (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 4, 31), (2024, 6, 31), (2024, 1, 32),
    (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 1, -1), (1899, 12, 31), (1900, 1, 1),
    (1900, 3, 31), (2199, 4, 1), (2200, 1, 1), (0, 1, 1),
    (-2024, 1, 1), (.max, 1, 1), (2024, .max, 1), (2024, 1, .max), (.min, .min, .min),
  ])
  func `a day that is not in the calendar does not exist`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (-25_477, "1900-04-01"), (0, "1970-01-01"), (19_723, "2024-01-01"), (83_730, "2199-03-31"),
  ])
  func `a number within the calendar is a day`(number: Int, iso: String) {
    #expect(Day(number: number)?.iso == iso)
  }

  @Test(arguments: [-25_478, 83_731, .max, .min])
  func `a number outside the calendar is not a day`(number: Int) {
    #expect(Day(number: number) == nil)
  }

  /// From `date -d … +%u`, minus one.
  @Test(arguments: [
    ("1900-04-01", 6), ("1969-12-31", 2), ("1970-01-01", 3), ("2000-02-29", 1), ("2024-03-31", 6),
    ("2199-03-31", 6),
  ])
  func `a day has its weekday, from zero for Monday`(iso: String, weekday: Int) throws {
    #expect(try #require(Day(iso: iso)).weekday == weekday)
  }

  @Test(arguments: [
    (2023, 28), (2024, 29), (1900, 28), (2000, 29), (2100, 28), (2104, 29),
  ])
  func `February is a day longer in leap years, which most centuries are not`(year: Int, length: Int) {
    #expect(Day.lengthOfMonth(2, in: year) == length)
  }

  @Test func `the months have their lengths`() {
    #expect(
      (1...12).map { Day.lengthOfMonth($0, in: 2023) } == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  }

  @Test func `every day of the calendar comes back from its number and from its text`() {
    var expected: Int32 = -25_477
    var wrong: [String] = []
    for year in 1900...2199 {
      for month in 1...12 {
        for number in 1...Day.lengthOfMonth(month, in: year)
        where (1900 * 12 + 4...2199 * 12 + 3).contains(year * 12 + month) {
          guard let day = Day(year: year, month: month, day: number), day.number == expected,
            day.components == (year, month, number), Day(iso: day.iso) == day
          else {
            wrong.append("\(year)-\(month)-\(number)")
            continue
          }
          expected += 1
        }
      }
    }
    #expect(wrong == [])
    #expect(expected == 83_731)
    #expect(Day.rangeInProse == "from 1 April 1900 to 31 March 2199")
  }

  @Test(arguments: [
    (2024, 3, 31, "2024-03-31", "31 March 2024"), (2024, 10, 1, "2024-10-01", "1 October 2024"),
    (1900, 4, 9, "1900-04-09", "9 April 1900"), (2000, 2, 29, "2000-02-29", "29 February 2000"),
    (2199, 3, 31, "2199-03-31", "31 March 2199"),
  ])
  func `a day is written one way for data and another for prose`(
    year: Int, month: Int, day: Int, iso: String, prose: String
  ) throws {
    let day = try #require(Day(year: year, month: month, day: day))
    #expect(day.iso == iso)
    #expect(day.inProse == prose)
  }

  @Test func `prose knows the names of all months`() {
    let names = (1...12).compactMap { Day(year: 2024, month: $0, day: 1)?.inProse }
    #expect(
      names == [
        "1 January 2024", "1 February 2024", "1 March 2024", "1 April 2024", "1 May 2024", "1 June 2024",
        "1 July 2024", "1 August 2024", "1 September 2024", "1 October 2024", "1 November 2024",
        "1 December 2024",
      ])
  }

  @Test(arguments: [
    "", "2024", "2024-03", "2024-3-31", "24-03-31", "2024-03-31 ", " 2024-03-31", "2024/03/31", "31-03-2024",
    "2024-02-30", "2024-13-01", "2024-00-01", "2024-03-00", "2024-03-31-01", "-2024-03-31", "20x4-03-31",
    "2024-+3-31", "+024-03-31", "2024-03-+1", "２０２４-03-31",
  ])
  func `any other text is not a day`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `days are ordered from the earliest to the latest`() throws {
    let days = try ["2024-03-31", "2023-12-31", "2024-04-01", "1969-12-31"].map { try #require(Day(iso: $0)) }
    #expect(days.sorted().map(\.iso) == ["1969-12-31", "2023-12-31", "2024-03-31", "2024-04-01"])
  }
}

struct MonthsTests {
  @Test(arguments: [
    ("2023-08-30", "2024-02-29"), ("2023-08-31", "2024-02-29"), ("2024-08-31", "2025-02-28"),
    ("2024-05-31", "2024-11-30"), ("2023-11-14", "2024-05-14"), ("2023-06-30", "2023-12-30"),
    ("2023-12-31", "2024-06-30"),
  ])
  func `six months later is the same day of the month, or the last of a shorter one`(from: String, to: String)
  {
    #expect(ExampleCalendar.day(from).adding(months: 6) == ExampleCalendar.day(to))
  }

  @Test func `beyond the calendar there is no day`() {
    #expect(ExampleCalendar.day("2198-10-01").adding(months: 6) == nil)
  }
}
