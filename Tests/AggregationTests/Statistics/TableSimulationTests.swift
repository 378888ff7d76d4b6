import Records
import Testing

@testable import Aggregation

struct TableSimulationTests {
  @Test(arguments: PublishedTable.all, [1, 2, 3] as [UInt64])
  func `a simulated p lies within four standard errors of the exact one`(
    published: PublishedTable, seed: UInt64
  ) {
    let table = ContingencyTable(published.counts)
    let p = TableSimulation(of: table, by: ScaledWeights(of: table), draws: 4_000, seed: seed).p
    let error = (published.p * (1 - published.p) / 4_000).squareRoot()
    #expect(abs(p.value - published.p) < 4 * error)
  }

  @Test func `the same seed gives the same p, a different one a different p`() {
    let table = ContingencyTable([[3, 1, 4, 0], [5, 2, 1, 1], [2, 3, 2, 2]])
    func p(seed: UInt64) -> PValue {
      TableSimulation(of: table, by: ScaledWeights(of: table), draws: 1_000, seed: seed).p
    }
    #expect(p(seed: 7) == p(seed: 7))
    #expect(p(seed: 7) != p(seed: 8))
  }

  /// Two by two, so the first count identifies a table; 3 marked and 4 taken of 10.
  @Test func `tables come as often as they are likely`() {
    var generator = SplitMix64(seed: 1)
    var seen = [0, 0, 0, 0]
    for _ in 0..<30_000 { seen[Hypergeometric(taking: 4, from: 10, marked: 3).draw(&generator)] += 1 }
    for (number, share) in [5.0 / 30, 15.0 / 30, 9.0 / 30, 1.0 / 30].enumerated() {
      let error = (share * (1 - share) * 30_000).squareRoot()
      #expect(abs(Double(seen[number]) - share * 30_000) < 4 * error)
    }
  }

  @Test func `many out of very many are drawn about their mean`() {
    var generator = SplitMix64(seed: 1)
    var sum = 0.0
    for _ in 0..<400 {
      sum += Double(Hypergeometric(taking: 2_000_000, from: 5_000_000, marked: 500_000).draw(&generator))
    }
    // The standard deviation of one is 328.6, and of the mean of 400 it is 16.4.
    #expect(abs(sum / 400 - 200_000) < 4 * 16.4)
  }

  @Test func `a table unlike any other has a small p and a small smallest p`() {
    let table = ContingencyTable([[30, 0, 0], [0, 30, 0], [0, 0, 30]])
    let p = TableSimulation(of: table, by: ScaledWeights(of: table), draws: 999).p
    #expect(p.value == 0.001 && p.smallest == 0.001)
  }

  @Test func `an ordinary table has a small smallest p`() {
    let table = ContingencyTable([[10, 10, 10], [10, 10, 10], [10, 10, 10]])
    let p = TableSimulation(of: table, by: ScaledWeights(of: table), draws: 999).p
    #expect(p.value == 1 && p.smallest == 0.001)
  }

  @Test func `a table of mostly single counts has a large smallest p`() throws {
    let ones = [Int](repeating: 1, count: 20) + [Int](repeating: 0, count: 20)
    let table = ContingencyTable([ones, ones.reversed()])
    let p = TableSimulation(of: table, by: try #require(IntegerWeights(of: table)), draws: 999).p
    #expect(p.value == 1 && p.smallest == 1)
  }

  /// By all tables of two by two, p is 0.0500204 and 0.0526086.
  @Test func `a value that may be on either side of 0.05 is drawn further until it is not, or sixteen times`()
  {
    func drawn(_ counts: [[Int]]) -> PValue {
      let table = ContingencyTable(counts)
      return TableSimulation(of: table, by: ScaledWeights(of: table)).p
    }
    func draws(_ p: PValue) -> Int { if case .simulated(let draws, _) = p.method { draws } else { 0 } }
    let onTheEdge = drawn([[13, 25], [26, 20]])
    #expect(draws(onTheEdge) == 160_000)
    #expect(onTheEdge.mayBeOnEitherSide(of: 0.05))
    let above = drawn([[2, 17], [12, 20]])
    #expect(draws(above) > 10_000)
    #expect(!above.mayBeOnEitherSide(of: 0.05) && above.value > 0.05)
    #expect(draws(drawn([[20, 20, 20], [22, 18, 20]])) == 10_000)
  }
}
