import Spreadsheets

/// A CSV table that is part of the program: its rows as texts, in the order of the columns that were asked for.
struct ReferenceTable {
  let rows: [[String]]

  /// The rows of `bytes`, whose header must be `columns`.
  ///
  /// A bundled table that is not as it should be is a defect of the program, and stops it.
  init(_ bytes: [UInt8], columns: [String]) {
    var (reader, row) = (CSVReader(), TableRow())
    var rows: [[String]] = []
    let text = bytes.span
    while reader.readRow(into: &row, of: text) {
      precondition(row.fault == nil && row.fields.count == columns.count, "line \(row.line) is broken")
      rows.append(row.fields.indices.map { row.withText(of: $0, in: text, FieldText.string) })
    }
    precondition(rows.first == columns, "the bundled table has other columns than \(columns)")
    self.rows = Array(rows.dropFirst())
  }
}
