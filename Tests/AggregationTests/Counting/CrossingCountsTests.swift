import Records
import TestSupport
import Testing

@testable import Aggregation

struct CrossingCountsTests {
  private static let sex = Breakdown(
    key: "sex", name: "Sex", columns: ["Sex"], of: .children,
    values: [Term(key: "female", name: "Female"), Term(key: "male", name: "Male")])
  private static let plan = Breakdown(
    key: "plan", name: "Plan", columns: ["Plan"], of: .children, isSeveral: true,
    values: [Term(key: "cin", name: "Child in need"), Term(key: "cp", name: "Child protection")])

  private static func vocabulary(_ crossings: [[String]]) -> Vocabulary {
    let own = Example.vocabulary
    var vocabulary = Vocabulary(
      agencies: own.agencies, outcomes: own.outcomes, features: own.features, harms: own.harms,
      statuses: own.statuses, breakdowns: [sex, plan])
    vocabulary.crossings = crossings.compactMap { Crossing($0, of: vocabulary) }
    return vocabulary
  }

  private func figures(_ crossings: [String]..., of rows: [any CountedRow]) throws -> YearlyFigures {
    var tally = Tally(vocabulary: Self.vocabulary(crossings), clocks: Example.clocks)
    for row in rows { tally.count(row) }
    return try YearlyFigures(of: tally, in: Example.year("2023-24"), asAt: Example.day("2024-03-31"))
  }

  private func child(_ values: Int?...) -> [BreakdownEntry] {
    values.enumerated().map { BreakdownEntry($1, beginsChild: $0 == 0) }
  }

  @Test func `each child counts in the pair of its own values, and what does not occur has no row`() throws {
    let figures = try figures(
      ["sex", "age_bands"],
      of: [
        Example.referral(of: [.years(3), .months(2)]).with(others: [child(0) + child(1), []]),
        Example.referral(of: [.years(3), .years(4)]).with(others: [child(0), []]),
        Example.referral(of: [.years(3)]),
      ])
    #expect(
      figures[.crossing("sex", "age_bands")].lines == [
        "female,under-1 0", "female,1-to-5 3", "male,under-1 1", "male,1-to-5 0", "not-recorded,under-1 0",
        "not-recorded,1-to-5 1",
      ])
    #expect(figures[.crossing("sex", "age_bands")].rows.allSatisfy { $0.unit == .children })
  }

  @Test func `a child counts with what is said of its referral, once for each pair of several values`() throws
  {
    let figures = try figures(
      ["plan", "harm"], ["harm", "features"], ["harm", "sectors"],
      of: [
        Example.referral(of: [.years(3), .years(5)]).with(
          features: [Example.neglect, Example.selfHarm], harms: [Example.death],
          others: [[], child(0, 1) + [.childWithoutValue]]),
        Example.referral(from: [Example.police, .notInProfile], of: [.years(3)])
          .with(harms: [Example.death, .notInProfile], others: [[], child(1)]),
      ])
    #expect(
      figures[.crossing("plan", "harm")].lines == [
        "cin,child-death 1", "cin,not-in-profile 0", "cp,child-death 2", "cp,not-in-profile 1",
        "not-recorded,child-death 1", "not-recorded,not-in-profile 0",
      ])
    #expect(
      figures[.crossing("harm", "features")].lines == [
        "child-death,neglect 1", "child-death,self-harm 1", "child-death,not-recorded 1",
        "not-in-profile,neglect 0", "not-in-profile,self-harm 0", "not-in-profile,not-recorded 1",
      ])
    #expect(
      figures[.crossing("harm", "sectors")].lines == [
        "child-death,health 1", "child-death,police 1", "child-death,not-in-profile 1",
        "not-in-profile,health 0", "not-in-profile,police 1", "not-in-profile,not-in-profile 1",
      ])
  }

  @Test func `where the register says nothing in one of the two there is no table`() throws {
    let figures = try figures(
      ["sex", "age_bands"], ["harm", "age_bands"], of: [Example.referral().with(harms: [Example.death])])
    #expect(figures[.crossing("sex", "age_bands")].rows.isEmpty)
    #expect(!figures[.crossing("harm", "age_bands")].rows.isEmpty)
  }

  @Test
  func `the public has those that are listed, but not those of the board's breakdowns or of names alone`()
    throws
  {
    let figures = try figures(
      ["sex", "age_bands"], ["features", "outcomes"],
      of: [Example.referral().with(features: [Example.neglect], others: [child(0), []]), Example.referral()])
    var profile = Example.profile()
    profile.vocabulary = Self.vocabulary([["sex", "age_bands"], ["features", "outcomes"]])
    #expect(
      !(try PublishedFigures(figures, by: profile, for: .public)[.crossing("sex", "age_bands")].rows.isEmpty))
    profile.disclosure.namesOnly = [.features]
    let names = try PublishedFigures(figures, by: profile, for: .public)
    #expect(names[.crossing("features", "outcomes")].rows.isEmpty)
    #expect(!names[.crossing("sex", "age_bands")].rows.isEmpty)
    #expect(
      !(try PublishedFigures(figures, by: profile, for: .board)[.crossing("features", "outcomes")].rows
        .isEmpty))
  }

  @Test func `what was crossed is read again from a snapshot`() throws {
    let figures = try figures(
      ["sex", "age_bands"], of: [Example.referral().with(others: [child(0), []])])
    var profile = Example.profile()
    profile.vocabulary = Self.vocabulary([["sex", "age_bands"]])
    let published = try PublishedFigures(figures, by: profile, for: .public)
    let snapshot = Snapshot(published, notes: [], provenance: Provenance(profile: "p", inputs: []))
    let again = try Snapshot(json: snapshot.json)
    #expect(again[.crossing("sex", "age_bands")].lines == ["female,1-to-5 1"])
    #expect(again.vocabulary.crossings == [["sex", "age_bands"]])
  }

  @Test(arguments: [
    [], ["sex"], ["sex", "sex"], ["sex", "age"], ["outcomes", "age_bands"], ["sectors", "outcomes"],
    ["sex", "plan", "harm"], ["months", "sex"],
  ])
  func `other keys are no crossing`(keys: [String]) {
    #expect(Crossing(keys, of: Self.vocabulary([])) == nil)
  }

  @Test func `the id of a crossing is that of both, and no breakdown may be called like one`() {
    #expect(TableID(rawValue: "sex_by_age_bands") == .crossing("sex", "age_bands"))
    #expect(TableID.crossing("sex", "age_bands").rawValue == "sex_by_age_bands")
    #expect(TableID(rawValue: "recommendations_by_body") == .recommendationsByBody)
    #expect(!Breakdown.isKey("sex_by_age") && Breakdown.isKey("by_sex") && !Breakdown.isKey("sectors"))
  }
}
