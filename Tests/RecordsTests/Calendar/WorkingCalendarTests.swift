import Testing

@testable import Records

struct ClockRulesTests {
  /// Start, fifth working day, fifteenth working day, and the fifteenth where the start counts.
  static let examples = [
    ("2023-12-21", "2024-01-02", "2024-01-16", "2024-01-15"),
    ("2024-03-20", "2024-03-27", "2024-04-12", "2024-04-11"),
    ("2022-05-25", "2022-06-01", "2022-06-17", "2022-06-16"),
    ("2022-05-30", "2022-06-08", "2022-06-22", "2022-06-21"),
    ("2022-09-09", "2022-09-16", "2022-10-03", "2022-09-30"),
    ("2020-04-30", "2020-05-07", "2020-05-22", "2020-05-21"),
    ("2023-04-27", "2023-05-05", "2023-05-22", "2023-05-19"),
    ("2021-12-20", "2021-12-29", "2022-01-13", "2022-01-12"),
    ("2025-07-01", "2025-07-08", "2025-07-22", "2025-07-21"),
    ("2024-06-15", "2024-06-21", "2024-07-05", "2024-07-05"),
    ("2024-12-25", "2025-01-03", "2025-01-17", "2025-01-17"),
  ]

  /// A clock is due on the day that is zero days late, where the day before is a day early.
  private func expect(
    _ clock: WorkingDayClock, from start: String, dueOn due: String, _ startDay: StartDay
  ) throws {
    let rules = ExampleCalendar.rules(startDay)
    let (start, due) = (ExampleCalendar.day(start), ExampleCalendar.day(due))
    let before = try #require(Day(number: Int(due.number) - 1))
    #expect(rules.lastDay(of: clock, from: start) == due)
    #expect(rules.daysLate(clock, from: start, to: due) == 0)
    #expect(rules.daysLate(clock, from: start, to: before) == -1)
  }

  @Test(arguments: examples)
  func `the start is day zero, whatever day it is`(
    start: String, fifth: String, fifteenth: String, _: String
  ) throws {
    try expect(.notification, from: start, dueOn: fifth, .excluded)
    try expect(.rapidReview, from: start, dueOn: fifteenth, .excluded)
  }

  @Test(arguments: examples)
  func `where the start counts, a start on a working day is day one`(
    start: String, _: String, _: String, fifteenth: String
  ) throws {
    try expect(.rapidReview, from: start, dueOn: fifteenth, .included)
  }

  @Test(arguments: [
    ("2024-01-16", "2024-01-19", 3), ("2023-12-21", "2024-01-02", 5), ("2024-03-28", "2024-04-02", 1),
    ("2022-06-01", "2022-06-06", 1), ("2024-06-14", "2024-06-17", 1), ("2024-04-12", "2024-04-10", -2),
  ])
  func `days late are the working days after the day due`(due: String, done: String, days: Int) {
    #expect(
      ExampleCalendar.calendar.workingDays(
        after: ExampleCalendar.day(due), through: ExampleCalendar.day(done)) == days)
  }

  @Test func `the Saturday after the day due is late, by no working day yet`() {
    let rules = ExampleCalendar.rules(.excluded)
    let (start, saturday, monday) = (
      ExampleCalendar.day("2024-06-07"), ExampleCalendar.day("2024-06-15"), ExampleCalendar.day("2024-06-17")
    )
    #expect(rules.lastDay(of: .notification, from: start)?.iso == "2024-06-14")
    #expect(rules.daysLate(.notification, from: start, to: saturday) == 0)
    #expect(rules.daysLate(.notification, from: start, to: monday) == 1)
  }

  @Test func `a clock that ends after the known calendar has no answer rather than a guess`() {
    let rules = ExampleCalendar.rules(.excluded)
    let start = ExampleCalendar.day("2028-12-15")
    #expect(rules.daysLate(.rapidReview, from: start, to: ExampleCalendar.day("2029-01-10")) == nil)
    #expect(rules.daysLate(.rapidReview, from: start, to: ExampleCalendar.day("2028-12-29")) == -7)
    #expect(rules.lastDay(of: .rapidReview, from: start) == nil)
  }
}

/// The days and the calendar that working-day examples need.
enum ExampleCalendar {
  static func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }

  /// The bank holidays around the examples, typed in rather than read from the program's data.
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

struct WorkingCalendarTests {
  private let calendar = ExampleCalendar.calendar

  @Test(arguments: [
    ("2024-03-28", true), ("2024-03-29", false), ("2024-03-30", false), ("2024-03-31", false),
    ("2024-04-01", false), ("2024-04-02", true), ("2015-01-01", true), ("2015-01-03", false),
    ("2028-12-29", true), ("2028-12-31", false),
  ])
  func `weekends and bank holidays are not working days`(day: String, isWorked: Bool) {
    #expect(calendar.isWorkingDay(ExampleCalendar.day(day)) == isWorked)
  }

  @Test(arguments: ["2014-12-31", "2029-01-01"])
  func `the calendar says nothing about a day outside its span`(day: String) {
    let (inside, outside) = (ExampleCalendar.day("2024-06-03"), ExampleCalendar.day(day))
    #expect(calendar.isWorkingDay(outside) == nil)
    #expect(calendar.workingDays(after: outside, through: inside) == nil)
    #expect(calendar.workingDays(after: inside, through: outside) == nil)
    #expect(!calendar.knows(outside))
  }

  @Test func `the subtraction gives what counting day by day gives`() throws {
    let first = ExampleCalendar.day("2023-12-01")
    var counted = 0
    for number in (first.number + 1)...(first.number + 500) {
      let day = try #require(Day(number: Int(number)))
      if day.weekday < 5, !ExampleCalendar.holidays.contains(day) { counted += 1 }
      #expect(calendar.workingDays(after: first, through: day) == counted)
      #expect(calendar.workingDays(after: day, through: first) == -counted)
    }
  }
}
