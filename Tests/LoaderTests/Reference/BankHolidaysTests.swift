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

  /// 5,114 days, of which 3,652 are Mondays to Fridays, and 115 bank holidays, none of which is on a weekend.
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
  func `days that moved, came once or stand for another are as they were proclaimed`(
    iso: String, isWorked: Bool
  ) throws {
    #expect(calendar.isWorkingDay(try day(iso)) == isWorked)
  }

  @Test func `the clocks over Christmas and Easter come out with the bundled days`() throws {
    let rules = ClockRules(calendar: calendar, startDay: .excluded)
    let due = [("2023-12-21", "2024-01-16"), ("2024-03-20", "2024-04-12"), ("2022-09-09", "2022-10-03")]
    for (start, fifteenth) in due {
      #expect(rules.elapsed(from: try day(start), to: try day(fifteenth)) == 15, "\(start)")
    }
  }
}
