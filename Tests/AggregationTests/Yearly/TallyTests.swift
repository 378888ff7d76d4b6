import TestSupport
import Records
import Testing

@testable import Aggregation

struct TallyTests {
  @Test(arguments: UInt64(1)...12)
  func `a register counted in pieces gives the figures of the whole`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let referrals = (0..<300).map { _ in ExampleRow.random(using: &generator) }
    let pieces = Int.random(in: 2...9, using: &generator)
    var tallies = (0..<pieces).map { _ in Tally(vocabulary: Example.vocabulary, clocks: Example.clocks) }
    for referral in referrals { tallies[Int.random(in: 0..<pieces, using: &generator)].count(referral) }
    var whole = Example.tally(referrals)
    for year in ["2021-22", "2023-24", nil] {
      whole.leaveOut(in: year.map(Example.year))
      tallies[Int.random(in: 0..<pieces, using: &generator)].leaveOut(in: year.map(Example.year))
    }
    tallies.shuffle(using: &generator)
    var merged = Tally(vocabulary: Example.vocabulary, clocks: Example.clocks)
    for tally in tallies { merged.merge(tally) }
    #expect(merged.years == whole.years)
    #expect(merged.years.allSatisfy { merged[$0] == whole[$0] })
    #expect(merged.leftOutUndated == 1)
    for year in whole.countedYears {
      let (first, second) = (
        try YearlyFigures(of: merged, in: year, asAt: year.last),
        try YearlyFigures(of: whole, in: year, asAt: year.last)
      )
      #expect(first == second)
    }
  }

  @Test(
    arguments: [
      ("2023-03-31", "2022-23"), ("2023-04-01", "2023-24"), ("2024-03-31", "2023-24"),
      ("2024-04-01", "2024-25"),
    ])
  func `a referral belongs to the year in which it was considered, not received`(day: String, year: String) {
    let tally = Example.tally([Example.referral(on: day, received: "2022-12-01")])
    #expect(tally.countedYears.map(\.description) == [year])
  }

  @Test(arguments: [("2023-06-01", 1, 0), ("2023-05-31", 0, 1), ("2023-04-30", 0, 0)])
  func `what is considered after the as-at date is pending by then, or not received yet`(
    asAt: String, considered: Int, pending: Int
  ) throws {
    let referral = Example.referral(on: "2023-06-01", received: "2023-05-01")
    let tally = Example.tally([referral], asAt: asAt)
    let headline = try YearlyFigures(of: tally, in: Example.year("2023-24"), asAt: Example.day(asAt))[
      .headline]
    #expect(headline["referrals"] == .count(considered))
    #expect(headline["pending"] == .count(pending))
  }

  @Test(arguments: [nil, "2023-05-31"])
  func `a referral without a date received is not pending before it was considered`(asAt: String?) {
    let tally = Example.tally([Example.referral(on: "2023-06-01", received: nil)], asAt: asAt)
    #expect(tally.pending(asAt: Example.day("2023-05-31")) == 0)
  }

  @Test func `an entry withdrawn after the as-at date is not pending`() throws {
    let withdrawn = Example.referral(Example.withdrawn, on: "2023-06-01", received: "2023-05-01")
    #expect(Example.tally([withdrawn], asAt: "2023-05-31").pending(asAt: Example.day("2023-05-31")) == 0)
  }

  @Test func `a withdrawn entry is reported, and neither counted nor pending`() throws {
    let tally = Example.tally([
      Example.referral(Example.withdrawn, on: "2023-06-01", received: "2023-05-01"),
      Example.referral(Example.withdrawn, on: nil, received: "2023-05-01"),
    ])
    let figures = try YearlyFigures(of: tally, in: Example.year("2023-24"), asAt: Example.day("2023-05-15"))
    #expect(figures[.headline]["not-counted"] == .count(2))
    #expect(figures[.headline]["referrals"] == .count(0))
    #expect(figures[.headline]["pending"] == .count(0))
    #expect(figures[.headline]["children"] == .count(0))
    #expect(tally.countedYears.isEmpty)
  }

  @Test func `a year with nothing but errors has no referrals`() {
    var tally = Tally(vocabulary: Example.vocabulary, clocks: Example.clocks)
    tally.leaveOut(in: Example.year("2023-24"))
    #expect(tally.countedYears.isEmpty)
    #expect(tally[Example.year("2023-24")]?.leftOut == 1)
  }

  @Test func `a left-out row that was pending in another year counts there too, and once in both`() throws {
    var tally = Example.tally([Example.referral()])
    let (first, second) = (Example.year("2023-24"), Example.year("2024-25"))
    tally.leaveOut(in: second, affecting: first...second)
    tally.leaveOut(in: nil)
    tally.leaveOut(in: nil, affecting: second...YearStart.april.latest)
    var whole = Example.tally([])
    whole.merge(tally)
    #expect(whole.leftOut(affecting: [Example.year("2022-23")]) == 1)
    #expect(whole.leftOut(affecting: [first]) == 2)
    #expect(whole.leftOut(affecting: [second]) == 3)
    #expect(whole.leftOut(affecting: [first, second]) == 3)
    #expect(whole.leftOutUndated == 2)
    #expect(try YearlyFigures(of: whole, in: first, asAt: first.last).leftOut == 2)
  }

  @Test func `a year in which only a clock ended is reported`() {
    let sent = Example.referral(
      Example.rapidReview, on: "2024-03-07", notified: "2024-03-07", rapidReview: "2024-06-28")
    let tally = Example.tally([sent])
    #expect(tally.countedYears.map(\.description) == ["2023-24"])
    #expect(
      ["2023-24", "2024-25", "2025-26"].map { tally.isReported(Example.year($0)) } == [true, true, false])
  }

  @Test func `the years with referrals come earliest first`() {
    let tally = Example.tally(["2024-05-01", "2021-05-01", "2023-05-01"].map { Example.referral(on: $0) })
    #expect(tally.countedYears.map(\.description) == ["2021-22", "2023-24", "2024-25"])
  }

  @Test func `the last day considered is that of counted referrals`() {
    let tally = Example.tally([
      Example.referral(on: "2023-06-01"), Example.referral(on: "2023-05-01"),
      Example.referral(Example.withdrawn, on: "2023-09-01"),
    ])
    #expect(tally[Example.year("2023-24")]?.lastConsidered == Example.day("2023-06-01"))
  }
}
