import Records
import Testing

@testable import Aggregation

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
