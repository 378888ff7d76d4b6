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
