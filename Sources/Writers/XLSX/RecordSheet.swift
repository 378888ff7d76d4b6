import Records
import Reports

/// A sheet of one table of what the register says: laid out from one look at its rows, which are then handed on one by one.
struct RecordSheet {
  typealias Cell = WorkbookContents.Cell

  private let table: RecordTable
  private let name: String
  private let tableName: String
  private let marking: [[Cell]]
  private let links: [[Cell]]

  /// The sheet of a table, with the names that it and its table have in the workbook.
  init(_ table: RecordTable, named name: String, table tableName: String, marking: [[Cell]], links: [[Cell]])
  {
    self.table = table
    self.name = name
    self.tableName = tableName
    self.marking = marking
    self.links = links
  }

  var laidOut: WorkbookContents.Sheet {
    let measured = RecordMeasures(of: table)
    let remarks = table.remarks.map { [text($0)] }
    let explained = Shorthand.symbols.filter { measured.marks.contains($0.mark) }
      .map { [text("\($0.mark) means \($0.meaning).")] }
    // Laid out as one without rows, which has no table; that is how it stays where there are none.
    var sheet = TableSheet(
      name: name, tableName: tableName, title: table.title, lines: marking + explained + remarks + links,
      headers: [], rows: [], firstWidth: 72
    ).laidOut
    guard table.rows.count > 0 else { return sheet }
    var names = WorkbookNames()
    let headers = table.columns.map { names.header($0.title) }
    let range = WorkbookContents.TableRange(
      name: tableName, title: table.title, headerRow: sheet.lines.count, headers: headers,
      rows: table.rows.count)
    sheet.lines[1] = [text("This worksheet contains one table.")]
    sheet.lines.append(headers.indices.map { header(headers[$0], $0) })
    return WorkbookContents.Sheet(
      name: name, lines: sheet.lines, body: body(measured), table: range, widths: measured.widths)
  }

  private func header(_ title: String, _ column: Int) -> Cell {
    let isNumber = table.columns[column].holds == .numbers
    return Cell(
      value: .text(title),
      style: isNumber ? .numberHeader : isBehindNumber(column) ? .unitHeader : .tableHeader)
  }

  /// Whether the column stands beside numbers, from which its texts keep their distance.
  private func isBehindNumber(_ column: Int) -> Bool {
    column > 0 && table.columns[column - 1].holds == .numbers
  }

  private func body(_ measured: RecordMeasures) -> WorkbookContents.Body {
    let rows = table.rows
    let choices = table.columns.enumerated().compactMap { index, column in
      if case .choice(let names) = column.holds { (column: index, names: names) } else { nil }
    }
    let styles = table.columns.indices.map { isBehindNumber($0) ? WorkbookContents.Style.unit : .body }
    return WorkbookContents.Body(
      count: rows.count, columns: styles.count,
      cell: { RecordSheet.cell(of: rows.cell($0, $1), styles[$1]) },
      wrapping: measured.wrapping,
      choices: choices)
  }

  /// A cell, whose texts have a style of its column.
  private static func cell(of cell: RecordTable.Cell, _ style: WorkbookContents.Style) -> Cell {
    switch cell {
    case .blank: Cell(value: .blank, style: style)
    case .text(let text): Cell(value: .text(CellText.valid(text)), style: style)
    case .number(let number): Cell(value: .number(Double(number)), style: .number)
    case .symbol(let symbol): Cell(value: .text("[\(symbol.rawValue)]"), style: style)
    // Spreadsheet programs do not agree on days before March 1900.
    case .day(let day) where day.serial > 60: Cell(value: .day(day), style: .day)
    case .day(let day): Cell(value: .text(day.iso), style: style)
    }
  }

  private func text(_ text: String) -> Cell { Cell(value: .text(CellText.valid(text)), style: .body) }
}

extension Day {
  /// The day as spreadsheet programs count it: 1 for 1 January 1900, and one too many from March of that year on.
  var serial: Int { Int(number) + 25_569 }
}
