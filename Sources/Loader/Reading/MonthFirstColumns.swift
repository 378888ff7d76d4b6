import Records

/// Columns in which dates stand that cannot have the day first: then the others of that column may be wrong unseen.
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

  mutating func consider(_ finding: Finding, under header: ColumnPlaces<some TableColumn>) {
    guard finding.rule == "month-first-date" else { return }
    let column = Column(
      file: finding.place.file, sheet: finding.place.sheet, column: finding.place.column,
      headerLine: header.line)
    if counts[column] == nil { columns.append(column) }
    counts[column, default: 0] += 1
  }

  /// A warning for each such column; nothing in it is converted.
  var findings: [Finding] {
    columns.map { column in
      let count = counts[column, default: 0]
      return Finding(
        .warning, "month-first-column",
        at: Place(file: column.file, sheet: column.sheet, line: column.headerLine, column: column.column),
        found: "\(count) \(count == 1 ? "date" : "dates") of this column can only have the month first",
        expected: "expected the day first in all of it",
        remedy: "look at the other dates too: 03/04/2024 was read as 3 April")
    }
  }
}
