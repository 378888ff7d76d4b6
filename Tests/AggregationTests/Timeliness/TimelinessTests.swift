import TestSupport
import Records
import Testing

@testable import Aggregation

/// The six months from a review's beginning to its publication.
struct PublicationClockTests {
  private func lines(_ reviews: [Review], asAt: String = "2024-03-31") throws -> [String] {
    try Example.reviewFigures(reviews, asAt: asAt)[.timeliness].lines.filter { $0.hasPrefix("review-") }
  }

  /// Six months after 31 August 2023 end on 29 February 2024.
  @Test func `the last day of the sixth month is in time, and each day of the calendar after it is late`()
    throws
  {
    let reviews = ["2024-02-29", "2024-03-01", "2024-03-10"].map {
      Example.review("a", initiated: "2023-08-31", published: $0)
    }
    #expect(
      try lines(reviews) == [
        "review-in-time 1 of 3", "review-late 2 of 3", "review-days-late 11", "review-longest 10",
        "review-running 0", "review-left-out 0",
      ])
  }

  @Test func `the decision starts the clock, and without it the day considered`() throws {
    let decided = Example.review(
      "a", considered: "2023-04-03", initiated: "2023-07-01", published: "2024-01-01")
    #expect(try lines([decided]).first == "review-in-time 1 of 1")
    let considered = Example.review(
      "a", .seriousCaseReview, considered: "2023-04-03", published: "2024-01-01")
    #expect(
      try lines([considered]).prefix(3) == [
        "review-in-time 0 of 1", "review-late 1 of 1", "review-days-late 90",
      ])
  }

  @Test func `the year is that of the publication, and nothing is published after the as-at date`() throws {
    let reviews = [
      Example.review("a", considered: "2022-10-01", published: "2023-03-31"),
      Example.review("b", considered: "2022-10-01", published: "2023-04-01"),
      Example.review("c", considered: "2024-03-01", published: "2024-04-01"),
    ]
    let figures = ["review-in-time 1 of 1", "review-late 0 of 1", "review-days-late 0", "review-longest 0"]
    #expect(try lines(reviews) == figures + ["review-running 1", "review-left-out 0"])
    #expect(try lines(reviews, asAt: "2024-04-05") == figures + ["review-running 0", "review-left-out 0"])
  }

  @Test func `a review published before it began, or without a beginning, is left out`() throws {
    let reviews = [
      Example.review("a", considered: "2023-06-02", published: "2023-06-01"),
      Example.review("b", published: "2023-06-01"), Example.review("c", published: "2023-03-01"),
    ]
    #expect(
      try lines(reviews) == [
        "review-in-time 0 of 0", "review-late 0 of 0", "review-days-late [z]", "review-longest [z]",
        "review-running 0", "review-left-out 2",
      ])
  }

  @Test func `no limit runs for a review of another kind`() throws {
    let reviews = [
      Example.review("a", .other("Audit"), considered: "2022-06-02", published: "2023-06-01"),
      Example.review("b", .other("Audit"), considered: "2023-06-02"),
    ]
    #expect(
      try lines(reviews) == [
        "review-in-time 0 of 0", "review-late 0 of 0", "review-days-late [z]", "review-longest [z]",
        "review-running 0", "review-left-out 0",
      ])
  }

  @Test func `the rows of reviews come after the other clocks, in reviews and calendar days`()
    throws
  {
    let rows = try Example.reviewFigures([Example.review("a")])[.timeliness].rows
    #expect(rows.dropFirst(12).map(\.unit) == [.reviews, .reviews, .days, .days, .reviews, .reviews])
    #expect(
      rows.dropFirst(12).map(\.category.name) == [
        "Review published within 6 months", "Review published after 6 months", "Review: days late in all",
        "Review: most days late", "Review: clock still running", "Review: date missing or out of order",
      ])
  }
}

struct TimelinessTests {
  private func lines(_ referrals: [Referral], asAt: String = "2024-03-31") throws -> [String] {
    try Example.figures(referrals, asAt: asAt)[.timeliness].lines
  }

  private func review(
    on considered: String? = "2023-06-01", _ aware: String?, _ notified: String?, _ sent: String?
  ) -> Referral {
    Example.referral(
      considered == nil ? nil : Example.rapidReview, on: considered, aware: aware, notified: notified,
      rapidReview: sent)
  }

