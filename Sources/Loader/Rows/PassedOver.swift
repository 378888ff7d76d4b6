import Records
import Spreadsheets

/// Recognises rows that are no entries of a table: blank rows, totals, footnotes, a repeated header.
///
/// A row is passed over only where nothing in it can be read in its own column. Only a row in error or without a date
/// considered can be one of these; others are not checked.
final class PassedOver<Column: TableColumn>: Sendable {
  let header: HeaderRow<Column>
  private let rowsInCell: RowsInCell<Column>

  init(under header: HeaderRow<Column>) {
    self.header = header
    self.rowsInCell = RowsInCell(under: header.columns, by: header.cells)
  }

  /// The note about a row that is passed over, or the error about one that is not what it seems; `nil` for an entry.
  ///
  /// Its place is made only where it may be needed: all threads would write to the reference count of the file's name.
  func finding(about row: TableRow, _ bytes: Span<UInt8>, at place: @autoclosure () -> Place) -> Finding? {
    guard row.fault == nil, !isPlainlyEntry(row, bytes) else { return nil }
    let place = place()
    let filled = row.filledFields(in: bytes)
    guard let first = filled.first else { return .blankRow(at: place, expecting: Column.entry) }
    if row.withText(of: first, in: bytes, { TotalWords.contain($0) }) { return total(row, bytes, at: place) }
    if isHint(filled, of: row, bytes) { return .hintRow(at: place, expecting: Column.entry) }
    if filled.count == 1 { return finding(aboutLone: first, of: row, bytes, at: place) }
    if isFooter(filled, of: row, bytes) { return .footer(at: place, expecting: Column.entry) }
    if let finding = summary(filled, of: row, bytes, at: place) { return finding }
    if isReferenceAlone(filled, of: row, bytes) { return .referenceAlone(at: place, isBetweenRows: false) }
    if header.isRepeated(by: row, of: bytes) { return .repeatedHeader(at: place, expecting: Column.entry) }
    return header.isFollowed(byHeader: row, of: bytes) ? .anotherHeader(at: place, than: header.line) : nil
  }

  /// Whether a row has a day in a column of days, and three more cells: no total, hint, footer or header has.
  private func isPlainlyEntry(_ row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    header.columns.kept.contains { column, index in
      column.content == .day && index < row.fields.count
        && CommonDate.read(bytes.extracting(row.fields[index].range)) != nil
    } && row.hasFilledFields(atLeast: 4, in: bytes)
  }

  /// The same for a row with one filled field.
  private func finding(
    aboutLone field: Int, of row: TableRow, _ bytes: Span<UInt8>, at place: Place
  ) -> Finding? {
    if let error = rowsInCell.unsplit(field, of: row, bytes, at: place) { return error }
    if let error = damagedReference(field, of: row, bytes, at: place) { return error }
    if isPieceOfCell(field, of: row, bytes) { return nil }
    if isReferenceAlone([field], of: row, bytes) { return .referenceAlone(at: place, isBetweenRows: false) }
    if isReadable(field, of: row, bytes) { return nil }
    let content = header.columns.column(at: field)?.content
    let mentionsName = row.withVisibleText(of: field, in: bytes) { text in
      header.cells.mentionsName(text.extracting(FieldText.trimmed(text)), in: content)
    }
    return mentionsName
      ? .loneName(at: place, expecting: Column.entry) : .loneCell(at: place, expecting: Column.entry)
  }

  /// The error about a body that is alone in its row, as where the one above goes on; `nil` for any other row.
  func bodyAlone(in row: TableRow, _ bytes: Span<UInt8>, at place: Place) -> Finding? {
    let filled = row.filledFields(in: bytes, atMost: 2)
    guard row.fault == nil, filled.count == 1, let field = filled.first,
      header.columns.column(at: field)?.content == .agencies
    else { return nil }
    return .bodyAlone(at: place.onLine(place.line, column: field + 1), expecting: Column.entry)
  }

  /// The error about a reference that is alone in its row and shows an error, or nothing: nobody knows which it is.
  private func damagedReference(
    _ field: Int, of row: TableRow, _ bytes: Span<UInt8>, at place: Place
  ) -> Finding? {
    guard let column = header.columns.column(at: field), [.reference, .reviewKey].contains(column.content)
    else { return nil }
    let damage = row.withText(of: field, in: bytes) { text in
      SpreadsheetDamage.finding(
        row.fields[field].kind, text.extracting(FieldText.trimmed(text)), in: column,
        at: place.onLine(place.line, column: field + 1))
    }
    return damage.flatMap { $0.severity == .error ? $0 : nil }
  }

