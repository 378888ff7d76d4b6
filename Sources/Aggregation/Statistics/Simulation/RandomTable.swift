import Records

/// Tables with given margins, each as often as it is likely.
///
/// Cell after cell from the hypergeometric distribution that the cells before it leave (Patefield, Algorithm AS 159,
/// 1981), so that a draw costs by the table's cells and not by its counts.
struct RandomTable {
  private let rowTotals: [Int]
  private let columnTotals: [Int]
  private let total: Int
  private var generator: SplitMix64

  init(withMarginsOf table: ContingencyTable, seed: UInt64) {
    rowTotals = table.rowTotals
    columnTotals = table.columnTotals
    total = table.total
    generator = SplitMix64(seed: seed)
  }

  /// Draws a table, and keeps only its weight.
  mutating func nextWeight<Weights: TableWeights>(by weights: Weights) -> Weights.Weight {
    var weight: Weights.Weight = 1
    var rowsLeft = rowTotals
    var tableLeft = total
    for (column, columnTotal) in columnTotals.enumerated() {
      var left = columnTotal
      var room = tableLeft
      for row in rowsLeft.indices {
        let here = rowsLeft[row]
        let count = Hypergeometric(taking: left, from: room, marked: here).draw(&generator)
        weight *= weights.factor(row: row, column: column, left: left, count: count)
        rowsLeft[row] = here - count
        room -= here
        left -= count
      }
      tableLeft -= columnTotal
    }
    return weight
  }

  /// Ten thousand draws, or a thousand where the counts are so large that each takes long.
  static func draws(withMarginsOf table: ContingencyTable) -> Int {
    let total = Double(table.total)
    let steps = table.rowTotals.reduce(0.0) { steps, row in
      table.columnTotals.reduce(steps) { $0 + 16 * (Double(row) * Double($1) / total).squareRoot() + 4 }
    }
    return steps <= 5_000 ? 10_000 : 1_000
  }
}
