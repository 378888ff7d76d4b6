import Records
import TestSupport
import Testing

@testable import Aggregation

struct StageCountsTests {
  private func referral(
    _ outcome: Code<Outcome>, further: [Code<Outcome>] = [], on day: String = "2023-06-01",
    notified: String? = nil, wasNotified: Bool = false, sent: String? = nil, review: String? = nil
  ) -> Referral {
    var referral = Example.referral(
      outcome, on: day, further: further, notified: notified, rapidReview: sent)
    referral.wasNotified = wasNotified
    referral.review = review.map { ReviewKey(folded: $0) }
    return referral
  }

  private func figures(
    _ referrals: [Referral], in year: String = "2023-24", columns: Set<RegisterColumn>? = nil
  ) throws -> YearlyFigures {
    var tally = Example.tally(referrals)
    if let columns {
      tally.count(RegisterRows(at: Place(file: "referrals.csv", line: 2), columns: columns))
    }
    return try YearlyFigures(of: tally, in: Example.year(year), asAt: Example.year(year).last)
  }

  @Test func `a referral is in each stage that its row shows, whenever it reached it`() throws {
    let figures = try figures(
      [
        referral(Example.rapidReview, further: [Example.lcspr], notified: "2023-06-02", sent: "2023-06-20"),
        referral(Example.rapidReview, notified: "2024-05-02"),
        referral(Example.noFurtherAction, wasNotified: true), referral(Example.lcspr, sent: "2023-06-20"),
        referral(Example.noFurtherAction),
      ], columns: [.dateNotified, .dateRapidReview])
    #expect(
      figures[.stages].lines == ["discussion 5", "notification 3", "rapid-review 3", "review 2"])
    #expect(figures[.headline][.notifications] == .count(3))
    #expect(figures[.stages].rows.map(\.category.name).last == "Practice review")
  }

  @Test func `a register without a column for notifications has no figure of them`() throws {
    let figures = try figures([referral(Example.rapidReview)], columns: [.outcome, .dateRapidReview])
    #expect(figures[.headline][.notifications] == nil)
    #expect(figures[.stages].rows.map(\.key) == ["discussion", "rapid-review", "review"])
  }

  @Test func `a column that says yes or no is enough for notifications, and never for a clock`() throws {
    let figures = try figures(
      [referral(Example.rapidReview, wasNotified: true)], columns: [.notified, .dateAware, .dateRapidReview])
    #expect(figures[.headline][.notifications] == .count(1))
    #expect(figures[.timeliness].rows == [])
  }

  @Test func `referrals that led to one review are one LCSPR commissioned, and their number is given`() throws
  {
    let referrals = [
      referral(Example.rapidReview, further: [Example.lcspr], review: "thematic"),
      referral(Example.rapidReview, further: [Example.lcspr], review: "thematic"),
      referral(Example.rapidReview, review: "thematic"),
      referral(Example.rapidReview, further: [Example.lcspr]), referral(Example.rapidReview),
    ]
    let headline = try figures(referrals, columns: [.outcome, .review])[.headline]
    #expect(headline[.reviewsCommissioned] == .count(2))
    #expect(headline[.referralsReviewed] == .count(4))
    #expect(headline.rows.first { $0.key == "reviews-commissioned" }?.unit == .reviews)
  }

  @Test func `without the column each referral is taken for one`() throws {
    let referrals = [Example.lcspr, Example.lcspr].map { referral(Example.rapidReview, further: [$0]) }
    let headline = try figures(referrals, columns: [.outcome])[.headline]
    #expect(headline[.reviewsCommissioned] == .count(2))
    #expect(headline[.referralsReviewed] == nil)
    #expect(headline.rows.first { $0.key == "reviews-commissioned" }?.unit == .referrals)
  }

  @Test func `a review of referrals of two years is commissioned in the first`() throws {
    let referrals = [
      referral(Example.lcspr, on: "2023-02-01", review: "a"), referral(Example.lcspr, review: "a"),
      referral(Example.lcspr, review: "b"),
    ]
    #expect(try figures(referrals, in: "2022-23")[.headline][.reviewsCommissioned] == .count(1))
    #expect(try figures(referrals)[.headline][.reviewsCommissioned] == .count(1))
    #expect(try figures(referrals)[.headline][.referralsReviewed] == .count(2))
  }

  @Test
  func
    `a profile without stages publishes none, in no edition, and one with them says how they were counted`()
    throws
  {
    let yearly = try figures([referral(Example.rapidReview, notified: "2023-06-02")])
    var profile = Example.profile()
    profile.figures.showsStages = false
    for edition in [Edition.public, .board] {
      let published = try PublishedFigures(yearly, by: profile, for: edition)
      #expect(published[.stages].rows == [] && published.rules.stages == nil)
    }
    profile.figures.showsStages = true
    let published = try PublishedFigures(yearly, by: profile, for: .public)
    #expect(published[.stages].rows.count == 4)
    let snapshot = Snapshot(published, notes: [], provenance: Provenance(profile: "p", inputs: []))
    #expect(String(decoding: snapshot.json, as: UTF8.self).contains("\"stages\" : \"cohort\""))
    #expect(try Snapshot(json: snapshot.json) == snapshot)
  }

  @Test func `what one partnership does not keep is not available for the region`() throws {
    let north = try Region.part("North", [referral(Example.rapidReview, notified: "2023-06-02")])
    let south = try Region.part("South", [referral(Example.rapidReview)])
    let region = try Region.combined(north, south).figures
    #expect(region[.headline][.notifications] == .symbol(.notAvailable))
    #expect(region[.headline][.referrals] == .count(2))
  }

  @Test(arguments: UInt64(501)...504)
  func `stages and reviews that are counted in pieces are those of the whole`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let keys = ["a", "b", nil]
    let referrals = (0..<60).map { _ in
      var referral = ExampleRow.random(using: &generator).referral
      referral.review = (keys.randomElement(using: &generator) ?? nil).map { ReviewKey(folded: $0) }
      return referral
    }
    var pieces = [Example.tally(Array(referrals.prefix(25))), Example.tally(Array(referrals.dropFirst(25)))]
    if seed % 2 == 0 { pieces.reverse() }
    pieces[0].merge(pieces[1])
    for year in ["2021-22", "2022-23", "2023-24"].map(Example.year) {
      let whole = try YearlyFigures(of: Example.tally(referrals), in: year, asAt: year.last)
      let merged = try YearlyFigures(of: pieces[0], in: year, asAt: year.last)
      #expect(merged[.headline] == whole[.headline] && merged[.stages] == whole[.stages])
    }
  }
}
