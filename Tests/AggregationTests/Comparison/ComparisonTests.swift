import TestSupport
import Records
import Testing

@testable import Aggregation

struct ComparisonTests {
  private typealias Referrals = [any CountedRow]

  /// The published figures of a year with so many referrals of each outcome, each about a child of three.
  private func snapshot(
    _ year: String, _ outcomes: [Code<Outcome>: Int], profile: Profile = Example.profile(),
    from agencies: [Code<Agency>] = [Example.hospital], edition: Edition = .public, yearNote: String? = nil
  ) throws -> Snapshot {
    let start = String(year.prefix(4))
    var tally = Tally(vocabulary: profile.vocabulary, clocks: Example.clocks)
    for (outcome, count) in outcomes {
      for _ in 0..<count {
        tally.count(Example.referral(outcome, on: "\(start)-06-01", from: agencies))
      }
    }
    let year = Example.year(year)
    let figures = try YearlyFigures(of: tally, in: year, asAt: year.last)
    return Snapshot(
      try PublishedFigures(figures, by: profile, for: edition), notes: [], yearNote: yearNote,
      provenance: Provenance(profile: "profile.toml", inputs: []))
  }

  private func published(_ snapshot: Snapshot, _ source: String = "figures.json") -> ComparedYear {
    ComparedYear(snapshot, from: source, isCounted: false)
  }

  private func counted(_ snapshot: Snapshot) -> ComparedYear {
    ComparedYear(snapshot, from: "referrals.csv", isCounted: true)
  }

  private func problem(_ years: [ComparedYear]) -> Problem? {
    do {
      _ = try Comparison(years)
      return nil
    } catch {
      return error
    }
  }

  @Test func `years come earliest first, in whatever order they are given`() throws {
    let years = try ["2021-22", "2022-23", "2023-24"].enumerated().map { index, year in
      try published(snapshot(year, [Example.noFurtherAction: 4 + index]))
    }
    let comparison = try Comparison(years)
    #expect(comparison.years.map(\.description) == ["2021-22", "2022-23", "2023-24"])
    let referrals = try #require(comparison[.headline]?["referrals"])
    #expect(referrals.figures == [.count(4), .count(5), .count(6)])
    #expect(referrals.change == .change(1))
    for order in [[1, 0, 2], [2, 1, 0], [2, 0, 1]] {
      #expect(try Comparison(order.map { years[$0] }) == comparison)
    }
  }

  @Test func `a figure that cannot be subtracted has no change`() throws {
    let comparison = try Comparison([
      published(snapshot("2022-23", [Example.noFurtherAction: 1])),
      published(snapshot("2023-24", [Example.noFurtherAction: 2])),
    ])
    #expect(comparison[.headline]?["rest-lowest"]?.change == .symbol(.notApplicable))
  }

  @Test func `a year that was published twice is an error that names both files`() throws {
    let one = try snapshot("2022-23", [Example.noFurtherAction: 1])
    let found = problem([published(one, "a/figures.json"), published(one, "b/figures.json")])
    #expect(found?.rule == .sameYearTwice)
    #expect(found?.description.contains("a/figures.json") == true)
    #expect(found?.description.contains("b/figures.json") == true)
    #expect(problem([counted(one), counted(one)])?.rule == .sameYearTwice)
  }

  @Test func `one year is not a comparison`() throws {
    let one = try snapshot("2022-23", [Example.noFurtherAction: 1])
    #expect(problem([published(one)])?.rule == .oneYearAlone)
    #expect(problem([published(one), counted(one)])?.rule == .oneYearAlone)
    #expect(problem([])?.rule == .oneYearAlone)
  }

