import Records
import Testing

@testable import Loader

struct RapidReviewFollowsNotificationTests {
  @Test func `a rapid review without a notification is counted, with a warning`() throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,RR,,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:10: warning: [rapid-review-without-notification] \
        there is a rapid review, but no date of notification; \
        expected the day on which the notification was sent; counted, write the date
        """
      ])
    #expect(register.referrals.count == 1)
  }

  @Test func `a register without the column is not warned of each row`() throws {
    #expect(try Register("date_considered,agency,age,outcome\n05/05/2024,GP,7,RR\n").messages == [])
  }

  @Test(arguments: ["NFA,,,,,,", "RR,,,,04/05/2024,,", "SAR,,,,,,"])
  func `a rapid review that was notified, and other outcomes, are in order`(cells: String) throws {
    #expect(try Register(rows: "A,,05/05/2024,GP,7,\(cells)").messages == [])
  }

  @Test func `a notification that cannot be read is told once`() throws {
    #expect(
      try Register(rows: "A,,05/05/2024,GP,7,RR,,,,x,,").findings.kept.map(\.rule) == ["unreadable-date"])
  }
}
