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
      .note, "blank-row", at: place, found: "the row is blank", expected: "expected a \(entry)",
      remedy: "passed over")
  }

  fileprivate static func loneCell(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .note, "footnote-row", at: place, found: "one cell alone is filled, as in a footnote",
      expected: "expected a \(entry)", remedy: "passed over")
  }

  /// Below a header of its own a second table begins, in columns of its own.
  fileprivate static func anotherHeader(at place: Place, than line: Int) -> Finding {
    Finding(
      .error, "second-header", at: place,
      found: "this row is a header too, with other columns than that of line \(line)",
      expected: "expected one table, in the order of its header",
      remedy:
        "bring the rows below it into the order of the first, or keep them in a file or sheet of their own")
  }

  fileprivate static func repeatedHeader(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .note, "repeated-header-row", at: place, found: "the row is the header again",
      expected: "expected a \(entry)", remedy: "passed over")
  }
}
