/// A number that the tables with given margins do not exceed, known without making any.
enum TableBound {
  /// Where there are two rows or two columns, mostly their very number.
  static func tables(withMarginsOf table: ContingencyTable) -> Double {
    min(
      fillings(of: table.rowTotals, across: table.columnTotals),
      fillings(of: table.columnTotals, across: table.rowTotals))
  }

  /// As if each line were filled without regard to the others; the largest is what they leave.
  private static func fillings(of lines: [Int], across limits: [Int]) -> Double {
    lines.sorted().dropLast().reduce(1) { $0 > highest ? $0 : $0 * fillings(of: $1, across: limits) }
  }

  /// The ways to split `line` into parts, none above its limit; at times a higher number, where counting is long.
  private static func fillings(of line: Int, across limits: [Int]) -> Double {
    guard Double(line) * Double(limits.count) <= longestCount else {
      return limits.sorted().dropLast().reduce(1) { $0 * Double(min($1, line) + 1) }
    }
    var ways = [1.0] + [Double](repeating: 0, count: line)
    for limit in limits {
      var window = 0.0
      ways = ways.indices.map { sum in
        window += ways[sum]
        if sum > limit { window -= ways[sum - limit - 1] }
        return window
      }
    }
    return ways[line]
  }

  private static let longestCount = 100_000.0

  /// Above this it does not matter by how much.
  private static let highest = 1e12
}
