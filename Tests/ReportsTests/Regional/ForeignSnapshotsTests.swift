import Aggregation
import Records
import TestSupport
import Testing

@testable import Reports

/// Snapshots with a value changed at random, through everything that is made of them.
struct ForeignSnapshotsTests {
  private let files: [String]

  init() throws {
    files = try [("North", "2022-23"), ("North", "2023-24"), ("South", "2023-24")].map { name, year in
      let profile = Example.profile(Example.vocabulary, namesOnly: name == "South" ? [.features] : []) {
        $0.name = name
      }
      let start = year.prefix(4)
      let referrals = (1...9).map { day in
        Example.referral(
          day < 3 ? Example.rapidReview : Example.noFurtherAction, on: "\(start)-0\(4 + day % 5)-0\(day)",
          from: [day < 5 ? Example.hospital : Example.police], of: [.years(day)],
          panel: day < 3 ? .agreed : nil, aware: "\(start)-04-03", notified: "\(start)-04-20"
        ).with(features: [Example.neglect], harms: [Example.death])
      }
      var tally = Tally(vocabulary: profile.vocabulary, clocks: Example.clocks)
      for referral in referrals { tally.count(referral) }
      let figures = try YearlyFigures(
        of: tally, in: Example.year(year), asAt: Example.year(year).last, among: 60_000)
      let snapshot = Snapshot(
        try PublishedFigures(figures, by: profile, for: .public), notes: [],
        provenance: Provenance(profile: "profile.toml", inputs: []))
      return String(decoding: snapshot.json, as: UTF8.self)
    }
  }

  private static let values = [
    "-1", "0", "1", "2", "7", "1000000000", "1000000001", "9223372036854775807", "-9223372036854775808",
    "9223372036854775808", "1e9", "1e308", "1e999", "0.5", "-0", "null", "true", "[]", "{}", "\"\"",
    "\"NaN\"",
    "\"total\"", "\"2023-24\"", "\"1900-04-01\"", "\"2199-03-31\"", "\"2198-99\"", "\"public\"", "\"c\"",
    "\"x\"",
    "\"of\"", "\"completed years\"", "\"working days\"", "\"headline\"", "\"timeliness\"", "\"a,b\"",
    "\"\u{1B}[31m\"",
  ]

  /// One of the values of a text replaced, its line doubled, or left out.
  private func changed(_ text: String, _ generator: inout SplitMix64) -> String {
    var lines = text.split(separator: "\n").map(String.init)
    let places = lines.indices.filter { lines[$0].contains(" : ") || lines[$0].contains("\"") }
    for _ in 0...Int(generator.next() % 2) {
      let place = places[Int(generator.next() % UInt64(places.count))]
      let line = lines[place]
      let comma = line.hasSuffix(",") ? "," : ""
      switch generator.next() % 12 {
      case 0: lines[place] = ""
      case 1: lines[place] = comma.isEmpty ? "\(line),\n\(line)" : "\(line)\n\(line)"
      default:
        let value = Self.values[Int(generator.next() % UInt64(Self.values.count))]
        guard let colon = line.firstRange(of: " : ") else {
          lines[place] = value + comma
          continue
        }
        lines[place] = line[..<colon.upperBound] + value + comma
      }
    }
    return lines.joined(separator: "\n")
  }

  private func snapshot(_ text: String) -> Snapshot? { try? Snapshot(json: Array(text.utf8)) }

  @Test(arguments: UInt64(1)...8)
  func `whatever is read can be compared, combined and printed, or is refused`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let whole = files.compactMap(snapshot)
    try #require(whole.count == 3)
    var read = 0
    for _ in 0..<40 {
      let changed = changed(files[1], &generator)
      guard let snapshot = snapshot(changed) else { continue }
      read += 1
      let years = [(whole[0], "a"), (snapshot, "b")].map { ComparedYear($0, from: $1, isCounted: false) }
      if let comparison = try? Comparison(years) {
        let document = try ComparisonReport(
          comparison, partnership: Profile.Partnership(), provenance: snapshot.provenance
        ).document
        #expect(!document.tables.isEmpty)
        _ = comparison.json(notes: [], provenance: snapshot.provenance)
      }
      let parts = [snapshot, whole[2]].map {
        CombinedPartnership($0, path: $0.partnership, input: Provenance.Input(name: "f", sha256: nil))
      }
      guard let region = try? Combination(of: parts, named: "The Coast") else { continue }
      _ = try RegionalReport(region, provenance: snapshot.provenance).document
      _ = region.json(notes: [], provenance: snapshot.provenance)
    }
    #expect(read > 0)
  }
}
