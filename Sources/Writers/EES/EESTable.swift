/// A table of texts as it will stand in a file: a header, and rows of as many cells.
struct EESTable: Hashable, Sendable {
  var columns: [String]
  var rows: [[String]]

  /// The cells of a column from the top; none where there is no such column.
  subscript(column: String) -> [String] {
    guard let index = columns.firstIndex(of: column) else { return [] }
    return rows.map { $0.indices.contains(index) ? $0[index] : "" }
  }

  /// The different texts in a column.
  func items(of column: String) -> Set<String> { Set(self[column]) }

  /// The rows as records by column.
  var records: [[String: String]] {
    rows.map { row in Dictionary(zip(columns, row), uniquingKeysWith: { first, _ in first }) }
  }
}
