import Records
import Testing

@testable import Aggregation

/// A snapshot from elsewhere may have any count up to a thousand million: no test of it may end the process, or take long.
struct HugeCountsTests {
  private static let counts = [0, 7, 300_000, 1_000_000_000]

  @Test(arguments: counts, counts)
  func `totals of any size are tested, and their limits found`(count: Int, earlier: Int) {
    for years in [1, 298] {
      let p = BinomialTest(count, against: earlier * years, inEarlierYears: years).p
      #expect((0...1).contains(p.value) && (0...1).contains(p.smallest))
      _ = TestConclusion(ofTotal: count, against: earlier * years, inEarlierYears: years)
    }
    let limits = ConfidenceInterval.ofCount(count)
    #expect(limits.lower <= Double(count) && Double(count) <= limits.upper)
    #expect(ConfidenceInterval.ofProportion(min(count, earlier), of: max(count, earlier))?.upper ?? 1 <= 1)
    #expect(ConfidenceInterval.ofRate(count, among: max(1, earlier)) != nil)
  }

  @Test(arguments: [0, 300_000, 1_000_000_000], [7, 1_000_000_000])
  func `patterns of any size are tested`(one: Int, other: Int) {
    for table in [
      [[one, other], [other, one]], [[one, 5, 9], [7, other, 2]], [[one, other, one], [other, one, 4]],
    ] {
      let p = FreemanHaltonTest(table).p
      #expect(p.value > 0 && p.value <= 1)
    }
  }

  @Test func `a table of twelve months full of the largest count is drawn`() {
    let p = FreemanHaltonTest([
      [Int](repeating: 1_000_000_000, count: 12), [Int](repeating: 999_999_999, count: 12),
    ]).p
    #expect(p.value > 0.9)
    let different = FreemanHaltonTest([
      (0..<12).map { 1_000_000_000 - $0 * 50_000_000 }, (0..<12).map { 400_000_000 + $0 * 50_000_000 },
    ]).p
    #expect(different.value < 0.01)
  }

  @Test func `a table of very many categories is drawn less often`() {
    let table = ContingencyTable([
      [Int](repeating: 1_000, count: 2_000), [Int](repeating: 2_000, count: 2_000),
    ])
    #expect(RandomTable.draws(withMarginsOf: table) == 100)
  }

  /// The two ways to find a factor meet at the mean from which they are worked out singly.
  @Test(arguments: [99_000, 99_990, 100_000, 100_050, 101_500])
  func `large weights are the same by either way`(count: Int) {
    func factor(mean: Int) -> Double {
      // Two columns and rows of equal totals: every cell has the same mean.
      let table = ContingencyTable([[mean, mean], [mean, mean]])
      return ScaledWeights(of: table).factor(row: 0, column: 0, left: 0, count: count)
    }
    let kept = factor(mean: 100_000)
    let single = factor(mean: 100_001)
    #expect(abs(kept / single - 1) < 0.02)
  }

  @Test func `numbers of a wide distribution have its mean and deviation`() {
    var generator = SplitMix64(seed: 1)
    let distribution = Hypergeometric(taking: 400_000_000, from: 1_000_000_000, marked: 500_000_000)
    let numbers = (0..<2_000).map { _ in Double(distribution.draw(&generator)) }
    let mean = numbers.reduce(0, +) / 2_000
    let deviation = (numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2_000).squareRoot()
    // The deviation of one is 7746, and of the mean of 2,000 it is 173.
    #expect(abs(mean - 200_000_000) < 4 * 173)
    #expect(abs(deviation / 7_746 - 1) < 0.07)
  }
}
