import Foundation
import Records
import TestSupport
import Testing

@testable import Aggregation

/// Partnerships of different policies in one region: the strictest is that of the region.
struct StricterPolicyTests {
  private func rows(_ rapidReviews: Int, _ others: Int) -> [any CountedRow] {
    (0..<rapidReviews).map { _ in Example.referral(Example.rapidReview) }
      + (0..<others).map { _ in Example.referral(Example.noFurtherAction) }
  }

  private func part(_ name: String, _ policy: Profile.Policy, _ rows: [any CountedRow]) throws
    -> CombinedPartnership
  {
    Region.part(try Region.snapshot(Region.profile(name, policy), rows))
  }

  @Test func `a small sum of published parts is hidden, and what it could be worked out from`() throws {
    let region = try Region.combined(
      part("North", .none, rows(3, 9)), part("South", .oneToFour, rows(0, 12)))
    #expect(region.figures.rules.policy == .oneToFour)
    #expect(region.figures[.outcomes]["rapid-review"] == .symbol(.suppressed))
    #expect(region.figures[.outcomes]["no-further-action"] == .symbol(.suppressed))
    #expect(region.figures[.outcomes]["total"] == .count(24))
    // What North shows by itself is not beside it either.
    #expect(region.parts(of: .outcomes).first == [.symbol(.suppressed), .count(0)])
    #expect(region.openPartnerships.map(\.name) == ["North"])
  }

  @Test func `a sum with a suppressed part is suppressed, however large it is`() throws {
    let region = try Region.combined(
      part("North", .none, rows(20, 9)), part("South", .oneToFour, rows(2, 12)))
    #expect(region.figures[.outcomes]["rapid-review"] == .symbol(.suppressed))
    #expect(region.parts(of: .outcomes).first == [.count(20), .symbol(.suppressed)])
  }

  @Test func `without a policy everything passes, and so it does for the board`() throws {
    let open = try Region.combined(part("North", .none, rows(3, 9)), part("South", .none, rows(1, 12)))
    #expect(open.figures[.outcomes]["rapid-review"] == .count(4))
    #expect(open.openPartnerships.isEmpty)
    let board = try Region.combined(
      Region.part(try Region.snapshot(Region.profile("North"), rows(3, 9), for: .board)),
      Region.part(try Region.snapshot(Region.profile("South", .oneToFour), rows(1, 12), for: .board)))
    #expect(board.figures[.outcomes]["rapid-review"] == .count(4))
  }

  @Test func `of a partnership that hides less, no table beside a hidden count is used`() throws {
    let south = try part("South", .oneToFour, rows(0, 12))
    // Three are shown under 1-2, and would be hidden here.
    let region = try Region.combined(part("North", .oneToTwo, rows(3, 9)), south)
    #expect(region.figures[.outcomes].isNamesOnly)
    #expect(region.figures[.headline][.referrals] == .count(24))
    #expect(region.figures[.headline]["rapid-review"] == .symbol(.suppressed))
    let large = try Region.combined(part("North", .oneToTwo, rows(6, 9)), south)
    #expect(large.figures[.outcomes]["rapid-review"] == .count(6))
  }

  @Test func `a partnership of few referrals beside a stricter one is refused with its file`() throws {
    let south = try part("South", .oneToFour, rows(0, 12))
    for policy in [Profile.Policy.none, .oneToTwo] {
      let message = try Region.message(part("North", policy, rows(0, 4)), south)
      #expect(
        message?.hasPrefix("North/figures.json: error: [unsupported-policy]") == true, "\(message ?? "")")
    }
  }

  @Test func `a year that is not over is refused beside a stricter partnership`() throws {
    let north = Region.part(
      try Region.snapshot(Region.profile("North"), rows(6, 9), asAt: "2023-12-31"))
    let message = try Region.message(north, part("South", .oneToFour, rows(0, 12)))
    #expect(message?.contains("the year is not over") == true)
  }

  @Test func `what a policy leaves out of one file is not zero in the region`() throws {
    let north = try part("North", .oneToFour, rows(6, 9))
    let without = Region.part(try Region.snapshot(Region.profile("South", .oneToFour), rows(6, 9)))
    var older = without.figures
    older.tables = older.tables.map { $0.id.isOfRapidReviews ? FigureTable($0.id, []) : $0 }
    let region = try Region.combined(
      north, CombinedPartnership(older, path: "South/figures.json", input: without.input))
    for table in region.figures.tables where table.id.isOfRapidReviews {
      #expect(table.rows.allSatisfy { $0.figure == .symbol(.suppressed) })
    }
  }

  private static let always = [0, 1, 2, 3, 4, 6]
  private static let seeds =
    ProcessInfo.processInfo.environment["SOAK"] == nil ? always : Array(0..<30)

  @Test(arguments: seeds)
  func `nothing that a region hides can be worked out from it`(seed: Int) throws {
    func snapshot(_ name: String, _ seed: Int, _ policy: Profile.Policy) throws -> CombinedPartnership {
      var profile = RandomRegisterTests.profile
      profile.partnership.name = name
      profile.disclosure.policy = policy
      let published = try PublishedFigures(RandomRegisterTests.figures(seed: seed), by: profile, for: .public)
      return Region.part(
        Snapshot(published, notes: [], provenance: Provenance(profile: "profile.toml", inputs: [])))
    }
    let first: Profile.Policy = seed % 3 == 0 ? .oneToTwo : .none
    let region: Combination
    do {
      region = try Region.combined(
        snapshot("North", seed * 2, first), snapshot("South", seed * 2 + 1, .oneToFour))
    } catch let problem as Problem where problem.rule == .unsupportedPolicy {
      // A year with so few referrals takes no part; those of the seeds that always run do.
      #expect(!StricterPolicyTests.always.contains(seed))
      return
    }
    var written = Publication(at: "figures.json", from: "reports")
    let json = region.json(notes: [], provenance: Provenance(profile: "", inputs: []))
    try written.readSnapshot(String(decoding: json, as: UTF8.self))
    let audit = try EditionAudit(of: [written], hidingUpTo: 4)
    #expect(
      audit.exposures.isEmpty, "\(audit.exposures.map { "\($0.name) \($0.isShown): \($0.reasons)" })")
    for table in region.figures.tables where !TableCells.passes(table.id) {
      for row in table.rows {
        if let count = row.figure.count { #expect(!(1...4).contains(count), "\(table.id) \(row.key)") }
      }
    }
  }

  @Test func `a region that shows a small sum fails its audit`() throws {
    let region = try Region.combined(
      part("North", .none, rows(3, 9)), part("South", .oneToFour, rows(0, 12)))
    let json = String(
      decoding: region.json(notes: [], provenance: Provenance(profile: "", inputs: [])), as: UTF8.self)
    let row =
      "\"category\" : \"rapid-review\",\n          \"measure\" : \"number\",\n          \"name\" : \"Rapid review\",\n          \"symbol\" : \"c\""
    #expect(json.contains(row))
    var written = Publication(at: "figures.json", from: "reports")
    try written.readSnapshot(
      json.replacing(row, with: row.replacing("\"symbol\" : \"c\"", with: "\"value\" : 3")))
    let audit = try EditionAudit(of: [written], hidingUpTo: 4)
    #expect(audit.exposures.contains { $0.isShown && $0.name.contains("Rapid review") })
  }
}