  /// Aware on Thursday 1 June: the fifth working day is Thursday 8 June, the fifteenth after that Thursday 29 June.
  @Test func `the last day is in time, and each working day after it is a day late`() throws {
    #expect(
      try lines([
        review("2023-06-01", "2023-06-08", "2023-06-29"), review("2023-06-01", "2023-06-09", "2023-06-30"),
        review("2023-06-01", "2023-06-12", "2023-07-03"),
      ]) == [
        "notification-in-time 1 of 3", "notification-late 2 of 3", "notification-days-late 3",
        "notification-longest 2", "notification-running 0", "notification-left-out 0",
        "rapid-review-in-time 3 of 3", "rapid-review-late 0 of 3", "rapid-review-days-late 0",
        "rapid-review-longest 0", "rapid-review-running 0", "rapid-review-left-out 0",
      ])
  }

  @Test func `if no clock has ended, days late do not apply`() throws {
    let lines = try lines([])
    #expect(
      lines.prefix(4) == [
        "notification-in-time 0 of 0", "notification-late 0 of 0", "notification-days-late [z]",
        "notification-longest [z]",
      ])
  }

  @Test func `the year is that of the date considered, not of the clock's own days`() throws {
    let referrals = [
      review(on: "2024-03-20", "2024-03-18", "2024-03-19", "2024-03-28"),
      review(on: "2023-03-31", "2023-03-28", "2023-03-29", "2023-04-20"),
    ]
    #expect(try lines(referrals).contains("rapid-review-in-time 1 of 1"))
  }

  @Test func `a review that is sent after the as-at date is still running, and in time or late from then on`()
    throws
  {
    let referrals = [review(on: "2024-03-20", "2024-03-18", "2024-03-19", "2024-04-08")]
    let march = try lines(referrals)
    #expect(march.contains("rapid-review-in-time 0 of 0") && march.contains("rapid-review-running 1"))
    let april = try lines(referrals, asAt: "2024-04-08")
    #expect(april.contains("rapid-review-in-time 1 of 1") && april.contains("rapid-review-running 0"))
  }

  @Test func `clocks of pending referrals and of earlier years run with the others`() throws {
    let referrals = [
      review(on: nil, "2024-03-20", nil, nil), review(on: "2023-03-20", "2023-03-18", "2023-03-20", nil),
      review(on: "2024-04-10", "2024-03-25", "2024-03-28", nil),
      review(on: "2024-04-10", "2024-04-02", "2024-04-03", nil),
    ]
    let lines = try lines(referrals)
    #expect(lines.contains("notification-running 1") && lines.contains("rapid-review-running 2"))
    #expect(lines.contains("rapid-review-left-out 0"))
  }

  @Test func `withdrawn entries and dates in the wrong order are in no share`() throws {
    let lines = try lines([
      Example.referral(
        Example.withdrawn, aware: "2023-06-01", notified: "2023-06-02", rapidReview: "2023-06-05"),
      review("2023-06-05", "2023-06-02", "2023-06-08"),
    ])
    #expect(lines.contains("notification-in-time 0 of 0") && lines.contains("notification-left-out 1"))
    #expect(lines.contains("rapid-review-in-time 1 of 1") && lines.contains("notification-running 0"))
  }

  @Test func `where the start counts, a clock that starts on a working day has a day less`() throws {
    var tally = Tally(
      vocabulary: Example.vocabulary,
      clocks: ClockRules(calendar: Example.clocks.calendar, startDay: .included))
    tally.count(review("2023-06-01", "2023-06-08", nil))
    let figures = try YearlyFigures(of: tally, in: Example.year("2023-24"), asAt: Example.day("2024-03-31"))
    #expect(figures[.timeliness]["notification-late"] == .share(.init(1, of: 1)))
    #expect(figures.startDay == .included)
  }

  @Test func `every row says what it counts`() throws {
    let units = try Example.figures([])[.timeliness].rows.map(\.unit)
    #expect(
      units == [
        .notifications, .notifications, .workingDays, .workingDays, .notifications, .notifications,
        .rapidReviews, .rapidReviews, .workingDays, .workingDays, .rapidReviews, .rapidReviews,
      ])
  }
}
