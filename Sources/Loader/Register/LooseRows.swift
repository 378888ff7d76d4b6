import Spreadsheets

/// Rows around a header, with copies of their bytes.
struct LooseRows {
  private var rows: [(row: TableRow, bytes: [UInt8])] = []

  var count: Int { rows.count }

  mutating func add(_ row: TableRow, _ bytes: Span<UInt8>) {
    var copy = row
    var kept: [UInt8] = []
    for index in row.fields.indices {
      let start = kept.count
      let field = bytes.extracting(row.fields[index].range)
      for at in field.indices { kept.append(field[at]) }
      copy.fields[index] = TableField(start..<kept.count, row.fields[index].kind)
    }
    rows.append((copy, kept))
  }

  /// The lines of the rows for which `isWanted` returns true.
  func lines(where isWanted: (TableRow, Span<UInt8>) -> Bool) -> [Int] {
    rows.filter { isWanted($0.row, $0.bytes.span) }.map(\.row.line)
  }

  /// Whether `isTrue` returns true for each row.
  func allSatisfy(_ isTrue: (TableRow, Span<UInt8>) -> Bool) -> Bool {
    rows.allSatisfy { isTrue($0.row, $0.bytes.span) }
  }
}
