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
