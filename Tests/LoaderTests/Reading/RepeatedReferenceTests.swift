import Records
import Testing

@testable import Loader

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
        .findings.count(ofRule: "repeated-reference") == 1)
  }

  @Test func `a reference in quotes is the same as one without`() throws {
    #expect(
      try Register(rows: "\"A\"\"1\",,05/05/2024,GP,7,NFA,,,,,,", "\" A\"\"1\",,05/05/2024,GP,7,NFA,,,,,,")
        .findings.count(ofRule: "repeated-reference") == 1)
  }
}
