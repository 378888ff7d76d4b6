import Records
import Reports

/// Writes a table as GitHub-flavoured Markdown, with columns that line up in a text editor.
enum MarkdownTable {
  static func text(of table: Table) -> String {
    let isNumber = table.columns.map { if case .measure = $0.role { true } else { false } }
    return text(table.columns.map(\.title), table.printedRows.map { $0.map(text(of:)) }, isNumber)
  }

  static func text(of table: RecordTable) -> String {
    let rows = (0..<table.rows.count).map { row in
      table.columns.indices.map { MarkdownText.escaped(table.rows.cell(row, $0).text) }
    }
    return text(table.columns.map(\.title), rows, table.columns.map { $0.holds == .numbers })
  }

  private static func text(_ titles: [String], _ rows: [[String]], _ isNumber: [Bool]) -> String {
    let header = titles.map { MarkdownText.escaped($0) }
    let widths = header.indices.map { column in
      max(3, ([header] + rows).map { $0[column].count }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, zip(widths, isNumber)).map { cell, shape in
        let space = String(repeating: " ", count: shape.0 - cell.count)
        return shape.1 ? space + cell : cell + space
      }
      return "| \(padded.joined(separator: " | ")) |"
    }
    let rule = zip(widths, isNumber).map { width, isNumber in
      String(repeating: "-", count: isNumber ? width - 1 : width) + (isNumber ? ":" : "")
    }
    return ([line(header), "| \(rule.joined(separator: " | ")) |"] + rows.map(line)).joined(separator: "\n")
  }

  private static func text(of cell: Table.Cell) -> String {
    switch cell {
    case .label(let text): MarkdownText.escaped(text)
    case .figure(let figure): figure.text
    case .percent(let share): share.percent?.text ?? ""
    }
  }
}
