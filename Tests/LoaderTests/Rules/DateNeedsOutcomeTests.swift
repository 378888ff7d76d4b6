import Records
import Testing

@testable import Loader

struct DateNeedsOutcomeTests {
  @Test func `what was considered has an outcome`() throws {
    #expect(
      try Register(rows: "A,,05/05/2024,GP,7,,,,,,,").messages == [
        """
        referrals.csv:2:6: error: [missing-outcome] the referral was considered, but has no outcome; \
        expected an outcome; write it, or pending where the group has not decided
        """
      ])
  }

  @Test func `what was considered in a year has an outcome`() throws {
    #expect(
      try Register("year,agency,age,outcome\n2023-24,GP,7,\n").findings.kept.map(\.rule) == [
        "missing-outcome"
      ])
  }

  @Test(arguments: ["A,,05/05/2024,GP,7,pending,,,,,,", "A,05/05/2024,,GP,7,,,,,,,"])
  func `pending will do for an outcome, and a pending referral needs none`(row: String) throws {
    #expect(try Register(rows: row).messages == [])
  }
}
