@testable import Records

/// The days and the calendar that working-day examples need.
enum ExampleCalendar {
  static func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }

  /// The bank holidays around the examples, typed in here and not read from the program's data.
  static let holidays = Set(
    [
      "2020-04-10", "2020-04-13", "2020-05-08", "2020-05-25", "2021-12-27", "2021-12-28", "2022-01-03",
      "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-01", "2023-05-08", "2023-05-29", "2023-12-25",
      "2023-12-26", "2024-01-01", "2024-03-29", "2024-04-01", "2024-12-25", "2024-12-26", "2025-01-01",
      "2028-12-25", "2028-12-26",
    ].map(day))

  static let calendar = WorkingCalendar(
    bankHolidays: holidays, in: day("2015-01-01")...day("2028-12-31"))

  static func rules(_ startDay: StartDay) -> ClockRules { ClockRules(calendar: calendar, startDay: startDay) }
}
