import Records
import Testing

@testable import Loader

struct OutcomeNeedsDateTests {
  @Test(arguments: ["NFA", "Rapid review", "rapid review; LCSPR", "SAR"])
  func `what has been decided was considered on a day`(outcome: String) throws {
    #expect(
      try Register(rows: "A,05/05/2024,,GP,7,\(outcome),,,,05/05/2024,,").messages == [
        """
        referrals.csv:2:3: error: [outcome-without-date] there is an outcome, but no date considered; \
        expected the day on which it was decided; write the date, or take out the outcome while the referral is pending
        """
      ])
  }

  @Test(arguments: ["pending", "deferred", "withdrawn", "duplicate", ""])
  func `what has not been decided, or is not counted, needs no date`(outcome: String) throws {
    #expect(try Register(rows: "A,05/05/2024,,GP,7,\(outcome),,,,,,").messages == [])
  }

  @Test func `a year will do for a date`() throws {
    #expect(try Register("year,agency,age,outcome\n2023-24,GP,7,NFA\n").messages == [])
  }

  @Test func `a date that cannot be read is told once`() throws {
    #expect(
      try Register(rows: "A,05/05/2024,x,GP,7,NFA,,,,,,").findings.kept.map(\.rule) == ["unreadable-date"])
  }

  @Test func `what was withdrawn has a date by which it can be reported`() throws {
    let register = try Register(
      rows: "A,,,GP,7,Withdrawn,,,,,,", "B,05/05/2024,,GP,7,Withdrawn,,,,,,",
      "C,,05/05/2024,GP,7,Withdrawn,,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:3: error: [outcome-without-date] the entry was withdrawn, and no date says when; \
        expected a date received or considered; write one of them, or take the row out of the register
        """
      ])
    #expect(register.referrals.count == 2)
  }
}
