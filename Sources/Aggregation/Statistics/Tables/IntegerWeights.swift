/// Weights that are whole numbers, so that it is certain which tables are equally likely.
///
/// The weight is the number of ways to deal the rows' labels to the columns that give this table: for each column a
/// multinomial coefficient, made of binomial ones.
struct IntegerWeights: TableWeights {
  private let lastRow: Int
  private let width: Int
  /// The binomial coefficients of 0, 1, 2 … over 0 to `width` - 1, one after the other.
  private let coefficients: [UInt128]

  /// As many coefficients as are made in a few milliseconds.
  private static let mostCoefficients = 250_000.0

  /// None where all ways together, which no weight exceeds, are too many for 128 bits.
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
        // What does not fit belongs to no table: a coefficient that is used is a factor of a number that fits.
        coefficients[whole * width + part] = coefficients[above - 1] &+ coefficients[above]
      }
    }
    self.coefficients = coefficients
  }

  /// The number of ways to deal as many labels as `totals` say, or nothing where it does not fit.
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
