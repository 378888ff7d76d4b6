import Records
import Spreadsheets

extension TableRow {
  /// How many days later a workbook begins to count that does so in 1904.
  private static let daysTo1904 = 1462

  /// Gives days that lost their format, and are bare numbers now, the numbers that they have in other workbooks.
  ///
  /// Whoever reads a bare number no longer knows of which workbook it is. What is put in its place stands behind `bytes`.
  mutating func countDaysFrom1900(in columns: ColumnPlaces<some TableColumn>, _ bytes: inout [UInt8]) {
    for (column, index) in columns.kept where column.holdsDays && fields[index].kind == .number {
      let number = String(decoding: bytes[fields[index].range], as: UTF8.self)
      guard let serial = Double(number).flatMap({ Int(exactly: $0.rounded(.down)) }) else { continue }
      let start = bytes.count
      bytes.append(contentsOf: String(serial + TableRow.daysTo1904).utf8)
      fields[index] = TableField(start..<bytes.count, .number)
    }
  }
}
