/// Splits the bytes of a CSV text into rows (RFC 4180), byte by byte, and remembers where each began.
///
/// It reads anything, including spaces around quotes and faulty rows, and defines what ``CSVScanner`` must read. The reader
/// keeps only its position: the caller passes the same bytes on every call. Rows end with LF, CRLF or CR; the last one
/// needs no end.
package struct CSVReader: Sendable {
  /// What a call for a row gave.
  package enum Step: Hashable, Sendable {
    case row
    /// The bytes are used up.
    case end
    /// The row goes on after these bytes; nothing was read.
    case incomplete
  }

  /// The most bytes that a field may have: 1 MiB, far more than a cell of a spreadsheet holds.
  package static let fieldLimit = 1 << 20

  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  private let delimiter: UInt8
  private let fieldLimit: Int
  /// Where the next row begins.
  package private(set) var offset: Int
  /// The line of the next row, from 1.
  package private(set) var line: Int
  /// Whether the end of the bytes was reached in this row, so that more bytes might change it.
  private var reachedEnd = false

  /// A reader of fields separated by `delimiter`, starting at `offset` (after a byte-order mark, say).
  package init(
    delimiter: UInt8 = UInt8(ascii: ","), startingAt offset: Int = 0, line: Int = 1,
    fieldLimit: Int = CSVReader.fieldLimit
  ) {
    self.delimiter = delimiter
    self.offset = offset
    self.line = line
    self.fieldLimit = fieldLimit
  }

  /// Reads the next row of `bytes`, the whole text, into `row`, or returns false once they are used up.
  package mutating func readRow(into row: inout TableRow, of bytes: Span<UInt8>) -> Bool {
    readRow(into: &row, of: bytes, isWhole: true) == .row
  }

  /// Reads the next row of `bytes` into `row`. Unless `bytes` is the whole rest of the text, a row that more bytes might
  /// change is incomplete.
  ///
  /// A row with faulty quotes ends at its first line break, so the rows below it are read as usual.
  package mutating func readRow(into row: inout TableRow, of bytes: Span<UInt8>, isWhole: Bool) -> Step {
    guard offset < bytes.count else { return isWhole ? .end : .incomplete }
    let start = (offset: offset, line: line)
    row.fields.removeAll(keepingCapacity: true)
    row.fault = nil
    row.line = line
    reachedEnd = false
    readFields(into: &row, of: bytes)
    if reachedEnd, !isWhole {
      (offset, line) = start
      return .incomplete
    }
    if row.fault?.isOfQuotes == true, line > start.line + 1 {
      (offset, line) = start
      row.fields.removeAll(keepingCapacity: true)
      readFieldsOfOneLine(into: &row, of: bytes)
    }
    row.lineCount = max(line - start.line, 1)
    return .row
  }

  private mutating func readFields(into row: inout TableRow, of bytes: Span<UInt8>) {
    let start = line
    while true {
      let spaces = spaces(at: offset, of: bytes)
      if byte(at: offset + spaces, of: bytes) == CSVReader.quote {
        offset += spaces
        readQuotedField(into: &row, of: bytes)
      } else {
        readPlainField(into: &row, of: bytes)
      }
      // Such a row is read again, up to the end of its line. To go on, perhaps from quote to quote to the end of the text,
      // would cost that much for each faulty row.
      if line > start, row.fault?.isOfQuotes == true { break }
      guard byte(at: offset, of: bytes) == delimiter else { break }
      offset += 1
    }
    endLine(of: bytes)
  }

  private mutating func readPlainField(into row: inout TableRow, of bytes: Span<UInt8>) {
    let start = offset
    if let end = endOfFormula(of: bytes) {
      offset = end
      return append(start..<end, .text, to: &row)
    }
    while let byte = byte(at: offset, of: bytes), !endsField(byte) {
      if byte == CSVReader.quote { note(.strayQuote, in: &row) }
      if byte == 0 { note(.nulByte, in: &row) }
      offset += 1
    }
    append(start..<offset, .text, to: &row)
  }

  /// Where a field of the form `="text"` ends, which some programs write to keep a text from becoming a number; `nil` for
  /// any other field.
  private mutating func endOfFormula(of bytes: Span<UInt8>) -> Int? {
    guard byte(at: offset, of: bytes) == UInt8(ascii: "="), byte(at: offset + 1, of: bytes) == CSVReader.quote
    else { return nil }
    var place = offset + 2
    while let byte = byte(at: place, of: bytes), byte != 0, byte != CSVReader.lineFeed,
      byte != CSVReader.carriageReturn
    {
      place += 1
      guard byte == CSVReader.quote else { continue }
      guard let next = self.byte(at: place, of: bytes) else { return place }
      if next != CSVReader.quote { return endsField(next) ? place : nil }
      place += 1
    }
    return nil
  }

  private mutating func readQuotedField(into row: inout TableRow, of bytes: Span<UInt8>) {
    let opening = (line: line, column: row.fields.count + 1)
    offset += 1
    let start = offset
    var kind = TableField.Kind.text
    while let byte = byte(at: offset, of: bytes) {
      if byte == CSVReader.quote {
        guard self.byte(at: offset + 1, of: bytes) == CSVReader.quote else { break }
        kind = .quotedText
        offset += 2
        continue
      }
      if byte == 0 { note(.nulByte, in: &row) }
      countLine(at: offset, of: bytes)
      offset += 1
    }
    append(start..<offset, kind, to: &row)
    guard offset < bytes.count else {
      row.fault = CSVFault(kind: .openQuote, line: opening.line, column: opening.column)
      return
    }
    offset += 1
    offset += spaces(at: offset, of: bytes)
    if let byte = byte(at: offset, of: bytes), !endsField(byte) {
      // On a later line this is most likely another field's quote. The row then ends at its first line break, where the
      // quote is still open.
      let kind = line == opening.line ? CSVFault.Kind.strayQuote : .openQuote
      row.fault = CSVFault(kind: kind, line: opening.line, column: opening.column)
    }
    while let byte = byte(at: offset, of: bytes), !endsField(byte) { offset += 1 }
  }

  /// Recovers from a fault: quotes mean nothing, and the row ends where the line ends.
  private mutating func readFieldsOfOneLine(into row: inout TableRow, of bytes: Span<UInt8>) {
    var start = offset
    while let byte = byte(at: offset, of: bytes), byte != CSVReader.lineFeed, byte != CSVReader.carriageReturn
    {
      if byte == delimiter {
        row.fields.append(TableField(start..<offset))
        start = offset + 1
      }
      offset += 1
    }
    row.fields.append(TableField(start..<offset))
    endLine(of: bytes)
  }

  private mutating func append(_ range: Range<Int>, _ kind: TableField.Kind, to row: inout TableRow) {
    if range.count > fieldLimit { note(.overLimit, in: &row) }
    row.fields.append(TableField(range, kind))
  }

  private func note(_ kind: CSVFault.Kind, in row: inout TableRow) {
    if row.fault == nil { row.fault = CSVFault(kind: kind, line: line, column: row.fields.count + 1) }
  }

  /// The byte at a place, or `nil` at the end, which sets `reachedEnd`.
  private mutating func byte(at place: Int, of bytes: Span<UInt8>) -> UInt8? {
    guard place < bytes.count else {
      reachedEnd = true
      return nil
    }
    return bytes[place]
  }

  private mutating func spaces(at start: Int, of bytes: Span<UInt8>) -> Int {
    var place = start
    while let byte = byte(at: place, of: bytes), byte == 0x20 || byte == 0x09, byte != delimiter {
      place += 1
    }
    return place - start
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn
  }

  /// Skips one line end; CRLF is one.
  private mutating func endLine(of bytes: Span<UInt8>) {
    line += 1
    switch byte(at: offset, of: bytes) {
    case CSVReader.carriageReturn: offset += byte(at: offset + 1, of: bytes) == CSVReader.lineFeed ? 2 : 1
    case .some: offset += 1
    case nil: break
    }
  }

  /// Counts a line end inside quotes; CRLF is one.
  private mutating func countLine(at offset: Int, of bytes: Span<UInt8>) {
    switch bytes[offset] {
    case CSVReader.lineFeed: line += 1
    case CSVReader.carriageReturn: if byte(at: offset + 1, of: bytes) != CSVReader.lineFeed { line += 1 }
    default: break
    }
  }
}
