import Records
import Reports

/// The sheets of a yearly workbook, cell by cell.
struct WorkbookLayout {
  typealias Cell = WorkbookContents.Cell

  let document: Document

  var properties: WorkbookContents.Properties {
    WorkbookContents.Properties(
      title: document.title, subject: "\(document.edition), as at \(document.asAt.inProse)",
      author: document.partnership.name, keywords: "safeguarding children, referrals, reviews, learning",
      comments: "Made by \(document.provenance.maker)",
      created: Int(document.asAt.number) * 86_400)
  }

  var cover: WorkbookContents.Sheet {
    let provenance = document.provenance
    var lines: [[Cell]] = [[text(document.title, .heading)]]
    lines += [
      document.partnership.name,
      "\(document.edition), figures as at \(document.asAt.inProse).",
      "The reporting year runs from 1 April to 31 March.",
      said("Contact", document.partnership.contact), said("Next update", document.partnership.nextUpdate),
      "What stands in square brackets instead of a number is explained here:",
    ].compactMap { $0.map { [text($0)] } }
    lines += Figure.Symbol.allCases.map { [text("[\($0.rawValue)]: \($0.meaning).")] }
    lines.append([text("Made by \(provenance.maker), from these files:")])
    lines += provenance.inputs.map { [text($0.line)] }
    lines.append([link("Go to the contents", "contents")])
    return WorkbookContents.Sheet(name: "cover", lines: lines, widths: [90])
  }

  /// A line of the cover, or `nil` where the profile says nothing.
  private func said(_ what: String, _ text: String) -> String? { text.isEmpty ? nil : "\(what): \(text)." }

  var contents: WorkbookContents.Sheet {
    let entries = [("notes", "Notes")] + document.tables.map { ($0.id, $0.title) }
    let rows = entries.map { name, title in [link(name, name), text(title)] }
    return tableSheet(
      named: "contents", title: "Contents", lines: [], headers: ["Sheet", "What it holds"], rows: rows,
      isNumber: [false, false])
  }

  var notes: WorkbookContents.Sheet {
    let rows = document.notes.enumerated().map { index, note in
      [text("[note \(index + 1)]"), text(note)]
    }
    return tableSheet(
      named: "notes", title: "Notes", lines: [back], headers: ["Note", "What it says"], rows: rows,
      isNumber: [false, false])
  }

  func sheet(for table: Table) -> WorkbookContents.Sheet {
    let explained = table.symbols.map { [text("[\($0.rawValue)] means \($0.meaning).")] }
    let notes = table.notes.isEmpty ? [] : [[link("Notes are explained on the sheet notes", "notes")]]
    return tableSheet(
      named: table.id, title: table.markedTitle, lines: notes + explained + [back],
      headers: table.columns.map(\.title), rows: table.rows.map { $0.map(cell(of:)) },
      isNumber: table.columns.map { if case .measure = $0.role { true } else { false } })
  }

  private var back: [Cell] { [link("Back to the contents", "contents")] }

  private func tableSheet(
    named name: String, title: String, lines: [[Cell]], headers: [String], rows: [[Cell]], isNumber: [Bool]
  ) -> WorkbookContents.Sheet {
    let above = [[text(title, .heading)], [text("This worksheet contains one table.")]] + lines
    let range = WorkbookContents.TableRange(
      name: "table_\(name)", headerRow: above.count, headers: headers, rows: rows.count)
    let header = zip(headers, isNumber).map { text($0, $1 ? .numberHeader : .tableHeader) }
    let widths = headers.indices.map { column in
      let longest = ([headers[column].count] + rows.map { $0[column].length }).max() ?? 0
      // The first column also holds the lines above the table, of which the shortest should not be broken.
      let least = column == 0 ? 38 : isNumber[column] ? 14 : 22
      return Double(min(max(longest + 3, least), 70))
    }
    return WorkbookContents.Sheet(
      name: name, lines: above + [header] + rows, table: range, widths: widths)
  }

  private func cell(of cell: Table.Cell) -> Cell {
    switch cell {
    case .label(let label): text(label)
    case .figure(.count(let count)), .figure(.age(let count)), .figure(.days(let count)):
      Cell(value: .number(Double(count)), style: .number)
    case .figure(.change(let change)): Cell(value: .number(Double(change)), style: .change)
    case .percent(let share): decimal(share.percent, .tenths)
    case .figure(.rate(let rate)): decimal(rate.rounded, .hundredths)
    case .figure(.share(let share)): Cell(value: .number(Double(share.number)), style: .number)
    case .figure(.symbol(let symbol)): text("[\(symbol.rawValue)]", .symbol)
    }
  }

  private func decimal(_ number: RoundedNumber?, _ style: WorkbookContents.Style) -> Cell {
    number.map { Cell(value: .number($0.value), style: style) } ?? text("", .symbol)
  }

  private func text(_ text: String, _ style: WorkbookContents.Style = .body) -> Cell {
    Cell(value: .text(text), style: style)
  }

  private func link(_ text: String, _ sheet: String) -> Cell {
    Cell(value: .link(text, toSheet: sheet), style: .link)
  }
}
