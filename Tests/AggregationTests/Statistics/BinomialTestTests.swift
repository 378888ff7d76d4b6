import Testing

@testable import Aggregation

struct BinomialTestTests {
  @Test(
    arguments: [
      (9, 10, 1, 1.000000), (9, 50, 5, 1.000000), (2, 45, 5, 0.017737), (16, 45, 5, 0.056886),
      (20, 45, 5, 0.004290),
    ])
  func `this year against earlier ones has the published p value`(
    count: Int, earlier: Int, years: Int, p: Double
  ) {
    let found = BinomialTest(count, against: earlier, inEarlierYears: years).p
    #expect(abs(found.value - p) < 0.000_000_5)
    #expect(found.method == .enumerated(outcomes: count + earlier + 1))
  }

  /// All splits of a sum, as whole numbers; six years and ten have some that are equally likely without being neighbours.
  @Test(arguments: 1...10)
  func `every count has the p value that whole numbers give`(years: Int) {
    for all in 0...26 {
      let weights = (0...all).map { count -> UInt128 in
        let ways = EveryTable.factorial(all) / EveryTable.factorial(count) / EveryTable.factorial(all - count)
        return (0..<(all - count)).reduce(ways) { weight, _ in weight * UInt128(years) }
      }
      let total = Double(weights.reduce(0, +))
      let values = weights.map { seen in Double(weights.reduce(0) { $1 <= seen ? $0 + $1 : $0 }) / total }
      for count in 0...all {
        let p = BinomialTest(count, against: all - count, inEarlierYears: years).p
        #expect(abs(p.value - values[count]) < 1e-12)
        #expect(abs(p.smallest - (values.min() ?? .nan)) < 1e-12)
      }
    }
  }

  /// From log-gamma with forty digits.
  @Test(
    arguments: [
      (1_000, 5_300, 5, 0.0942193159959228), (101_000, 500_000, 5, 0.0039582590638796),
      (1_002_000, 5_000_000, 5, 0.0679625370404632), (1_000_000, 1_003_000, 1, 0.0340883650794394),
      (300, 4, 5, 6.04969304683957e-226),
    ])
  func `a large count has the p value of the same sum`(count: Int, earlier: Int, years: Int, p: Double) {
    let found = BinomialTest(count, against: earlier, inEarlierYears: years).p
    #expect(abs(found.value / p - 1) < 1e-9)
  }

  @Test func `a p value too small for a number is not 0`() {
    let p = BinomialTest(5_000, against: 3, inEarlierYears: 5).p
    #expect(p.value > 0 && p.value < 1e-300)
    #expect(p.smallest > 0)
  }

  @Test func `with nothing in any year nothing is unusual`() {
    let p = BinomialTest(0, against: 0, inEarlierYears: 3).p
    #expect(p.value == 1 && p.smallest == 1)
  }
}
