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
  func `of a year with no more referrals than are hidden nothing is published but that there were some`(
    count: Int
  ) throws {
    let figures = try published((0..<count).map { _ in Example.referral(Example.rapidReview) })
    let cases = figures.tables.filter { !TableCells.passes($0.id) }
    #expect(cases.flatMap(\.rows).allSatisfy { $0.figure == .symbol(.suppressed) })
    // Each year of few referrals has the same rows, whatever they were.
    let others = try published([
      Example.referral(Example.lcspr, from: [Example.police], of: [.days(9), .years(7)])
    ])
    #expect(cases.map(\.lines) == others.tables.filter { !TableCells.passes($0.id) }.map(\.lines))
    #expect(figures[.outcomes]["rapid-review"] == .symbol(.suppressed))
    #expect(figures[.ageBands].rows.isEmpty)
    #expect(try published([])[.headline][.referrals] == .count(0))
    let enough = try published((0..<5).map { _ in Example.referral() })
    #expect(enough[.headline][.referrals] == .count(5))
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

  @Test func `the stages are left out with the headline that they repeat`() throws {
    var profile = Region.profile("North", .oneToTwo)
    profile.figures.showsStages = true
    profile.publish.tables = []
    let referrals = [ChildAge.days(9), .years(13), .years(13)].map { Example.referral(of: [$0]) }
    let figures = try Example.figures(referrals)
    let published = try PublishedFigures(figures, by: profile, for: .public)
    #expect(published.isLeftOut(.headline) == published.isLeftOut(.stages))
    var written = Publication(at: "figures.json", from: "reports")
    let snapshot = Snapshot(published, notes: [], provenance: Provenance(profile: "profile.toml", inputs: []))
    try written.readSnapshot(String(decoding: snapshot.json, as: UTF8.self))
    #expect(try EditionAudit(of: [written], knowing: figures, by: profile).exposures.isEmpty)
  }

  @Test func `rapid reviews that are known by their day alone are hidden where they are few`() throws {
    var profile = Region.profile("North", .oneToFour)
    profile.figures.showsStages = true
    func stages(_ byDay: Int) throws -> FigureTable {
      let referrals =
        (0..<7).map { _ in Example.referral(Example.rapidReview) }
        + (0..<9).map { number in
          Example.referral(notified: "2023-06-02", rapidReview: number < byDay ? "2023-06-20" : nil)
        }
      return try Region.snapshot(profile, referrals)[.stages]
    }
    #expect(try stages(0)["rapid-review"] == .count(7))
    #expect(try stages(6)["rapid-review"] == .count(13))
    #expect(try stages(2)["rapid-review"] == .symbol(.suppressed))
    #expect(try stages(2)["discussion"] == .count(16))
  }

  @Test func `a year that is not over is refused`() {
    let problem = #expect(throws: Problem.self) {
      try Region.snapshot(
        Region.profile("North", .oneToFour), (0..<8).map { _ in Example.referral() }, asAt: "2023-09-30")
    }
    #expect(problem?.found.contains("the year is not over") == true)
  }
}
