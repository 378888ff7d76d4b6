/// Tables drawn with the margins of one, counting those no likelier than it.
///
/// The seed is fixed: the same margins always give the same tables.
struct TableSimulation<Weights: TableWeights> {
  private let draws: Int
  /// The draws no likelier than the table seen.
  private var noLikelier = 0
  /// The draws no likelier than the least likely table that is known.
  private var leastLikely = 0

  init(of table: ContingencyTable, by weights: Weights, draws: Int? = nil, seed: UInt64 = 1) {
    self.draws = draws ?? RandomTable.draws(withMarginsOf: table)
    let seen = weights.weight(of: table)
    let ceiling = weights.ceiling(of: seen)
    var least = min(seen, weights.weight(of: table.mostConcentrated))
    var random = RandomTable(withMarginsOf: table, seed: seed)
    for _ in 0..<self.draws {
      let weight = random.nextWeight(by: weights)
      guard weight <= ceiling else { continue }
      noLikelier += 1
      if weights.ceiling(of: weight) < least {
        least = weight
        leastLikely = 1
      } else if weight <= weights.ceiling(of: least) {
        leastLikely += 1
      }
    }
  }

  /// The table seen counts as one more draw, so that p is not 0 (Phipson and Smyth, Permutation p-values should never be
  /// zero, 2010).
  var p: PValue {
    let all = Double(draws + 1)
    let value = Double(noLikelier + 1) / all
    return PValue(
      value, smallest: Double(leastLikely + 1) / all,
      .simulated(draws: draws, standardError: (value * (1 - value) / Double(draws)).squareRoot()))
  }
}

extension ContingencyTable {
  /// A table with these margins in which as much as possible stands in few cells, about the least likely of all.
  var mostConcentrated: ContingencyTable {
    var rowsLeft = rowTotals
    var columnsLeft = columnTotals
    var counts = rows.map { $0.map { _ in 0 } }
    while let row = rowsLeft.indices.max(by: { rowsLeft[$0] < rowsLeft[$1] }), rowsLeft[row] > 0,
      let column = columnsLeft.indices.max(by: { columnsLeft[$0] < columnsLeft[$1] })
    {
      let count = min(rowsLeft[row], columnsLeft[column])
      counts[row][column] += count
      rowsLeft[row] -= count
      columnsLeft[column] -= count
    }
    return ContingencyTable(counts)
  }
}
