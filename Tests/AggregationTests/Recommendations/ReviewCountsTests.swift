import TestSupport
import Records
import Testing

@testable import Aggregation

struct ReviewCountsTests {
  private func lines(_ reviews: [Review], asAt: String = "2024-03-31") throws -> [String] {
    try Example.reviewFigures(reviews, asAt: asAt)[.reviews].lines
  }

  @Test func `a review of any kind begins with the decision, or else on the day considered`() throws {
    let reviews = [
      Example.review("a", considered: "2023-03-20", initiated: "2023-04-01"),
      Example.review("b", .seriousCaseReview, considered: "2024-03-31"),
      Example.review("c", .other("Thematic review"), initiated: "2023-06-01"),
      Example.review("d", considered: "2023-06-01", initiated: "2024-04-01"), Example.review("e"),
    ]
    #expect(try lines(reviews) == ["initiated 3", "published 0", "running 3"])
  }

  @Test func `a review runs until it is published, in whatever year it began`() throws {
    let reviews = [
      Example.review("a", considered: "2015-07-20"),
      Example.review("b", considered: "2022-07-20", published: "2023-04-01"),
      Example.review("c", considered: "2022-07-20", published: "2024-04-02"),
      Example.review("d", considered: "2020-07-20", published: "2023-03-31"),
    ]
    #expect(try lines(reviews) == ["initiated 0", "published 1", "running 2"])
  }

  @Test func `what happened after the as-at date has not happened yet`() throws {
    let reviews = [
      Example.review("a", considered: "2023-05-01", published: "2024-01-10"),
      Example.review("b", considered: "2024-01-10"),
    ]
    #expect(try lines(reviews, asAt: "2024-01-09") == ["initiated 1", "published 0", "running 1"])
    #expect(try lines(reviews, asAt: "2024-01-10") == ["initiated 2", "published 1", "running 1"])
  }

  @Test func `a register without reviews has no table of them, and no row of their clock`() throws {
    let figures = try Example.figures([Example.referral()])
    #expect(!figures.tables.contains { $0.id.isAboutReviews })
    #expect(figures[.timeliness].rows.count == 22)
  }

  @Test func `reviews are counted as reviews`() throws {
    #expect(
      try Example.reviewFigures([Example.review("a")])[.reviews].rows.allSatisfy { $0.unit == .reviews })
  }
}
