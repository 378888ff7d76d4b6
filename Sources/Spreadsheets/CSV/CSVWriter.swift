/// Writes rows of text as CSV (RFC 4180): commas, LF, quotes where a field needs them, and an apostrophe before text that a
/// spreadsheet would take for a formula.
package struct CSVWriter: Sendable {
  /// The bytes that only a quoted field may hold.
  private static let special = Set("\",\r\n".utf8)

  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Appends one row.
  package mutating func write(row fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let text = Array(field.utf8)
      write(field: NeutralText.needsApostrophe(text.span) ? [UInt8(ascii: "'")] + text : text)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(field: [UInt8]) {
    guard
      field.contains(where: CSVWriter.special.contains) || field.first == UInt8(ascii: " ")
        || field.last == UInt8(ascii: " ")
    else {
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(CSVReader.quote)
    for byte in field {
      if byte == CSVReader.quote { bytes.append(CSVReader.quote) }
      bytes.append(byte)
    }
    bytes.append(CSVReader.quote)
  }
}
