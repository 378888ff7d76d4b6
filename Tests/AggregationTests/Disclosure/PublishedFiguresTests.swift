import TestSupport
import Records
import Testing

@testable import Aggregation

struct PublishedFiguresTests {
  /// Seventy-one of each: a number that no other figure, year or version spells.
  private var figures: YearlyFigures {
    get throws {
      let referral = Example.referral(from: [Example.police], of: [.days(2)]).with(features: [
        Example.selfHarm
      ])
      let others = Example.referral(from: [Example.hospital]).with(features: [Example.neglect])
      return try Example.figures(
        Array(repeating: referral, count: 71) + Array(repeating: others, count: 82))
    }
  }

  @Test func `under the policy none everything passes`() throws {
    let figures = try figures
    let published = try PublishedFigures(figures, by: Example.profile(), for: .public)
    #expect(published.tables.map(\.lines) == figures.tables.map(\.lines))
    #expect(published.leftOut == 0)
    #expect(published.edition == .public)
  }

  @Test func `months and crossings are the board's, unless the profile publishes them`() throws {
    let figures = try figures
    var profile = Example.profile()
    profile.publish.tables = [.months]
    let ids = try PublishedFigures(figures, by: profile, for: .public).tables.map(\.id)
    #expect(ids.contains(.months) && ids.allSatisfy { !$0.isCrossing })
    profile.publish.tables = []
    let none = try PublishedFigures(figures, by: profile, for: .public).tables.map(\.id)
    #expect(none.allSatisfy { !$0.isForTheBoard })
    let board = try PublishedFigures(figures, by: profile, for: .board).tables.map(\.id)
    #expect(Set(TableID.all(with: []).filter(\.isForTheBoard)).isSubset(of: board))
  }

  @Test(arguments: [Profile.Policy.oneToTwo, .oneToFour, .oneToFive])
  func `the public edition is refused under a policy that would have to hide counts`(policy: Profile.Policy)
    throws
  {
    let figures = try figures
    let error = #expect(throws: Problem.self) {
      try PublishedFigures(figures, by: Example.profile(policy), for: .public)
    }
    #expect(
      error?.description
        == "profile.toml: error: [unsupported-policy] the policy for small counts is \"\(policy.rawValue)\" "
        + "(the default if a profile has none); expected [disclosure] policy = \"none\", the only one that "
        + "this version can publish under; nothing was written; make the board's edition with --edition board, "
        + "which hides nothing")
  }

  @Test func `a table whose counts are in other tables is not published as if it were hidden`() throws {
    let figures = try figures
    let error = #expect(throws: Problem.self) {
      try PublishedFigures(figures, by: Example.profile(namesOnly: [.outcomes]), for: .public)
    }
    #expect(
      error?.description
        == "profile.toml: error: [unsupported-names-only] the counts of the table \"outcomes\" are in other "
        + "tables too and cannot be suppressed; expected [disclosure] names_only with tables among agencies, features, harm; "
        + "nothing was written; take it out, or make the board's edition")
  }

  @Test(arguments: [Profile.Policy.none, .oneToFour])
  func `the board's edition keeps all counts under any policy and any names`(policy: Profile.Policy)
    throws
  {
    let figures = try figures
    let profile = Example.profile(policy, namesOnly: [.agencies, .features])
    #expect(
      try PublishedFigures(figures, by: profile, for: .board).tables.map(\.lines)
        == figures.tables.map(\.lines))
  }

  @Test func `no count of a table of names is in the public figures or their snapshot`() throws {
    let profile = Example.profile(namesOnly: [.agencies, .features])
    let published = try PublishedFigures(figures, by: profile, for: .public)
    let counted = published.tables.flatMap(\.lines).filter { $0.hasSuffix(" 82") }
    #expect(counted.isEmpty == false)
    for id in [TableID.agencies, .sectors, .features, .featuresUnderOne] {
      #expect(published[id].rows.allSatisfy { $0.figure == .symbol(.suppressed) })
    }
    let snapshot = Snapshot(
      published, notes: [], provenance: Provenance(program: "p", profile: "profile.toml", inputs: []))
    let json = String(decoding: snapshot.json, as: UTF8.self)
    for id in ["agencies", "sectors", "features", "features_under_one"] {
      let after = try #require(json.firstRange(of: "\"id\" : \"\(id)\"")).upperBound
      let table = json[after...].prefix { $0 != "]" }
      #expect(!table.contains("value"), "\(id)")
      #expect(table.contains("\"symbol\" : \"c\""), "\(id)")
    }
  }

  @Test func `a table that the figures do not have is empty`() throws {
    let published = PublishedFigures(
      partnership: Profile.Partnership(), vocabulary: Example.vocabulary, year: Example.year("2023-24"),
      edition: .public, rules: CountingRules(policy: .none), asAt: Example.day("2024-03-31"), tables: [],
      leftOut: 0, national: NationalFigures())
    #expect(published[.panel] == FigureTable(.panel, []))
  }
}
