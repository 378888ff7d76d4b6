import Records
import Testing

@testable import Loader

struct DateFieldTests {
  @Test(arguments: [
    (
      DateField.Fault.unreadable,
      """
      r.csv:2:3: error: [unreadable-date] this is not a date; \
      expected day/month/year, as in 31/03/2024, or 2024-03-31; correct the cell
      """
    ),
    (
      .impossible,
      """
      r.csv:2:3: error: [impossible-date] there is no such day; \
      expected a day of the calendar between 1900 and 2199; correct the cell
      """
    ),
    (
      .monthFirst,
      """
      r.csv:2:3: error: [month-first-date] the second number cannot be a month; expected day/month/year; \
      put the day first, or write the date as 2024-03-31
      """
    ),
  ])
  func `a fault says how a date is written`(fault: DateField.Fault, message: String) {
    #expect(Finding.date(fault, at: Place(file: "r.csv", line: 2, column: 3)).description == message)
  }

  @Test func `a date from a bare number is told`() {
    #expect(
      Finding.date(.serial, at: Place(file: "r.csv", line: 2, column: 3)).description == """
        r.csv:2:3: warning: [date-from-serial] this date is a bare number; expected day/month/year, as in 31/03/2024, \
        or 2024-03-31; read as a spreadsheet's number of a day, give the cell the format of a date
        """)
  }
}
