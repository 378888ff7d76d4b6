import Testing

@testable import Aggregation

struct FreemanHaltonTestTests {
  @Test(arguments: PublishedTable.all)
  func `the p value is the published fraction, from as many tables`(published: PublishedTable) {
    let p = FreemanHaltonTest(published.counts).p
    #expect(abs(p.value - published.p) < 1e-9)
    #expect(p.method == .enumerated(outcomes: published.tables))
  }

  @Test(arguments: [[[0, 9], [0, 10]], [[3, 0, 4]], [[3], [4]], [[0, 0], [0, 0]], [[]], []])
  func `with one row or column that is not empty p is 1`(counts: [[Int]]) {
    let p = FreemanHaltonTest(counts).p
    #expect(p.value == 1 && p.smallest == 1 && p.method == .enumerated(outcomes: 1))
  }

  @Test func `an empty row and an empty column do not change the test`() {
    #expect(
      FreemanHaltonTest([[9, 0, 1, 0], [0, 0, 0, 0], [2, 0, 5, 3]]).p
        == FreemanHaltonTest([[9, 1, 0], [2, 5, 3]]).p)
  }

  /// The small ones are enumerated, the large ones drawn at random.
  @Test(arguments: InventedTable.small + InventedTable.large)
  func `no order of rows, columns or the two of them matters`(counts: [[Int]]) {
    let p = FreemanHaltonTest(counts).p
    let turned = counts[0].indices.map { column in counts.map { $0[column] } }
    let others = [
      turned, counts.reversed(), counts.map { $0.reversed() }, turned.reordered, counts.reordered,
    ]
    for other in others.map({ FreemanHaltonTest($0).p }) {
      #expect(abs(other.value - p.value) < 1e-12)
      #expect(abs(other.smallest - p.smallest) < 1e-12)
    }
  }

  /// p by SciPy 1.17, `fisher_exact`.
  @Test(
    arguments: [
      ([[500, 400], [450, 520]], 8.276490183171888e-05, 901),
      ([[3000, 2900], [3100, 3200]], 0.07287714359115986, 5901),
      ([[120_000, 50_000], [119_000, 50_500]], 0.014842845808697765, 100_501),
    ])
  func `a large table of two by two is enumerated`(counts: [[Int]], p: Double, tables: Int) {
    let found = FreemanHaltonTest(counts).p
    #expect(abs(found.value / p - 1) < 1e-7)
    #expect(found.method == .enumerated(outcomes: tables))
  }

  @Test func `a table with too many others is drawn at random, and says how far off it may be`() {
    let p = FreemanHaltonTest(InventedTable.counts(5, rows: 5, columns: 9, upTo: 12)).p
    guard case .simulated(let draws, let error) = p.method else {
      Issue.record("not simulated: \(p)")
      return
    }
    #expect(draws == 10_000)
    #expect(error == (p.value * (1 - p.value) / 10_000).squareRoot())
  }

  @Test func `a p value too small for a number is not 0`() {
    let p = FreemanHaltonTest([[2_000, 0], [0, 2_000]]).p
    #expect(p.value > 0 && p.value < 1e-300)
  }

  @Test func `if all tables are equally likely, none is unusual`() {
    let ones = [Int](repeating: 1, count: 10) + [Int](repeating: 0, count: 10)
    let p = FreemanHaltonTest([ones, ones.reversed()]).p
    #expect(p.value == 1 && p.smallest == 1)
  }
}

extension [[Int]] {
  /// The first row and the first column last.
  fileprivate var reordered: [[Int]] {
    (self[1...] + self[..<1]).map { row in Array<Int>(row[1...] + row[..<1]) }
  }
}

struct TableBoundTests {
  @Test(arguments: InventedTable.tiny)
  func `the bound is at least the number of tables`(counts: [[Int]]) throws {
    let tables = Double(EveryTable(withMarginsOf: counts).weights.count)
    #expect(TableBound.tables(withMarginsOf: ContingencyTable(counts)) >= tables)
  }

  @Test(arguments: PublishedTable.all.filter { $0.counts.count == 2 })
  func `with two rows or columns the bound is the number of tables`(published: PublishedTable) {
    let table = ContingencyTable(published.counts)
    #expect(TableBound.tables(withMarginsOf: table) == Double(published.tables))
    #expect(TableBound.tables(withMarginsOf: table.transposed) == Double(published.tables))
  }

  @Test func `a bound for very many tables is found at once`() {
    let row = [Int](repeating: 50_000, count: 40)
    #expect(TableBound.tables(withMarginsOf: ContingencyTable([[Int]](repeating: row, count: 30))) > 1e12)
  }
}
