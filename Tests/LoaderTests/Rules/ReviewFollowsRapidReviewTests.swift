import Records
import Testing

@testable import Loader

struct ReviewFollowsRapidReviewTests {
  @Test func `a practice review alone is counted, with a warning`() throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,LCSPR,,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:6: warning: [review-without-rapid-review] a practice review stands without a rapid review; \
        expected the rapid review before it; \
        counted as this referral's primary outcome, add the rapid review if there was one
        """
      ])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: ["NFA; LCSPR", "local learning event; national review; practice review", "pending; SCR"])
  func `a practice review beside another outcome is counted as commissioned, with a warning`(outcome: String)
    throws
  {
    let register = try Register(rows: "A,,05/05/2024,GP,7,\(outcome),,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:6: warning: [review-without-rapid-review] a practice review stands without a rapid review; \
        expected the rapid review before it; \
        counted as commissioned; correct the primary outcome if there was a rapid review
        """
      ])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: ["Rapid review; LCSPR", "RR; reflective review; CSPR", "RR", "NFA; national review"])
  func `a practice review after a rapid review is in order`(outcome: String) throws {
    #expect(try Register(rows: "A,,05/05/2024,GP,7,\(outcome),,,,04/05/2024,,").messages == [])
  }
}
