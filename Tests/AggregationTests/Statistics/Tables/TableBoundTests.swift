import Testing

@testable import Aggregation

struct TableBoundTests {
  @Test(arguments: InventedTable.tiny)
  func `no table has more beside it than the bound`(counts: [[Int]]) throws {
    let tables = Double(EveryTable(withMarginsOf: counts).weights.count)
    #expect(TableBound.tables(withMarginsOf: ContingencyTable(counts)) >= tables)
  }

  @Test(arguments: PublishedTable.all.filter { $0.counts.count == 2 })
  func `with two rows or columns the bound is the number of tables`(published: PublishedTable) {
    let table = ContingencyTable(published.counts)
    #expect(TableBound.tables(withMarginsOf: table) == Double(published.tables))
    #expect(TableBound.tables(withMarginsOf: table.transposed) == Double(published.tables))
  }

  @Test func `a table with untold others has a bound at once`() {
    let row = [Int](repeating: 50_000, count: 40)
    #expect(TableBound.tables(withMarginsOf: ContingencyTable([[Int]](repeating: row, count: 30))) > 1e12)
  }
}
