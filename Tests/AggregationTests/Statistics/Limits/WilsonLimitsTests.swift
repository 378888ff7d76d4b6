import Testing

@testable import Aggregation

struct WilsonLimitsTests {
  @Test(
    arguments: [
      (0, 1, 0.0000, 0.7935), (1, 1, 0.2065, 1.0000), (1, 2, 0.0945, 0.9055), (2, 2, 0.3424, 1.0000),
      (0, 9, 0.0000, 0.2991), (2, 9, 0.0632, 0.5474), (5, 9, 0.2667, 0.8112), (9, 9, 0.7009, 1.0000),
      (7, 16, 0.2310, 0.6682), (33, 100, 0.2456, 0.4269),
    ])
  func `the limits of a proportion are those of the published tables`(
    number: Int, total: Int, lower: Double, upper: Double
  ) throws {
    let limits = try #require(Limits.ofProportion(number, of: total))
    #expect(abs(limits.lower - lower) < 0.000_05)
    #expect(abs(limits.upper - upper) < 0.000_05)
  }

  @Test func `none has the limit 0 and all the limit 1, not a number beside it`() {
    for total in 1...200 {
      #expect(Limits.ofProportion(0, of: total)?.lower == 0)
      #expect(Limits.ofProportion(total, of: total)?.upper == 1)
    }
  }

  @Test func `the limits of a part are those of the rest from the other end`() throws {
    for number in 0...23 {
      let part = try #require(Limits.ofProportion(number, of: 23))
      let rest = try #require(Limits.ofProportion(23 - number, of: 23))
      #expect(abs(part.lower + rest.upper - 1) < 1e-15)
      #expect(part.lower <= Double(number) / 23 && Double(number) / 23 <= part.upper)
    }
  }

  @Test func `of nothing there is no proportion`() {
    #expect(Limits.ofProportion(0, of: 0) == nil)
  }
}
