import Records
import TestSupport
import Testing

@testable import Aggregation

struct BreakdownCountsTests {
  private static let sex = Breakdown(
    key: "sex", name: "Sex", columns: ["Sex"], of: .children, isTested: true,
    values: [Term(key: "female", name: "Female"), Term(key: "male", name: "Male")])
  private static let plan = Breakdown(
    key: "plan", name: "Plan", columns: ["Plan"], of: .children, isSeveral: true,
    values: [Term(key: "cin", name: "Child in need"), Term(key: "cp", name: "Child protection")])
  private static let place = Breakdown(
    key: "place", name: "Place", columns: ["Place"], of: .referrals,
    values: [Term(key: "north", name: "North"), Term(key: "south", name: "South")])

  private func figures(_ rows: [any CountedRow]) throws -> YearlyFigures {
    let own = Example.vocabulary
    let vocabulary = Vocabulary(
      agencies: own.agencies, outcomes: own.outcomes, features: own.features, harms: own.harms,
      statuses: own.statuses, breakdowns: [Self.sex, Self.plan, Self.place])
    var tally = Tally(vocabulary: vocabulary, clocks: Example.clocks)
    for row in rows { tally.count(row) }
    return try YearlyFigures(of: tally, in: Example.year("2023-24"), asAt: Example.day("2024-03-31"))
  }

  private func child(_ values: Int?...) -> [BreakdownEntry] {
    values.enumerated().map { BreakdownEntry($1, beginsChild: $0 == 0) }
  }

  @Test func `a referral counts once for each of its features, and is not recorded where it has none`() throws
  {
    let figures = try Example.figures([
      Example.referral().with(features: [Example.neglect, Example.selfHarm, Example.neglect]),
      Example.referral(),
    ])
    #expect(figures[.features].lines == ["neglect 1", "self-harm 1", "not-recorded 1"])
    #expect(figures[.featuresUnderOne].rows.isEmpty)
  }

  @Test func `a feature of a referral with an infant and a sibling counts once among the infants' features`()
    throws
  {
    let figures = try Example.figures([
      Example.referral(of: [.weeks(3), .months(2), .years(8)]).with(features: [Example.unsafeSleep]),
      Example.referral(of: [.years(8)]).with(features: [Example.unsafeSleep]),
      Example.referral(of: [.unborn]).with(features: [Example.neglect]),
    ])
    #expect(figures[.features].lines == ["neglect 1", "unsafe-sleep 2"])
    #expect(figures[.featuresUnderOne].lines == ["unsafe-sleep 1"])
  }

