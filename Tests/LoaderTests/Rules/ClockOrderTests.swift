import Records
import Testing

@testable import Loader

struct ClockOrderTests {
  @Test func `an authority does not notify before it is aware`() throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,RR,,,04/05/2024,03/05/2024,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:10: warning: [notified-before-aware] "date_notified" lies before "date_aware"; \
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
        "date_rapid_review" lies before "date_notified"; expected the same day or a later one; \
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
