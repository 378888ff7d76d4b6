import Records
import Testing

@testable import Loader

struct PendingNeedsDateReceivedTests {
  @Test(arguments: ["A,,,GP,7,,,,,,,", "A,,,GP,7,pending,,,,,,"])
  func `a referral that is pending since nobody knows when is counted, with a warning`(row: String) throws {
    let register = try Register(rows: row)
    #expect(
      register.messages == [
        """
        referrals.csv:2:2: warning: [pending-without-date-received] the referral is pending, and nothing says since \
        when; expected the day on which it came; counted as pending on every day, write the date
        """
      ])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: [
    "A,05/05/2024,,GP,7,,,,,,,", "A,,05/05/2024,GP,7,pending,,,,,,", "A,,05/05/2024,GP,7,NFA,,,,,,",
  ])
  func `one that has a date is in order`(row: String) throws {
    #expect(try Register(rows: row).messages == [])
  }
}