  @Test func `a register counts before what was published, and what differs is revised`() throws {
    let comparison = try Comparison([
      published(snapshot("2022-23", [Example.noFurtherAction: 5])),
      counted(snapshot("2022-23", [Example.noFurtherAction: 4, Example.rapidReview: 2])),
      published(snapshot("2023-24", [Example.noFurtherAction: 5])),
    ])
    #expect(comparison[.headline]?["referrals"]?.figures == [.count(6), .count(5)])
    let outcomes = comparison.revisions.filter { $0.table == .outcomes }
    #expect(outcomes.map(\.category.key) == ["rapid-review", "no-further-action", "total"])
    #expect(outcomes.map(\.published) == [.count(0), .count(5), .count(5)])
    #expect(outcomes.map(\.now) == [.count(2), .count(4), .count(6)])
    #expect(comparison.revisions.allSatisfy { $0.year == Example.year("2022-23") })
  }

  @Test func `the same figures as published are no revision`() throws {
    let year = try snapshot("2022-23", [Example.noFurtherAction: 5])
    let other = try snapshot("2023-24", [Example.noFurtherAction: 5])
    #expect(try Comparison([published(year), counted(year), counted(other)]).revisions == [])
  }

  @Test func `a public year is not compared with a board's`() throws {
    let board = try problem([
      published(snapshot("2022-23", [Example.noFurtherAction: 1], edition: .board)),
      published(snapshot("2023-24", [Example.noFurtherAction: 1])),
    ])
    #expect(board?.rule == .countedDifferently)
    #expect(board?.found.contains("the edition (board, public)") == true)
  }

  @Test func `an outcome that an earlier year did not have is not available there, and zero is where it was`()
    throws
  {
    let own = Example.vocabulary
    var other = Example.profile()
    other.vocabulary = Vocabulary(
      agencies: own.agencies,
      outcomes: own.outcomes + [Outcome(key: "audit", name: "Case audit", kind: .primary)],
      features: own.features, harms: own.harms)
    let comparison = try Comparison([
      published(snapshot("2022-23", [Example.noFurtherAction: 1])),
      published(snapshot("2023-24", [Code(own.outcomes.count): 1], profile: other)),
    ])
    #expect(comparison[.outcomes]?["audit"]?.figures == [.symbol(.notAvailable), .count(1)])
    #expect(comparison[.outcomes]?["no-further-action"]?.figures == [.count(1), .count(0)])
  }

  @Test func `what a year counted otherwise than the last is not available, and the rest is compared`() throws
  {
    var other = Example.profile()
    other.ages.reference = .considered
    other.clocks.startDay = .included
    let comparison = try Comparison([
      published(snapshot("2022-23", [Example.noFurtherAction: 1], profile: other)),
      published(snapshot("2023-24", [Example.noFurtherAction: 1])),
    ])
    #expect(comparison[.headline]?["referrals"]?.figures == [.count(1), .count(1)])
    #expect(comparison[.headline]?["under-one"]?.figures[0] == .symbol(.notAvailable))
    #expect(comparison[.ageBands]?["1-to-5"]?.figures[0] == .symbol(.notAvailable))
    #expect(comparison.countedOtherwise.map(\.definition).contains(.ageDay))
    #expect(comparison.countedOtherwise.allSatisfy { $0.parts == ["2022-23"] })
  }

  @Test func `ages of other bands are not compared, and those of renamed ones are`() throws {
    let own = Example.vocabulary
    func profile(_ bands: AgeBands) -> Profile {
      var profile = Example.profile()
      profile.vocabulary = Vocabulary(
        agencies: own.agencies, outcomes: own.outcomes, features: own.features, harms: own.harms,
        ageBands: bands)
      return profile
    }
    let halves = AgeBands([AgeBand(0...8, name: "0 to 8"), AgeBand(9...17, name: "9 to 17")])
    let renamed = AgeBands([AgeBand(0...8, name: "Younger"), AgeBand(9...17, name: "Older")])
    let comparison = try Comparison([
      published(snapshot("2021-22", [Example.noFurtherAction: 1])),
      published(snapshot("2022-23", [Example.noFurtherAction: 1], profile: profile(halves))),
      published(snapshot("2023-24", [Example.noFurtherAction: 1], profile: profile(renamed))),
    ])
    let bands = comparison[.ageBands]
    #expect(bands?.rows.map(\.category.key).contains("0-to-8") == true)
    #expect(bands?["0-to-8"]?.figures[0] == .symbol(.notAvailable))
    #expect(bands?["0-to-8"]?.figures[1] == bands?["0-to-8"]?.figures[2])
    #expect(bands?["0-to-8"]?.figures[1].count != nil)
    #expect(comparison.countedOtherwise == [CountedOtherwise(definition: .ageBands, parts: ["2021-22"])])
    // Under one is a figure of its own, whatever the bands.
    #expect(comparison[.headline]?["under-one"]?.figures[0].count != nil)
  }

