import TestSupport
import Records
import Testing

@testable import Aggregation

struct SnapshotTests {
  private func snapshot(_ edition: Edition = .public) throws -> Snapshot {
    let figures = try Example.figures([
      Example.referral(Example.rapidReview, of: [.weeks(9)], panel: .agreed).with(features: [Example.neglect]
      ),
      Example.referral(Example.rapidReview, of: [.years(9)], panel: .awaited),
    ])
    let published = try PublishedFigures(
      figures, by: Example.profile(namesOnly: [.agencies, .features]), for: edition)
    return Snapshot(
      published, notes: ["A note, with \"quotes\" and a /."],
      provenance: Provenance(
        program: "hscp-report 9.9", profile: "profile.toml",
        inputs: [Provenance.Input(name: "referrals.csv", sha256: "ab12")]))
  }

  @Test(arguments: Edition.allCases)
  func `a snapshot read back is the one that was written`(edition: Edition) throws {
    let snapshot = try snapshot(edition)
    #expect(try Snapshot(json: snapshot.json) == snapshot)
  }

  @Test(arguments: UInt64(201)...206)
  func `any year read back is the one that was written`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let figures = try Example.figures((0..<40).map { _ in ExampleRow.random(using: &generator) })
    let published = try PublishedFigures(figures, by: Example.profile(), for: .public)
    let snapshot = Snapshot(
      published, notes: [], provenance: Provenance(profile: Profile.builtInName, inputs: []))
    #expect(try Snapshot(json: snapshot.json) == snapshot)
  }

  @Test func `harms and statuses are kept where something was counted by them, and may be missing`() throws {
    #expect(try snapshot().vocabulary.harms == nil)
    #expect(try snapshot().vocabulary.statuses == nil)
    let figures = try Example.figures(
      [Example.referral().with(harms: [Example.death])],
      reviews: ReviewRecords(recommendations: [Example.recommendation()]))
    let vocabulary = Snapshot(
      try PublishedFigures(figures, by: Example.profile(), for: .public), notes: [],
      provenance: Provenance(profile: "p", inputs: [])
    ).vocabulary
    #expect(vocabulary.harms?.map(\.key) == ["child-death", "serious-harm"])
    #expect(vocabulary.statuses?.map(\.group) == ["done", "open", "open"])
    let text = String(decoding: try snapshot().json, as: UTF8.self)
    #expect(!text.contains("\"harms\"") && !text.contains("\"statuses\""))
  }

  @Test func `the keys are sorted, so that a difference reads`() throws {
    let text = String(decoding: try snapshot().json, as: UTF8.self)
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.compactMap {
      $0.split(separator: "\"").dropFirst().first
    }
    #expect(
      keys == [
        "as_at", "edition", "left_out", "notes", "partnership", "program", "provenance", "rules", "schema",
        "tables", "vocabulary", "year",
      ])
    #expect(text.hasSuffix("}\n"))
  }

  @Test func `the rules say whether the first day counted, and may lack it in older files`() throws {
    let text = String(decoding: try snapshot().json, as: UTF8.self)
    #expect(text.contains("    \"clock_start\" : \"excluded\",\n"))
    let older = text.replacing("    \"clock_start\" : \"excluded\",\n", with: "")
    #expect(try Snapshot(json: Array(older.utf8)).rules.startDay == nil)
  }

  @Test func `two snapshots of the same figures are the same bytes`() throws {
    #expect(try snapshot().json == snapshot().json)
  }

  @Test(
    arguments: [
      ("", "it is not a figures.json of this program"), ("{", "it is not a figures.json of this program"),
      ("[]", "it is not a figures.json of this program"), ("{}", "it is not a figures.json of this program"),
      ("\u{FEFF}", "it is not a figures.json of this program"),
      ("{\"schema\": 1}", "\"program\" is missing"),
      ("{\"schema\": \"1\"}", "it is not a figures.json of this program"),
      ("{\"schema\": 1, \"partnership\": [\"A\", \"B\"]}", "it has the figures of several partnerships"),
      ("{\"schema\": 1, \"year\": [\"2022-23\", \"2023-24\"]}", "it has the figures of several years"),
      ("{\"schema\": 4}", "its schema is 4, this version reads those up to 3"),
      ("{\"schema\": 0}", "its schema is 0, this version reads those up to 3"),
    ])
  func `what is no snapshot of this schema is refused`(text: String, reason: String) {
    let isNewer = reason.hasPrefix("its schema is 4")
    #expect(throws: SnapshotError(reason: reason, kind: isNewer ? .newer : .malformed)) {
      try Snapshot(json: Array(text.utf8))
    }
  }
}

struct SnapshotBreakdownTests {
  @Test func `a breakdown of which the register says nothing comes back from the file`() throws {
    let own = Example.vocabulary
    let sex = Breakdown(
      key: "sex", name: "Sex", columns: ["Sex"], of: .children,
      values: [Term(key: "female", name: "Female"), Term(key: "male", name: "Male")])
    let vocabulary = Vocabulary(
      agencies: own.agencies, outcomes: own.outcomes, features: own.features, harms: own.harms,
      statuses: own.statuses, breakdowns: [sex])
    let snapshot = try Region.snapshot(Region.profile("North", by: vocabulary), [Example.referral()])
    #expect(try Snapshot(json: snapshot.json).vocabulary.breakdowns?.map(\.key) == ["sex"])
  }
}
