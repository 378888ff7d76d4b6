/// Writes rows of text as CSV (RFC 4180): commas, LF, quotes where a field needs them.
package struct CSVWriter: Sendable {
  /// What only a field in quotes may hold.
  private static let special = Set("\",\r\n".utf8)

  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Appends one row.
  package mutating func write(row fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(field: field)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(field: String) {
    guard field.utf8.contains(where: CSVWriter.special.contains) || field.first == " " || field.last == " "
    else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(CSVReader.quote)
    for byte in field.utf8 {
      if byte == CSVReader.quote { bytes.append(CSVReader.quote) }
      bytes.append(byte)
    }
    bytes.append(CSVReader.quote)
  }
}