  /// The error about a whole row that is inside one of these fields, in a row that has other filled ones too; `nil` if none is.
  func pastedRow(into fields: [Int], of row: TableRow, _ bytes: Span<UInt8>, at place: Place) -> Finding? {
    guard row.fault == nil, let finding = rowsInCell.pasted(into: fields, of: row, bytes, at: place),
      row.hasFilledFields(atLeast: 2, in: bytes)
    else { return nil }
    return finding
  }

  /// The error about a row of a text in which a stray quote swallowed other rows, and how many; `nil` if none did.
  func swallowedRows(
    in row: TableRow, _ bytes: Span<UInt8>, separatedBy delimiter: Delimiter, at place: Place
  ) -> (finding: Finding, rows: Int)? {
    guard row.fault == nil else { return nil }
    return rowsInCell.swallowed(in: row, bytes, separatedBy: delimiter, at: place)
  }

  /// The note about a row that begins with the word for a total and holds numbers; `nil` for an entry of that name, which
  /// has a day or an outcome. What is neither is an error.
  private func total(_ row: TableRow, _ bytes: Span<UInt8>, at place: Place) -> Finding? {
    let contents = header.cells.contents(of: row, bytes, under: header.columns) { index in
      !row.hasNumber(at: index, in: bytes)
    }
    if contents.contains(.day) || contents.contains(.outcomes) { return nil }
    return .totalsRow(
      at: place, expecting: Column.entry,
      isDoubtful: contents.contains { $0.identifiesEntry && $0 != .reviewKey })
  }

  /// Whether the first column has what belongs in another, as where a row was cut inside its last cell.
  private func isPieceOfCell(_ index: Int, of row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    guard header.columns.column(at: index)?.content == .reference else { return false }
    let cells = header.cells
    return cells.canRead(index, of: row, bytes, as: .outcomes)
      || cells.canRead(index, of: row, bytes, as: .agencies)
      || !row.hasNumber(at: index, in: bytes) && cells.canRead(index, of: row, bytes, as: .ages)
  }

  /// The error about cells beside the table that can be read as a referral; `nil` if there are none.
  func beside(_ row: TableRow, _ bytes: Span<UInt8>, from first: Int, at place: Place) -> Finding? {
    guard row.fault == nil else { return nil }
    let filled = row.filledFields(in: bytes, from: first)
    guard let index = filled.first else { return nil }
    let isReferral = header.columns.kept.contains { $0.column.content == .outcomes }
    let isRow =
      filled.count == 1 && rowsInCell.unsplit(index, of: row, bytes, at: place) != nil
      || isReferral && header.cells.looksLikeReferral(row, bytes, in: filled, atLeast: 3)
      || header.cells.holdEntry(row.fromField(first), bytes, under: header.columns)
    return isRow ? .rowBeside(at: place.onLine(place.line, column: index + 1), expecting: Column.entry) : nil
  }

  /// Whether a row only has the reference of an entry that is still to be written, or that and its year, the number of the row,
  /// or what a form has filled in. A meeting with its day is no reference.
  private func isReferenceAlone(_ filled: [Int], of row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    var references: [(index: Int, content: CellContent)] = []
    for index in filled {
      let content = header.columns.column(at: index)?.content
      switch content {
      case .reference?, .reviewKey?: references.append((index, content ?? .reference))
      case .year?: break
      case nil:
        guard row.hasNumber(at: index, in: bytes) || isHint(index, of: row, bytes) else { return false }
      default: guard isHint(index, of: row, bytes) else { return false }
      }
    }
    return !references.isEmpty
      && references.allSatisfy { index, content in
        header.cells.canRead(index, of: row, bytes, as: content)
          && !row.withVisibleText(of: index, in: bytes, { RowLabel.isOfMeeting($0) })
      }
  }

  /// Whether a cell could be part of an entry: it can be read, is nearly a name of its column, or has a number or a child where a
  /// day or an age belongs. A sentence in the column of keys could not.
  private func isReadable(_ index: Int, of row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    guard let column = header.columns.column(at: index) else {
      return header.columns.breakdown(at: index).map { place in
        row.withVisibleText(of: index, in: bytes) { header.cells.holdValue($0, ofBreakdown: place) }
      } ?? false
    }
    guard column.content != .reference else { return false }
    switch row.fields[index].kind {
    // Nobody knows what belongs here.
    case .formula, .unclearFormat, .error: return true
    case .text, .quotedText, .cellText, .number, .date, .boolean: break
    }
    let isLikely = row.withVisibleText(of: index, in: bytes) { text in
      let hasDigit = CellBytes.haveDigit(text)
      return switch column.content.meaning {
      case .day: hasDigit && !RowLabel.isPeriod(text) && !RowLabel.isOfMeeting(text)
      case .ages: hasDigit || AgeWords.nameChild(text)
      default:
        header.cells.isNearName(text, in: column.content)
          || header.cells.holdsName(text.extracting(FieldText.trimmed(text)), of: column.content)
      }
    }
    return isLikely || header.cells.canRead(index, of: row, bytes, as: column.content)
  }

