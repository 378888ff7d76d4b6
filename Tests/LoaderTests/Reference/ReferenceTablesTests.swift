import Records
import Testing

@testable import Loader

struct BankHolidaysTests {
  private let calendar = BankHolidays.workingCalendar

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test func `the calendar goes from the first of 2015 to the last of 2028`() {
    #expect(calendar.span.lowerBound.iso == "2015-01-01")
    #expect(calendar.span.upperBound.iso == "2028-12-31")
  }

  /// There are 5,114 days, 3,652 of them Mondays to Fridays, and 115 bank holidays, none on a weekend.
  @Test func `all bank holidays are in it, and fall on weekdays`() throws {
    let weekdays = try (calendar.span.lowerBound.number...calendar.span.upperBound.number)
      .map { try #require(Day(number: Int($0))) }.filter { $0.weekday < 5 }
    let holidays = weekdays.filter { calendar.isWorkingDay($0) == false }
    #expect(weekdays.count == 3_652)
    #expect(holidays.count == 115)
  }

  @Test(arguments: [
    ("2020-05-04", true), ("2020-05-08", false), ("2022-05-30", true), ("2022-06-03", false),
    ("2022-09-19", false), ("2023-05-08", false), ("2021-12-27", false), ("2021-12-28", false),
    ("2022-12-26", false), ("2022-12-27", false), ("2026-12-28", false), ("2028-12-27", true),
  ])
  func `days that were moved, added or substituted are as they were proclaimed`(
    iso: String, isWorked: Bool
  ) throws {
    #expect(calendar.isWorkingDay(try day(iso)) == isWorked)
  }

  @Test func `clocks over Christmas and Easter leave out the bundled days`() throws {
    let rules = ClockRules(calendar: calendar, startDay: .excluded)
    let due = [("2023-12-21", "2024-01-16"), ("2024-03-20", "2024-04-12"), ("2022-09-09", "2022-10-03")]
    for (start, fifteenth) in due {
      #expect(rules.elapsed(from: try day(start), to: try day(fifteenth)) == 15, "\(start)")
    }
  }
}

struct NationalTablesTests {
  private let national = NationalFigures.published

  private func year(_ text: String) throws -> ReportingYear {
    try #require(YearStart.april.year(named: text))
  }

  @Test(arguments: [
    ("2018-19", [498]), ("2019-20", [188, 253, 8, 449]), ("2020-21", [223, 284, 29, 536]),
    ("2021-22", [191, 227, 24, 442]), ("2022-23", [201, 244, 11, 456]), ("2023-24", [205, 180, 20, 405]),
    ("2024-25", [162, 167, 9, 338]), ("2025-26", [160, 188, 9, 357]), ("2026-27", []), ("2017-18", []),
  ])
  func `the Department's notifications are as published, by kind and in total`(
    text: String, values: [Int]
  ) throws {
    let counts = national.counts(by: .department, in: try year(text))
    #expect(counts.map(\.value) == values)
    #expect(counts.allSatisfy { $0.unit == .notifications && $0.source.year.description == text })
    if values.count > 1 { #expect(values.dropLast().reduce(0, +) == values.last) }
  }

  @Test func `the Panel counts notifications in one year, and rapid reviews in the next`() throws {
    func lines(_ text: String) throws -> [String] {
      national.counts(by: .panel, in: try year(text)).map {
        "\($0.kind.rawValue) \($0.value) \($0.unit.rawValue)"
      }
    }
    #expect(
      try lines("2022-23") == [
        "child-death 146 notifications", "serious-harm 227 notifications", "other 20 notifications",
        "notifications 393 notifications",
      ])
    #expect(
      try lines("2023-24") == [
        "rapid-reviews 330 rapid reviews", "children 485 children", "practice-reviews 82 reviews",
      ])
  }

  @Test func `every figure has its release and its address`() {
    #expect(national.counts.count == 36)
    for source in national.counts.map(\.source) + national.agePatterns.map(\.source) {
      #expect(source.release.count > 10 && source.address.contains("/"), "\(source)")
    }
  }

  @Test(arguments: [("2021-22", nil), ("2022-23", "2022-23"), ("2025-26", "2022-23")])
  func `a finding about ages is used for its own year and later ones`(text: String, from: String?) throws {
    #expect(national.agePattern(by: try year(text))?.source.year.description == from)
  }
}
