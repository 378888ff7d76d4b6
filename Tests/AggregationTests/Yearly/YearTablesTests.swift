import TestSupport
import Records
import Testing

@testable import Aggregation

struct CrossingsTests {
  @Test func `children count under the outcome of their referral`() throws {
    let figures = try Example.figures([
      Example.referral(Example.rapidReview, of: [.days(9), .years(4), .years(5)], further: [Example.lcspr]),
      Example.referral(of: [.years(5)]),
      Example.referral(Example.withdrawn, of: [.years(17)]),
    ])
    #expect(
      figures[.outcomesByAgeBand].lines == [
        "rapid-review,under-1 1", "rapid-review,1-to-5 2", "no-further-action,under-1 0",
        "no-further-action,1-to-5 1",
      ])
    #expect(figures[.outcomesByAgeBand].rows.allSatisfy { $0.unit == .children })
  }

  @Test func `a joint referral counts once in each sector of its agencies`() throws {
    let figures = try Example.figures([
      Example.referral(Example.rapidReview, from: [Example.hospital, Example.trust, Example.police]),
      Example.referral(from: [.notInProfile]),
    ])
    #expect(
      figures[.outcomesBySector].lines == [
        "rapid-review,health 1", "rapid-review,police 1", "rapid-review,not-in-profile 0",
        "no-further-action,health 0", "no-further-action,police 0", "no-further-action,not-in-profile 1",
      ])
  }

  /// Counted again with nothing but the referrals.
  @Test(arguments: UInt64(1)...8)
  func `random registers counted by hand give the same crossings, months and harms`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let random = (0..<200).map { _ in ExampleRow.random(using: &generator) }
    let figures = try Example.figures(random)
    let year = Example.year("2023-24")
    let vocabulary = Example.vocabulary
    let rows = random.filter { $0.referral.year == year && $0.referral.primaryOutcome != Example.withdrawn }
    let counted = rows.map(\.referral)
    for row in figures[.outcomesByAgeBand].rows {
      let ofOutcome = counted.filter { $0.primaryOutcome.map { vocabulary[$0].key } == row.category.key }
      let children = ofOutcome.flatMap { Array($0.children) }
      #expect(
        row.figure
          == .count(
            children.count {
              vocabulary.ageBands.all[vocabulary.ageBands.position(of: $0)].key == row.category2?.key
            }), "\(row.key)")
    }
    for row in figures[.outcomesBySector].rows {
      let ofOutcome = counted.filter { $0.primaryOutcome.map { vocabulary[$0].key } == row.category.key }
      let count = ofOutcome.count { referral in
        referral.agencies.contains { agency in
          (vocabulary[agency]?.sector ?? "Not in the profile") == row.category2?.name
        }
      }
      #expect(row.figure == .count(count), "\(row.key)")
    }
    for (index, name) in Day.monthNames.enumerated() {
      let count = counted.count { ($0.considered?.components.month ?? 0) == index + 1 }
      #expect(figures[.months][name.lowercased()] == .count(count))
    }
    #expect(
      figures[.harm]["serious-harm"]
        == .count(rows.count { $0.entries(of: .harm).contains(BreakdownEntry(1)) }))
    #expect(figures[.harm]["not-recorded"] == .count(rows.count { $0.entries(of: .harm).isEmpty }))
  }
}

struct RatesTests {
  private func rates(among children: Int?) throws -> FigureTable {
    let tally = Example.tally([Example.referral(), Example.referral(Example.rapidReview)])
    let year = Example.year("2023-24")
    return try YearlyFigures(of: tally, in: year, asAt: year.last, among: children)[.rates]
  }

  @Test func `referrals and rapid reviews have a rate where the children of the area are known`() throws {
    #expect(
      try rates(among: 10_000).rows.map(\.figure) == [
        .rate(.init(2, among: 10_000)), .rate(.init(1, among: 10_000)),
      ])
    #expect(try rates(among: 40_000).lines == ["referrals 0.50", "rapid-review 0.25"])
  }

  @Test func `without a population there is no rate`() throws {
    #expect(try rates(among: nil).rows.isEmpty)
    #expect(try rates(among: 0).rows.isEmpty)
  }
}

