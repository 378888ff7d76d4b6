import Records
import Spreadsheets

/// Recognises rows that are not referrals: they are listed as notes and not counted.
///
/// Only a row in error or without a date considered can be one of these; others are not checked.
enum PassedOver {
  /// The note about a row that is blank, a total, a single filled cell or the header again, or the error about another
  /// header; `nil` for a referral.
  static func note(
    of row: TableRow, _ bytes: Span<UInt8>, at place: Place, by reader: borrowing RowReader,
    header: TableHeader
  ) -> Finding? {
    guard row.fault == nil else { return nil }
    return note(of: row, bytes, at: place, header: header) { isTotal(row, of: bytes, by: reader) }
  }

  /// The same for a table in which a total is recognised by its first word alone.
  static func note<Column: TableColumn>(
    of row: TableRow, _ bytes: Span<UInt8>, at place: Place, header: HeaderRow<Column>
  ) -> Finding? {
    guard row.fault == nil else { return nil }
    return note(of: row, bytes, at: place, header: header) { isNamedTotal(row, of: bytes) }
  }

  private static func note<Column: TableColumn>(
    of row: TableRow, _ bytes: Span<UInt8>, at place: Place, header: HeaderRow<Column>, isTotal: () -> Bool
  ) -> Finding? {
    let filled = filledFields(of: row, in: bytes)
    if filled == 0 { return .blankRow(at: place, expecting: Column.entry) }
    if isTotal() { return .totalsRow(at: place, expecting: Column.entry) }
    if filled == 1 { return .loneCell(at: place, expecting: Column.entry) }
    if header.isRepeated(by: row, of: bytes) { return .repeatedHeader(at: place, expecting: Column.entry) }
    return header.isFollowed(byHeader: row, of: bytes) ? .anotherHeader(at: place, than: header.line) : nil
  }

  /// How many fields are filled: 0, 1, or 2 for two or more.
  static func filledFields(of row: TableRow, in bytes: Span<UInt8>) -> Int {
    var filled = 0
    for index in row.fields.indices where filled < 2 {
      if !row.withText(of: index, in: bytes, { FieldText.trimmed($0).isEmpty }) { filled += 1 }
    }
    return filled
  }

  /// Whether the first filled cell names a total, and neither a date considered nor an outcome can be read.
  private static func isTotal(
    _ row: TableRow, of bytes: Span<UInt8>, by reader: borrowing RowReader
  ) -> Bool {
    isNamedTotal(row, of: bytes)
      && !isReadable(.dateConsidered, in: row, of: bytes, by: reader) { text in
        if case .success = DateField.read(text) { true } else { false }
      }
      && !isReadable(.outcome, in: row, of: bytes, by: reader) {
        reader.cells.names.outcomes.code(of: $0) != nil
      }
  }

  /// Whether the first filled cell names a total.
  private static func isNamedTotal(_ row: TableRow, of bytes: Span<UInt8>) -> Bool {
    let first = row.fields.indices.first { index in
      row.withText(of: index, in: bytes) { !FieldText.trimmed($0).isEmpty }
    }
    return first.map { row.withText(of: $0, in: bytes) { totalWords[$0] != nil } } ?? false
  }

  private static let totalWords = WordList([
    (["total", "totals", "grand total", "subtotal", "sum", "overall"], true)
  ])

  private static func isReadable(
    _ column: RegisterColumn, in row: TableRow, of bytes: Span<UInt8>, by reader: borrowing RowReader,
    _ isReadable: (Span<UInt8>) -> Bool
  ) -> Bool {
    guard let index = reader.columns[column], index < row.fields.count else { return false }
    return row.withText(of: index, in: bytes) { isReadable($0.extracting(FieldText.trimmed($0))) }
  }
}

extension Finding {
  static func blankRow(at place: Place, expecting entry: String) -> Finding {
    Finding(.blankRow, at: place, found: "the row is blank", expected: "expected a \(entry)")
  }

  fileprivate static func loneCell(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .footnoteRow, at: place, found: "only one cell is filled, as in a footnote",
      expected: "expected a \(entry)")
  }

  fileprivate static func anotherHeader(at place: Place, than line: Int) -> Finding {
    Finding(
      .secondHeader, at: place,
      found: "this row is another header, with other columns than that on line \(line)")
  }

  fileprivate static func totalsRow(at place: Place, expecting entry: String) -> Finding {
    Finding(.totalsRow, at: place, found: "the row is a total", expected: "expected a \(entry)")
  }

  fileprivate static func repeatedHeader(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .repeatedHeaderRow, at: place, found: "the row is the header again", expected: "expected a \(entry)")
  }
}
