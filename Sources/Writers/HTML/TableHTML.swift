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

  /// A cell's words, and how they are written.
  private struct Cell {
    let words: String
    let html: String

    init(_ words: String, html: String? = nil) {
      self.words = words
      self.html = html ?? MarkupText.words(words)
    }

    init(_ symbol: Figure.Symbol) {
      words = symbol.mark
      html =
        "<abbr title=\"\(MarkupText.escaped(symbol.meaning))\">\(MarkupText.escaped(symbol.mark))</abbr>"
    }
  }

  private typealias Row = (cells: [Cell], isTotal: Bool)

  static func text(of table: Table, id: String, for reader: PageReader) -> String {
    let columns = table.columns.map { column in
      switch column.role {
      case .breakdown: Column(title: column.title, isName: true, isNumber: false)
      case .measure: Column(title: column.title, isName: false, isNumber: true)
      case .unit: Column(title: column.title, isName: false, isNumber: false)
      }
    }
    let rows = table.printedRows.map { cells in
      Row(cells.map(cell), isTotal: cells.first == .label(Category.total.name))
    }
    return text(table.title, id, columns, rows, reader)
  }

  static func text(of table: RecordTable, id: String, for reader: PageReader) -> String {
    let columns = table.columns.enumerated().map { index, column in
      Column(title: column.title, isName: index == 0, isNumber: column.holds == .numbers)
    }
    let rows = (0..<table.rows.count).map { row in
      Row(columns.indices.map { cell(table.rows.cell(row, $0)) }, isTotal: false)
    }
    return text(table.title, id, columns, rows, reader)
  }

  /// The start of a frame that scrolls, which the keyboard can reach; its end is that of a `div`.
  static func frame(label: String) -> String { frame("aria-label=\"\(MarkupText.escaped(label))\"") }

  private static func frame(_ name: String) -> String {
    "<div class=\"wide\" role=\"group\" \(name) tabindex=\"0\">\n"
  }

  private static func text(
    _ title: String, _ id: String, _ columns: [Column], _ rows: [Row], _ reader: PageReader
  ) -> String {
    let id = MarkupText.escaped(id)
    func style(of column: Column) -> String { column.isNumber ? reader.number : "" }
    var lines = ["<caption id=\"\(id)\">\(MarkupText.words(title))</caption>"]
    if reader.isPandoc {
      let words = columns.indices.map { at in (columns[at].title, rows.map { $0.cells[at].words }) }
      lines += ColumnWidths.percentages(of: words).map { "<col style=\"width: \($0)\"/>" }
    }
    let headers = columns.map { "<th scope=\"col\"\(style(of: $0))>\(MarkupText.words($0.title))</th>" }
    lines += ["<thead>", "<tr>\(headers.joined())</tr>", "</thead>", "<tbody>"]
    lines += rows.map { cells, isTotal in
      let cells = zip(columns, cells).map { column, cell in
        // Word has no class for the row.
        let html = reader.isPandoc && isTotal ? "<b>\(cell.html)</b>" : cell.html
        return column.isName ? "<th scope=\"row\">\(html)</th>" : "<td\(style(of: column))>\(html)</td>"
      }
      return "<tr\(isTotal ? " class=\"total\"" : "")>\(cells.joined())</tr>"
    }
    return frame("aria-labelledby=\"\(id)\"") + "<table>\n" + lines.joined(separator: "\n")
      + "\n</tbody>\n</table>\n</div>\n"
  }

  private static func cell(_ cell: Table.Cell) -> Cell {
    switch cell {
    case .label(let text): Cell(text)
    case .figure(.symbol(let symbol)): Cell(symbol)
    case .figure(let figure): Cell(figure.text, html: MarkupText.escaped(figure.text))
    case .percent(let share):
      Cell(share.percent?.text ?? "", html: MarkupText.escaped(share.percent?.text ?? ""))
    }
  }

  private static func cell(_ cell: RecordTable.Cell) -> Cell {
    switch cell {
    case .symbol(let symbol): Cell(symbol)
    case .link(let text, let address):
      Cell(text, html: "<a href=\"\(PageLinks.attribute(address))\">\(MarkupText.words(text))</a>")
    default: Cell(cell.text)
    }
  }
}

/// How wide the columns of a table are on a page of A4, which no program of Word's kind finds out by itself.
enum ColumnWidths {
  /// The text of a page between its margins, and the room beside the words of a cell, in pixels of 1/96 inch: its two
  /// margins of 7.2, and some to spare, since programs break a word that misses by a hair.
  private static let (page, room) = (642.0, 20.0)
  private static let body = ArialMetrics.Face(points: 9.5)
  private static let header = ArialMetrics.Face(points: 9.5, isBold: true)

  /// The widths of columns with these headers and cells, in percent of the page: what the words need, or a fair part of the
  /// page.
  static func percentages(of columns: [(header: String, cells: [String])]) -> [String] {
    let least = columns.map { column in
      let cells = column.cells.map { ArialMetrics.longestWord(of: $0, in: body) }.max() ?? 0
      return max(cells, ArialMetrics.longestWord(of: column.header, in: header)) + room
    }
    let wanted = zip(columns, least).map { column, least in
      // A header may take two lines, and cells that want more than half the page may go on below.
      let cells = column.cells.map { ArialMetrics.width(of: $0, in: body) }.max() ?? 0
      let half = ArialMetrics.width(of: column.header, in: header) * 0.6
      return max(least, min(cells, page / 2) + room, half + room)
    }
    let (all, smallest) = (wanted.reduce(0, +), least.reduce(0, +))
    let widths: [Double]
    if all <= page {
      widths = wanted
    } else if smallest >= page {
      widths = least.map { $0 * page / smallest }
    } else {
      widths = zip(wanted, least).map { $1 + ($0 - $1) * (page - smallest) / (all - smallest) }
    }
    return widths.map { width in
      let hundredths = Int((width * 10_000 / page).rounded(.down))
      return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)%"
    }
  }
}
