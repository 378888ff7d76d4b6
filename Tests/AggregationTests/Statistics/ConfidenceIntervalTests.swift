import Testing

@testable import Aggregation

struct PoissonLimitsTests {
  @Test(
    arguments: [
      (0, 0.0000, 3.6889), (1, 0.0253, 5.5716), (2, 0.2422, 7.2247), (3, 0.6187, 8.7673),
      (4, 1.0899, 10.2416),
      (5, 1.6235, 11.6683), (7, 2.8144, 14.4227), (9, 4.1154, 17.0848), (10, 4.7954, 18.3904),
      (20, 12.2165, 30.8884), (50, 37.1110, 65.9188), (100, 81.3640, 121.6268),
    ])
  func `the limits of a count are those of the published tables`(count: Int, lower: Double, upper: Double) {
    let limits = ConfidenceInterval.ofCount(count)
    #expect(abs(limits.lower - lower) < 0.000_05)
    #expect(abs(limits.upper - upper) < 0.000_05)
  }

  /// From the incomplete gamma function with forty digits.
  @Test(
    arguments: [
      (1_000, 938.973018407695216, 1063.95213601630198),
      (9_999, 9803.9622674104147, 10196.9418249998832),
      (10_000, 9804.95246726018315, 10197.951624661473),
      (10_001, 9805.94266759995536, 10198.9614238331322),
      (1_000_000, 998040.983340293903, 1001961.91194543219),
      (50_000_000, 49986141.90893376, 50013860.98551071),
    ])
  func `the limits of a large count are right to more than its digits`(
    count: Int, lower: Double, upper: Double
  ) {
    let limits = ConfidenceInterval.ofCount(count)
    #expect(abs(limits.lower - lower) < 1e-9 * max(1, lower / 100_000))
    #expect(abs(limits.upper - upper) < 1e-9 * max(1, upper / 100_000))
  }

  /// Byar's approximation, which from ten on is off by at most 0.2 %.
  @Test(arguments: [10, 37, 456, 5_000, 20_000, 3_000_000])
  func `Byar's limits are nearly the same`(count: Int) {
    func byar(_ y: Double, _ z: Double) -> Double {
      let root = 1 - 1 / (9 * y) + z / (3 * y.squareRoot())
      return y * root * root * root
    }
    let limits = ConfidenceInterval.ofCount(count)
    #expect(abs(limits.lower / byar(Double(count), -1.959963984540054) - 1) < 0.002)
    #expect(abs(limits.upper / byar(Double(count + 1), 1.959963984540054) - 1) < 0.002)
  }

  @Test func `limits contain the count and grow further apart with it`() {
    var last = ConfidenceInterval.ofCount(0)
    for count in Array(1...150) + [300, 9_999, 10_000, 10_001, 10_002, 1_000_000, 4_000_000_000] {
      let limits = ConfidenceInterval.ofCount(count)
      #expect(limits.lower < Double(count) && Double(count) < limits.upper)
      #expect(limits.lower > last.lower && limits.upper > last.upper)
      #expect(limits.upper - limits.lower > last.upper - last.lower)
      last = limits
    }
  }

  @Test func `the largest count there is has limits`() {
    let limits = ConfidenceInterval.ofCount(.max)
    #expect(limits.lower < Double(Int.max) && limits.upper > Double(Int.max))
  }

  @Test(
    arguments: [
      (9, 290_000, 0.1419, 0.5891), (0, 290_000, 0.0000, 0.1272), (45, 1_450_000, 0.2264, 0.4153),
      (456, 11_761_660, 0.3529, 0.4250),
    ])
  func `the limits of a rate are for every ten thousand children`(
    count: Int, children: Int, lower: Double, upper: Double
  ) throws {
    let limits = try #require(ConfidenceInterval.ofRate(count, among: children))
    #expect(abs(limits.lower - lower) < 0.000_05)
    #expect(abs(limits.upper - upper) < 0.000_05)
  }

  @Test func `without children there is no rate`() {
    #expect(ConfidenceInterval.ofRate(3, among: 0) == nil)
  }
}

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
    let limits = try #require(ConfidenceInterval.ofProportion(number, of: total))
    #expect(abs(limits.lower - lower) < 0.000_05)
    #expect(abs(limits.upper - upper) < 0.000_05)
  }

  @Test func `none has the limit 0 and all the limit 1 exactly`() {
    for total in 1...200 {
      #expect(ConfidenceInterval.ofProportion(0, of: total)?.lower == 0)
      #expect(ConfidenceInterval.ofProportion(total, of: total)?.upper == 1)
    }
  }

  @Test func `the limits of a part are those of the rest from the other end`() throws {
    for number in 0...23 {
      let part = try #require(ConfidenceInterval.ofProportion(number, of: 23))
      let rest = try #require(ConfidenceInterval.ofProportion(23 - number, of: 23))
      #expect(abs(part.lower + rest.upper - 1) < 1e-15)
      #expect(part.lower <= Double(number) / 23 && Double(number) / 23 <= part.upper)
    }
  }

  @Test func `a total of zero has no proportion`() {
    #expect(ConfidenceInterval.ofProportion(0, of: 0) == nil)
  }
}
