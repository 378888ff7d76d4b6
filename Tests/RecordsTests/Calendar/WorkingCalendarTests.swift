import Testing

@testable import Records

struct WorkingCalendarTests {
  private let calendar = ExampleCalendar.calendar

  @Test(arguments: [
    ("2024-03-28", true), ("2024-03-29", false), ("2024-03-30", false), ("2024-03-31", false),
    ("2024-04-01", false), ("2024-04-02", true), ("2015-01-01", true), ("2015-01-03", false),
    ("2028-12-29", true), ("2028-12-31", false),
  ])
  func `weekends and bank holidays are no working days`(day: String, isWorked: Bool) {
    #expect(calendar.isWorkingDay(ExampleCalendar.day(day)) == isWorked)
  }

  @Test(arguments: ["2014-12-31", "2029-01-01"])
  func `of a day outside its span the calendar says nothing`(day: String) {
    let (inside, outside) = (ExampleCalendar.day("2024-06-03"), ExampleCalendar.day(day))
    #expect(calendar.isWorkingDay(outside) == nil)
    #expect(calendar.workingDays(after: outside, through: inside) == nil)
    #expect(calendar.workingDays(after: inside, through: outside) == nil)
    #expect(!calendar.knows(outside))
  }

  /// Day by day, as one counts with a finger on a wall calendar.
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
