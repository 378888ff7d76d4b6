/// Numbers in proportion to the probabilities of the tables with the same margins.
///
/// The weight of a table is the product of a factor for each cell, read down one column after another.
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
