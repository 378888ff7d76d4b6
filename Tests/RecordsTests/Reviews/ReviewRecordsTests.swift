import Testing

@testable import Records

struct ReviewRecordsAsAtTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func review(_ id: String, considered: String, published: String? = nil) throws -> Review {
    var review = Review(at: Place(file: "reviews.csv"))
    review.id = id
    review.considered = try day(considered)
    review.published = try published.map(day)
    return review
  }

  private func row(_ id: String) -> Recommendation {
    var row = Recommendation(at: Place(file: "recommendations.csv"))
    row.review = id
    return row
  }

  @Test func `the last day is the last on which something happened, not one on which something is due`()
    throws
  {
    var records = ReviewRecords(
      reviews: [try review("a", considered: "2019-07-11", published: "2022-03-29")],
      recommendations: [row("a")])
    records.recommendations[0].due = try day("2030-01-01")
    records.recommendations[0].revisedDue = try day("2031-01-01")
    #expect(records.lastDay?.iso == "2022-03-29")
    records.recommendations[0].updated = try day("2022-04-01")
    #expect(records.lastDay?.iso == "2022-04-01")
    #expect(ReviewRecords().lastDay == nil)
  }

  @Test func `a review that began later, and a later publication, are not known yet`() throws {
    let records = ReviewRecords(
      reviews: [
        try review("a", considered: "2019-07-11", published: "2022-03-29"),
        try review("b", considered: "2022-03-29"), Review(at: Place(file: "reviews.csv")),
      ], recommendations: [row("a"), row("b"), row("")])
    let known = records.known(on: try day("2022-03-28"))
    #expect(known.reviews.map(\.id) == ["a", ""])
    #expect(known.reviews[0].published == nil)
    #expect(known.recommendations.map(\.review) == ["a", ""])
    #expect(records.known(on: try day("2022-03-29")) == records)
  }
}
