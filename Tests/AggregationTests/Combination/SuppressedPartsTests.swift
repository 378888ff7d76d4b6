import TestSupport
import Records
import Testing

@testable import Aggregation

struct SuppressedPartsTests {
  private let counted = [
    Example.referral(from: [Example.hospital]).with(features: [Example.neglect]),
    Example.referral(from: [Example.police]).with(features: [Example.neglect]),
  ]
  private let named = [
    Example.referral(from: [Example.hospital]).with(features: [Example.selfHarm]),
    Example.referral(from: [Example.council]).with(features: [Example.selfHarm]),
  ]

  @Test
  func `an agency without a count in one partnership has none in the region, nor does the total`()
    throws
  {
    let region = try Region.combined(
      Region.part("North", counted), Region.part("South", named, namesOnly: [.agencies])
    ).figures
    #expect(region[.agencies].lines == ["hospital [c]", "council [c]", "police 1", "total [c]"])
    #expect(region[.sectors].lines == ["health [c]", "local-authority [c]", "police 1", "total [c]"])
    #expect(region[.features].lines == ["self-harm 2", "neglect 2"])
    #expect(
      region[.outcomesBySector].lines == [
        "no-further-action,health [c]", "no-further-action,police [c]",
      ])
    #expect(region[.outcomesByAgeBand].lines == ["no-further-action,1-to-5 4"])
  }

  @Test func `if all publish only names, the region has only names`() throws {
    let region = try Region.combined(
      Region.part("North", counted, namesOnly: [.agencies]),
      Region.part("South", named, namesOnly: [.agencies])
    ).figures
    #expect(region[.agencies].lines == ["hospital [c]", "council [c]", "police [c]"])
  }

  @Test func `features of a single referral, which are not published, suppress those of the region`()
    throws
  {
    let region = try Region.combined(
      Region.part("North", counted), Region.part("South", [named[0]], namesOnly: [.features])
    ).figures
    #expect(region[.features].lines == ["neglect [c]", "not-recorded [c]"])
  }

  @Test func `nothing is suppressed where a partnership with a single referral publishes all its counts`()
    throws
  {
    let plain = Example.referral(from: [Example.hospital])
    let region = try Region.combined(Region.part("North", counted), Region.part("South", [plain])).figures
    #expect(region[.features].lines == ["neglect 2", "not-recorded 1"])
  }

  @Test func `where an older file does not say whether counts were withheld, they are not available`() throws
  {
    let south = try Region.snapshot(Region.profile("South"), [named[0]])
    let text = String(decoding: south.json, as: UTF8.self)
    let rule = try Regex("    \"names_only\" : \\[[^\\]]*\\],\n")
    let features = try Regex("(\"id\" : \"features\",\n      \"rows\" : )\\[[^\\]]*\\]")
    let older = text.replacing(rule, with: "").replacing(features) { _ in
      "\"id\" : \"features\",\n      \"rows\" : []"
    }
    let region = try Region.combined(
      Region.part("North", counted), Region.part(try Snapshot(json: Array(older.utf8)))
    ).figures
    #expect(region[.features].lines == ["neglect [x]", "not-recorded [x]"])
  }

  @Test func `a table that one snapshot lacks is not available for the region`() throws {
    let south = try Region.snapshot(Region.profile("South"), named)
    let text = String(decoding: south.json, as: UTF8.self)
    let start = try #require(text.firstRange(of: "    {\n      \"id\" : \"features\","))
    let end = try #require(text[start.lowerBound...].firstRange(of: "\n    },\n"))
    let older = try Snapshot(json: Array((text[..<start.lowerBound] + text[end.upperBound...]).utf8))
    let region = try Region.combined(Region.part("North", counted), Region.part(older)).figures
    #expect(region[.features].lines == ["neglect [x]"])
    #expect(region[.agencies][Category.total.key] == .count(4))
  }
}
