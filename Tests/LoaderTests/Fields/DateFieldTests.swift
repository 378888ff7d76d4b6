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
    ("31/03/24", "2024-03-31"), ("1.4.24", "2024-04-01"), ("01-04-49", "2049-04-01"),
    ("1/4/50", "1950-04-01"),
    ("1/4/99", "1999-04-01"), ("1/4/00", "2000-04-01"),
  ])
  func `a year of two digits is of this century up to 49`(text: String, iso: String) throws {
    #expect(try read(text).get().iso == iso)
  }

  @Test(arguments: [
    ("3 July 2023", "2023-07-03"), ("3rd july 2023", "2023-07-03"), ("1 Sept 2023", "2023-09-01"),
    ("1st September, 2023", "2023-09-01"), ("03-Jul-23", "2023-07-03"), ("Mon 3 July 2023", "2023-07-03"),
    ("Monday, 3 July 2023", "2023-07-03"), ("29 FEB 2024", "2024-02-29"), ("31.Mar.2024", "2024-03-31"),
    ("2 May 1999", "1999-05-02"),
  ])
  func `a month may be written in letters`(text: String, iso: String) throws {
    #expect(try read(text).get().iso == iso)
  }

  @Test(arguments: ["31 June 2023", "29 February 2023", "0 May 2024", "32 May 2024", "30/02/24"])
  func `a written day that the calendar lacks is not a date`(text: String) {
    #expect(read(text) == .failure(.impossible))
  }

  @Test(arguments: [
    "31/03/2024 00:00", "2024-03-31 00:00:00", "2024-03-31T00:00:00", "2024-03-31T00:00:00Z",
    "31 March 2024 00:00:00",
  ])
  func `midnight behind a date says nothing`(text: String) throws {
    #expect(try read(text).get().iso == "2024-03-31")
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
    "", "/", "//", "///", "2024", "31/03", "2024-3-31", "2024-03-31-", "/31/03/2024",
    "31//2024",
    "031/03/2024", "31/003/2024", "31/03/02024", "45382", "31/03/2024 09:30",
    "31/03/2024\u{A0}", "tbc", "31 Mar", "March 2024", "31 Ma 2024", "31 Marchs 2024", "March 31 2024",
    "31 March 024", "31 March 20244", "31xx March 2024", "131 March 2024", "31 March 2024 noon",
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
