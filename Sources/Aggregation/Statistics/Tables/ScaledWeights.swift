/// Weights as floating-point numbers, for tables whose weights are too large for integers.
///
/// The weight is the product of Poisson probabilities, a cell's mean being what the margins let expect; given the margins
/// that is in proportion to the table's own probability. Each factor is the one beside it times a plain ratio. A cell's
/// factors are scaled so that they are 1 on average, and the product stays a number for two thousand cells and more; that
/// of a table much less likely than any that is met is 0.
struct ScaledWeights: TableWeights {
  private let rowCount: Int
  /// One for each cell, column after column.
  private let cells: [Cell]

  private struct Cell {
    var first = 0
    var factors: [Double] = []
  }

  init(of table: ContingencyTable) {
    rowCount = table.rowTotals.count
    let total = Double(table.total)
    cells = table.columnTotals.flatMap { column in
      table.rowTotals.map { row in
        Self.cell(mean: Double(row) * Double(column) / total, most: min(row, column))
      }
    }
  }

  private static func cell(mean: Double, most: Int) -> Cell {
    let likeliest = min(most, Int(mean))
    var upwards: [Double] = []
    var factor = 1.0
    var count = likeliest
    while count <= most, factor >= PValue.leastWeight {
      upwards.append(factor)
      count += 1
      factor *= mean / Double(count)
    }
    var downwards: [Double] = []
    factor = 1
    count = likeliest
    while count > 0 {
      factor *= Double(count) / mean
      guard factor >= PValue.leastWeight else { break }
      count -= 1
      downwards.append(factor)
    }
    let factors = downwards.reversed() + upwards
    let average = factors.reduce(0) { $0 + $1 * $1 } / factors.reduce(0, +)
    return Cell(first: count, factors: factors.map { $0 / average })
  }

  func factor(row: Int, column: Int, left: Int, count: Int) -> Double {
    let index = column * rowCount + row
    let place = count - cells[index].first
    return place >= 0 && place < cells[index].factors.count ? cells[index].factors[place] : 0
  }

  func ceiling(of weight: Double) -> Double { weight * (1 + PValue.tolerance) }

  func share(_ part: Double, of whole: Double) -> Double { whole > 0 ? part / whole : 0 }
}
