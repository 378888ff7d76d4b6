import Records
import Testing

@testable import Loader

struct DateFieldTests {
  private func read(_ text: String) -> Result<Day, DateField.Fault> {
    let bytes = Array(text.utf8)
    return DateField.read(bytes.span)
  }

  @Test(arguments: [
    ("31/03/2024", "2024-03-31"), ("1/4/2024", "2024-04-01"), ("01/04/2024", "2024-04-01"),
    ("31-03-2024", "2024-03-31"),
    ("31.03.2024", "2024-03-31"), ("2024-03-31", "2024-03-31"), ("2024/03/31", "2024-03-31"),
    ("29/02/2024", "2024-02-29"),
    ("03/04/2023", "2023-04-03"), ("12/11/2023", "2023-11-12"), ("01/01/1900", "1900-01-01"),
    ("31/12/2199", "2199-12-31"),
  ])
  func `a date is read with the day first, or with the year first`(text: String, iso: String) throws {
    #expect(try read(text).get().iso == iso)
  }

  @Test(arguments: [
    "31/06/2023", "29/02/2023", "31/02/2024", "32/01/2024", "00/01/2024", "01/00/2024", "13/25/2023",
    "2024-02-30",
    "2024-13-01", "2024-31-03", "01/01/1899", "01/01/2200", "01/01/0024", "01/01/0000", "00/13/0000",
  ])
  func `a day that the calendar lacks is not a date`(text: String) {
    let fault: DateField.Fault = text == "00/13/0000" ? .monthFirst : .impossible
    #expect(read(text) == .failure(fault))
  }

  @Test(arguments: ["03/31/2024", "12/13/2023", "4/30/2024", "01-31-2024"])
  func `a date with the month first is not turned round`(text: String) {
    #expect(read(text) == .failure(.monthFirst))
  }

  @Test(arguments: [
    "", "/", "//", "///", "2024", "31/03", "31/03/24", "31/3/24", "2024-3-31", "2024-03-31-", "/31/03/2024",
    "31//2024",
    "031/03/2024", "31/003/2024", "31/03/02024", "45382", "31 March 2024", "31/03/2024 00:00",
    "31/03/2024\u{A0}", "tbc",
    "31/O3/2024", "+1/03/2024", "-1/03/2024", "31\\03\\2024", "３１/03/2024", "99999999999999999999/1/2024",
    "1/1/99999999999999999999", "31/03/2024\u{0}",
  ])
  func `whatever else stands there is no date`(text: String) {
    #expect(read(text) == .failure(.unreadable))
  }

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
}
