import Records
import Spreadsheets

/// Finds whole rows inside one cell: a row that was pasted without being split, or rows that a stray quote swallowed.
///
/// A note may have lines and commas as well. A line is a row only where it has a field for each column, and two of them can be
/// read in their own column, or where fields that follow each other have even more of an entry.
final class RowsInCell<Column: TableColumn>: Sendable {
  /// A shorter text has no room for the values of a row.
  private static var shortest: Int { 10 }

  private let columns: ColumnPlaces<Column>
  /// Whether the table has a column of numbers, so that its rows may have no day. Referrals have none.
  private let hasNumbers: Bool
  private let cells: ReadableCells

  init(under columns: ColumnPlaces<Column>, by cells: ReadableCells) {
    self.columns = columns
    self.hasNumbers = columns.kept.contains { $0.column.content == .number }
    self.cells = cells
  }

  /// The error about a row whose one filled cell holds a whole row, or several; `nil` if it does not.
  func unsplit(_ field: Int, of row: TableRow, _ bytes: Span<UInt8>, at place: Place) -> Finding? {
    let divider = row.withVisibleText(of: field, in: bytes) { text in
      firstDivider(in: text) {
        isRow($0, dividedBy: $1, upTo: .max) || holdsRow($0, dividedBy: $1) || holdsInOrder($0, dividedBy: $1)
      }
    }
    let cell = place.onLine(place.line, column: field + 1)
    if let divider { return .unsplitRow(divider, at: cell) }
    return spoken(in: field, of: row, bytes)?.isReferral == true ? .spokenRow(at: cell) : nil
  }

  /// What a cell says of a referral in words, with spaces between its values; `nil` in a table of something else.
  private func spoken(in field: Int, of row: TableRow, _ bytes: Span<UInt8>) -> SpokenReferral? {
    guard columns.kept.contains(where: { $0.column.content == .outcomes }) else { return nil }
    return row.withVisibleText(of: field, in: bytes) { cells.spokenReferral(in: $0) }
  }

  /// Whether a text has, between these dividers, values in the order of the columns, some of which are left out.
  private func holdsInOrder(_ text: Span<UInt8>, dividedBy divider: CellDivider) -> Bool {
    divider.occursTwice(in: text) && cells.holdInOrder(divider.pieces(of: text), text, under: columns)
  }

  /// The error about a whole row that is inside one of several filled cells, as where it was pasted into a note; `nil` if there
  /// is none.
  func pasted(into fields: [Int], of row: TableRow, _ bytes: Span<UInt8>, at place: Place) -> Finding? {
    for field in fields
    where row.fields.indices.contains(field)
      && Self.mayHoldRow(bytes.extracting(row.fields[field].range), hasNumbers: hasNumbers)
    {
      let divider = row.withVisibleText(of: field, in: bytes) { text in
        firstDivider(in: text) { holdsRow($0, dividedBy: $1) }
      }
      let cell = place.onLine(place.line, column: field + 1)
      if let divider { return .unsplitRow(divider, at: cell) }
      if isSpokenOfAnother(in: field, of: row, bytes) { return .spokenRow(at: cell) }
    }
    return nil
  }

  /// Whether a cell that is not read says all of a referral with another reference than its row's.
  private func isSpokenOfAnother(in field: Int, of row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    columns.column(at: field) == nil
      && row.withVisibleText(of: field, in: bytes) { cells.beginsWithOtherReference($0, than: row, bytes) }
      && spoken(in: field, of: row, bytes)?.isWhole == true
  }

