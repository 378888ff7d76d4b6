import Records

/// Columns with dates that cannot have the day first: other dates in such a column may be wrong without anyone noticing.
struct MonthFirstColumns {
  private struct Column: Equatable {
    let headerLine: Int
    let column: Int?
    let file: String
    let sheet: String?
  }

  /// In the order in which they were met, each with the number of such dates: a register has few.
  private var counts: [(column: Column, dates: Int)] = []

  /// Counts a date in a column of `table`.
  mutating func add(column: Int?, of table: Place, under header: ColumnPlaces<some TableColumn>) {
    let column = Column(headerLine: header.line, column: column, file: table.file, sheet: table.sheet)
    if let place = counts.lastIndex(where: { $0.column == column }) {
      counts[place].dates += 1
    } else {
      counts.append((column, 1))
    }
  }

  /// A warning for each such column; its dates are left as they are.
  var findings: [Finding] {
    counts.map { column, dates in
      Finding(
        .monthFirstColumn,
        at: Place(file: column.file, sheet: column.sheet, line: column.headerLine, column: column.column),
        found: "\(dates) \(dates == 1 ? "date" : "dates") in this column can only have the month first")
    }
  }
}
