import Records
import Reports

/// Writes a table as GitHub-flavoured Markdown whose columns line up in a text editor.
enum MarkdownTable {
  static func text(of table: Table) -> String {
    let header = table.columns.map { MarkdownText.escaped($0.title) }
    let rows = table.rows.map { $0.map(text(of:)) }
    let widths = header.indices.map { column in
      max(3, ([header] + rows).map { $0[column].count }.max() ?? 0)
    }
    let isNumber = table.columns.map { if case .measure = $0.role { true } else { false } }
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
    case .figure(.count(let count)), .figure(.age(let count)), .figure(.days(let count)): String(count)
    case .figure(.change(let change)): change > 0 ? "+\(change)" : String(change)
    case .percent(let share): share.percent?.text ?? ""
    case .figure(.rate(let rate)): rate.rounded?.text ?? ""
    case .figure(.share(let share)): "\(share.number) of \(share.of)"
    case .figure(.symbol(let symbol)): "[\(symbol.rawValue)]"
    }
  }
}
