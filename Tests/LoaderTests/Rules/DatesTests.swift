import Records
import Testing

@testable import Loader

struct ClocksAreInCalendarTests {
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
  func `a clock that runs over days whose bank holidays are not known is an error`(
    dates: String, columns: [Int]
  )
    throws
  {
    let register = try Register(rows: "A,,05/05/2024,GP,7,RR,,,\(dates),")
    #expect(register.messages == columns.map(message))
    #expect(register.leftOut == ["2024-25"])
  }

  @Test(arguments: ["01/01/2015,05/01/2015,31/12/2028", "31/12/2014,,", ",,06/05/2042", ",31/12/2014,"])
  func `days on the edge are known, and a date that no clock uses is not checked`(dates: String)
    throws
  {
    let register = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,\(dates),")
    #expect(register.leftOut == [])
    #expect(register.findings.count(of: .dateOutsideCalendar) == 0)
  }

  @Test func `dates in the wrong order run no clock, and have only their own finding`() throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,RR,,,04/05/2042,03/05/2024,,")
    #expect(register.findings.count(of: .dateOutsideCalendar) == 0)
    #expect(register.findings.count(of: .notifiedBeforeAware) == 1)
  }
}

struct ClockOrderTests {
  @Test func `an authority does not notify before it is aware`() throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,RR,,,04/05/2024,03/05/2024,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:10: warning: [notified-before-aware] "date_notified" is before "date_aware"; \
        expected the same day or a later one; \
        the referral is counted, correct one of the two
        """
      ])
    #expect(register.referrals.count == 1)
  }

  @Test func `a rapid review does not come before its notification`() throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,RR,,,,04/05/2024,03/05/2024,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:11: warning: [rapid-review-before-notification] \
        "date_rapid_review" is before "date_notified"; expected the same day or a later one; \
        the referral is counted, correct one of the two
        """
      ])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: ["04/05/2024,04/05/2024,04/05/2024", "03/05/2024,04/05/2024,05/05/2024", ",04/05/2024,"])
  func `the same day and a later one are in order`(dates: String) throws {
    #expect(try Register(rows: "A,,05/05/2024,GP,7,RR,,,\(dates),").messages == [])
  }
}

struct ConsideredAfterReceivedTests {
  @Test func `a referral is not considered before it is received`() throws {
    let register = try Register(rows: "A,06/05/2024,05/05/2024,GP,7,NFA,,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:3: error: [considered-before-received] the date considered is before the date received; \
        expected the same day or a later one; correct one of the two
        """
      ])
    #expect(register.leftOut == ["2024-25"])
  }

  /// One of the two dates is mistyped, but not known which: the row may be missing in either year.
  @Test func `dates in the wrong order across two years are an error of both years`() throws {
    let register = try Register(rows: "A,19/02/2024,28/02/2023,GP,7,NFA,,,,,,")
    #expect(register.findings.count(of: .consideredBeforeReceived) == 1)
    #expect(register.leftOut == [nil])
  }

  @Test(arguments: ["05/05/2024,05/05/2024", "04/05/2024,05/05/2024", ",05/05/2024"])
  func `the same day and a later one are in order`(dates: String) throws {
    #expect(try Register(rows: "A,\(dates),GP,7,NFA,,,,,,").messages == [])
  }
}

struct YearAgreesWithDateTests {
  private func register(_ row: String) throws -> Register {
    try Register("date_considered,year,agency,age,outcome\n\(row)\n")
  }

  /// The row may belong to either year, so its error affects both.
  @Test(arguments: ["31/03/2024,2024-25", "01/04/2024,2023-24"])
  func `a year next to a date of another year is an error of both years`(cells: String) throws {
    let register = try register("\(cells),GP,7,NFA")
    #expect(
      register.messages == [
        """
        referrals.csv:2:2: error: [year-differs] the year is not that of the date considered; \
        expected the reporting year that the date is in; correct the year or the date
        """
      ])
    #expect(register.leftOut == [nil])
  }

  @Test(arguments: ["31/03/2024,2023-24", "31/03/2024,23/24", "31/03/2024,", ",2023-24"])
  func `the year is given by a date and a year that agree, or by one of them`(cells: String) throws {
    let register = try register("\(cells),GP,7,NFA")
    #expect(register.messages == [])
    #expect(register.referrals.map { $0.year?.description } == ["2023-24"])
  }
}
