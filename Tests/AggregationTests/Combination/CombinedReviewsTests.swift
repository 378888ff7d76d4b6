import TestSupport
import Records
import Testing

@testable import Aggregation

/// Reviews, recommendations and their clock in the figures of a region.
struct CombinedReviewsTests {
  private func part(
    _ name: String, _ records: ReviewRecords, by vocabulary: Vocabulary = Example.vocabulary
  ) throws -> CombinedPartnership {
    Region.part(
      try Region.snapshot(Region.profile(name, by: vocabulary), [Example.referral()], reviews: records))
  }

  private let north = ReviewRecords(
    reviews: [Example.review("a", considered: "2022-04-01", published: "2023-04-03")],
    recommendations: [
      Example.recommendation(by: [Category("ours", "Constabulary")], Example.complete, due: "2023-05-01")
    ])
  private let south = ReviewRecords(
    reviews: [Example.review("a", considered: "2023-01-01", published: "2023-04-03")],
    recommendations: [
      Example.recommendation(by: [Category("theirs", "Constabulary"), Example.trustBody], due: "2023-05-01")
    ])

  @Test func `reviews and responses add up, and the most days late are the highest`() throws {
    let region = try Region.combined(part("North", north), part("South", south)).figures
    #expect(region[.reviews].lines == ["initiated 0", "published 2", "running 0"])
    #expect(
      region[.recommendations].lines == ["all 2", "overdue 1", "completed 1", "completed-with-evidence 0"])
    #expect(
      region[.timeliness].lines.filter { $0.hasPrefix("review-") } == [
        "review-in-time 1 of 2", "review-late 1 of 2", "review-average-days [x]", "review-median-days [x]",
        "review-days-late 184", "review-average-days-late 184.0", "review-longest 184",
        "review-running 0", "review-running-late 0", "review-left-out 0",
      ])
  }

  @Test
  func `statuses are joined by their key, bodies by their name, and reviews stay with their partnership`()
    throws
  {
    let region = try Region.combined(part("North", north), part("South", south)).figures
    #expect(
      region[.recommendationsByStatus].lines == ["complete 1", "in-progress 1", "planned 0", "total 2"])
    #expect(
      region[.recommendationsByBody].rows.map(\.category.name) == [
        "Constabulary", "Community Trust", "Total",
      ])
    #expect(region[.recommendationsByBody].rows.map(\.figure) == [.count(2), .count(1), .count(2)])
    #expect(!region.tables.contains { $0.id == .recommendationsByReview })
    #expect(region.vocabulary.statuses.map(\.isDone) == [true, false, false])
  }

  @Test func `if one partnership has no reviews, those of the region are not available`() throws {
    let region = try Region.combined(part("North", north), part("South", ReviewRecords())).figures
    #expect(region[.reviews].rows.allSatisfy { $0.figure == .symbol(.notAvailable) })
    #expect(region[.recommendations]["all"] == .symbol(.notAvailable))
    #expect(region[.timeliness]["review-in-time"] == .symbol(.notAvailable))
    #expect(region[.timeliness]["notification-in-time"] == .share(.init(0, of: 0)))
  }

  @Test func `a status that says done in one partnership and not in the other is refused`() throws {
    let own = Example.vocabulary
    let other = Vocabulary(
      agencies: own.agencies, outcomes: own.outcomes, features: own.features, harms: own.harms,
      statuses: own.statuses.map { Status(key: $0.key, name: $0.name, isDone: $0.key == "planned") })
    let message = try Region.message(part("North", north), part("South", south, by: other))
    #expect(message?.contains("the meaning of the status \"complete\" (open, not done) differs") == true)
  }

  @Test func `a snapshot whose statuses do not add up to its responses was edited`() throws {
    let text = String(decoding: try part("North", north).figures.json, as: UTF8.self)
    let changed = text.replacing(
      "\"category\" : \"in-progress\"", with: "\"category\" : \"total\"", maxReplacements: 1)
    #expect {
      try Snapshot(json: Array(changed.utf8))
    } throws: { error in
      (error as? SnapshotError)?.reason.hasSuffix("is in the table recommendations_by_status twice") == true
    }
  }

  @Test func `responses that do not sum to all of them disagree`() throws {
    let tables = try part("North", north).figures.tables.map { table in
      guard table.id == .recommendationsByReview else { return table }
      return FigureTable(table.id, table.rows.map { FigureTable.Row($0.category, .count(2), $0.unit) })
    }
    #expect(
      PublishedTotalsCheck(tables).disagreement?.words
        == "the sum of the table recommendations_by_review is 2, and all responses to recommendations 1")
  }

  @Test(arguments: UInt64(401)...408)
  func `the reviews of a register that is cut at random combine to the figures of the whole`(seed: UInt64)
    throws
  {
    var generator = SplitMix64(seed: seed)
    var parts = [ReviewRecords(), ReviewRecords()]
    for number in 0..<24 {
      let records = ReviewRecords.random(number, using: &generator)
      parts[number % 2].reviews += records.reviews
      parts[number % 2].recommendations += records.recommendations
    }
    let region = try Region.combined(part("North", parts[0]), part("South", parts[1])).figures
    let whole = try Region.snapshot(
      Region.profile("Whole"), [Example.referral(), Example.referral()],
      reviews: ReviewRecords(
        reviews: parts.flatMap(\.reviews), recommendations: parts.flatMap(\.recommendations)))
    for id in [TableID.reviews, .recommendations, .recommendationsByStatus] {
      #expect(region[id].lines == whole[id].lines, "\(id)")
    }
    #expect(region[.timeliness].linesOfSums == whole[.timeliness].linesOfSums)
    for id in [TableID.recommendationsByBody, .recommendationsByReviewYear] {
      #expect(region[id].lines.sorted() == whole[id].lines.sorted(), "\(id)")
    }
    #expect(try Snapshot(json: whole.json) == whole)
  }
}