  /// Whether a cell is long enough for a row, has the digits of a day, and what may divide three values: most have not, and
  /// need no further look.
  static func mayHoldRow(_ cell: Span<UInt8>, hasNumbers: Bool = false) -> Bool {
    guard cell.count >= shortest else { return false }
    guard CellBytes.mayHaveDivider(cell), hasNumbers || CellBytes.haveDigit(cell) else { return false }
    var (digits, spaces, signs) = (0, 0, 0)
    for at in cell.indices {
      switch cell[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: " "): spaces += 1
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), 0x09...0x0D, 0x80...: signs += 1
      default: break
      }
    }
    return (digits > 2 || hasNumbers) && (signs > 1 || spaces > 3)
  }

  /// Whether a text has, between these dividers, values that follow each other as in a row.
  private func holdsRow(_ text: Span<UInt8>, dividedBy divider: CellDivider) -> Bool {
    // Answers and evidence list bodies and numbers, with commas between them.
    guard divider != .commas || columns.kept.allSatisfy({ $0.column.content != .prose }),
      divider.occursTwice(in: text)
    else { return false }
    let pieces = divider.pieces(of: text)
    return pieces.fields.count > 2 && cells.holdEntry(pieces, text, under: columns)
  }

  /// The divider at which a line of a text is a row, or the whole text, where line ends are what divides the values.
  private func firstDivider(in text: Span<UInt8>, _ isRow: (Span<UInt8>, CellDivider) -> Bool) -> CellDivider?
  {
    guard text.count >= Self.shortest else { return nil }
    let lines = lines(of: text)
    return CellDivider.allCases.first { divider in
      if divider == .lineEnds { return lines.count > 2 && isRow(text, divider) }
      // A note in quotes may have line ends.
      return lines.contains { isRow(text.extracting($0), divider) }
        || lines.count > 1 && divider.delimiter != nil && isRow(text, divider)
    }
  }

  /// The error about a row of a text in which a quote opens and only closes further down, with rows in between, and how many
  /// those are; `nil` if none does.
  func swallowed(
    in row: TableRow, _ bytes: Span<UInt8>, separatedBy delimiter: Delimiter, at place: Place
  ) -> (finding: Finding, rows: Int)? {
    for field in row.fields.indices {
      let count = row.withText(of: field, in: bytes) { text in
        swallowedRows(in: text, at: field, of: row, bytes, separatedBy: delimiter)
      }
      if count > 0 { return (.swallowedRows(count, at: place.onLine(place.line, column: field + 1)), count) }
    }
    return nil
  }

  /// How many rows begin inside the text of a field.
  private func swallowedRows(
    in text: Span<UInt8>, at field: Int, of row: TableRow, _ bytes: Span<UInt8>,
    separatedBy delimiter: Delimiter
  ) -> Int {
    let lines = lines(of: text, withBlank: true)
    guard let first = lines.first, let last = lines.last, lines.count > 1 else { return 0 }
    let divider = CellDivider(delimiter)
    let whole = lines.map { isRow(text.extracting($0), dividedBy: divider, upTo: columns.width) }
    // The row goes on after the quote that closes: are its first and its last line each a row?
    let start = divider.pieces(of: text.extracting(first))
    let end = divider.pieces(of: text.extracting(last))
    let after = row.fields.count - field - 1
    let isCut =
      field + start.fields.count >= columns.width && end.fields.count + after == columns.width
      && endsEntry(start, text.extracting(first))
      && cells.contents(of: end, text.extracting(last), under: columns)
        .union(contents(of: row, bytes, after: field)).identifyEntryInside
    guard isCut || whole.contains(true) else { return 0 }
    let goesOn = isCut || whole.last == true
    return max(whole.dropFirst().dropLast().count { $0 } + (goesOn ? 1 : 0), 1)
  }

  /// Whether the last fields of a row can be read in the last columns; a stray delimiter may have moved the first ones.
  private func endsEntry(_ row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    cells.contents(of: row, bytes, under: columns, shiftedBy: columns.width - row.fields.count).identifyEntry
  }

  private func contents(of row: TableRow, _ bytes: Span<UInt8>, after field: Int) -> Set<CellContent> {
    var rest = row
    for index in 0...field { rest.fields[index] = .empty }
    return cells.contents(of: rest, bytes, under: columns, shiftedBy: columns.width - row.fields.count)
  }

  /// Whether a text is a row of the table, with at most this many fields.
  private func isRow(_ text: Span<UInt8>, dividedBy divider: CellDivider, upTo most: Int) -> Bool {
    // Most lines of a note have too few signs: they need no further look.
    if let delimiter = divider.delimiter {
      var separators = 0
      for at in text.indices where text[at] == delimiter.rawValue { separators += 1 }
      guard separators >= columns.fewestFields - 1 else { return false }
    }
    let row = divider.pieces(of: text)
    return columns.fewestFields <= row.fields.count && row.fields.count <= most
      && cells.contents(of: row, text, under: columns).identifyEntryInside
  }

  /// The lines of a cell, without their ends; blank ones only on request.
  private func lines(of text: Span<UInt8>, withBlank: Bool = false) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for at in 0...text.count {
      guard at == text.count || text[at] == UInt8(ascii: "\n") || text[at] == UInt8(ascii: "\r") else {
        continue
      }
      if withBlank || start < at { lines.append(start..<at) }
      start = at + 1
    }
    return lines
  }
}

extension Finding {
  fileprivate static func unsplitRow(_ divider: CellDivider, at place: Place) -> Finding {
    Finding(
      .rowsInOneCell, at: place, found: "a whole row is in this cell, separated by \(divider.name)",
      remedy: "split it into the columns, in a spreadsheet with Text to Columns")
  }

  fileprivate static func spokenRow(at place: Place) -> Finding {
    Finding(
      .rowsInOneCell, at: place, found: "this cell says in words what a referral says in its columns",
      remedy: "write the referral in a row of its own, or take the text out")
  }

  fileprivate static func swallowedRows(_ rows: Int, at place: Place) -> Finding {
    Finding(
      .rowsInOneCell, at: place,
      found: "a quote opens here and closes \(rows) \(rows == 1 ? "row" : "rows") further down",
      remedy: "close the quote in its own cell, or take it out")
  }
}