  /// A year of one referral with a harm and one response, by a vocabulary with other lists or the example's.
  private func year(_ text: String, harms: [Term]? = nil, statuses: [Status]? = nil) throws -> ComparedYear {
    let own = Example.vocabulary
    let profile = Region.profile(
      "North",
      by: Vocabulary(
        agencies: own.agencies, outcomes: own.outcomes, features: own.features, harms: harms ?? own.harms,
        statuses: statuses ?? own.statuses))
    let referral = Example.referral(on: "\(text.prefix(4))-06-01").with(harms: [Example.death])
    let reviews = ReviewRecords(recommendations: [Example.recommendation()])
    return published(try Region.snapshot(profile, [referral], in: text, reviews: reviews), "\(text).json")
  }

  @Test func `a harm that an earlier year did not have is not available there`() throws {
    let harms = [Term(key: "child-death", name: "Child death")]
    let comparison = try Comparison([year("2022-23", harms: harms), year("2023-24")])
    #expect(comparison[.harm]?["child-death"]?.figures == [.count(1), .count(1)])
    #expect(comparison[.harm]?["serious-harm"]?.figures[0] == .symbol(.notAvailable))
  }

  @Test func `responses that were counted by another meaning of a status are not available`() throws {
    var statuses = Example.vocabulary.statuses
    statuses[1] = Status(key: "in-progress", name: "In progress", isDone: true)
    let comparison = try Comparison([year("2022-23", statuses: statuses), year("2023-24")])
    #expect(comparison[.recommendations]?["all"]?.figures == [.symbol(.notAvailable), .count(1)])
    #expect(comparison.countedOtherwise.map(\.definition) == [.statuses])
  }

  @Test func `lists that nothing was counted by may differ`() throws {
    let without = try published(
      Region.snapshot(
        Region.profile(
          "North",
          by: Vocabulary(
            agencies: Example.vocabulary.agencies, outcomes: Example.vocabulary.outcomes,
            features: Example.vocabulary.features, harms: [])), [], in: "2022-23"))
    let comparison = try Comparison([without, year("2023-24")])
    #expect(comparison[.recommendations]?["all"]?.figures == [.symbol(.notAvailable), .count(1)])
  }

