import Records
import Reports

/// Writes tables as HTML: a caption, headers that say what they head, and a frame that scrolls where a screen is too narrow.
enum TableHTML {
  /// A column's heading and what its cells are.
  private struct Column {
    let title: String
    let isName: Bool
    let isNumber: Bool
  }

  static func text(of table: Table, id: String) -> String {
    let columns = table.columns.map { column in
      switch column.role {
      case .breakdown: Column(title: column.title, isName: true, isNumber: false)
      case .measure: Column(title: column.title, isName: false, isNumber: true)
      case .unit: Column(title: column.title, isName: false, isNumber: false)
      }
    }
    let rows = table.printedRows.map { cells in
      (cells.map(text(of:)), isTotal: cells.first == .label(Category.total.name))
    }
    return text(table.title, id, columns, rows)
  }

  static func text(of table: RecordTable, id: String) -> String {
    let columns = table.columns.enumerated().map { index, column in
      Column(title: column.title, isName: index == 0, isNumber: column.holds == .numbers)
    }
    let rows = (0..<table.rows.count).map { row in
      (columns.indices.map { text(of: table.rows.cell(row, $0)) }, isTotal: false)
    }
    return text(table.title, id, columns, rows)
  }

  /// The start of a frame that scrolls, which the keyboard can reach; its end is that of a `div`.
  static func frame(label: String) -> String { frame("aria-label=\"\(MarkupText.escaped(label))\"") }

  private static func frame(_ name: String) -> String {
    "<div class=\"wide\" role=\"group\" \(name) tabindex=\"0\">\n"
  }

  private static func text(
    _ title: String, _ id: String, _ columns: [Column], _ rows: [([String], isTotal: Bool)]
  ) -> String {
    let id = MarkupText.escaped(id)
    var lines = ["<caption id=\"\(id)\">\(MarkupText.words(title))</caption>", "<thead>"]
    let headers = columns.map { "<th scope=\"col\"\(style(of: $0))>\(MarkupText.words($0.title))</th>" }
    lines += ["<tr>\(headers.joined())</tr>", "</thead>", "<tbody>"]
    lines += rows.map { cells, isTotal in
      let cells = zip(columns, cells).map { column, cell in
        column.isName ? "<th scope=\"row\">\(cell)</th>" : "<td\(style(of: column))>\(cell)</td>"
      }
      return "<tr\(isTotal ? " class=\"total\"" : "")>\(cells.joined())</tr>"
    }
    return frame("aria-labelledby=\"\(id)\"") + "<table>\n" + lines.joined(separator: "\n")
      + "\n</tbody>\n</table>\n</div>\n"
  }

  private static func style(of column: Column) -> String { column.isNumber ? " class=\"number\"" : "" }

  private static func text(of cell: Table.Cell) -> String {
    switch cell {
    case .label(let text): MarkupText.words(text)
    case .figure(.symbol(let symbol)): text(of: symbol)
    case .figure(let figure): MarkupText.escaped(figure.text)
    case .percent(let share): MarkupText.escaped(share.percent?.text ?? "")
    }
  }

  private static func text(of cell: RecordTable.Cell) -> String {
    if case .symbol(let symbol) = cell { text(of: symbol) } else { MarkupText.words(cell.text) }
  }

  private static func text(of symbol: Figure.Symbol) -> String {
    "<abbr title=\"\(MarkupText.escaped(symbol.meaning))\">\(MarkupText.escaped(symbol.mark))</abbr>"
  }
}
