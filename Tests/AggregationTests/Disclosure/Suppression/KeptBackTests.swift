import Records
import TestSupport
import Testing

@testable import Aggregation

/// What would be known by more sums than the system has.
struct KeptBackTests {
  private func published(_ referrals: [any CountedRow], _ vocabulary: Vocabulary = Example.vocabulary) throws
    -> Snapshot
  {
    try Region.snapshot(Region.profile("North", by: vocabulary, .oneToFour), referrals)
  }

  @Test func `the ages of the others are hidden where there are none, as where there are some`() throws {
    let infants = (0..<8).map { _ in Example.referral(of: [.days(9)]) }
    #expect(try published(infants)[.headline][.restLowest] == .symbol(.suppressed))
    #expect(try published(infants)[.headline][.restHighest] == .symbol(.suppressed))
  }

  @Test func `reviews are not published beside those that are a primary outcome, unless there are none`()
    throws
  {
    let both =
      (0..<5).map { _ in Example.referral(Example.lcspr) } + [Example.referral(Example.noFurtherAction)]
    #expect(try published(both)[.headline][.reviewsCommissioned] == .symbol(.suppressed))
    let none = (0..<6).map { _ in Example.referral(Example.noFurtherAction) }
    #expect(try published(none)[.headline][.reviewsCommissioned] == .count(0))
  }

  @Test func `crossings, features of infants and further actions have no count`() throws {
    let referrals = (0..<8).map { _ in
      Example.referral(Example.rapidReview, of: [.days(9)]).with(features: [Code(0)])
    }
    let figures = try published(referrals)
    for id in [TableID.featuresUnderOne, .outcomesByAgeBand, .outcomesBySector, .reviews] {
      #expect(figures[id].rows.isEmpty, "\(id.rawValue)")
    }
    #expect(figures[.furtherActions].rows.allSatisfy { $0.figure == .symbol(.suppressed) })
    #expect(figures[.rapidReviews("features")].rows.isEmpty)
    #expect(!figures[.features].rows.isEmpty)
  }

  @Test func `no reason is given about a table that is kept back whatever it has`() throws {
    let referrals = (0..<8).map { index in
      Example.referral(Example.rapidReview, of: [index < 2 ? .days(9) : .years(7)]).with(features: [
        Example.neglect
      ])
    }
    let profile = Region.profile("North", .oneToFour)
    let reasons = try SuppressionReason.all(of: Example.figures(referrals), by: profile)
    #expect(!reasons.isEmpty)
    #expect(reasons.allSatisfy { !SuppressedTables.keptBack.contains($0.table) })
  }

  @Test(arguments: [1, 4])
  func `a year with no more referrals than are hidden is refused`(count: Int) {
    let problem = #expect(throws: Problem.self) {
      try published((0..<count).map { _ in Example.referral() })
    }
    #expect(problem?.rule == .unsupportedPolicy)
    #expect(throws: Never.self) { try published([]) }
    #expect(throws: Never.self) { try published((0..<5).map { _ in Example.referral() }) }
  }

  @Test func `reviews that are not published are not named by their recommendations`() throws {
    let records = ReviewRecords(
      reviews: [Example.review("a"), Example.review("b"), Example.review("c", published: "2023-06-01")],
      recommendations: ["a", "b", "b", "c"].map { Example.recommendation(of: $0) })
    let rows = (0..<8).map { _ in Example.referral() }
    func names(_ policy: Profile.Policy) throws -> [String] {
      try Region.snapshot(Region.profile("North", policy), rows, reviews: records)[.recommendationsByReview]
        .lines
    }
    #expect(try names(.oneToFour) == ["c 1", "not-published 3", "total 4"])
    #expect(try names(.none) == ["a 1", "b 2", "c 1", "total 4"])
  }

  @Test func `a year that is not over is refused`() {
    let problem = #expect(throws: Problem.self) {
      try Region.snapshot(
        Region.profile("North", .oneToFour), (0..<8).map { _ in Example.referral() }, asAt: "2023-09-30")
    }
    #expect(problem?.found.contains("the year is not over") == true)
  }
}
