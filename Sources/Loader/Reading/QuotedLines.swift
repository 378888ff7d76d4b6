import Records
import Spreadsheets

/// A text in which each line is in quotes as a whole: `"reference,outcome"`.
enum QuotedLines {
  /// The text without the quotes around its lines; `nil` if it has no such line.
  ///
  /// A line in quotes keeps its number, and the cells inside it the quotes of their own.
  static func unwrapped(_ bytes: RegisterBytes) throws(Problem) -> [UInt8]? {
    // A file that is no register at all may be large.
    let head = try bytes.head(TextRegister.headLimit)
    guard bytes.count <= InputFile.convertedLimit, unwrapped(head.span) != nil else { return nil }
    let whole = try bytes.head(bytes.count)
    return unwrapped(whole.span)
  }

  private static func unwrapped(_ text: Span<UInt8>) -> [UInt8]? {
    // No sign divides the lines, so a whole line is a field.
    var reader = CSVReader(delimiter: 0, startingAt: UTF8Text.bodyOffset(of: text))
    var row = TableRow()
    var unwrapped: [UInt8] = []
    var hasQuotes = false
    var start = reader.offset
    while reader.readRow(into: &row, of: text) {
      if isQuoted(row, of: text, start..<reader.offset) {
        hasQuotes = true
        row.withText(of: 0, in: text) { line in for at in line.indices { unwrapped.append(line[at]) } }
        unwrapped.append(UInt8(ascii: "\n"))
      } else {
        for at in start..<reader.offset { unwrapped.append(text[at]) }
      }
      start = reader.offset
    }
    return hasQuotes ? unwrapped : nil
  }

  /// Whether a line is in quotes, with nothing around them but the separators of blank cells.
  private static func isQuoted(_ row: TableRow, of text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard row.fields.count == 1, row.fields[0].range.lowerBound > line.lowerBound,
      row.fault == nil || row.fault?.kind == .strayQuote
    else { return false }
    return (row.fields[0].range.upperBound + 1..<line.upperBound).allSatisfy {
      " ,;|\t\r\n".utf8.contains(text[$0])
    }
  }
}

extension Finding {
  static func quotedLines(at place: Place) -> Finding {
    Finding(.quotedLines, at: place, found: "each line is in quotes as a whole")
  }
}
