/// Splits the bytes of a CSV text into rows (RFC 4180) and remembers where each began.
///
/// The reader keeps a cursor and no input: the same bytes are lent to it on every call. Rows end with LF, CRLF or CR;
/// the last one needs no end.
package struct CSVReader: Sendable {
  static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let delimiter: UInt8
  private var offset: Int
  private var line = 1

  /// A reader of fields parted by `delimiter`, starting at `offset` (behind a byte-order mark, say).
  package init(delimiter: UInt8 = UInt8(ascii: ","), startingAt offset: Int = 0) {
    self.delimiter = delimiter
    self.offset = offset
  }

  /// Reads the next row of `bytes` into `row`, or returns false once they are used up.
  ///
  /// A row whose quotes are at fault ends at its first line break, so that the rows below it are read as they stand.
  package mutating func readRow(into row: inout CSVRow, of bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count else { return false }
    let start = (offset: offset, line: line)
    row.fields.removeAll(keepingCapacity: true)
    row.fault = nil
    row.line = line
    readFields(into: &row, of: bytes)
    if let fault = row.fault, fault.kind != .nulByte, line > start.line + 1 {
      (offset, line) = start
      row.fields.removeAll(keepingCapacity: true)
      readFieldsOfOneLine(into: &row, of: bytes)
    }
    return true
  }

  private mutating func readFields(into row: inout CSVRow, of bytes: Span<UInt8>) {
    while true {
      if offset < bytes.count, bytes[offset] == CSVReader.quote {
        readQuotedField(into: &row, of: bytes)
      } else {
        readPlainField(into: &row, of: bytes)
      }
      guard offset < bytes.count, bytes[offset] == delimiter else { break }
      offset += 1
    }
    endLine(of: bytes)
  }

  private mutating func readPlainField(into row: inout CSVRow, of bytes: Span<UInt8>) {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn { break }
      if byte == CSVReader.quote { note(.strayQuote, in: &row) }
      if byte == 0 { note(.nulByte, in: &row) }
      offset += 1
    }
    row.fields.append(CSVField(start: start, end: offset, hasDoubledQuotes: false))
  }

  private mutating func readQuotedField(into row: inout CSVRow, of bytes: Span<UInt8>) {
    let opening = (line: line, column: row.fields.count + 1)
    offset += 1
    let start = offset
    var hasDoubledQuotes = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == CSVReader.quote {
        guard offset + 1 < bytes.count, bytes[offset + 1] == CSVReader.quote else { break }
        hasDoubledQuotes = true
        offset += 2
        continue
      }
      if byte == 0 { note(.nulByte, in: &row) }
      countLine(at: offset, of: bytes)
      offset += 1
    }
    row.fields.append(CSVField(start: start, end: offset, hasDoubledQuotes: hasDoubledQuotes))
    guard offset < bytes.count else {
      row.fault = CSVFault(kind: .openQuote, line: opening.line, column: opening.column)
      return
    }
    offset += 1
    let isFollowedByText = offset < bytes.count && !endsField(bytes[offset])
    if isFollowedByText {
      // On a later line this is most likely another field's quote, and the row ends at its first line break anyway:
      // there the quote is open.
      let kind = line == opening.line ? CSVFault.Kind.strayQuote : .openQuote
      row.fault = CSVFault(kind: kind, line: opening.line, column: opening.column)
    }
    while offset < bytes.count, !endsField(bytes[offset]) { offset += 1 }
  }

  /// The way out of a fault: quotes mean nothing, and the line's end is the row's.
  private mutating func readFieldsOfOneLine(into row: inout CSVRow, of bytes: Span<UInt8>) {
    var start = offset
    while offset < bytes.count, bytes[offset] != CSVReader.lineFeed, bytes[offset] != CSVReader.carriageReturn
    {
      if bytes[offset] == delimiter {
        row.fields.append(CSVField(start: start, end: offset, hasDoubledQuotes: false))
        start = offset + 1
      }
      offset += 1
    }
    row.fields.append(CSVField(start: start, end: offset, hasDoubledQuotes: false))
    endLine(of: bytes)
  }

  private mutating func note(_ kind: CSVFault.Kind, in row: inout CSVRow) {
    if row.fault == nil { row.fault = CSVFault(kind: kind, line: line, column: row.fields.count + 1) }
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn
  }

  /// Steps over one line end, CRLF as one.
  private mutating func endLine(of bytes: Span<UInt8>) {
    guard offset < bytes.count else {
      line += 1
      return
    }
    let isPair =
      bytes[offset] == CSVReader.carriageReturn && offset + 1 < bytes.count
      && bytes[offset + 1] == CSVReader.lineFeed
    offset += isPair ? 2 : 1
    line += 1
  }

  /// Counts a line end inside quotes, CRLF as one.
  private mutating func countLine(at offset: Int, of bytes: Span<UInt8>) {
    let byte = bytes[offset]
    let isFirstOfPair =
      byte == CSVReader.carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == CSVReader.lineFeed
    if (byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn) && !isFirstOfPair { line += 1 }
  }
}
