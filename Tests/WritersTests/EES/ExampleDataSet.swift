@testable import Writers

/// A data set that breaks no rule, for tests to change.
enum ExampleDataSet {
  static let sound = EESDataSet(
    name: "referrals",
    data: EESTable(
      columns: [
        "time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code",
        "region_name", "old_la_code", "new_la_code", "la_name", "breakdown_topic", "breakdown",
        "referral_count",
        "agreed_percent",
      ],
      rows: [
        place("202223") + ["Total", "Total", "10", "37.2"], place("202223") + ["Age", "Under 1", "c", "z"],
        place("202324") + ["Total", "Total", "-9", "x"], place("202324") + ["Age", "1 to 5", "low", "0"],
      ]),
    meta: EESTable(
      columns: [
        "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp",
        "filter_hint",
        "filter_grouping_column",
      ],
      rows: [
        ["breakdown", "Filter", "Breakdown", "", "", "", "By topic", "breakdown_topic"],
        ["referral_count", "Indicator", "Referrals", "", "", "0", "", ""],
        ["agreed_percent", "Indicator", "Agreed", "", "%", "1", "", ""],
      ]))

  static func place(_ period: String) -> [String] {
    [
      period, "Financial year", "Local authority", "E92000001", "England", "E12000008", "South East", "850",
      "E10000014", "Hampshire",
    ]
  }
}

extension EESDataSet {
  /// Writes `text` into a cell of the data, by column and row.
  mutating func set(_ column: String, _ row: Int, to text: String) {
    guard let index = data.columns.firstIndex(of: column) else { return }
    data.rows[row][index] = text
  }

  /// Writes `text` into every cell of a column of the data.
  mutating func setAll(_ column: String, to text: String) {
    for row in data.rows.indices { set(column, row, to: text) }
  }

  /// Writes `text` into the description of the column in this row.
  mutating func describe(_ column: String, _ row: Int, as text: String) {
    guard let index = meta.columns.firstIndex(of: column) else { return }
    meta.rows[row][index] = text
  }

  /// Gives a column another name, in the data and in its description.
  mutating func rename(_ column: String, to name: String) {
    data.columns = data.columns.map { $0 == column ? name : $0 }
    meta.rows = meta.rows.map { row in row.map { $0 == column ? name : $0 } }
  }

  /// Takes a column out of the data.
  mutating func remove(_ column: String) {
    guard let index = data.columns.firstIndex(of: column) else { return }
    data.columns.remove(at: index)
    for row in data.rows.indices { data.rows[row].remove(at: index) }
  }

  /// Adds a column to the data, with a text for each row.
  mutating func add(_ column: String, _ texts: [String]) {
    data.columns.append(column)
    for row in data.rows.indices { data.rows[row].append(texts[row % texts.count]) }
  }
}
