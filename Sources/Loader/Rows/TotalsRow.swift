import Records
import Spreadsheets

/// Tells a row of totals at the foot of a register from a referral: read as one, it would be counted.
enum TotalsRow {
  private static let words = {
    var words = NameIndex<TotalsRow>()
    for word in ["total", "totals", "grand total", "subtotal", "sum", "overall"] {
      _ = words.add(word, of: word, at: 0)
    }
    return words
  }()

  /// Whether the row's first filled cell says that it is a total, and neither a date considered nor an outcome can be
  /// read in it.
  static func matches(_ row: TableRow, of bytes: Span<UInt8>, by cells: borrowing RowReader) -> Bool {
    isNamed(row, of: bytes)
      && !isReadable(.dateConsidered, in: row, of: bytes, by: cells) { DateField.isDate($0) }
      && !isReadable(.outcome, in: row, of: bytes, by: cells) { cells.names.outcomes.code(of: $0) != nil }
  }

  /// Whether the row's first filled cell says that it is a total.
  static func isNamed(_ row: TableRow, of bytes: Span<UInt8>) -> Bool {
    let first = row.fields.indices.first { index in
      row.withText(of: index, in: bytes) { !FieldText.trimmed($0).isEmpty }
    }
    return first.map { row.withText(of: $0, in: bytes) { words.code(of: $0) != nil } } ?? false
  }

  private static func isReadable(
    _ column: RegisterColumn, in row: TableRow, of bytes: Span<UInt8>, by cells: borrowing RowReader,
    _ isReadable: (Span<UInt8>) -> Bool
  ) -> Bool {
    guard let index = cells.columns[column], index < row.fields.count else { return false }
    return row.withText(of: index, in: bytes) { isReadable($0.extracting(FieldText.trimmed($0))) }
  }
}

extension DateField {
  /// Whether the text is a date.
  fileprivate static func isDate(_ text: Span<UInt8>) -> Bool {
    if case .success = read(text) { true } else { false }
  }
}

extension Finding {
  /// A row of totals, which is no referral.
  static func totalsRow(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .note, "totals-row", at: place, found: "the row is a total", expected: "expected a \(entry)",
      remedy: "passed over")
  }
}
