import Records

/// Columns with dates that cannot have the day first: other dates in such a column may be wrong without anyone noticing.
struct MonthFirstColumns {
  private struct Column: Hashable {
    let file: String
    let sheet: String?
    let column: Int?
    let headerLine: Int
  }

  private var counts: [Column: Int] = [:]
  /// In the order in which they were met.
  private var columns: [Column] = []

  /// Counts a date in a column of `table`.
  mutating func add(column: Int?, of table: Place, under header: ColumnPlaces<some TableColumn>) {
    let column = Column(file: table.file, sheet: table.sheet, column: column, headerLine: header.line)
    if counts[column] == nil { columns.append(column) }
    counts[column, default: 0] += 1
  }

  /// A warning for each such column; its dates are left as they are.
  var findings: [Finding] {
    columns.map { column in
      let count = counts[column, default: 0]
      return Finding(
        .monthFirstColumn,
        at: Place(file: column.file, sheet: column.sheet, line: column.headerLine, column: column.column),
        found: "\(count) \(count == 1 ? "date" : "dates") in this column can only have the month first")
    }
  }
}
