import Records
import Spreadsheets

/// A data set of the explore education statistics of the Department for Education, and the table that describes it
/// (Analysts' guide, "Open Data Standards").
package struct EESDataSet: Hashable, Sendable {
  /// The name of the file without its ending, and without a year.
  package internal(set) var name: String
  var data: EESTable
  var meta: EESTable

  /// The file of figures, `name.csv`.
  package var dataBytes: [UInt8] { EESDataSet.bytes(of: data) }

  /// The file that says what its columns are, `name.meta.csv`.
  package var metaBytes: [UInt8] { EESDataSet.bytes(of: meta) }

  private static func bytes(of table: EESTable) -> [UInt8] {
    var csv = CSVWriter()
    csv.write(row: table.columns)
    for row in table.rows { csv.write(row: row) }
    return csv.bytes
  }
}
