import Records
import Testing

@testable import Aggregation

/// Random systems, small enough to be enumerated.
struct RandomSystemTests {
  /// Rows and crossings that share cells, with counts of a few referrals.
  private static func system(_ random: inout SplitMix64) -> CellSystem {
    let keepsTotals = random.number(below: 3) > 0
    func count() -> Int { [0, 1, 1, 2, 3, 4][random.number(below: 6)] }
    if random.number(below: 2) == 0 {
      let columns = 2 + random.number(below: 2)
      let rows = (0..<2).map { _ in (0..<columns).map { _ in count() } }
      return .crossing(rows, keepsTotals: keepsTotals)
    }
    // A breakdown of all, and of those with a rapid review, which are among them.
    var system = CellSystem()
    let all = (0..<3).map { _ in count() }
    let parts = all.map { random.number(in: 0...$0) }
    let wholes = all.map { system.add(.init($0, in: 0)) }
    let among = parts.map { system.add(.init($0, in: 1)) }
    for (part, whole) in zip(among, wholes) { system.know([part], areAtMost: whole) }
    system.know(wholes, addUpTo: system.add(.init(all.reduce(0, +), in: 0, canBeHidden: !keepsTotals)))
    system.know(among, addUpTo: system.add(.init(parts.reduce(0, +), in: 1, canBeHidden: true)))
    return system
  }

  private static let ceiling = 9

  /// All cells can be as great as what is tried, and no greater: then both outsiders have the same room.
  private static func bounded(_ system: CellSystem) -> CellSystem {
    var system = system
    for cell in system.cells.indices { system.know([.init(cell)], in: 0...ceiling) }
    return system
  }

  @Test(arguments: 0..<60)
  func `what an outsider can work out is what trying all numbers gives`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let system = RandomSystemTests.bounded(RandomSystemTests.system(&random))
    guard system.brokenRelation == nil else { return }
    let hidden = Set(
      system.cells.indices.filter { system.cells[$0].value > 0 && random.number(below: 3) > 0 }.prefix(7))
    let policy = SuppressionPolicy(to: 4)
    let outsider = Outsider(of: system, under: policy, hidden: hidden)
    let possible = BruteForce(
      system: system, policy: policy, hidden: hidden, ceiling: RandomSystemTests.ceiling
    )
    .possible
    for cell in hidden {
      let range = try outsider.range(of: cell)
      #expect(range.lowerBound == possible[cell]?.min(), "cell \(cell)")
      #expect(range.upperBound == possible[cell]?.max(), "cell \(cell)")
    }
  }

  @Test(arguments: 0..<60)
  func `nothing that is hidden can be worked out, and no choice hides less`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed + 1000))
    let system = RandomSystemTests.bounded(RandomSystemTests.system(&random))
    guard system.brokenRelation == nil else { return }
    let policy = SuppressionPolicy(to: [2, 3][random.number(below: 2)], keepsZero: seed % 5 > 0)
    let suppression = try Suppression(of: system, under: policy)
    func attack(_ hidden: Set<Int>) -> [Int] {
      BruteForce(
        system: system, policy: policy, hidden: hidden, leftOut: suppression.leftOut,
        ceiling: RandomSystemTests.ceiling
      ).broken(small: suppression.small)
    }
    guard suppression.hidden.count + suppression.leftOut.count < 7 else { return }
    #expect(attack(suppression.hidden).isEmpty)
    // A mutant that shows one of the protecting cells is caught.
    for cell in suppression.protecting {
      #expect(!attack(suppression.hidden.subtracting([cell])).isEmpty, "without \(cell)")
    }
    #expect(suppression.quality == .best)
    if suppression.leftOutTables.isEmpty {
      let fewest = BruteForce.fewest(
        system, policy, small: suppression.small, ceiling: RandomSystemTests.ceiling)
      #expect(suppression.protecting.count == fewest)
    }
  }

  @Test(arguments: 0..<3)
  func `a larger system is chosen in bounded steps, and the same each time`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed + 5000))
    let rows = (0..<5).map { _ in
      (0..<5).map { _ in random.number(below: 3) == 0 ? 0 : random.number(below: 9) }
    }
    let system = CellSystem.crossing(rows, keepsTotals: seed % 2 == 0)
    let policy = SuppressionPolicy(to: 4)
    let suppression = try Suppression(of: system, under: policy)
    #expect(try Suppression(of: system, under: policy) == suppression)
    let outsider = suppression.outsider(of: system, under: policy)
    for cell in suppression.small {
      let range = try outsider.range(of: cell)
      #expect(range.lowerBound <= 1 && range.upperBound >= 4)
    }
    for cell in suppression.protecting { #expect(try outsider.range(of: cell).count > 1) }
  }
}
