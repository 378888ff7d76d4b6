import Records
import Testing

@testable import Loader

struct PanelAnswersRapidReviewTests {
  @Test(arguments: ["NFA,,,,,,yes", "local learning event,,,,,,awaited", "SAR,,,,,,no"])
  func `the Panel's view of another outcome is a warning`(cells: String) throws {
    #expect(
      try Register(rows: "A,,05/05/2024,GP,7,\(cells)").messages == [
        """
        referrals.csv:2:12: warning: [panel-without-rapid-review] \
        there is a view of the Panel, but no rapid review; expected a blank cell; \
        the view is not counted, correct the outcome or clear the cell; if its word means a rapid review too, \
        give it counts_as in the profile
        """
      ])
  }

  @Test(arguments: ["NFA,,,,,,n/a", "NFA,,,,,,", "RR,,,,04/05/2024,,yes", "RR,,,,04/05/2024,,n/a"])
  func `no view, and a view of a rapid review, are fine`(cells: String) throws {
    #expect(try Register(rows: "A,,05/05/2024,GP,7,\(cells)").messages == [])
  }
}

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

  @Test func `a register without the column has no warnings`() throws {
    #expect(try Register("date_considered,agency,age,outcome\n05/05/2024,GP,7,RR\n").messages == [])
  }

  @Test(arguments: ["NFA,,,,,,", "RR,,,,04/05/2024,,", "SAR,,,,,,"])
  func `a rapid review that was notified, and other outcomes, are fine`(cells: String) throws {
    #expect(try Register(rows: "A,,05/05/2024,GP,7,\(cells)").messages == [])
  }

  @Test func `a notification that cannot be read is reported once`() throws {
    #expect(
      try Register(rows: "A,,05/05/2024,GP,7,RR,,,,x,,").findings.kept.map(\.rule.code) == ["unreadable-date"]
    )
  }
}

struct ReviewFollowsRapidReviewTests {
  @Test func `a practice review alone is counted, with a warning`() throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,LCSPR,,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:6: warning: [review-without-rapid-review] there is a practice review, but no rapid review; \
        expected the rapid review before it; \
        counted as this referral's primary outcome, add the rapid review if there was one
        """
      ])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: ["NFA; LCSPR", "local learning event; national review; practice review", "pending; SCR"])
  func `a practice review after another outcome is counted as commissioned, with a warning`(outcome: String)
    throws
  {
    let register = try Register(rows: "A,,05/05/2024,GP,7,\(outcome),,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:6: warning: [review-without-rapid-review] there is a practice review, but no rapid review; \
        expected the rapid review before it; \
        counted as commissioned; correct the primary outcome if there was a rapid review
        """
      ])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: ["Rapid review; LCSPR", "RR; reflective review; CSPR", "RR", "NFA; national review"])
  func `a practice review after a rapid review is fine`(outcome: String) throws {
    #expect(try Register(rows: "A,,05/05/2024,GP,7,\(outcome),,,,04/05/2024,,").messages == [])
  }
}

/// The columns that say whether the Panel was notified, and which review a referral led to.
struct StageColumnsTests {
  private func register(_ column: String, _ cells: String...) throws -> Register {
    try Register(
      "date_considered,agency,age,outcome,\(column)\n" + cells.map { "05/05/2024,GP,7,RR,\($0)\n" }.joined())
  }

  @Test func `a yes, a day and what is still to be done are read as such`() throws {
    let register = try register("notified", "yes", "No", "", "TRUE", "07/05/2024", "to follow")
    #expect(register.errors == [])
    #expect(register.referrals.map(\.wasNotified) == [true, false, false, true, true, false])
    #expect(register.referrals.map(\.notified) == [nil, nil, nil, nil, Day(iso: "2024-05-07"), nil])
  }

  @Test(arguments: ["maybe", "yes?", "-"])
  func `anything else is an error`(cell: String) throws {
    #expect(try register("notified", cell).errors == ["referrals.csv:2:5 unreadable-yes-or-no"])
  }

  @Test func `a rapid review of which the Panel was notified misses no notification`() throws {
    let messages = try register("notified", "yes", "no").messages
    #expect(messages.count == 1)
    #expect(
      messages.first?.hasPrefix(
        "referrals.csv:3:5: warning: [rapid-review-without-notification] there is a rapid review, but no notification;"
      )
        == true)
  }

  @Test func `a review is the same whatever the case, spaces and hyphens of its key`() throws {
    let keys = try register("review", "Thematic-1", "thematic 1", "thematic-2", "").referrals.map(\.review)
    #expect(keys[0] != nil && keys[0] == keys[1] && keys[0] != keys[2] && keys[3] == nil)
  }
}
