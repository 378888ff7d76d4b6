import Records
package import Reports
import Spreadsheets

/// Writes every figure of a document as one row of a tidy table, `figures.csv`.
package enum TidyCSV {
  /// The columns, whatever the tables hold.
  package static let columns = [
    "year", "table", "breakdown", "category", "breakdown_2", "category_2", "measure", "value", "lower",
    "upper",
    "symbol", "unit",
  ]

  /// The file: a header, then a row for each figure in the order of the tables.
  package static func bytes(of document: Document) -> [UInt8] {
    var csv = CSVWriter()
    csv.write(row: columns)
    for table in document.tables {
      for row in table.rows { write(row, of: table, to: &csv) }
    }
    return csv.bytes
  }

  /// One record for each measure of the row: a share is two, `number` and `of`.
  private static func write(_ row: [Table.Cell], of table: Table, to csv: inout CSVWriter) {
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
    for case (let column, .figure(let figure)) in zip(table.columns, row) {
      guard case .measure(let unit) = column.role else { continue }
      // A column for one partnership of several is a second category.
      let second = column.partnership.map { ("partnership", $0) } ?? names.dropFirst().first ?? ("", "")
      // Beside shares, a figure that is none has no whole.
      if column.id == "of", figure == .symbol(.notApplicable) { continue }
      let (value, symbol) = text(of: figure)
      csv.write(row: [
        (column.year ?? table.year).description, table.id, first.id, first.label, second.0, second.1,
        column.id, value,
        "", "",
        symbol, rowUnit ?? unit.rawValue,
      ])
    }
  }

  private static func text(of figure: Figure) -> (value: String, symbol: String) {
    switch figure {
    case .count(let count), .age(let count), .days(let count), .change(let count): (String(count), "")
    case .share(let share): (String(share.number), "")
    case .symbol(let symbol): ("", symbol.rawValue)
    }
  }
}
