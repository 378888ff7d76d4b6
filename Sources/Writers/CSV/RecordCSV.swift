import Records
package import Reports
import Spreadsheets

/// Writes a table of what a register says as CSV: a header and its rows, days as in 2024-03-31.
package enum RecordCSV {
  /// The file.
  package static func bytes(of table: RecordTable) -> [UInt8] {
    var csv = CSVWriter()
    csv.write(row: table.columns.map(\.title))
    for row in 0..<table.rows.count {
      csv.write(row: table.columns.indices.map { text(of: table.rows.cell(row, $0)) })
    }
    return csv.bytes
  }

  private static func text(of cell: RecordTable.Cell) -> String {
    switch cell {
    case .blank: ""
    case .text(let text): text
    case .day(let day): day.iso
    case .number(let number): String(number)
    case .symbol(let symbol): "[\(symbol.rawValue)]"
    }
  }
}
