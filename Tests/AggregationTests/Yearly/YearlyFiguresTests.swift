import Records
import Testing

@testable import Aggregation
@testable import Samples

struct YearlyFiguresTests {
  @Test func `a left-out row counts in its own year, and in every year where its year is unknown`() throws {
    var tally = Example.tally([Example.referral()])
    tally.leaveOut(in: Example.year("2023-24"))
    tally.leaveOut(in: Example.year("2022-23"))
    tally.leaveOut(in: nil)
    func leftOut(_ text: String) throws -> Int {
      let year = Example.year(text)
      return try YearlyFigures(of: tally, in: year, asAt: year.last).leftOut
    }
    #expect(try leftOut("2021-22") == 1)
    #expect(try leftOut("2022-23") == 2)
    #expect(try leftOut("2023-24") == 2)
  }

  /// The same questions asked of the referrals one by one, without any of the counts.
  @Test(arguments: UInt64(101)...112)
  func `every figure is what counting the referrals by hand gives`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let all = (0..<400).map { _ in Referral.random(using: &generator) }
    let asAt = Example.day("2024-03-31")
    let figures = try Example.figures(all)
    let ofYear = all.filter { $0.year == Example.year("2023-24") && $0.primaryOutcome != nil }
    let considered = ofYear.filter { $0.primaryOutcome != Example.withdrawn }
    let infants = considered.filter { $0.children.contains { $0.band == .underOne } }
    let ages = considered.filter { !$0.children.contains { $0.band == .underOne } }.flatMap(\.children)
      .compactMap(\.completedYears).sorted()
    func count(_ id: TableID, _ key: String, in list: [Referral], where isMeant: (Referral) -> Bool) {
      let number = list.count(where: isMeant)
      let shown = figures[id][key] ?? .count(0)
      #expect(shown == .count(number), "\(id.rawValue) \(key)")
    }
    count(.headline, "referrals", in: considered) { _ in true }
    count(.headline, "under-one", in: infants) { _ in true }
    count(.headline, "reviews-commissioned", in: considered) {
      $0.primaryOutcome == Example.lcspr || $0.furtherActions.contains(Example.lcspr)
    }
    count(.headline, "pending", in: all) { referral in
      guard referral.primaryOutcome != Example.withdrawn else { return false }
      guard let considered = referral.considered else { return referral.received.map { $0 <= asAt } ?? true }
      return referral.received.map { $0 <= asAt } ?? false && considered > asAt
    }
    #expect(figures[.headline]["rest-lowest"] == ages.first.map(Figure.age) ?? .symbol(.notApplicable))
    #expect(figures[.headline]["rest-highest"] == ages.last.map(Figure.age) ?? .symbol(.notApplicable))
    for (index, outcome) in Example.vocabulary.outcomes.enumerated() where outcome.kind != .notCounted {
      count(.outcomes, outcome.key, in: considered) { $0.primaryOutcome == Code(index) }
      count(.furtherActions, outcome.key, in: considered) { $0.furtherActions.contains(Code(index)) }
    }
    for (index, agency) in Example.vocabulary.agencies.enumerated() {
      count(.agencies, agency.key, in: considered) { $0.agencies.contains(Code(index)) }
    }
    count(.agencies, "not-in-profile", in: considered) { $0.agencies.contains(.notInProfile) }
    count(.sectors, "health", in: considered) {
      $0.agencies.contains(Example.hospital) || $0.agencies.contains(Example.trust)
    }
    for (index, feature) in Example.vocabulary.features.enumerated() {
      count(.features, feature.key, in: considered) { $0.features.contains(Code(index)) }
      count(.featuresUnderOne, feature.key, in: infants) { $0.features.contains(Code(index)) }
    }
    let reviews = considered.filter { $0.primaryOutcome == Example.rapidReview }
    let agreed = reviews.count { $0.panel == .agreed }
    #expect(figures[.panel]["agreed"] == .share(.init(agreed, of: reviews.count)))
    for band in AgeBand.allCases where band != .careLeaver {
      let children = considered.flatMap(\.children).count { $0.band == band }
      #expect(figures[.ageBands][band.rawValue] == .count(children))
    }
  }
}
