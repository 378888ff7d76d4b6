import Testing

@testable import Aggregation

struct TableWalkTests {
  @Test(arguments: PublishedTable.all)
  func `as many tables are no likelier as were published`(published: PublishedTable) throws {
    let table = FreemanHaltonTest.ordered(ContingencyTable(published.counts))
    let walk = TableWalk(from: table, by: try #require(IntegerWeights(of: table)))
    #expect(walk.tables == published.tables)
    #expect(walk.noLikelier == published.noLikelier)
  }

  @Test(arguments: PublishedTable.all)
  func `weights that are rounded see the same ties`(published: PublishedTable) {
    let table = ContingencyTable(published.counts)
    let walk = TableWalk(from: table, by: ScaledWeights(of: table))
    #expect(walk.noLikelier == published.noLikelier)
    #expect(abs(walk.p.value - published.p) < 1e-12)
  }

  @Test(arguments: InventedTable.tiny)
  func `it finds what trying every count in every cell finds`(counts: [[Int]]) {
    let every = EveryTable(withMarginsOf: counts)
    let weight = EveryTable.weight(of: counts)
    let p = FreemanHaltonTest(counts).p
    #expect(p.method == .enumerated(outcomes: every.weights.count))
    #expect(abs(p.value - every.p(of: weight)) < 1e-12)
    #expect(abs(p.smallest - every.smallestP) < 1e-12)
    #expect(p.smallest <= p.value)
  }

  @Test(arguments: InventedTable.small)
  func `whole numbers and rounded ones give the same p`(counts: [[Int]]) throws {
    let table = ContingencyTable(counts)
    try #require(!table.isAlone)
    let exact = TableWalk(from: table, by: try #require(IntegerWeights(of: table)))
    let rounded = TableWalk(from: table, by: ScaledWeights(of: table))
    #expect(abs(exact.p.value - rounded.p.value) < 1e-12)
    #expect(abs(exact.p.smallest / rounded.p.smallest - 1) < 1e-9)
    #expect(exact.noLikelier == rounded.noLikelier)
  }

  @Test func `integer weights are used if the number of all ways fits into 128 bits`() {
    #expect(IntegerWeights.ways(to: [9, 50]) == 12_565_671_261)
    #expect(IntegerWeights.ways(to: [65, 66]) == 188_694_833_082_770_476_622_296_176_145_946_360_850)
    #expect(IntegerWeights.ways(to: [70, 70]) == nil)
    #expect(IntegerWeights(of: ContingencyTable([[40, 30], [30, 40]])) == nil)
  }
}
