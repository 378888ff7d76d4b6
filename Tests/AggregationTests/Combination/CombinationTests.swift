import TestSupport
import Records
import Testing

@testable import Aggregation

struct CombinationTests {
  @Test(arguments: UInt64(301)...312)
  func `the parts of a register that is cut at random combine to the figures of the whole`(seed: UInt64)
    throws
  {
    var generator = SplitMix64(seed: seed)
    let referrals = (0..<160).map { _ in ExampleRow.random(using: &generator) }
    let count = Int.random(in: 2...5, using: &generator)
    var pieces = [[any CountedRow]](repeating: [], count: count)
    for referral in referrals { pieces[Int.random(in: 0..<count, using: &generator)].append(referral) }
    let parts = try pieces.enumerated().map { try Region.part("Part \($0)", $1) }
    let region = try Combination(of: parts, named: "The Coast").figures
    let whole = try Region.snapshot(Region.profile("Whole"), referrals)
    #expect(region[.headline].lines == whole[.headline].lines)
    #expect(region[.ageBands].lines == whole[.ageBands].lines)
    #expect(region[.panel].lines == whole[.panel].lines)
    #expect(region[.timeliness].linesOfSums == whole[.timeliness].linesOfSums)
    // Rows that are shown only if they occur may be in a different order.
    #expect(region[.months].lines == whole[.months].lines)
    for id in [
      TableID.outcomes, .furtherActions, .outcomesByAgeBand, .outcomesBySector, .harm, .agencies, .sectors,
      .features, .featuresUnderOne,
    ] {
      #expect(region[id].lines.sorted() == whole[id].lines.sorted(), "\(id)")
    }
  }

  @Test func `an answer of the Panel that only one partnership has is none of the other's rapid reviews`()
    throws
  {
    let own = Example.vocabulary
    let words = Vocabulary(
      agencies: own.agencies, outcomes: own.outcomes, features: own.features, harms: own.harms,
      statuses: own.statuses,
      panelAnswers: [PanelAnswer(key: "supported", name: "Supported", meaning: .agreed)])
    let reviews = [
      Example.referral(Example.rapidReview, panel: .agreed), Example.referral(Example.rapidReview),
    ]
    let south = try Region.snapshot(
      Region.profile("South", by: words), [Example.referral(Example.rapidReview, panel: Code(0))])
    #expect(try Snapshot(json: south.json) == south)
    let region = try Region.combined(Region.part("North", reviews), Region.part(south)).figures
    #expect(
      region[.panel].lines == [
        "supported 1 of 3", "agreed 1 of 3", "disagreed 0 of 3", "awaited 0 of 3", "not-recorded 1 of 3",
      ])
    #expect(region.rules.panelAnswers["supported"] == .agreed)
  }

  @Test func `counts add, ages are the lowest and the highest of all`() throws {
    let region = try Region.combined(
      Region.part("North", [Example.referral(of: [.years(5)]), Example.referral(of: [.years(12)])]),
      Region.part("South", [Example.referral(Example.rapidReview, of: [.years(3)])])
    ).figures
    #expect(
      region[.headline].lines == [
        "referrals 3", "rapid-review 1", "no-further-action 2", "local-learning-event 0",
        "reviews-commissioned 0", "under-one 0", "rest-lowest 3", "rest-highest 12", "children 3",
        "pending 0",
        "not-counted 0",
      ])
    #expect(region.partnership.name == "The Coast")
    #expect(!region.tables.contains { $0.id == .agenciesNamedFirst })
  }

  @Test func `an age that does not apply to one partnership is that of the other`()
    throws
  {
    let infants = [Example.referral(of: [.days(3)])]
    let (north, south) = (try Region.part("North", infants), try Region.part("South", [Example.referral()]))
    let west = try Region.part("West", infants)
    #expect(try Region.combined(north, south).figures[.headline][.restLowest] == .age(3))
    #expect(try Region.combined(north, west).figures[.headline][.restLowest] == .symbol(.notApplicable))
  }

  @Test func `rows left out add up, the policy is the strictest, the day is the latest`() throws {
    let north = try Region.snapshot(
      Region.profile("North", .oneToFour), [Example.referral()], for: .board, asAt: "2024-02-01", leftOut: 2)
    let south = try Region.snapshot(
      Region.profile("South", .oneToTwo), [Example.referral()], for: .board, leftOut: 1)
    let region = try Region.combined(Region.part(north), Region.part(south)).figures
    #expect(region.leftOut == 3)
    #expect(region.rules.policy == .oneToFour)
    #expect(region.edition == .board)
    #expect(region.asAt.iso == "2024-03-31")
  }

  @Test func `a register without any harm adds to what is not recorded`() throws {
    let harmed = Example.referral().with(harms: [Code(0)])
    let harms = [Term(key: "death", name: "Child death")]
    let vocabulary = Vocabulary(
      agencies: Example.vocabulary.agencies, outcomes: Example.vocabulary.outcomes, features: [], harms: harms
    )
    let north = try Region.snapshot(Region.profile("North", by: vocabulary), [harmed, Example.referral()])
    let south = try Region.snapshot(
      Region.profile("South", by: vocabulary), [Example.referral(), Example.referral()])
    let region = try Region.combined(Region.part(south), Region.part(north)).figures
    #expect(region[.harm].lines == ["death 1", "not-recorded 3"])
  }

  @Test func `figures for all of England are next to the region's and are not added up`() throws {
    let source = NationalFigures.Source(
      publisher: .department, year: Example.year("2023-24"), release: "Release", address: "example.org")
    let national = NationalFigures(
      counts: [.init(source: source, kind: .notifications, value: 405, unit: .notifications)])
    let parts = [
      try Region.part("North", [Example.referral()]), try Region.part("South", [Example.referral()]),
    ]
    let combination = try Combination(of: parts, named: "The Coast", beside: national)
    #expect(combination.figures[.national].lines == ["notifications 405"])
  }

  @Test func `each row has the figure of each partnership`() throws {
    let other = Vocabulary(
      agencies: Example.vocabulary.agencies,
      outcomes: Example.vocabulary.outcomes + [Outcome(key: "audit", name: "Audit", kind: .primary)],
      features: [], harms: [])
    let south = try Region.snapshot(
      Region.profile("South", by: other), [Example.referral(Code(7)), Example.referral(Example.undecided)])
    let combination = try Region.combined(Region.part("North", [Example.referral()]), Region.part(south))
    #expect(
      combination.figures[.outcomes].lines == [
        "rapid-review 0", "no-further-action 1", "local-learning-event 0", "decision-pending 1", "audit 1",
        "total 3",
      ])
    #expect(
      combination.parts(of: .outcomes) == [
        [.count(0), .count(0)], [.count(1), .count(0)], [.count(0), .count(0)],
        [.count(0), .count(1)], [.symbol(.notApplicable), .count(1)], [.count(1), .count(2)],
      ])
  }
}
