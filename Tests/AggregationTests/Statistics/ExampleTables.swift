import Records

@testable import Aggregation

/// All tables with the margins of one, by trying every count in every cell that its margins allow, with weights that are products of factorials.
struct EveryTable {
  private(set) var weights: [UInt128] = []

  init(withMarginsOf counts: [[Int]]) {
    add(
      [], width: counts[0].count, rowsLeft: counts.map { $0.reduce(0, +) },
      columnsLeft: counts[0].indices.map { column in counts.reduce(0) { $0 + $1[column] } })
  }

  private mutating func add(_ cells: [Int], width: Int, rowsLeft: [Int], columnsLeft: [Int]) {
    let (row, column) = cells.count.quotientAndRemainder(dividingBy: width)
    guard row < rowsLeft.count else {
      guard rowsLeft.allSatisfy({ $0 == 0 }), columnsLeft.allSatisfy({ $0 == 0 }) else { return }
      weights.append(Self.weight(of: rowsLeft.indices.map { Array(cells[$0 * width..<($0 + 1) * width]) }))
      return
    }
    for count in 0...min(rowsLeft[row], columnsLeft[column]) {
      var (rowsLeft, columnsLeft) = (rowsLeft, columnsLeft)
      rowsLeft[row] -= count
      columnsLeft[column] -= count
      add(cells + [count], width: width, rowsLeft: rowsLeft, columnsLeft: columnsLeft)
    }
  }

  static func weight(of rows: [[Int]]) -> UInt128 {
    rows.reduce(1) { $0 * ($1.reduce(factorial($1.reduce(0, +))) { $0 / factorial($1) }) }
  }

  static func factorial(_ number: Int) -> UInt128 { (0..<number).reduce(1) { $0 * UInt128($1 + 1) } }

  /// The p value of the table of this weight.
  func p(of weight: UInt128) -> Double {
    Double(weights.reduce(0) { $1 <= weight ? $0 + $1 : $0 }) / Double(weights.reduce(0, +))
  }

  /// The smallest p value of any of them.
  var smallestP: Double { Set(weights).map(p(of:)).min() ?? .nan }
}

/// Tables of counts made from seeds.
enum InventedTable {
  /// Those whose tables with the same margins are few enough to be enumerated.
  static let small = (1...12).map { counts($0, rows: 3, columns: 4, upTo: 4) }
  /// Those whose are not.
  static let large = (1...2).map { counts($0, rows: 4, columns: 7, upTo: 9) }
  /// Those whose can be found by trying.
  static let tiny =
    (1...20).map { counts($0, rows: 2, columns: 3, upTo: 4) }
    + (21...35).map { counts($0, rows: 3, columns: 3, upTo: 2) }
    + (36...45).map { counts($0, rows: 4, columns: 2, upTo: 3) }

  static func counts(_ seed: UInt64, rows: Int, columns: Int, upTo most: Int) -> [[Int]] {
    var fractions = SplitMix64(seed: seed)
    return (0..<rows).map { _ in
      (0..<columns).map { _ in Int(fractions.fraction() * Double(most + 1)) }
    }
  }
}

/// A table whose exact test was worked out elsewhere, in rational numbers.
struct PublishedTable: Sendable {
  let counts: [[Int]]
  let p: Double
  let tables: Int
  let noLikelier: Int

  static let all = [
    PublishedTable(counts: [[5, 4], [3, 7]], p: 1553.0 / 4199, tables: 9, noLikelier: 7),
    PublishedTable(counts: [[2, 7], [1, 9]], p: 188.0 / 323, tables: 4, noLikelier: 3),
    PublishedTable(counts: [[2, 0], [0, 2]], p: 1.0 / 3, tables: 3, noLikelier: 2),
    PublishedTable(counts: [[2, 6, 1], [3, 4, 2]], p: 1675.0 / 2431, tables: 24, noLikelier: 22),
    PublishedTable(counts: [[9, 1, 0], [2, 5, 3]], p: 2.0 / 221, tables: 28, noLikelier: 8),
    PublishedTable(
      counts: [[2, 5, 1, 1, 0], [14, 12, 9, 8, 7]], p: 6_418_289.0 / 12_967_669, tables: 710, noLikelier: 653),
    PublishedTable(
      counts: [[3, 1, 4, 0], [5, 2, 1, 1], [2, 3, 2, 2]], p: 72_577_957.0 / 151_915_621, tables: 7056,
      noLikelier: 6692),
  ]
}
