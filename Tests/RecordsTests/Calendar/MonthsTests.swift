import Testing

@testable import Records

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
    #expect(ExampleCalendar.day("2199-07-01").adding(months: 6) == nil)
  }
}