struct YearTablesTests {
  @Test func `the headline asks each question once, zero included`() throws {
    #expect(
      try Example.figures([])[.headline].lines == [
        "referrals 0", "rapid-review 0", "no-further-action 0", "local-learning-event 0",
        "reviews-commissioned 0", "under-one 0", "rest-lowest [z]", "rest-highest [z]", "children 0",
        "pending 0", "not-counted 0",
      ])
  }

  @Test func `the headline counts referrals, children, years and entries under their own units`() throws {
    let figures = try Example.figures([
      Example.referral(Example.rapidReview, of: [.weeks(9)], further: [Example.lcspr]),
      Example.referral(of: [.years(9), .years(12)]),
      Example.referral(nil, on: nil, received: "2024-03-31"),
      Example.referral(Example.withdrawn),
    ])
    #expect(
      figures[.headline].lines == [
        "referrals 2", "rapid-review 1", "no-further-action 1", "local-learning-event 0",
        "reviews-commissioned 1", "under-one 1", "rest-lowest 9", "rest-highest 12", "children 3",
        "pending 1", "not-counted 1",
      ])
    #expect(
      figures[.headline].rows.map(\.unit) == [
        .referrals, .referrals, .referrals, .referrals, .referrals, .referrals, .completedYears,
        .completedYears, .children, .referrals, .entries,
      ])
  }

  @Test func `every primary outcome has a row, others only where they occur, and the total is the referrals`()
    throws
  {
    #expect(
      try Example.figures([Example.referral()])[.outcomes].lines == [
        "rapid-review 0", "no-further-action 1", "local-learning-event 0", "total 1",
      ])
    #expect(
      try Example.figures([Example.referral(Example.undecided), Example.referral(Example.lcspr)])[.outcomes]
        .lines == [
          "rapid-review 0", "no-further-action 0", "local-learning-event 0", "decision-pending 1", "lcspr 1",
          "total 2",
        ])
  }

  @Test func `further actions have no total`() throws {
    let figures = try Example.figures([
      Example.referral(Example.rapidReview, further: [Example.lcspr, Example.learningReport])
    ])
    #expect(figures[.furtherActions].lines == ["lcspr 1", "learning-report 1"])
    #expect(try Example.figures([])[.furtherActions].lines == ["learning-report 0"])
  }

  @Test func `all age bands have a row in order, care leavers only if there are any`() throws {
    let bands = try Example.figures([Example.referral(of: [.unborn, .days(1), .years(17), .unknown])])[
      .ageBands]
    #expect(
      bands.lines == [
        "unborn 1", "under-1 1", "1-to-5 0", "6-to-10 0", "11-to-15 0", "16-to-17 1", "unknown 1", "total 4",
      ])
    #expect(bands.rows.allSatisfy { $0.unit == .children })
    #expect(
      try Example.figures([Example.referral(of: [.years(19)])])[.ageBands].lines == [
        "unborn 0", "under-1 0", "1-to-5 0", "6-to-10 0", "11-to-15 0", "16-to-17 0", "18-to-24 1",
        "unknown 0", "total 1",
      ])
  }

  @Test func `agencies that occur are in the profile's order, and a joint referral adds once to the total`()
    throws
  {
    let figures = try Example.figures([
      Example.referral(from: [Example.police, Example.council]),
      Example.referral(from: [Example.council, .notInProfile]),
    ])
    #expect(figures[.agencies].lines == ["council 2", "police 1", "not-in-profile 1", "total 2"])
    #expect(
      figures[.sectors].lines == [
        "health 0", "local-authority 2", "police 1", "not-in-profile 1", "total 2",
      ])
  }

  @Test func `features have no total, for a referral may have several or none`() throws {
    let figures = try Example.figures([
      Example.referral(of: [.days(1)]).with(features: [Example.unsafeSleep, .notInProfile]),
      Example.referral().with(features: [Example.neglect]), Example.referral(),
    ])
    #expect(
      figures[.features].lines == ["neglect 1", "unsafe-sleep 1", "not-in-profile 1", "not-recorded 1"])
    #expect(figures[.featuresUnderOne].lines == ["unsafe-sleep 1", "not-in-profile 1"])
  }

  @Test func `the Panel's answers are shares of the rapid reviews`() throws {
    let reviews = [Code<PanelAnswer>.agreed, .agreed, .awaited, nil].map {
      Example.referral(Example.rapidReview, panel: $0)
    }
    #expect(
      try Example.figures(reviews)[.panel].lines == [
        "agreed 2 of 4", "disagreed 0 of 4", "awaited 1 of 4", "not-recorded 1 of 4",
      ])
  }

  @Test
  func `an answer that could not be read has a row of its own, so that all add up to the rapid reviews`()
    throws
  {
    let reviews = [Code<PanelAnswer>.agreed, .notInProfile].map {
      Example.referral(Example.rapidReview, panel: $0)
    }
    #expect(
      try Example.figures(reviews)[.panel].lines == [
        "agreed 1 of 2", "disagreed 0 of 2", "awaited 0 of 2", "not-in-profile 1 of 2", "not-recorded 0 of 2",
      ])
  }

  @Test func `a register without a column for the Panel's answers has no table of them`() throws {
    var tally = Example.tally([Example.referral(Example.rapidReview)])
    tally.count(RegisterRows(at: Place(file: "referrals.csv", line: 2), columns: [.outcome]))
    let figures = try YearlyFigures(of: tally, in: Example.year("2023-24"), asAt: Example.day("2024-03-31"))
    #expect(figures[.panel].rows == [])
  }

  @Test func `the tables come in the order of their ids`() throws {
    let reviews = ReviewRecords(reviews: [Example.review("a")], recommendations: [Example.recommendation()])
    let ids = try Example.figures(
      [Example.referral().with(features: [Example.neglect], harms: [Example.death])], reviews: reviews
    ).tables.map(\.id)
    #expect(ids == Example.vocabulary.tables.filter { if case .firstChild = $0 { false } else { true } })
  }
}
