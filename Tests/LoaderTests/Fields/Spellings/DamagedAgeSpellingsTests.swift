import Records
import Testing

@testable import Loader

/// What a spreadsheet leaves in an age column when it has taken an age for a date.
struct DamagedAgeSpellingsTests {
  private func proposals(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    guard case .failure(.becameDate(let date)) = AgeField(countsCareLeavers: false).read(bytes.span) else {
      return nil
    }
    return date.proposals.map { "\($0.typed): \($0.age)" }
  }

  @Test(
    arguments: [
      ("06-Dec", ["6/12: 6 months"]), ("6-Dec", ["6/12: 6 months"]), ("06 December", ["6/12: 6 months"]),
      ("06-Dec-23", ["6/12: 6 months"]), ("06/12/2023", ["6/12: 6 months"]),
      ("2023-12-06", ["6/12: 6 months"]),
      ("06/12/2023 00:00", ["6/12: 6 months"]), ("2023-12-06T00:00:00", ["6/12: 6 months"]),
      ("45266", ["6/12: 6 months"]), ("18-Dec", ["18/12: 18 months"]), ("01-Dec", ["1/12: 1 month"]),
      ("12-Jun", ["6/12: 6 months"]), ("12/06/2023", ["6/12: 6 months"]),
      ("10-Jul", ["10/7: 10 days"]), ("01-Jul", ["1/7: 1 day"]), ("07-Jul", ["7/7: 7 days"]),
      ("07-Dec", ["7/12: 7 months", "12/7: 12 days"]), ("12-Jul", ["12/7: 12 days", "7/12: 7 months"]),
      ("08-Jul", ["8/7: 8 days"]), ("30-Jul", ["30/7: 30 days"]), ("12-Dec", ["12/12: 12 months"]),
      ("Mar-52", ["3/52: 3 weeks"]), ("1952-03-01", ["3/52: 3 weeks"]), ("01/01/1952", ["1/52: 1 week"]),
      ("Dec-40", ["12/40: 12 weeks of pregnancy"]), ("Nov-15", ["11-15: an age from 11 to 15"]),
      ("01/11/2015", ["11-15: an age from 11 to 15"]), ("06-Oct", ["6-10: an age from 6 to 10"]),
      ("10-Jun", ["6-10: an age from 6 to 10"]), ("01-May", ["1-5: an age from 1 to 5"]),
      ("06-Jul", ["6/7: 6 days", "6-7: an age from 6 to 7"]),
      ("11-Dec", ["11/12: 11 months", "11-12: an age from 11 to 12"]),
    ] as [(String, [String])])
  func `the ages that may have been typed are proposed`(text: String, typed: [String]) {
    #expect(proposals(text) == typed)
  }

  @Test(arguments: ["25/03/2014", "25-Mar", "2014-03-25", "25 March 2014", "Mar-06", "20140325", "Mar 2014"])
  func `a date that no age became is told as a date`(text: String) {
    let bytes = Array(text.utf8)
    let reading = AgeField(countsCareLeavers: false).read(bytes.span)
    #expect(reading == .failure(.date))
  }

  @Test(
    arguments: [
      ("2023-12-06", ["6/12"]), ("2023-06-12", ["6/12"]), ("1952-03-01", ["3/52"]), ("1952-03-02", ["2-3"]),
      ("2023-07-10", ["10/7"]),
      ("2024-02-29", []), ("2023-11-15", ["11-15"]),
    ] as [(String, [String])])
  func `the day of a date cell gives back what was typed`(iso: String, typed: [String]) throws {
    let day = try #require(Day(iso: iso))
    #expect(AgeBecameDate(SpreadsheetDate(day))?.proposals.map(\.typed) ?? [] == typed)
  }

  @Test(arguments: [
    ("06-Dec", "6 months if 6/12 was typed"),
    ("12-Jul", "12 days if 12/7 was typed, or 7 months if 7/12 was typed"),
  ])
  func `the finding names the proposals, and nothing is counted`(text: String, proposals: String) throws {
    let bytes = Array(text.utf8)
    let fault = #expect(throws: AgeField.Fault.self) {
      try AgeField(countsCareLeavers: false).read(bytes.span).get()
    }
    #expect(
      try Finding.age(#require(fault), oldest: 17, at: Place(file: "r.csv", line: 2, column: 5)).description
        == """
        r.csv:2:5: error: [age-became-date] a spreadsheet made a date of this age; expected \(proposals); \
        write the age in words, or call the column date_of_birth if that is what it holds
        """)
  }
}
