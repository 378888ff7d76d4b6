import Records
import Testing

@testable import Loader

struct ClockDatesAreKnownTests {
  private func message(_ column: Int) -> String {
    """
    referrals.csv:2:\(column): error: [date-outside-calendar] the bank holidays around this day are not known; \
    expected a day from 2015-01-01 to 2028-12-31; correct the cell, or clear it
    """
  }

  @Test(arguments: [
    ("31/12/2014,05/01/2015,06/01/2015", [9]), ("02/05/2024,05/05/2042,", [10]),
    (",05/05/2024,06/05/2042", [11]), ("04/05/2041,05/05/2041,06/05/2041", [9, 10, 11]),
    ("29/12/2028,01/01/2029,", [10]),
  ])
  func `a clock between days of which the bank holidays are not known is an error`(
    dates: String, columns: [Int]
  )
    throws
  {
    let register = try Register(rows: "A,,05/05/2024,GP,7,RR,,,\(dates),")
    #expect(register.messages == columns.map(message))
    #expect(register.leftOut == ["2024-25"])
  }

  @Test(arguments: ["01/01/2015,05/01/2015,31/12/2028", "31/12/2014,,", ",,06/05/2042", ",31/12/2014,"])
  func `days on the edge are known, and a date that no clock counts with is not asked for`(dates: String)
    throws
  {
    let register = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,\(dates),")
    #expect(register.leftOut == [])
    #expect(register.findings.count(ofRule: "date-outside-calendar") == 0)
  }

  @Test func `dates in the wrong order are counted by no clock, so that their own finding says all`() throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,RR,,,04/05/2042,03/05/2024,,")
    #expect(register.findings.count(ofRule: "date-outside-calendar") == 0)
    #expect(register.findings.count(ofRule: "notified-before-aware") == 1)
  }
}
