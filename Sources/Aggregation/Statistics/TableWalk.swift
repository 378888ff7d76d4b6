/// Visits every table with the margins of one, and adds up those no likelier than it.
struct TableWalk<Weights: TableWeights> {
  private let columns: [Int]
  private let weights: Weights
  private let ceiling: Weights.Weight
  /// What is left of each row for the current column and those after it.
  private var rowsLeft: [Int]

  /// The tables with these margins.
  private(set) var tables = 0
  /// Those no likelier than the one seen.
  private(set) var noLikelier = 0
  private var total: Weights.Weight = 0
  private var noLikelierWeight: Weights.Weight = 0
  private var least: Weights.Weight
  private var leastWeight: Weights.Weight = 0

  init(from table: ContingencyTable, by weights: Weights) {
    columns = table.columnTotals
    self.weights = weights
    rowsLeft = table.rowTotals
    let seen = weights.weight(of: table)
    ceiling = weights.ceiling(of: seen)
    least = seen
    fill(column: 0, row: 0, left: columns[0], room: table.total, weight: 1)
  }

  var p: PValue {
    PValue(
      weights.share(noLikelierWeight, of: total), smallest: weights.share(leastWeight, of: total),
      .enumerated(outcomes: tables))
  }

  /// Gives a cell each count that it can have: `left` of its column go to this row and those below, which have `room`.
  private mutating func fill(column: Int, row: Int, left: Int, room: Int, weight: Weights.Weight) {
    guard column < columns.count - 1 else { return finish(weight) }
    let here = rowsLeft[row]
    for count in max(0, left - (room - here))...min(left, here) {
      rowsLeft[row] = here - count
      let grown = weight * weights.factor(row: row, column: column, left: left, count: count)
      if row < rowsLeft.count - 1 {
        fill(column: column, row: row + 1, left: left - count, room: room - here, weight: grown)
      } else {
        fill(
          column: column + 1, row: 0, left: columns[column + 1], room: rowsLeft.reduce(0, +), weight: grown)
      }
    }
    rowsLeft[row] = here
  }

  /// The last column takes what the rows have left.
  private mutating func finish(_ begun: Weights.Weight) {
    var weight = begun
    var left = columns[columns.count - 1]
    for (row, count) in rowsLeft.enumerated() {
      weight *= weights.factor(row: row, column: columns.count - 1, left: left, count: count)
      left -= count
    }
    tables += 1
    total += weight
    guard weight <= ceiling else { return }
    noLikelier += 1
    noLikelierWeight += weight
    if weights.ceiling(of: weight) < least {
      least = weight
      leastWeight = weight
    } else if weight <= weights.ceiling(of: least) {
      leastWeight += weight
    }
  }
}
