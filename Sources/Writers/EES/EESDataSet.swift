import Records
import Spreadsheets

/// A data set for explore education statistics, the Department for Education's service, with the table that describes it
/// (Analysts' guide, "Open Data Standards").
struct EESDataSet: Hashable, Sendable {
  /// The name of the files, without an ending and without a year.
  var name: String
  var data: EESTable
  var meta: EESTable

  /// The file of figures, `name.csv`.
  var dataBytes: [UInt8] { EESDataSet.bytes(of: data) }

  /// The file that describes its columns, `name.meta.csv`.
  var metaBytes: [UInt8] { EESDataSet.bytes(of: meta) }

  /// The names of the described filters, of the columns that group them, and of the indicators.
  var filters: [String] { described(as: "Filter") }
  var groupings: [String] { meta["filter_grouping_column"].filter { !$0.isEmpty } }
  var indicators: [String] { described(as: "Indicator") }

  private func described(as type: String) -> [String] {
    zip(meta["col_type"], meta["col_name"]).filter { $0.0 == type }.map(\.1)
  }

  private static func bytes(of table: EESTable) -> [UInt8] {
    var csv = CSVWriter()
    csv.write(row: table.columns)
    for row in table.rows { csv.write(row: row) }
    return csv.bytes
  }
}

/// A table of texts as a file holds it: a header, and rows with a cell for each column.
struct EESTable: Hashable, Sendable {
  var columns: [String]
  var rows: [[String]]

  /// The cells of a column from the top; none if there is no such column.
  subscript(column: String) -> [String] {
    guard let index = columns.firstIndex(of: column) else { return [] }
    return rows.map { $0.indices.contains(index) ? $0[index] : "" }
  }

  /// The different texts in a column.
  func items(of column: String) -> Set<String> { Set(self[column]) }
}

/// A column of a data set, as its `.meta.csv` describes it.
enum EESColumn: Hashable, Sendable {
  case filter(String, label: String, hint: String = "", groupedBy: String = "", byDefault: String = "")
  case indicator(String, label: String, unit: String = "", decimals: Int = 0)

  /// The columns that every `.meta.csv` has; there may be `filter_default` too.
  static let metaColumns = [
    "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp", "filter_hint",
    "filter_grouping_column",
  ]

  /// The table that describes `columns`.
  ///
  /// A column with one item cannot be a filter: it stays in the data and is left out here.
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
