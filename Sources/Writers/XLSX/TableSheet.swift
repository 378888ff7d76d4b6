import Records

/// A sheet with one marked-up table. Column A above it has what the checklist for accessible spreadsheets asks for: title,
/// number of tables, shorthand, the markers of its notes, source.
struct TableSheet {
  typealias Cell = WorkbookContents.Cell

  let name: String
  let tableName: String
  let title: String
  /// The lines between the number of tables and the table.
  var lines: [[Cell]] = []
  let headers: [String]
  let rows: [[Cell]]
  /// Which columns hold numbers; empty if none does.
  var isNumber: [Bool] = []
  /// The least width of the first column, which holds the lines above too.
  var firstWidth = 40.0
  /// Whether the last row sums the others up, and looks so.
  var hasTotal = false
  /// The greatest width of other columns of text.
  var greatestWidth = 40.0

  var laidOut: WorkbookContents.Sheet {
    let title = Cell.text(title, .heading)
    let above = TableSheet.linesAbove(rows: rows.count, titled: title, lines)
    guard !rows.isEmpty else { return WorkbookContents.Sheet(name: name, lines: above, widths: [72]) }
    var names = WorkbookNames()
    let headers = headers.map { names.header($0) }
    let range = WorkbookContents.TableRange(
      name: tableName, title: self.title, headerRow: above.count, headers: headers, rows: rows.count)
    let header = headers.enumerated().map { index, header in
      Cell.text(header, isNumber(index) ? .numberHeader : isUnit(index) ? .unitHeader : .tableHeader)
    }
    let rows = self.rows.enumerated().map { row, cells in
      let isTotal = hasTotal && row == self.rows.count - 1
      return cells.enumerated().map { styled($1, in: $0, isTotal: isTotal) }
    }
    return WorkbookContents.Sheet(
      name: name, lines: above + [header] + rows, tables: [range],
      widths: header.indices.map { width(of: $0, under: header[$0], title) })
  }

  /// The lines above a table of so many rows; a sheet without rows has no table.
  static func linesAbove(rows: Int, titled title: Cell, _ lines: [[Cell]]) -> [[Cell]] {
    let count =
      rows == 0
      ? "This worksheet contains no tables: there is nothing to list." : "This worksheet contains one table."
    return [[title], [.text(count)]] + lines
  }

  private func styled(_ cell: Cell, in column: Int, isTotal: Bool) -> Cell {
    let style = isUnit(column) ? .unit : cell.style
    return Cell(value: cell.value, style: isTotal ? style.ofTotal : style)
  }

  private func isNumber(_ column: Int) -> Bool { isNumber.indices.contains(column) && isNumber[column] }

  /// Whether the column has the unit of the number on its left.
  private func isUnit(_ column: Int) -> Bool { column > 0 && isNumber(column - 1) && !isNumber(column) }

  private func width(of column: Int, under header: Cell, _ title: Cell) -> Double {
    let cells = rows.map { $0[column] }
    if isNumber(column) { return SheetMeasures.numberWidth(of: cells, under: header) }
    guard column == 0 else {
      return SheetMeasures.labelWidth(of: cells + [header], least: 14, most: greatestWidth)
    }
    let least = SheetMeasures.labelWidth(of: cells + [header], least: firstWidth, most: firstWidth + 14)
    return SheetMeasures.titleWidth(of: title, least: least)
  }
}

/// A mark in square brackets, which official statistics call shorthand, and what it means.
struct TableMark: Hashable, Sendable {
  let mark: String
  let meaning: String

  /// The marks that replace a figure.
  static let symbols = Figure.Symbol.allCases.map { TableMark(mark: $0.mark, meaning: $0.meaning) }
  /// The mark after the name of a figure that was revised.
  static let revised = TableMark(mark: "[r]", meaning: "revised since it was published")

  /// The line that explains it above a table.
  var explanation: WorkbookContents.Cell { .text("\(mark) means \(meaning).") }

  /// Whether one of the cells has it.
  func isUsed(in cells: [WorkbookContents.Cell]) -> Bool {
    cells.contains { $0.shown.containsBytes(of: mark) }
  }
}
