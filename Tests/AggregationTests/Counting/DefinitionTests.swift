import Records
import TestSupport
import Testing

@testable import Aggregation

struct DefinitionTests {
  private let referrals = [
    Example.referral(
      Example.rapidReview, of: [.years(4)], aware: "2023-05-30", notified: "2023-06-01",
      rapidReview: "2023-06-20")
  ]

  /// The snapshot of a year as the first schema had it: without versions.
  private func earlier(_ name: String, in year: String = "2023-24") throws -> Snapshot {
    let snapshot = try Region.snapshot(Region.profile(name), referrals, in: year)
    let text = String(decoding: snapshot.json, as: UTF8.self)
      .replacing("\"schema\" : 2", with: "\"schema\" : 1")
    let definitions = try Regex("    \"definitions\" : \\{[^}]*\\},\n")
    return try Snapshot(json: Array(text.replacing(definitions, with: "").utf8))
  }

  @Test func `the versions of the definitions are written, and are the first where a file has none`() throws {
    let snapshot = try Region.snapshot(Region.profile("North"), referrals)
    let text = String(decoding: snapshot.json, as: UTF8.self)
    #expect(text.contains("\"definitions\" : {\n      \"clocks\" : 2,\n"))
    #expect(try Snapshot(json: snapshot.json).rules.versions == Definition.currentVersions)
    #expect(try earlier("North").rules.versions == [.clocks: 1, .exactAges: 1, .responses: 1])
  }

  @Test func `what one partnership counted by an earlier definition is not available, the rest adds up`()
    throws
  {
    let region = try Region.combined(
      Region.part(earlier("North")), Region.part(Region.snapshot(Region.profile("South"), referrals)))
    #expect(region.figures[.headline][.referrals] == .count(2))
    #expect(region.figures[.headline][.restLowest] == .symbol(.notAvailable))
    #expect(region.figures[.timeliness].rows.allSatisfy { $0.figure == .symbol(.notAvailable) })
    #expect(
      region.countedOtherwise == [
        CountedOtherwise(definition: .clocks, parts: ["North"]),
        CountedOtherwise(definition: .exactAges, parts: ["North"]),
      ])
    #expect(region.figures.rules.versions == Definition.currentVersions)
  }

  @Test func `files that were all counted by the earlier definitions add up in full`() throws {
    let region = try Region.combined(Region.part(earlier("North")), Region.part(earlier("South")))
    #expect(region.figures[.headline][.restLowest] == .age(4))
    #expect(region.countedOtherwise == [])
    #expect(region.figures.rules.versions[.clocks] == 1)
  }

  @Test func `a year that was published by an earlier definition has no revisions of those figures`() throws {
    let now = try Region.snapshot(Region.profile("North"), [])
    let published = try earlier("North")
    let revised = Revision.all(from: published, to: now)
    #expect(revised.contains { $0.key == "referrals" })
    #expect(!revised.contains { $0.table == .timeliness || $0.key == "rest-lowest" })
  }
}
