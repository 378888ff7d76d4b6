import TestSupport
import Records
import Testing

@testable import Aggregation

struct ReviewRowsTests {
  private static let records = ReviewRecords(
    reviews: [
      Example.review("a", considered: "2022-04-04", published: "2023-06-01", line: 2),
      Example.review("b", considered: "2023-05-05", published: "2023-06-01", line: 3),
      Example.review("c", .other("Audit"), considered: "2023-05-05", line: 4),
    ],
    recommendations: [
      Example.opening(),
      Example.recommendation(part: "a", due: "2024-01-01", line: 3),
      Example.recommendation(of: "b", number: 2, by: [Example.policeBody], Example.complete, line: 4),
    ])

  private func references(_ table: TableID, _ key: String) throws -> [String]? {
    let figures = try Example.figures([], reviews: Self.records)
    return Self.records.rows(
      behind: key, in: table, of: Example.year("2023-24"), asAt: Example.day("2024-03-31"),
      by: Example.vocabulary, whole: try #require(figures[table][key])
    )?.map { "\($0.place) \($0.reference)" }
  }

  @Test func `the reviews behind a figure are those that count in it`() throws {
    #expect(try references(.reviews, "published") == ["reviews.csv:2 a", "reviews.csv:3 b"])
    #expect(try references(.reviews, "running") == ["reviews.csv:4 c"])
    #expect(try references(.timeliness, "review-late") == ["reviews.csv:2 a"])
    #expect(try references(.timeliness, "review-longest") == ["reviews.csv:2 a"])
  }

  @Test func `the responses behind a figure are named by review, number and part`() throws {
    #expect(
      try references(.recommendations, "all") == ["recommendations.csv:3 a 1a", "recommendations.csv:4 b 2"])
    #expect(try references(.recommendations, "overdue") == ["recommendations.csv:3 a 1a"])
    #expect(try references(.recommendationsByStatus, "complete") == ["recommendations.csv:4 b 2"])
    #expect(try references(.recommendationsByBody, "police") == ["recommendations.csv:4 b 2"])
    #expect(try references(.recommendationsByReview, "total")?.count == 2)
  }

  @Test func `a figure of referrals is not answered from these sheets`() throws {
    #expect(try references(.headline, "referrals") == nil)
    #expect(try references(.timeliness, "rapid-review-late") == nil)
  }
}
