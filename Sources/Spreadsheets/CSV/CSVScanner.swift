import CByteMarks

/// Splits the bytes of a CSV text into rows as ``CSVReader`` does, and several times faster.
///
/// It first finds all delimiters, quotes and line ends, many bytes at a time, and then steps from one to the next. A row
/// with anything odd in it (a fault, spaces around quotes, a field above the limit) is left to the plain reader, so the two
/// cannot disagree about such rows.
package struct CSVScanner: Sendable {
  private let delimiter: UInt8
  private let fieldLimit: Int
  /// The positions of the bytes that may end or quote a field, in order, from the start of the block.
  private var marks: [UInt32] = []
  private var markCount = 0
  private var nextMark = 0
  /// Whether all bytes of the block are ASCII.
  package private(set) var isASCII = true
  /// Where the next row begins.
  package private(set) var offset = 0
  /// The line of the next row, from 1.
  package private(set) var line = 1

  /// A scanner of fields separated by `delimiter`.
  package init(delimiter: UInt8, fieldLimit: Int = CSVReader.fieldLimit) {
    self.delimiter = delimiter
    self.fieldLimit = fieldLimit
  }

  /// Starts on a block of bytes, with the row that begins at `offset`, on `line`.
  package mutating func begin(_ bytes: Span<UInt8>, at offset: Int, line: Int = 1) {
    self.offset = offset
    self.line = line
    if marks.count < bytes.count + 64 { marks = [UInt32](repeating: 0, count: bytes.count + 64) }
    let found = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe marks.withUnsafeMutableBufferPointer { marks in
        guard let first = bytes.baseAddress, let places = marks.baseAddress else {
          return byte_marks_found(count: 0, are_ascii: true)
        }
        return unsafe byte_marks(first, bytes.count, delimiter, places)
      }
    }
    markCount = found.count
    isASCII = found.are_ascii
    nextMark = 0
    skipMarks()
  }

  /// Reads the next row of `bytes`, the block passed to `begin`, into `row`.
  ///
  /// Unless the block is the whole rest of the text, a row that more bytes might change is incomplete.
  package mutating func readRow(into row: inout TableRow, of bytes: Span<UInt8>, isWhole: Bool)
    -> CSVReader.Step
  {
    if scanRow(into: &row, of: bytes) { return .row }
    return readOddRow(into: &row, of: bytes, isWhole: isWhole)
  }

  @inline(never)
  private mutating func readOddRow(into row: inout TableRow, of bytes: Span<UInt8>, isWhole: Bool)
    -> CSVReader.Step
  {
    var reader = CSVReader(delimiter: delimiter, startingAt: offset, line: line, fieldLimit: fieldLimit)
    let step = reader.readRow(into: &row, of: bytes, isWhole: isWhole)
    if step == .row {
      offset = reader.offset
      line = reader.line
      skipMarks()
    }
    return step
  }

  private mutating func skipMarks() {
    while nextMark < markCount, marks[nextMark] < offset { nextMark += 1 }
  }

  /// Reads a row with nothing odd in it, or returns false and changes nothing.
  @inline(__always)
  private mutating func scanRow(into row: inout TableRow, of bytes: Span<UInt8>) -> Bool {
    // Most rows have as many fields as the row before, whose positions are overwritten.
    var fields = row.fields.mutableSpan
    guard let scanned = scanPlainFields(into: &fields, of: bytes) ?? scanFields(into: &fields, of: bytes)
    else { return false }
    if scanned.count > row.fields.count {
      row.fields.append(contentsOf: repeatElement(.empty, count: scanned.count - row.fields.count))
      var fields = row.fields.mutableSpan
      _ = scanFields(into: &fields, of: bytes)
    } else if scanned.count < row.fields.count {
      row.fields.removeLast(row.fields.count - scanned.count)
    }
    row.line = line
    row.lineCount = scanned.lines
    row.fault = nil
    offset = scanned.end
    line += scanned.lines
    nextMark = scanned.nextMark
    return true
  }

  /// Where a row ends, and where the next one begins.
  private struct ScannedRow {
    /// How many fields the row has, including those that there was no room for.
    var count = 0
    var end = 0
    var nextMark: Int
    var lines = 1
  }

  /// Finds the fields of a row without quotes, which most are, where there is room for all of them; `nil` for any other row.
  @inline(__always)
  private func scanPlainFields(into fields: inout MutableSpan<TableField>, of bytes: Span<UInt8>)
    -> ScannedRow?
  {
    let marks = marks.span.extracting(nextMark..<markCount)
    var start = offset
    // Within both, so that neither has to be asked for each field.
    for index in 0..<min(marks.count, fields.count) {
      let place = Int(marks[index])
      fields[index] = TableField(from: start, to: place)
      let byte = bytes[place]
      start = place &+ 1
      if byte == delimiter { continue }
      let count = index &+ 1
      var next = nextMark &+ count
      if byte == CSVReader.carriageReturn, start < bytes.count, bytes[start] == CSVReader.lineFeed {
        start &+= 1
        next &+= 1
      } else if byte != CSVReader.lineFeed {
        return nil
      }
      return start - offset <= fieldLimit ? ScannedRow(count: count, end: start, nextMark: next) : nil
    }
    return nil
  }

  /// Finds the fields of the next row and keeps those that there is room for; `nil` for a row with anything odd in it.
  @inline(never)
  private func scanFields(into fields: inout MutableSpan<TableField>, of bytes: Span<UInt8>) -> ScannedRow? {
    var row = ScannedRow(nextMark: nextMark)
    var start = offset
    let marks = marks.span
    while row.nextMark < markCount {
      var place = Int(marks[row.nextMark])
      var range = start..<place
      var kind = TableField.Kind.text
      if bytes[place] == CSVReader.quote, place == start {
        guard let close = closingQuote(after: &row.nextMark, of: bytes, &kind, &row.lines) else { return nil }
        range = start + 1..<close
        // What follows the quote must end the field, and so be a mark.
        guard row.nextMark < markCount, marks[row.nextMark] == close + 1 else { return nil }
        place = close + 1
      }
      if row.count < fields.count { fields[row.count] = TableField(range, kind) }
      row.count += 1
      row.nextMark += 1
      start = place + 1
      let byte = bytes[place]
      if byte == delimiter { continue }
      if byte == CSVReader.carriageReturn {
        // A line feed after it belongs to it, and may be in the bytes that follow.
        guard start < bytes.count else { return nil }
        if bytes[start] == CSVReader.lineFeed {
          start += 1
          row.nextMark += 1
        }
      } else if byte != CSVReader.lineFeed {
        return nil
      }
      row.end = start
      return start - offset <= fieldLimit ? row : nil
    }
    return nil
  }

  /// The position of the quote that closes the one at the mark `next`, which moves past it.
  private func closingQuote(
    after next: inout Int, of bytes: Span<UInt8>, _ kind: inout TableField.Kind, _ lines: inout Int
  ) -> Int? {
    next += 1
    while next < markCount {
      let place = Int(marks[next])
      next += 1
      switch bytes[place] {
      case CSVReader.quote:
        guard next < markCount, marks[next] == place + 1, bytes[place + 1] == CSVReader.quote else {
          return place
        }
        kind = .quotedText
        next += 1
      case CSVReader.lineFeed: lines += 1
      case CSVReader.carriageReturn:
        guard place + 1 < bytes.count else { return nil }
        if bytes[place + 1] != CSVReader.lineFeed { lines += 1 }
      case 0: return nil
      default: break
      }
    }
    return nil
  }
}
