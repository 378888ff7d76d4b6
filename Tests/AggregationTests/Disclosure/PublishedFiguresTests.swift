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

  /// Nine referrals as in a report that was published: two, six and one.
  private var nine: YearlyFigures {
    get throws {
      try Example.figures(
        Array(repeating: Example.referral(Example.rapidReview, of: [.days(2)], panel: .agreed), count: 2)
          + Array(repeating: Example.referral(of: [.years(8)]), count: 6)
          + [Example.referral(Example.learningEvent, of: [.years(15)])])
    }
  }

  @Test func `under a policy small counts are hidden, and others with which they could be worked out`() throws
  {
    let published = try PublishedFigures(nine, by: Example.profile(.oneToFour), for: .public)
    #expect(
      published[.outcomes].lines == [
        "rapid-review [c]", "no-further-action [c]", "local-learning-event [c]", "total 9",
      ])
    #expect(published[.headline]["rapid-review"] == .symbol(.suppressed))
    #expect(published[.headline]["referrals"] == .count(9))
    #expect(published[.panel].lines.allSatisfy { $0.hasSuffix("[c]") })
    #expect(published[.headline][.restLowest] == .symbol(.suppressed))
    #expect(published.tables.allSatisfy { $0.id.isPrinted })
    let account = try #require(published.suppression)
    #expect(account.policy == .oneToFour && account.hidesMost && account.bound == nil)
    #expect(try PublishedFigures(nine, by: Example.profile(), for: .public).suppression == nil)
    #expect(try PublishedFigures(nine, by: Example.profile(.oneToFour), for: .board).suppression == nil)
  }

  @Test func `the snapshot of a policy's edition has no hidden number`() throws {
    let published = try PublishedFigures(nine, by: Example.profile(.oneToFour), for: .public)
    let snapshot = Snapshot(
      published, notes: [], provenance: Provenance(program: "p", profile: "profile.toml", inputs: []))
    let read = try Snapshot(json: snapshot.json)
    // A table of rapid reviews without rows is not written.
    let written = published.tables.filter { !($0.id.isOfRapidReviews && $0.rows.isEmpty) }
    #expect(read.tables.map(\.lines) == written.map(\.lines))
    #expect(read.rules.policy == .oneToFour)
  }

  @Test func `a table in which hiding everything tells too much is left out, and said to be`() throws {
    var profile = Example.profile(.oneToFour)
    let five = try Example.figures(
      [Example.rapidReview, Example.learningEvent].map { Example.referral($0, of: [.years(8)]) }
        + Array(repeating: Example.referral(of: [.years(8)]), count: 3))
    let published = try PublishedFigures(five, by: profile, for: .public)
    #expect(published.isLeftOut(.outcomes))
    #expect(published[.outcomes].isNamesOnly)
    #expect(published[.headline]["rapid-review"] == nil)
    #expect(published[.headline]["referrals"] == .count(5))
    // Where the total need not be kept, it is hidden in place of the table.
    profile.disclosure.keepsTotals = false
    let without = try PublishedFigures(five, by: profile, for: .public)
    #expect(without[.headline]["referrals"] == .symbol(.suppressed))
    #expect(!without.isLeftOut(.outcomes))
  }

  @Test func `an outcome that the profile publishes is not hidden, and everyone knows it`() throws {
    var profile = Example.profile(.oneToFour)
    profile.publish.counts = ["rapid-review"]
    let published = try PublishedFigures(nine, by: profile, for: .public)
    #expect(published[.outcomes]["rapid-review"] == .count(2))
    #expect(published[.outcomes]["local-learning-event"] == .symbol(.suppressed))
  }

  @Test func `a table of which nobody has said what it reveals is left out`() throws {
    let table = FigureTable(.youngestChild, [.init(Category("a", "A"), .count(70), .referrals)])
    let suppressed = try SuppressedTables([table], by: Example.profile(.oneToFour))
    #expect(suppressed.tables.isEmpty)
    #expect(
      TableCells.passes(.recommendations) && TableCells.passes(.national) && !TableCells.passes(.reviews))
  }

  @Test func `what only one referral has is not named under a policy, and agencies are`() throws {
    let figures = try Example.figures(
      Array(
        repeating: Example.referral(from: [Example.police]).with(features: [Example.neglect]), count: 5)
        + [Example.referral(from: [Example.hospital]).with(features: [Example.selfHarm])])
    let profile = Example.profile(.oneToFour, namesOnly: [.agencies, .features])
    let published = try PublishedFigures(figures, by: profile, for: .public)
    #expect(published[.features].lines == ["neglect [c]"])
    #expect(published[.agencies].lines == ["hospital [c]", "police [c]"])
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
