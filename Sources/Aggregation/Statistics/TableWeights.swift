import Glibc

/// Weights in proportion to the probabilities of the tables with the same margins.
///
/// The weight of a table is the product of a factor for each cell, column by column.
protocol TableWeights: Sendable {
  associatedtype Weight: Numeric & Comparable & Sendable

  /// The factor of a cell with `count`, when `left` of its column are in this row and those below.
  func factor(row: Int, column: Int, left: Int, count: Int) -> Weight

  /// The highest weight that counts as equal to `weight`.
  func ceiling(of weight: Weight) -> Weight

  /// The part of `whole` that `part` is.
  func share(_ part: Weight, of whole: Weight) -> Double
}

extension TableWeights {
  func weight(of table: ContingencyTable) -> Weight {
    var weight: Weight = 1
    for (column, total) in table.columnTotals.enumerated() {
      var left = total
      for (row, counts) in table.rows.enumerated() {
        weight *= factor(row: row, column: column, left: left, count: counts[column])
        left -= counts[column]
      }
    }
    return weight
  }
}

/// Weights as integers, which leave no doubt about which tables are equally likely.
///
/// The weight is the number of ways to deal the rows' labels to the columns that give this table: for each column a
/// multinomial coefficient, made of binomial ones.
struct IntegerWeights: TableWeights {
  private let lastRow: Int
  private let width: Int
  /// The binomial coefficients of 0, 1, 2 … over 0 to `width` - 1, one after the other.
  private let coefficients: [UInt128]

  /// The most coefficients, which take a few milliseconds to make.
  private static let mostCoefficients = 250_000.0

  /// `nil` if the number of all ways, which no weight exceeds, does not fit into 128 bits.
  init?(of table: ContingencyTable) {
    guard Self.ways(to: table.rowTotals) != nil, let tallest = table.columnTotals.max() else { return nil }
    lastRow = table.rowTotals.count - 1
    width = min(tallest, table.rowTotals.dropLast().max() ?? 0) + 1
    guard Double(tallest + 1) * Double(width) <= Self.mostCoefficients else { return nil }
    var coefficients = [UInt128](repeating: 0, count: (tallest + 1) * width)
    for whole in 0...tallest {
      coefficients[whole * width] = 1
      guard whole > 0 else { continue }
      for part in 1..<max(1, width) {
        let above = (whole - 1) * width + part
        // A coefficient that overflows is never used: those used are factors of a number that fits.
        coefficients[whole * width + part] = coefficients[above - 1] &+ coefficients[above]
      }
    }
    self.coefficients = coefficients
  }

  /// The number of ways to deal labels with these totals; `nil` if it does not fit.
  static func ways(to totals: [Int]) -> UInt128? {
    let ascending = totals.sorted()
    var dealt = UInt128(ascending.last ?? 0)
    var ways: UInt128 = 1
    for total in ascending.dropLast() where total > 0 {
      for label in 1...UInt128(total) {
        dealt += 1
        let product = ways.multipliedFullWidth(by: dealt)
        guard product.high < label else { return nil }
        ways = label.dividingFullWidth(product).quotient
      }
    }
    return ways
  }

  func factor(row: Int, column: Int, left: Int, count: Int) -> UInt128 {
    row == lastRow ? 1 : coefficients[left * width + count]
  }

  func ceiling(of weight: UInt128) -> UInt128 { weight }

  func share(_ part: UInt128, of whole: UInt128) -> Double { Double(part) / Double(whole) }
}

/// Weights as floating-point numbers, for tables whose weights are too large for integers.
///
/// The weight is a product of Poisson probabilities, where the mean of a cell is what the margins predict; given the
/// margins, it is in proportion to the table's own probability. Each factor is its neighbour times a ratio. The factors of
/// a cell are scaled to 1 on average, so the product stays a number for two thousand cells and more. The weight of a table
/// far less likely than any that occurs is 0.
struct ScaledWeights: TableWeights {
  private let rowCount: Int
  /// One for each cell, column after column.
  private let cells: [Cell]

  private struct Cell {
    var first = 0
    var factors: [Double] = []
    /// The mean of a cell whose factors are so many that each is worked out when it is needed.
    var mean = 0.0
  }

  /// The highest mean for which all factors of a cell are kept: they take some 75 times its square root, and those of all
  /// cells together are to fit into 32 megabytes.
  private static func highestMean(ofCells count: Int) -> Double {
    let root = 50_000 / Double(count)
    return min(100_000, max(50, root * root))
  }

  init(of table: ContingencyTable) {
    rowCount = table.rowTotals.count
    let total = Double(table.total)
    let highest = Self.highestMean(ofCells: table.rowTotals.count * table.columnTotals.count)
    cells = table.columnTotals.flatMap { column in
      table.rowTotals.map { row in
        let mean = Double(row) * Double(column) / total
        return mean <= highest ? Self.cell(mean: mean, most: min(row, column)) : Cell(mean: mean)
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
    if cells[index].mean > 0 { return Self.factor(of: count, mean: cells[index].mean) }
    let place = count - cells[index].first
    return place >= 0 && place < cells[index].factors.count ? cells[index].factors[place] : 0
  }

  /// The Poisson probability of a count by Stirling's formula, scaled so that it is 1 on average. The higher the mean, the
  /// smaller the error: one in a thousand at 50, one in a million at 10,000.
  private static func factor(of count: Int, mean: Double) -> Double {
    guard count > 0 else { return 0 }
    let excess = (Double(count) - mean) / mean
    let logarithm = log1p(excess)
    return 2.0.squareRoot() * exp(mean * excess - Double(count) * logarithm - logarithm / 2)
  }

  func ceiling(of weight: Double) -> Double { weight * (1 + PValue.tolerance) }

  func share(_ part: Double, of whole: Double) -> Double { whole > 0 ? part / whole : 0 }
}
