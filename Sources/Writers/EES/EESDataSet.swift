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

/// A table of texts as it will stand in a file: a header, and rows of as many cells.
struct EESTable: Hashable, Sendable {
  var columns: [String]
  var rows: [[String]]

  /// The cells of a column from the top; none where there is no such column.
  subscript(column: String) -> [String] {
    guard let index = columns.firstIndex(of: column) else { return [] }
    return rows.map { $0.indices.contains(index) ? $0[index] : "" }
  }

  /// The different texts in a column.
  func items(of column: String) -> Set<String> { Set(self[column]) }

  /// The rows as records by column.
  var records: [[String: String]] {
    rows.map { row in Dictionary(zip(columns, row), uniquingKeysWith: { first, _ in first }) }
  }
}

/// A column of a data set as its `.meta.csv` describes it.
enum EESColumn: Hashable, Sendable {
  case filter(String, label: String, hint: String = "", groupedBy: String = "", byDefault: String = "")
  case indicator(String, label: String, unit: String = "", decimals: Int = 0)

  /// The columns that every description has.
  static let metaColumns = [
    "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp", "filter_hint",
    "filter_grouping_column",
  ]
  /// The columns that one may have besides.
  static let optionalMetaColumns = ["filter_default", "parent_filter"]

  /// The table of `columns`.
  ///
  /// A filter with one item is none: it stays in the data and is left out here.
  static func meta(of columns: [EESColumn], in data: EESTable) -> EESTable {
    let described = columns.filter { column in
      if case .filter(let name, _, _, _, _) = column { data.items(of: name).count > 1 } else { true }
    }
    let hasDefault = described.contains { column in
      if case .filter(_, _, _, _, let item) = column { !item.isEmpty } else { false }
    }
    return EESTable(
      columns: metaColumns + (hasDefault ? ["filter_default"] : []),
      rows: described.map { hasDefault ? $0.cells : $0.cells.dropLast() })
  }

  private var cells: [String] {
    switch self {
    case .filter(let name, let label, let hint, let group, let item):
      [name, "Filter", label, "", "", "", hint, group, item]
    case .indicator(let name, let label, let unit, let decimals):
      [name, "Indicator", label, "", unit, String(decimals), "", "", ""]
    }
  }
}