  @Test func `reviews and recommendations are compared and not tested`() throws {
    let earlier = try published(
      Region.snapshot(
        Region.profile("North"), [Example.referral(on: "2022-06-01")], in: "2022-23"))
    let reviews = ReviewRecords(
      reviews: [Example.review("a", considered: "2023-05-01", published: "2024-01-01")],
      recommendations: [Example.recommendation()])
    let later = try published(
      Region.snapshot(Region.profile("North"), [Example.referral()], reviews: reviews), "b")
    let comparison = try Comparison([earlier, later])
    #expect(comparison[.reviews]?["published"]?.figures == [.symbol(.notAvailable), .count(1)])
    #expect(
      comparison[.timeliness]?["review-late"]?.figures == [.symbol(.notAvailable), .share(.init(1, of: 1))])
    #expect(comparison[.timeliness]?["review-running"]?.figures == [.symbol(.notAvailable), .count(0)])
    #expect(comparison[.timeliness]?["notification-running"]?.figures == [.count(0), .count(0)])
    #expect(
      comparison.questions.map(\.subject) == [
        .total(.referrals), .total(.underOne), .pattern(.outcomes), .pattern(.youngestChild),
        .pattern(.months), .pattern(.agenciesNamedFirst),
      ])
  }

  @Test func `a clock that the register did not keep when the year was published is not a revision`() throws {
    let reviews = ReviewRecords(reviews: [Example.review("a", considered: "2023-05-01")])
    let profile = Region.profile("North")
    let now = try Region.snapshot(profile, [Example.referral()], reviews: reviews)
    let then = try Region.snapshot(profile, [Example.referral()])
    let other = try Region.snapshot(profile, [], in: "2022-23")
    #expect(try Comparison([published(then), counted(now), published(other, "o")]).revisions == [])
  }

  @Test func `years of two partnerships are refused`() throws {
    var other = Example.profile()
    other.partnership.name = "Another Partnership"
    let found = try problem([
      published(snapshot("2022-23", [Example.noFurtherAction: 1], profile: other)),
      published(snapshot("2023-24", [Example.noFurtherAction: 1])),
    ])
    #expect(found?.rule == .differentPartnerships)
  }

  @Test func `a table that an older snapshot lacks is not available`() throws {
    let json = try String(decoding: snapshot("2022-23", [Example.noFurtherAction: 3]).json, as: UTF8.self)
    let start = try #require(json.firstRange(of: "    {\n      \"id\" : \"panel\","))
    let end = try #require(json[start.lowerBound...].firstRange(of: "\n    },\n"))
    let older = String(json[..<start.lowerBound] + json[end.upperBound...])
    let years = try [
      published(Snapshot(json: Array(older.utf8))), published(snapshot("2023-24", [Example.rapidReview: 2])),
    ]
    let panel = try #require(try Comparison(years)[.panel]?["agreed"])
    #expect(panel.figures.first == .symbol(.notAvailable))
    #expect(panel.change == .symbol(.notAvailable))
  }

  @Test func `tables of names only are listed and not compared`() throws {
    let profile = Example.profile(namesOnly: [.agencies])
    let comparison = try Comparison([
      published(snapshot("2022-23", [Example.noFurtherAction: 1], profile: profile)),
      published(snapshot("2023-24", [Example.noFurtherAction: 2], profile: profile)),
    ])
    #expect(comparison[.agencies] == nil)
    #expect(comparison.namesOnly == [.agencies, .sectors])
  }

  @Test func `the last year is asked about, with the earlier ones together`() throws {
    let comparison = try Comparison([
      published(snapshot("2021-22", [Example.noFurtherAction: 45])),
      published(snapshot("2022-23", [Example.noFurtherAction: 45])),
      published(snapshot("2023-24", [Example.rapidReview: 9])),
    ])
    let referrals = try #require(comparison.questions.first { $0.subject == .total(.referrals) })
    #expect(referrals.count == 9)
    #expect(referrals.earlier == [45, 45])
    guard case .lower = referrals.conclusion else {
      Issue.record("\(referrals.conclusion)")
      return
    }
    let outcomes = try #require(comparison.questions.first { $0.subject == .pattern(.outcomes) })
    guard case .differentPattern(let p) = outcomes.conclusion else {
      Issue.record("\(outcomes.conclusion)")
      return
    }
    #expect(p.value < 1e-6)
    // All children are of one age: no other table has these margins.
    let ages = try #require(comparison.questions.first { $0.subject == .pattern(.youngestChild) })
    guard case .tooFewToTell = ages.conclusion else {
      Issue.record("\(ages.conclusion)")
      return
    }
  }

  /// So many referrals from hospital and police together, and from police alone.
  private func year(
    _ text: String, joint: Int, police: Int, namesOnly: Set<TableID> = []
  ) throws -> Snapshot {
    func referrals(_ count: Int, from agencies: [Code<Agency>]) -> [Referral] {
      (0..<count).map { _ in Example.referral(on: "\(text.prefix(4))-06-01", from: agencies) }
    }
    return try Region.snapshot(
      Region.profile("North", namesOnly: namesOnly),
      referrals(joint, from: [Example.hospital, Example.police]) + referrals(police, from: [Example.police]),
      in: text)
  }

  private func conclusion(_ years: Snapshot...) throws -> TestConclusion? {
    try Comparison(years.map { published($0, $0.year.description) }).questions
      .first { $0.subject == .pattern(.agenciesNamedFirst) }?.conclusion
  }

  /// Fisher's test of 10 and 0 beside 0 and 10: two of the 184756 tables are as unlikely.
  @Test func `agencies are asked about by the one named first, so that each referral counts once`() throws {
    let conclusion = try conclusion(
      year("2022-23", joint: 10, police: 0), year("2023-24", joint: 0, police: 10))
    guard case .differentPattern(let p) = conclusion else {
      Issue.record("\(String(describing: conclusion))")
      return
    }
    #expect(abs(p.value - 2.0 / 184_756) < 1e-12)
  }

  @Test func `a single agency has no pattern that could differ`() throws {
    let conclusion = try conclusion(
      year("2022-23", joint: 10, police: 0), year("2023-24", joint: 30, police: 0))
    guard case .tooFewToTell = conclusion else {
      Issue.record("\(String(describing: conclusion))")
      return
    }
  }

  @Test func `agencies are not tested if a year does not say who was named first`() throws {
    let last = try year("2023-24", joint: 3, police: 4)
    let text = String(decoding: try year("2022-23", joint: 2, police: 5).json, as: UTF8.self)
    // The table is gone: another that nothing is asked about has its place.
    let older = try Snapshot(
      json: Array(text.replacing("\"agencies_named_first\"", with: "\"recommendations_by_body\"").utf8))
    #expect(try conclusion(older, last) == nil)
    let names = try year("2022-23", joint: 2, police: 5, namesOnly: [.agencies])
    #expect(try conclusion(names, last) == nil)
    #expect(!names.tables.contains { $0.id == .agenciesNamedFirst })
    #expect(try conclusion(year("2022-23", joint: 2, police: 5), last) != nil)
  }

  @Test func `ages are not tested if a published year does not have them by referral`() throws {
    let last = try year("2023-24", joint: 3, police: 4)
    let text = String(decoding: try year("2022-23", joint: 2, police: 5).json, as: UTF8.self)
    let older = try Snapshot(
      json: Array(text.replacing("\"age_bands_youngest\"", with: "\"recommendations_by_body\"").utf8))
    let comparison = try Comparison([published(older, "a"), published(last, "b")])
    #expect(!comparison.questions.contains { $0.subject == .pattern(.youngestChild) })
    #expect(comparison.questions.contains { $0.subject == .pattern(.outcomes) })
  }

  @Test func `a question rests on the years that can answer it`() throws {
    let text = String(decoding: try year("2021-22", joint: 2, police: 5).json, as: UTF8.self)
    let older = try Snapshot(
      json: Array(text.replacing("\"age_bands_youngest\"", with: "\"recommendations_by_body\"").utf8))
    let comparison = try Comparison([
      published(older, "a"), published(year("2022-23", joint: 1, police: 1), "b"),
      published(year("2023-24", joint: 3, police: 4), "c"),
    ])
    let ages = try #require(comparison.questions.first { $0.subject == .pattern(.youngestChild) })
    #expect(ages.years == [Example.year("2022-23")] && ages.earlier == [2])
    let outcomes = try #require(comparison.questions.first { $0.subject == .pattern(.outcomes) })
    #expect(outcomes.years == [Example.year("2021-22"), Example.year("2022-23")])
  }

  @Test func `a table that is not printed has no revisions of its own`() throws {
    let comparison = try Comparison([
      published(year("2023-24", joint: 2, police: 5)), counted(year("2023-24", joint: 2, police: 6)),
      published(year("2022-23", joint: 2, police: 5), "b"),
    ])
    let tables = comparison.revisions.map(\.table)
    #expect(tables.contains(.agencies) && !tables.contains(.agenciesNamedFirst))
  }
}
