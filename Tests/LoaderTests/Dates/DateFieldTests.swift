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
      expected a day from 1 April 1900 to 31 March 2199; correct the cell
      """
    ),
    (
      .outsideCalendar,
      """
      r.csv:2:3: error: [impossible-date] this day is outside the calendar; \
      expected a day from 1 April 1900 to 31 March 2199; correct the cell
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

  @Test func `a date from a bare number is reported`() {
    #expect(
      Finding.dateFromSerial(at: Place(file: "r.csv", line: 2, column: 3)).description == """
        r.csv:2:3: warning: [date-from-serial] this date is a bare number; expected day/month/year, as in 31/03/2024, \
        or 2024-03-31; read as a spreadsheet's serial number, format the cell as a date
        """)
  }
}

/// What people and their programs write in a date column.
struct DateSpellingsTests {
  private func read(_ text: String) -> Result<Day, DateField.Fault> {
    let bytes = Array(text.utf8)
    return DateField.read(bytes.span)
  }

  private func isSerial(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return DateField.isSerial(bytes.span)
  }

  @Test(arguments: [
    ("31/03/2024", "2024-03-31"), ("1/4/2024", "2024-04-01"), ("01/04/2024", "2024-04-01"),
    ("31-03-2024", "2024-03-31"), ("31.03.2024", "2024-03-31"), ("3.7.23", "2023-07-03"),
    ("03/04/2023", "2023-04-03"), ("12/11/2023", "2023-11-12"), ("01/04/1900", "1900-04-01"),
    ("31/03/2199", "2199-03-31"), ("3 / 7 / 2023", "2023-07-03"), ("3. 7. 2023", "2023-07-03"),
    ("03 07 2023", "2023-07-03"), ("03/07 /2023", "2023-07-03"), ("03\u{A0}/\u{A0}07/2023", "2023-07-03"),
  ])
  func `of three numbers the first is the day`(text: String, iso: String) throws {
    #expect(try read(text).get().iso == iso)
  }

  @Test(arguments: [
    ("2024-03-31", "2024-03-31"), ("2024/03/31", "2024-03-31"), ("2023.07.03", "2023-07-03"),
    ("29/02/2024", "2024-02-29"), ("20230703", "2023-07-03"), ("20240229", "2024-02-29"),
  ])
  func `a number of four digits in front is the year`(text: String, iso: String) throws {
    #expect(try read(text).get().iso == iso)
  }

  @Test(arguments: [
    ("31/03/24", "2024-03-31"), ("1.4.24", "2024-04-01"), ("01-04-49", "2049-04-01"),
    ("1/4/50", "1950-04-01"),
    ("1/4/99", "1999-04-01"), ("1/4/00", "2000-04-01"), ("3-Jul-49", "2049-07-03"),
    ("3-Jul-50", "1950-07-03"),
  ])
  func `a year of two digits is in this century up to 49`(text: String, iso: String) throws {
    #expect(try read(text).get().iso == iso)
  }

  @Test(arguments: [
    ("3 July 2023", "2023-07-03"), ("3rd july 2023", "2023-07-03"), ("1 Sept 2023", "2023-09-01"),
    ("1st September, 2023", "2023-09-01"), ("03-Jul-23", "2023-07-03"), ("3-Jul-23", "2023-07-03"),
    ("Mon 3 July 2023", "2023-07-03"), ("Monday, 3 July 2023", "2023-07-03"),
    ("Mon. 3 Jul. 2023", "2023-07-03"),
    ("29 FEB 2024", "2024-02-29"), ("31.Mar.2024", "2024-03-31"), ("2 May 1999", "1999-05-02"),
    ("03JUL2023", "2023-07-03"), ("3\u{A0}July\u{A0}2023", "2023-07-03"),
    ("the 3rd of July 2023", "2023-07-03"),
    ("July 3, 2023", "2023-07-03"), ("July 3rd 2023", "2023-07-03"), ("Monday, July 3, 2023", "2023-07-03"),
    ("3 Augu 2023", "2023-08-03"), ("22nd Oct 23", "2023-10-22"),
  ])
  func `a month may be written in letters`(text: String, iso: String) throws {
    #expect(try read(text).get().iso == iso)
  }

