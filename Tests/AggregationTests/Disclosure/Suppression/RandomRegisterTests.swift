import Foundation
import Records
import TestSupport
import Testing

@testable import Aggregation

/// Registers of a few referrals with breakdowns of children and referrals, published under each policy.
struct RandomRegisterTests {
  private static let breakdowns = [
    Breakdown(
      key: "sex", name: "Sex", columns: ["Sex"], of: .children,
      values: [Term(key: "female", name: "Female"), Term(key: "male", name: "Male")]),
    Breakdown(
      key: "plan", name: "Plan", columns: ["Plan"], of: .children, isSeveral: true,
      values: [Term(key: "cin", name: "Child in need"), Term(key: "cp", name: "Child protection")]),
    Breakdown(
      key: "place", name: "Place", columns: ["Place"], of: .referrals,
      values: [
        Term(key: "north", name: "North"), Term(key: "south", name: "South"), Term(key: "west", name: "West"),
      ]),
  ]

  static let profile: Profile = {
    let own = Example.vocabulary
    var profile = Profile(
      source: "profile.toml",
      vocabulary: Vocabulary(
        agencies: own.agencies, outcomes: own.outcomes, features: own.features, harms: own.harms,
        statuses: own.statuses, breakdowns: breakdowns))
    profile.vocabulary.crossings = [["sex", "age_bands"], ["place", "outcomes"], ["plan", "age_bands"]]
      .compactMap { Crossing($0, of: profile.vocabulary) }
    profile.partnership.name = "Example Partnership"
    profile.publish.tables = Set(TableID.all(with: []).filter(\.isForTheBoard))
    return profile
  }()

  static func row(using random: inout SplitMix64) -> ExampleRow {
    var referral = ExampleRow.random(using: &random).referral
    // Most outcomes are of one kind, as they are.
    if referral.primaryOutcome == nil || Int.random(in: 0..<2, using: &random) == 0 {
      referral.primaryOutcome = Example.noFurtherAction
    }
    let day = Example.day("2023-04-01").adding(months: Int.random(in: 0..<12, using: &random))
    referral.considered = day
    referral.year = day.map(YearStart.april.year(of:))
    let children = referral.children.count
    func values(_ count: Int, _ entries: Int) -> [BreakdownEntry] {
      (0..<entries).map { _ in
        let value = Int.random(in: 0...count, using: &random)
        return value == count ? .childWithoutValue : BreakdownEntry(value, beginsChild: true)
      }
    }
    let place = Int.random(in: 0..<4, using: &random)
    return referral.with(
      features: Int.random(in: 0..<3, using: &random) == 0
        ? [] : [Code(Int.random(in: 0..<3, using: &random))],
      harms: Int.random(in: 0..<5, using: &random) == 0 ? [] : [Code(Int.random(in: 0..<2, using: &random))],
      others: [values(2, children), values(2, children), place == 3 ? [] : [BreakdownEntry(place)]])
  }

  static func figures(seed: Int) throws -> YearlyFigures {
    var random = SplitMix64(seed: UInt64(seed))
    var tally = Tally(vocabulary: profile.vocabulary, clocks: Example.clocks)
    for _ in 0..<Int.random(in: 5...60, using: &random) { tally.count(row(using: &random)) }
    return try YearlyFigures(
      of: tally, in: Example.year("2023-24"), asAt: Example.day("2024-03-31"), among: 40_000)
  }

  private static func profile(seed: Int) -> Profile {
    var profile = profile
    profile.disclosure.policy = [.oneToFour, .oneToTwo, .oneToFive][seed % 3]
    profile.disclosure.keepsTotals = seed % 4 > 0
    profile.disclosure.keepsZero = seed % 7 != 1
    if seed % 2 == 0 { profile.publish.tables = [] }
    profile.figures.showsStages = seed % 3 != 2
    if seed % 4 == 2 { profile.vocabulary.crossings.removeFirst() }
    if seed % 5 == 0 { profile.disclosure.namesOnly = [.agencies, .features] }
    return profile
  }

  /// Thirty where every test runs, a thousand with `make soak`. In the last two nothing of the outcomes is shown, and other tables
  /// tell that one of them is zero.
  private static let seeds: [Int] =
    ProcessInfo.processInfo.environment["SOAK"].flatMap(Int.init).map { Array(0..<$0) }
    ?? Array(0..<28) + [521, 845]

  @Test(arguments: seeds)
  func `nothing that is hidden can be worked out from the published tables`(seed: Int) throws {
    let figures = try RandomRegisterTests.figures(seed: seed)
    let profile = RandomRegisterTests.profile(seed: seed)
    let published = try PublishedFigures(figures, by: profile, for: .public)
    let policy = SuppressionPolicy(of: profile.disclosure)
    let attack = IndependentAttack(published.tables, under: policy)
    let successes = try attack.successes(knowing: figures.tables)
    #expect(successes.isEmpty, "\(successes.joined(separator: "; "))")
    // The attack of the program, on what was written, agrees.
    let snapshot = Snapshot(
      published, notes: [], provenance: Provenance(profile: "profile.toml", inputs: []))
    var written = Publication(at: "figures.json", from: "reports")
    try written.readSnapshot(String(decoding: snapshot.json, as: UTF8.self))
    let exposures = try EditionAudit(of: [written], knowing: figures, by: profile).exposures
    #expect(exposures.isEmpty, "\(exposures.map { "\($0.name): \($0.reasons)" }.joined(separator: "; "))")
    let own = try PublishedAttack(on: [written], hidingUpTo: policy.most)
    #expect(
      own.narrow.isEmpty, "\(own.narrow.map { "\($0.name) \($0.least)-\($0.greatest): \($0.reasons)" })")
    #expect(own.remarks == [])
    // No count of the policy's range is shown.
    for table in published.tables where !TableCells.passes(table.id) {
      for row in table.rows {
        if let count = row.figure.count { #expect(!policy.range.contains(count), "\(table.id) \(row.key)") }
      }
    }
  }

  @Test func `an edition that shows one of the protecting counts is attacked with success`() throws {
    let profile = RandomRegisterTests.profile(seed: 0)
    let policy = SuppressionPolicy(to: profile.disclosure.policy.most)
    var caught = 0
    for seed in [0, 2] {
      let figures = try RandomRegisterTests.figures(seed: seed)
      let published = try PublishedFigures(figures, by: profile, for: .public)
      let protecting = published[.ageBands].rows.first { row in
        row.figure == .symbol(.suppressed) && (figures[.ageBands][row.key]?.number ?? 0) > policy.most
      }
      guard let protecting, let truth = figures[.ageBands][protecting.key] else { continue }
      let mutant = published.tables.map { table in
        table.id != .ageBands
          ? table
          : FigureTable(
            table.id,
            table.rows.map { $0.key == protecting.key ? .init($0.category, truth, $0.unit) : $0 })
      }
      caught +=
        try IndependentAttack(mutant, under: policy).successes(knowing: figures.tables).isEmpty ? 0 : 1
    }
    #expect(caught > 0)
  }
}
