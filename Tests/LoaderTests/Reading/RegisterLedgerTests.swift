import Records
import Testing

@testable import Loader

struct MonthFirstColumnsTests {
  @Test func `a date with the month first has its column looked at`() throws {
    let register = try Register(rows: "A,,05/31/2024,GP,7,NFA,,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:3: error: [month-first-date] the second number cannot be a month; expected day/month/year; \
        put the day first, or write the date as 2024-03-31
        """,
        """
        referrals.csv:1:3: warning: [month-first-column] 1 date of this column can only have the month first; \
        expected the day first in all of it; look at the other dates too: 03/04/2024 was read as 3 April
        """,
      ])
  }

  @Test func `each column is told once, with its number of dates, in the order in which they were met`()
    throws
  {
    let register = try Register(
      rows: "A,05/05/2024,05/31/2024,GP,7,NFA,,,,,,", "B,05/13/2024,06/30/2024,GP,7,NFA,,,,,,",
      "C,05/05/2024,06/05/2024,GP,7,NFA,,,,,,", "D,,07/31/2024,GP,7,NFA,,,,,,")
    let columns = register.findings.kept.filter { $0.rule == .monthFirstColumn }
    #expect(columns.map(\.place.description) == ["referrals.csv:1:3", "referrals.csv:1:2"])
    #expect(
      columns.map(\.found) == [
        "3 dates of this column can only have the month first",
        "1 date of this column can only have the month first",
      ])
  }

  @Test func `a date that is wrong either way says nothing about its column`() throws {
    let register = try Register(rows: "A,,31/31/2024,GP,7,NFA,,,,,,", "B,,03/04/2024,GP,7,NFA,,,,,,")
    #expect(register.findings.count(of: .monthFirstColumn) == 0)
  }

  /// Blocks that are read by several threads count together.
  @Test func `the dates of all blocks are one column's`() throws {
    let rows = (1...50).map { "A\($0),,05/31/2024,GP,7,NFA,,,,,," }
    let text = ([Register.header] + rows).joined(separator: "\n")
    let register = try Register(Array(text.utf8), blockSize: 100, threads: 3)
    #expect(
      register.findings.kept.last?.found == "50 dates of this column can only have the month first")
  }
}

struct RegisterLedgerTests {
  @Test func `all findings are told and counted, and the first hundred of a rule are kept`() throws {
    let rows = (1...150).map { _ in "A,,05/05/2024,GP,7,NFA,,,,,," }
    let folder = try TemporaryFolder()
    let text = ([Register.header] + rows).joined(separator: "\n")
    let file = InputFile(try folder.write("referrals.csv", text))
    var told: [Int?] = []
    var kept = KeptRows()
    let reading = try WholeReading.reader.get().read(file, hashing: false, into: &kept) {
      told.append($0.place.line)
    }
    #expect(told == Array(3...151))
    #expect(reading.findings.count(.error) == 149)
    #expect(reading.findings.kept.map(\.place.line) == Array(3...102))
  }

  @Test func `findings come in the order of the rows, a repeated reference behind the cells of its row`()
    throws
  {
    let register = try Register(
      rows: "A,,05/05/2024,Gee,7,NFA,,,,,,", "A,,05/05/2024,Gee,x,NFA,,,,,,", "",
      "A,,05/05/2024,GP,7,NFA,,,,,,", "Total,,,,3", "a,,05/05/2024,GP,7,NFA,,,,,,")
    #expect(
      register.findings.kept.map { "\($0.place.line ?? 0) \($0.rule)" } == [
        "2 agency-not-in-profile", "3 agency-not-in-profile", "3 unreadable-age", "3 repeated-reference",
        "4 blank-row", "5 repeated-reference", "6 totals-row", "7 repeated-reference",
      ])
    #expect(register.leftOut.count == 3)
  }
}

struct RepeatedReferenceTests {
  @Test func `the later row of a repeated reference is left out`() throws {
    let register = try Register(
      rows: "A,,05/05/2024,GP,7,NFA,,,,,,", "B,,05/05/2024,GP,7,NFA,,,,,,",
      " A\u{A0},,06/05/2024,GP,8,RR,,,,06/05/2024,,",
      "A,,05/05/2023,GP,7,NFA,,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:4:1: error: [repeated-reference] line 2 has the same reference; \
        expected one row per referral; correct it, or remove the copy
        """,
        """
        referrals.csv:5:1: error: [repeated-reference] line 2 has the same reference; \
        expected one row per referral; correct it, or remove the copy
        """,
      ])
    #expect(register.leftOut == ["2024-25", "2023-24"])
    #expect(register.referrals.count == 2)
  }

  @Test func `rows without a reference do not repeat each other`() throws {
    #expect(
      try Register(
        rows: ",,05/05/2024,GP,7,NFA,,,,,,", ",,05/05/2024,GP,7,NFA,,,,,,", "a,,05/05/2024,GP,7,NFA,,,,,,"
      )
      .messages == [])
  }

  @Test func `capitals do not make another reference`() throws {
    #expect(
      try Register(rows: "EX-1,,05/05/2024,GP,7,NFA,,,,,,", "ex-1,,06/05/2024,GP,8,NFA,,,,,,")
        .findings.count(of: .repeatedReference) == 1)
  }

  @Test func `a reference in quotes is the same as one without`() throws {
    #expect(
      try Register(rows: "\"A\"\"1\",,05/05/2024,GP,7,NFA,,,,,,", "\" A\"\"1\",,05/05/2024,GP,7,NFA,,,,,,")
        .findings.count(of: .repeatedReference) == 1)
  }
}