  @Test(arguments: [
    "03/07/2023 00:00", "03/07/2023 14:30", "2023-07-03 00:00:00", "2023-07-03T14:30:00",
    "2023-07-03T14:30:00Z",
    "2023-07-03T22:59:59.999Z", "2023-07-03T14:30:00+01:00", "2023-07-03 14:30:00+0100",
    "3 July 2023 14:30:00", "3-Jul-23 2:30 pm", "03/07/2023 2:30PM", "03/07/2023, 14:30", "03/07/2023 9am",
    "July 3, 2023 9:05 AM", "03/07/2023\u{A0}14:30", "03/07/2023  0:00",
  ])
  func `a time after a date is ignored`(text: String) throws {
    #expect(try read(text).get().iso == "2023-07-03")
  }

  @Test(arguments: [
    ("45292", "2024-01-01"), ("45383", "2024-04-01"), ("46112", "2026-03-31"), ("40000", "2009-07-06"),
    ("50000", "2036-11-21"), ("45292.0", "2024-01-01"), ("45292.604166666664", "2024-01-01"),
  ])
  func `a spreadsheet's serial number is its day, and reported as such`(text: String, iso: String) throws {
    #expect(try read(text).get().iso == iso)
    #expect(isSerial(text))
  }

  @Test(arguments: ["31/03/2024", "2024-03-31", "3 July 2023", "20230703", "03/07/2023 14:30"])
  func `other dates are not serial numbers`(text: String) throws {
    _ = try read(text).get()
    #expect(!isSerial(text))
  }

  @Test(arguments: [
    "31/06/2023", "29/02/2023", "31/02/2024", "32/01/2024", "00/01/2024", "01/00/2024", "13/25/2023",
    "2024-02-30", "2024-13-01", "2024-31-03",
    "31/06/2023 14:30", "31 June 2023", "29 February 2023", "0 May 2024", "32 May 2024", "30/02/24",
    "June 31, 2023",
    "Tue 3 July 2023", "Sunday, 2 July 2022",
  ])
  func `a day that does not exist is not a date`(text: String) {
    #expect(read(text) == .failure(.impossible))
  }

  @Test(arguments: [
    "01/01/1899", "01/01/1900", "31/03/1900", "31 March 1900", "01/04/2199", "01/01/2200", "01/01/0024",
    "01/01/0000", "01/01/1900 00:00", "2199-04-01T00:00:00Z",
  ])
  func `a day before or after those of the calendar is named as such`(text: String) {
    #expect(read(text) == .failure(.outsideCalendar))
  }

  @Test(arguments: [
    "03/31/2024", "04/13/2023", "12/13/2023", "4/30/2024", "01-31-2024", "04/13/23", "04/13/2023 09:30",
  ])
  func `a date with the month first is not turned round`(text: String) {
    #expect(read(text) == .failure(.monthFirst))
  }

  @Test(arguments: [
    "", "/", "//", "///", "2024", "31/03", "2024-3-31", "2024-03-31-", "/31/03/2024", "31//2024",
    "031/03/2024",
    "31/003/2024", "31/03/02024", "39999", "50001", "45292.", "45292,5", "452920", "031072023", "99999999",
    "20231345", "03072023", "1", "tbc", "31 Mar", "March 2024", "31 Ma 2024", "31 Marchs 2024",
    "31 March 024",
    "31 March 20244", "31xx March 2024", "131 March 2024", "31 March 2024 noon", "31/O3/2024", "+1/03/2024",
    "-1/03/2024", "31\\03\\2024", "３１/03/2024", "99999999999999999999/1/2024", "1/1/99999999999999999999",
    "31/03/2024\u{0}", "31/03/2024 25:00", "31/03/2024 14:60", "31/03/2024 14", "31/03/2024 1430", "14:30",
    "31/03/2024 14:3", "31/03/202414:30", "T14:30", "31 March March", "3 July 4 2023", "Mon Mon 3 July 2023",
    "3 July 2023 Mon", "rd 3 July 2023", "31/03/2024 or 01/04/2024",
  ])
  func `anything else is not read as a date`(text: String) {
    #expect(read(text) == .failure(.unreadable))
  }
}