  /// Whether a row is a footer, such as "Last updated" and a day, or explains an abbreviation.
  private func isFooter(_ filled: [Int], of row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    guard filled.count < 4, let first = filled.first else { return false }
    if filled.count == 2,
      row.withText(
        of: first, in: bytes,
        { short in
          row.withText(of: filled[1], in: bytes) { header.cells.isAbbreviation(short, of: $0) }
        })
    {
      return true
    }
    return row.withText(of: first, in: bytes, { isLabel($0, in: first) })
      && header.cells.contents(of: row, bytes, under: header.columns).filter(\.identifiesEntry)
        .isSubset(of: [.day, .reviewKey])
  }

  /// Whether a text begins a footer, or names a meeting; a review may be called like one.
  private func isLabel(_ text: Span<UInt8>, in field: Int) -> Bool {
    RowLabel.isOfFooter(text)
      || RowLabel.isOfMeeting(text) && header.columns.column(at: field)?.content != .reviewKey
  }
}

extension TableRow {
  /// The row with all fields before one blank.
  fileprivate func fromField(_ first: Int) -> TableRow {
    var rest = self
    for index in 0..<first { rest.fields[index] = .empty }
    return rest
  }
}

extension Finding {
  fileprivate static func rowBeside(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .surplusText, at: place, found: "from here on, cells beside the table can be read as a \(entry)",
      expected: "expected each \(entry) in the columns of the header", remedy: "move it into a row of its own"
    )
  }

  static func blankRow(at place: Place, expecting entry: String) -> Finding {
    Finding(.blankRow, at: place, found: "the row is blank", expected: "expected a \(entry)")
  }

  /// A reference alone is kept ready for an entry to come, unless there are entries after it.
  static func referenceAlone(at place: Place, isBetweenRows: Bool) -> Finding {
    isBetweenRows
      ? Finding(
        .referenceAlone, as: .warning, at: place, found: "the row has a reference and nothing else",
        remedy: "complete the row, or take it out")
      : Finding(.referenceAlone, at: place, found: "the row has a reference and nothing else")
  }

  /// Whether it depends on the rows below how serious it is.
  var dependsOnRowsBelow: Bool { rule == .referenceAlone || rule == .footnoteRow && severity == .warning }

  /// The finding about a row that is between entries, or below all of them.
  func settled(isBetweenRows: Bool, expecting entry: String) -> Finding {
    guard dependsOnRowsBelow else { return self }
    if rule == .referenceAlone { return .referenceAlone(at: place, isBetweenRows: isBetweenRows) }
    return isBetweenRows ? self : Finding(.footnoteRow, at: place, found: found, expected: expected)
  }

  fileprivate static func bodyAlone(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .partOfRow, at: place, found: "a body is alone in its row",
      expected: "expected a whole \(entry) in one row")
  }

  /// A name of the profile in a footnote says nothing below the table, but may belong to the row above.
  fileprivate static func loneName(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .footnoteRow, as: .warning, at: place,
      found: "only one cell is filled, and it has a name of the profile or a part of one",
      expected: "expected a \(entry)",
      remedy: "if it belongs to the row above, write it there; it is passed over")
  }

  fileprivate static func loneCell(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .footnoteRow, at: place, found: "only one cell is filled, as in a footnote",
      expected: "expected a \(entry)")
  }

  fileprivate static func footer(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .footnoteRow, at: place, found: "the row has a label and what it is about, as in a footer or a key",
      expected: "expected a \(entry)")
  }

  fileprivate static func anotherHeader(at place: Place, than line: Int) -> Finding {
    Finding(
      .secondHeader, at: place,
      found: "this row is another header, with other columns than that on line \(line)")
  }

  fileprivate static func totalsRow(at place: Place, expecting entry: String, isDoubtful: Bool) -> Finding {
    guard isDoubtful else {
      return Finding(.totalsRow, at: place, found: "the row is a total", expected: "expected a \(entry)")
    }
    return Finding(
      .totalsRow, as: .error, at: place, found: "the row is called a total, but holds more than numbers",
      expected: "expected a \(entry)", remedy: "take the total out, or give the \(entry) its own name")
  }

  fileprivate static func repeatedHeader(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .repeatedHeaderRow, at: place, found: "the row is the header again", expected: "expected a \(entry)")
  }
}
