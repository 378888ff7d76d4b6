import TestSupport
import Records
import Testing

@testable import Aggregation

struct CombinationJSONTests {
  private let combination: Combination

  init() throws {
    combination = try Region.combined(
      Region.part("North", [Example.referral()]),
      Region.part("South", [Example.referral(), Example.referral()]))
  }

  private var json: [UInt8] {
    combination.json(notes: ["A note."], provenance: Provenance(program: "p", profile: "", inputs: []))
  }

  @Test func `the keys are sorted, the partnerships are a list, and no profile is named where none was used`()
  {
    let text = String(decoding: json, as: UTF8.self)
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.compactMap {
      $0.split(separator: "\"").dropFirst().first
    }
    #expect(
      keys == [
        "as_at", "edition", "left_out", "notes", "partnership", "program", "provenance", "region", "rules",
        "schema",
        "tables", "year",
      ])
    #expect(text.contains("  \"partnership\" : [\n    \"North\",\n    \"South\"\n  ],\n"))
    #expect(!text.contains("\"profile\""))
  }

  @Test func `it is not a snapshot that can be combined or compared again`() {
    #expect(throws: SnapshotError(reason: "it has the figures of several partnerships")) {
      try Snapshot(json: json)
    }
  }

  @Test func `an earlier file of the same region and year says what the headline was`() throws {
    #expect(combination.earlierHeadline(json: json) == combination.figures[.headline])
    let other = try Combination(of: combination.partnerships, named: "Another region")
    #expect(other.earlierHeadline(json: json) == nil)
    #expect(combination.earlierHeadline(json: Array("{}".utf8)) == nil)
  }
}
