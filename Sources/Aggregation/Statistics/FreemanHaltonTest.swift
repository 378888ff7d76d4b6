/// The exact test of "this breakdown is like that one": Fisher's for two by two, extended by Freeman and Halton to any
/// table.
///
/// The p value adds up the probabilities of all tables with the same margins that are no likelier than the one seen
/// (Freeman and Halton, Note on an exact treatment of contingency, 1951). Empty rows and columns do not count; if only one
/// row or column is left, p is 1. The categories must exclude each other.
struct FreemanHaltonTest: Hashable, Sendable {
  let p: PValue

  /// - Precondition: all rows have the same length, and no count is negative.
  init(_ counts: [[Int]]) {
    let table = ContingencyTable(counts)
    guard !table.isAlone else {
      p = .certain
      return
    }
    let ordered = Self.ordered(table)
    if let weights = IntegerWeights(of: ordered) {
      p = Self.p(of: ordered, by: weights)
    } else {
      p = Self.p(of: ordered, by: ScaledWeights(of: ordered))
    }
  }

  /// The most cells, in all tables together, for which every table is visited; that takes about 50 milliseconds.
  private static let mostCells = 20_000_000.0

  private static func p(of table: ContingencyTable, by weights: some TableWeights) -> PValue {
    let cells = Double(table.rowTotals.count) * Double(table.columnTotals.count)
    return TableBound.tables(withMarginsOf: table) * cells <= mostCells
      ? TableWalk(from: table, by: weights).p : TableSimulation(of: table, by: weights).p
  }

  /// The table as it is or transposed, whichever has the smaller weights.
  static func ordered(_ table: ContingencyTable) -> ContingencyTable {
    let ways = IntegerWeights.ways(to: table.rowTotals) ?? .max
    let waysTransposed = IntegerWeights.ways(to: table.columnTotals) ?? .max
    let isWide = table.rowTotals.count <= table.columnTotals.count
    let keep = ways == waysTransposed ? isWide : ways < waysTransposed
    return (keep ? table : table.transposed).ascending
  }
}

/// An upper bound for the number of tables with given margins, found without making any.
enum TableBound {
  /// The bound; with two rows or two columns, mostly the exact number.
  static func tables(withMarginsOf table: ContingencyTable) -> Double {
    min(
      fillings(of: table.rowTotals, across: table.columnTotals),
      fillings(of: table.columnTotals, across: table.rowTotals))
  }

  /// The ways to fill each line independently of the others; the largest line is what they leave.
  private static func fillings(of lines: [Int], across limits: [Int]) -> Double {
    lines.sorted().dropLast().reduce(1) { $0 > highest ? $0 : $0 * fillings(of: $1, across: limits) }
  }

  /// The ways to split `line` into parts, none above its limit; a higher number where counting would take long.
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

  /// A bound above this is high enough.
  private static let highest = 1e12
}
