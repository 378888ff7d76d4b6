import Spreadsheets

/// A table without rows as CSV: what a register is before its first entry.
package enum HeaderCSV {
  package static func bytes(of headers: [String]) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(row: headers)
    return writer.bytes
  }
}
