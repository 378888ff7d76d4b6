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
        "review-in-time 1 of 3", "review-late 2 of 3", "review-average-days 185.7",
        "review-median-days 183.0",
        "review-days-late 11", "review-average-days-late 5.5", "review-longest 10",
        "review-running 0", "review-running-late 0", "review-left-out 0",
      ])
  }

  @Test func `the decision starts the clock, and without it the day considered`() throws {
    let decided = Example.review(
      "a", considered: "2023-04-03", initiated: "2023-07-01", published: "2024-01-01")
    #expect(try lines([decided]).first == "review-in-time 1 of 1")
    let considered = Example.review(
      "a", .seriousCaseReview, considered: "2023-04-03", published: "2024-01-01")
    #expect(
      try lines([considered]).prefix(5) == [
        "review-in-time 0 of 1", "review-late 1 of 1", "review-average-days 273.0",
        "review-median-days 273.0", "review-days-late 90",
      ])
  }

  @Test func `the year is that of the publication, and nothing is published after the as-at date`() throws {
    let reviews = [
      Example.review("a", considered: "2022-10-01", published: "2023-03-31"),
      Example.review("b", considered: "2022-10-01", published: "2023-04-01"),
      Example.review("c", considered: "2024-03-01", published: "2024-04-01"),
    ]
    let figures = [
      "review-in-time 1 of 1", "review-late 0 of 1", "review-average-days 182.0", "review-median-days 182.0",
      "review-days-late 0", "review-average-days-late [z]", "review-longest 0",
    ]
    #expect(
      try lines(reviews) == figures + ["review-running 1", "review-running-late 0", "review-left-out 0"])
    #expect(
      try lines(reviews, asAt: "2024-04-05") == figures + [
        "review-running 0", "review-running-late 0", "review-left-out 0",
      ])
  }

  @Test func `a review still to be published is late from the day after its six months`() throws {
    let reviews = [Example.review("a", initiated: "2023-09-30")]
    let running = { (day: String) in try lines(reviews, asAt: day).filter { $0.contains("running") } }
    #expect(try running("2024-03-30") == ["review-running 1", "review-running-late 0"])
    #expect(try running("2024-03-31") == ["review-running 1", "review-running-late 1"])
  }

  @Test func `a review published before it began, or without a beginning, is left out`() throws {
    let reviews = [
      Example.review("a", considered: "2023-06-02", published: "2023-06-01"),
      Example.review("b", published: "2023-06-01"), Example.review("c", published: "2023-03-01"),
    ]
    #expect(
      try lines(reviews) == [
        "review-in-time 0 of 0", "review-late 0 of 0", "review-average-days [z]", "review-median-days [z]",
        "review-days-late [z]", "review-average-days-late [z]", "review-longest [z]",
        "review-running 0", "review-running-late 0", "review-left-out 2",
      ])
  }

  @Test func `no limit runs for a review of another kind`() throws {
    let reviews = [
      Example.review("a", .other("Audit"), considered: "2022-06-02", published: "2023-06-01"),
      Example.review("b", .other("Audit"), considered: "2023-06-02"),
    ]
    #expect(
      try lines(reviews) == [
        "review-in-time 0 of 0", "review-late 0 of 0", "review-average-days [z]", "review-median-days [z]",
        "review-days-late [z]", "review-average-days-late [z]", "review-longest [z]",
        "review-running 0", "review-running-late 0", "review-left-out 0",
      ])
  }

  @Test func `the rows of reviews come after the other clocks, in reviews and calendar days`()
    throws
  {
    let rows = try Example.reviewFigures([Example.review("a")])[.timeliness].rows
    #expect(
      rows.dropFirst(22).map(\.unit) == [
        .reviews, .reviews, .days, .days, .days, .days, .days, .reviews, .reviews, .reviews,
      ])
    #expect(
      rows.dropFirst(22).map(\.category.name) == [
        "Review published within 6 months", "Review published after 6 months",
        "Review: average days taken", "Review: median of days taken", "Review: days late in all",
        "Review: average days late of those late", "Review: most days late",
        "Review: clock still running", "Review: clock still running after 6 months",
        "Review: date missing or out of order",
      ])
  }
}
