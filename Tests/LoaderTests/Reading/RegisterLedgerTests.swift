import Records
import Testing

@testable import Loader

struct RegisterLedgerTests {
  @Test func `all findings are reported and counted, and the first hundred of a rule are kept`() throws {
    let rows = (1...150).map { _ in "A,,05/05/2024,GP,7,NFA,,,,,," }
    let folder = try TemporaryFolder()
    let text = ([Register.header] + rows).joined(separator: "\n")
    let file = InputFile(try folder.write("referrals.csv", text))
    var reported: [Int?] = []
    var kept = KeptRows()
    let reading = try BuiltInProfile.reader(keepsValues: true).read(file, hashing: false, into: &kept) {
      reported.append($0.place.line)
    }
    #expect(reported == Array(3...151))
    #expect(reading.findings.count(.error) == 149)
    #expect(reading.findings.kept.map(\.place.line) == Array(3...102))
  }

  @Test func `findings are in the order of the rows, a repeated reference after the cells of its row`()
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
        rows: ",,05/05/2024,GP,7,NFA,,,,,,", ",,05/05/2024,GP,7,NFA,,,,,,", "a,,05/05/2024,GP,8,NFA,,,,,,"
      )
      .messages == [])
  }

  @Test func `capitals do not make a different reference`() throws {
    #expect(
      try Register(rows: "EX-1,,05/05/2024,GP,7,NFA,,,,,,", "ex-1,,06/05/2024,GP,8,NFA,,,,,,")
        .findings.count(of: .repeatedReference) == 1)
  }

  @Test func `a reference is the same with and without quotes`() throws {
    #expect(
      try Register(rows: "\"A\"\"1\",,05/05/2024,GP,7,NFA,,,,,,", "\" A\"\"1\",,05/05/2024,GP,7,NFA,,,,,,")
        .findings.count(of: .repeatedReference) == 1)
  }
}