  @Test func `a harm that does not occur is zero, and one that is not recorded is not`() throws {
    let figures = try Example.figures([
      Example.referral().with(harms: [.notInProfile]),
      Example.referral().with(harms: [Example.death, Example.death]), Example.referral(),
    ])
    #expect(
      figures[.harm].lines == ["child-death 1", "serious-harm 0", "not-in-profile 1", "not-recorded 1"])
  }

  @Test func `a register that says nothing has no table`() throws {
    #expect(try Example.figures([Example.referral(), Example.referral()])[.harm].rows.isEmpty)
    #expect(try figures([Example.referral()])[.breakdown("sex")].rows.isEmpty)
  }

  @Test func `each child counts, and one entry alone stands for all`() throws {
    let figures = try figures([
      Example.referral(of: [.years(3), .years(5), .unborn]).with(others: [
        child(0) + child(1) + child(0), [], [],
      ]),
      Example.referral(of: [.years(3), .years(5)]).with(others: [child(1), [], []]),
      Example.referral(of: [.years(3), .unknown]),
      Example.referral(of: [.years(1), .years(2)])
        .with(others: [[.childWithoutValue] + child(nil), [], []]),
    ])
    #expect(
      figures[.breakdown("sex")].lines == [
        "female 2", "male 3", "not-in-profile 1", "not-recorded 3", "total 9",
      ])
  }

  @Test func `a child with several values counts once for each, and the table has those that occur`() throws {
    let figures = try figures([
      Example.referral(of: [.years(3), .years(5)]).with(others: [[], child(0, 1) + [.childWithoutValue], []]),
      Example.referral(of: [.years(3), .years(5)]).with(others: [[], child(1), []]),
    ])
    #expect(figures[.breakdown("plan")].lines == ["cin 1", "cp 3", "not-recorded 1"])
  }

  @Test func `those with a rapid review are counted beside all`() throws {
    let figures = try figures([
      Example.referral(Example.rapidReview, of: [.years(3), .years(5)])
        .with(others: [child(0) + child(1), [], [BreakdownEntry(0)]]),
      Example.referral(Example.rapidReview),
      Example.referral().with(others: [child(1), [], [BreakdownEntry(1)]]),
    ])
    #expect(figures[.rapidReviews("sex")].lines == ["female 1", "male 1", "not-recorded 1", "total 3"])
    #expect(figures[.breakdown("place")].lines == ["north 1", "south 1", "not-recorded 1", "total 3"])
    #expect(figures[.rapidReviews("place")].lines == ["north 1", "south 0", "not-recorded 1", "total 2"])
  }

  @Test func `years are tested by the child that each referral names first`() throws {
    let figures = try figures([
      Example.referral(of: [.years(3), .years(5)]).with(others: [child(0) + child(1), [], []]),
      Example.referral(of: [.years(3), .years(5)]).with(others: [child(1), [], []]),
      Example.referral(of: [.years(3)]),
    ])
    #expect(figures[.firstChild("sex")].lines == ["female 1", "male 1", "not-recorded 1", "total 3"])
    #expect(figures[.firstChild("sex")].rows.allSatisfy { $0.unit == .referrals })
    #expect(figures[.firstChild("plan")].rows.isEmpty)
  }

  /// Counted again from lists of values, in pieces and whole.
  @Test(arguments: UInt64(1)...6)
  func `random rows counted by hand give the same breakdowns`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var rows: [(referral: Referral, sexes: [Int?], place: Int?)] = []
    for _ in 0..<150 {
      let referral = ExampleRow.random(using: &generator).referral
      let sexes = referral.children.map { _ in [0, 1, nil, 0].randomElement(using: &generator) ?? nil }
      rows.append((referral, sexes, [0, 1, nil].randomElement(using: &generator) ?? nil))
    }
    let figures = try figures(
      rows.map { row in
        let said = row.sexes.contains { $0 != nil }
        let sexes = row.sexes.map { $0.map { BreakdownEntry($0, beginsChild: true) } ?? .childWithoutValue }
        // A list of one blank and no other says nothing of anyone.
        return row.referral.with(others: [
          said ? sexes : [], [], row.place.map { [BreakdownEntry($0)] } ?? [],
        ])
      })
    let year = Example.year("2023-24")
    let counted = rows.filter { $0.referral.year == year && $0.referral.primaryOutcome != Example.withdrawn }
    let reviewed = counted.filter { $0.referral.primaryOutcome == Example.rapidReview }
    for (part, sexes, places) in [
      (counted, TableID.breakdown("sex"), TableID.breakdown("place")),
      (reviewed, .rapidReviews("sex"), .rapidReviews("place")),
    ] {
      let children = part.flatMap(\.sexes)
      #expect(figures[sexes]["female"] == .count(children.count { $0 == 0 }))
      #expect(figures[sexes]["male"] == .count(children.count { $0 == 1 }))
      #expect(figures[sexes]["not-recorded"] ?? .count(0) == .count(children.count { $0 == nil }))
      #expect(figures[sexes]["total"] == .count(children.count))
      #expect(figures[places]["north"] == .count(part.count { $0.place == 0 }))
      #expect(figures[places]["total"] == .count(part.count))
    }
  }
}
