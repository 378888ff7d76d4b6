import Records

/// A sheet of one marked-up table, and above it in column A, from the top, what the checklist for accessible spreadsheets
/// wants there: title with the markers of its notes, number of tables, shorthand, notes, source.
struct TableSheet {
  typealias Cell = WorkbookContents.Cell

  let name: String
  let tableName: String
  let title: String
  /// The numbers of the notes that the title refers to.
  var markers: [Int] = []
  /// What stands between the number of tables and the table.
  var lines: [[Cell]] = []
  let headers: [String]
  let rows: [[Cell]]
  /// Which columns hold numbers; no list where none does.
  var isNumber: [Bool] = []
  /// The width of the first column, in which the lines above stand too.
  var firstWidth = 40.0
  /// The greatest width of other columns of texts.
  var greatestWidth = 40.0

  var laidOut: WorkbookContents.Sheet {
    let title = Cell(
      value: .text(CellText.valid(title) + markers.map { " [note \($0)]" }.joined()), style: .heading)
    guard !rows.isEmpty else {
      return WorkbookContents.Sheet(
        name: name,
        lines: [[title], [text("This worksheet contains no tables: there is nothing to list.")]] + lines,
        widths: [72])
    }
    var names = WorkbookNames()
    let headers = headers.map { names.header($0) }
    let above = [[title], [text("This worksheet contains one table.")]] + lines
    let range = WorkbookContents.TableRange(
      name: tableName, title: self.title, headerRow: above.count, headers: headers, rows: rows.count)
    let header = headers.enumerated().map { index, header in
      text(header, isNumber(index) ? .numberHeader : isUnit(index) ? .unitHeader : .tableHeader)
    }
    let rows = rows.map { cells in
      cells.enumerated().map { isUnit($0) ? Cell(value: $1.value, style: .unit) : $1 }
    }
    return WorkbookContents.Sheet(
      name: name, lines: above + [header] + rows, table: range,
      widths: header.indices.map { width(of: $0, under: header[$0], title) })
  }

  private func isNumber(_ column: Int) -> Bool { isNumber.indices.contains(column) && isNumber[column] }

  /// Whether the column says of what the number on its left is one.
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

  private func text(_ text: String, _ style: WorkbookContents.Style = .body) -> Cell {
    Cell(value: .text(text), style: style)
  }
}

/// What stands in square brackets, and what it means to a reader.
struct Shorthand: Hashable, Sendable {
  let mark: String
  let meaning: String

  /// Instead of a figure.
  static let symbols = Figure.Symbol.allCases.map { Shorthand(mark: "[\($0.rawValue)]", meaning: $0.meaning) }
  /// Behind the name of a figure.
  static let revised = Shorthand(mark: "[r]", meaning: "revised since it was published")

  /// Whether it stands in one of the cells.
  func stands(in cells: [WorkbookContents.Cell]) -> Bool {
    cells.contains { $0.shown.containsBytes(of: mark) }
  }
}
