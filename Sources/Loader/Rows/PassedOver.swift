import Records
import Spreadsheets

/// Tells rows that are no referrals from those that are: they are listed as notes and not counted.
///
/// Asked only of rows that are in error or without a date considered, for no other row can be one of these.
enum PassedOver {
  /// The note about a row that is blank, a total, the header again, or one filled cell alone, and the error about another
  /// header; `nil` for a referral.
  static func note(
    of row: TableRow, _ bytes: Span<UInt8>, at place: Place, by cells: borrowing RowReader,
    header: TableHeader
  ) -> Finding? {
    guard row.fault == nil else { return nil }
    return note(of: row, bytes, at: place, header: header) { TotalsRow.matches(row, of: bytes, by: cells) }
  }

  /// The same about a row of a table in which nothing but its first word tells a total.
  static func note<Column: TableColumn>(
    of row: TableRow, _ bytes: Span<UInt8>, at place: Place, header: HeaderRow<Column>
  ) -> Finding? {
    guard row.fault == nil else { return nil }
    return note(of: row, bytes, at: place, header: header) { TotalsRow.isNamed(row, of: bytes) }
  }

  private static func note<Column: TableColumn>(
    of row: TableRow, _ bytes: Span<UInt8>, at place: Place, header: HeaderRow<Column>, isTotal: () -> Bool
  ) -> Finding? {
    let filled = filledFields(of: row, in: bytes)
    if filled == 0 { return .blankRow(at: place, expecting: Column.entry) }
    if isTotal() { return .totalsRow(at: place, expecting: Column.entry) }
    if filled == 1 { return .loneCell(at: place, expecting: Column.entry) }
    if header.isRepeated(by: row, of: bytes) { return .repeatedHeader(at: place, expecting: Column.entry) }
    return header.isRivalled(by: row, of: bytes) ? .anotherHeader(at: place, than: header.line) : nil
  }

  /// How many fields hold something, as far as it matters: nought, one, or two for several.
  static func filledFields(of row: TableRow, in bytes: Span<UInt8>) -> Int {
    var filled = 0
    for index in row.fields.indices where filled < 2 {
      if !row.withText(of: index, in: bytes, { FieldText.trimmed($0).isEmpty }) { filled += 1 }
    }
    return filled
  }
}

extension Finding {
  static func blankRow(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .blankRow, at: place, found: "the row is blank", expected: "expected a \(entry)",
      remedy: "passed over")
  }

  fileprivate static func loneCell(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .footnoteRow, at: place, found: "one cell alone is filled, as in a footnote",
      expected: "expected a \(entry)", remedy: "passed over")
  }

  /// Below a header of its own a second table begins, in columns of its own.
  fileprivate static func anotherHeader(at place: Place, than line: Int) -> Finding {
    Finding(
      .secondHeader, at: place,
      found: "this row is a header too, with other columns than that of line \(line)",
      expected: "expected one table, in the order of its header",
      remedy:
        "bring the rows below it into the order of the first, or keep them in a file or sheet of their own")
  }

  fileprivate static func repeatedHeader(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .repeatedHeaderRow, at: place, found: "the row is the header again",
      expected: "expected a \(entry)", remedy: "passed over")
  }
}

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
      .totalsRow, at: place, found: "the row is a total", expected: "expected a \(entry)",
      remedy: "passed over")
  }
}
