import Records
package import Reports
import Spreadsheets

/// Writes every figure of a document as one row of a tidy table, `figures.csv`.
package enum TidyCSV {
  /// The columns of every file.
  private static let columns = [
    "year", "table", "breakdown", "category", "breakdown_2", "category_2", "measure", "value", "lower",
    "upper",
    "symbol", "unit",
  ]

  /// The columns of a document's file: one that compares years also says which day a figure goes to, and whether it was
  /// revised since it was published. The keys of the categories, which stay where a name changes, are last: files of earlier
  /// versions have none.
  package static func columns(of document: Document) -> [String] {
    columns + (comparesYears(document) ? ["to", "revised"] : []) + ["category_key", "category_2_key"]
  }

  /// The file: a header, then a row for each figure in the order of the tables.
  package static func bytes(of document: Document) -> [UInt8] {
    var csv = CSVWriter()
    csv.write(row: columns(of: document))
    let comparesYears = comparesYears(document)
    for table in document.tables {
      for (index, row) in table.rows.enumerated() {
        write(row, index, of: table, comparingYears: comparesYears, to: &csv)
      }
    }
    return csv.bytes
  }

  private static func comparesYears(_ document: Document) -> Bool {
    document.tables.contains { $0.columns.contains { $0.lastDay != nil } }
  }

  /// Writes a record for each measure of the row: two for a share, `number` and `of`, or three with a percentage.
  private static func write(
    _ row: [Table.Cell], _ index: Int, of table: Table, comparingYears: Bool, to csv: inout CSVWriter
  ) {
    var names: [(id: String, label: String)] = []
    var rowUnit: String?
    for case (let column, .label(let label)) in zip(table.columns, row) {
      switch column.role {
      case .breakdown: names.append((column.id, label))
      case .unit: rowUnit = label
      case .measure: break
      }
    }
    let first = names.first ?? ("", "")
    for (place, cell) in row.enumerated() {
      let column = table.columns[place]
      guard case .measure(let unit) = column.role, let (value, symbol) = text(of: cell) else { continue }
      // A column for one partnership of several is a second category.
      let second = column.partnership.map { ("partnership", $0) } ?? names.dropFirst().first ?? ("", "")
      let keys = table.keys(ofRow: index)
      // In a table of shares, other figures have no `of`, and shares of too few have no percentage.
      if ["of", "published_of", "percent", "rapid_reviews_percent"].contains(column.id),
        cell == .figure(.symbol(.notApplicable))
      {
        continue
      }
      let limits = table.limits(row: index, column: place)
      let comparison = [column.lastDay?.iso ?? "", table.isRevised(row: index, column: place) ? "r" : ""]
      csv.write(
        row: [
          (column.year ?? table.year).description, TableID(rawValue: table.id).nameInData, first.id,
          first.label, second.0, second.1,
          column.id, value,
          limits?.lower.text ?? "", limits?.upper.text ?? "",
          symbol, rowUnit ?? unit.rawValue,
        ] + (comparingYears ? comparison : []) + [
          keys.first ?? "", column.partnership == nil ? keys.dropFirst().first ?? "" : "",
        ])
    }
  }

  /// The value and the symbol, one of them empty; `nil` for a label.
  private static func text(of cell: Table.Cell) -> (value: String, symbol: String)? {
    switch cell {
    case .label: nil
    case .figure(let figure): (figure.numeral ?? "", figure.symbol?.rawValue ?? "")
    case .percent(let share): (share.percent?.text ?? "", "")
    }
  }
}

/// A header as CSV: a register before its first entry.
package enum HeaderCSV {
  package static func bytes(of headers: [String]) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(row: headers)
    return writer.bytes
  }
}

/// Writes tables of records as CSV: a header and their rows, with days as in 2024-03-31.
package enum RecordCSV {
  /// The file of one table.
  package static func bytes(of table: RecordTable) -> [UInt8] {
    var csv = CSVWriter()
    csv.write(row: table.columns.map(\.title))
    for row in 0..<table.rows.count {
      csv.write(row: table.columns.indices.map { table.rows.cell(row, $0).text })
    }
    return csv.bytes
  }

  /// One file of several tables, one below the other: the first column says which of them a row is from, and columns that are
  /// called the same are one.
  package static func bytes(of tables: [RecordTable]) -> [UInt8] {
    var titles: [String] = []
    for column in tables.flatMap(\.columns) where !titles.contains(column.title) {
      titles.append(column.title)
    }
    var csv = CSVWriter()
    csv.write(row: ["Table"] + titles)
    for table in tables {
      let places = titles.map { title in table.columns.firstIndex { $0.title == title } }
      for row in 0..<table.rows.count {
        csv.write(row: [table.id] + places.map { $0.map { table.rows.cell(row, $0).text } ?? "" })
      }
    }
    return csv.bytes
  }
}
