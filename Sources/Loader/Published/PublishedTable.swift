import Records
import Spreadsheets

/// A CSV file that somebody published, as texts.
struct PublishedTable {
  let header: [String]
  /// The rows below the header, each with its line.
  let rows: [(line: Int, cells: [String])]

  /// The table of a text; a row that is broken is left out.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let span = bytes.span
    var (reader, row) = (CSVReader(), TableRow())
    var rows: [(line: Int, cells: [String])] = []
    while reader.readRow(into: &row, of: span) {
      guard row.fault == nil else { continue }
      let cells = row.fields.indices.map { place in
        row.withText(of: place, in: span) { text in
          let cell = FieldText.string(text)
          return NeutralText.isNeutral(text) ? String(cell.dropFirst()) : cell
        }
      }
      rows.append((row.line, cells))
    }
    header = rows.first?.cells ?? []
    self.rows = Array(rows.dropFirst())
  }

  /// The texts of a row by the names of their columns.
  func fields(of row: (line: Int, cells: [String])) -> [String: String] {
    Dictionary(zip(header, row.cells), uniquingKeysWith: { first, _ in first })
  }

  /// What a cell shows: a number, or the symbol for what is not published; `nil` for anything else.
  static func value(of text: String, symbol: String = "") -> PublishedCell.Value? {
    if text == Figure.Symbol.suppressed.rawValue || text == Figure.Symbol.suppressed.mark
      || text.isEmpty && symbol == Figure.Symbol.suppressed.rawValue
    {
      return .hidden
    }
    return Double(text.filter { $0 != "," }).map { .number($0) }
  }
}

extension Publication {
  /// Reads a file of figures, `figures.csv`: one figure on each row.
  mutating func readFigures(_ table: PublishedTable) {
    var limits: [[String]: (lower: Double, upper: Double)] = [:]
    for row in table.rows {
      let fields = table.fields(of: row)
      func field(_ name: String) -> String { fields[name] ?? "" }
      let keys = [field("category_key"), field("category_2_key")].filter { !$0.isEmpty }
      // A column of one partnership in the table of a region.
      let isOfMember = field("breakdown_2") == "partnership" && field("category_2_key").isEmpty
      let own = isOfMember ? Area(field("category_2")) : area ?? Area("")
      let names = [field("category"), isOfMember ? "" : field("category_2")].filter { !$0.isEmpty }
      let measure = field("measure")
      let identity = [field("year"), field("table"), measure, own.name] + names
      if let lower = Double(field("lower")), let upper = Double(field("upper")) {
        limits[identity] = (lower, upper)
      }
      guard let value = PublishedTable.value(of: field("value"), symbol: field("symbol")) else { continue }
      var cell = PublishedCell(
        at: Place(file: path, line: row.line), in: field("year"), of: own,
        table: field("table"), row: keys.isEmpty ? names : keys, names: names, measure: measure,
        unit: field("unit"), value)
      cell.limits = limits[identity]
      cells.append(cell)
    }
  }

  /// Reads a data set in the layout of the explore education statistics, with the table that describes it where there is one.
  mutating func readDataSet(_ table: PublishedTable, named name: String, describedBy meta: PublishedTable?) {
    let described = (meta?.rows ?? []).compactMap { row in meta?.fields(of: row) }
    let columns = Array(table.header.drop { DataSetPlace.columns.contains($0) })
    let indicators = columns.filter { column in
      if let type = described.first(where: { $0["col_name"] == column })?["col_type"] {
        return type == "Indicator"
      }
      let place = table.header.firstIndex(of: column) ?? 0
      return table.rows.allSatisfy { row in
        place < row.cells.count && DataSetPlace.isOfIndicator(row.cells[place])
      }
    }
    let groups = Set(described.compactMap { $0["filter_grouping_column"] }.filter { !$0.isEmpty })
    let filters = columns.filter { !indicators.contains($0) }
    let topic = filters.first { groups.contains($0) || $0.hasSuffix("_topic") }
    for row in table.rows {
      let fields = table.fields(of: row)
      let items = filters.filter { $0 != topic }.map { fields[$0] ?? "" }
      let place = DataSetPlace(fields)
      for indicator in indicators {
        guard let value = PublishedTable.value(of: fields[indicator] ?? "") else { continue }
        cells.append(
          PublishedCell(
            at: Place(file: path, line: row.line), in: place.year, of: place.area,
            table: topic.flatMap { fields[$0] } ?? name, row: items, measure: indicator, value))
      }
    }
  }
}

/// When and where a row of a data set is about.
private struct DataSetPlace {
  static let columns: Set = [
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code",
    "region_name", "old_la_code", "new_la_code", "la_name", "pfa_code", "pfa_name",
  ]

  let year: String
  let area: Publication.Area

  init(_ fields: [String: String]) {
    let period = fields["time_period"] ?? ""
    year = period.count == 6 ? "\(period.prefix(4))-\(period.suffix(2))" : period
    area =
      switch fields["geographic_level"] {
      case "National": Publication.Area(fields["country_name"] ?? "", .country)
      case "Regional": Publication.Area(fields["region_name"] ?? "", .region)
      default:
        Publication.Area(
          ["la_name", "pfa_name"].compactMap { fields[$0] }.first { !$0.isEmpty } ?? "", .partnership,
          in: fields["region_name"] ?? "")
      }
  }

  static func isOfIndicator(_ text: String) -> Bool {
    PublishedTable.value(of: text) != nil || ["z", "x", "low", "k", "u"].contains(text)
  }
}
