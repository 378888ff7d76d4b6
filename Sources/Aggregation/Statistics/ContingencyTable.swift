/// Counts by two breakdowns, without empty rows and columns.
struct ContingencyTable: Hashable, Sendable {
  let rows: [[Int]]
  let rowTotals: [Int]
  let columnTotals: [Int]

  /// - Precondition: all rows have the same length, and no count is negative.
  init(_ counts: [[Int]]) {
    let width = counts.first?.count ?? 0
    precondition(counts.allSatisfy { $0.count == width && $0.allSatisfy { $0 >= 0 } }, "a table of counts")
    let columns = (0..<width).filter { column in counts.contains { $0[column] > 0 } }
    rows = counts.filter { $0.contains { $0 > 0 } }.map { row in columns.map { row[$0] } }
    rowTotals = rows.map { $0.reduce(0, +) }
    columnTotals = columns.map { column in counts.reduce(0) { $0 + $1[column] } }
  }

  var total: Int { rowTotals.reduce(0, +) }

  /// Whether this is the only table with these margins.
  var isAlone: Bool { rowTotals.count < 2 || columnTotals.count < 2 }

  var transposed: ContingencyTable {
    ContingencyTable(columnTotals.indices.map { column in rows.map { $0[column] } })
  }

  /// The same counts with rows and columns in order of their totals, the largest last.
  ///
  /// The order makes no difference to a test; a walk over all tables has the fewest steps in this one.
  var ascending: ContingencyTable {
    let byRow = rowTotals.indices.sorted { rowTotals[$0] < rowTotals[$1] }
    let byColumn = columnTotals.indices.sorted { columnTotals[$0] < columnTotals[$1] }
    return ContingencyTable(byRow.map { row in byColumn.map { rows[row][$0] } })
  }
}
