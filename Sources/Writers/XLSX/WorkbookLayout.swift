import Records
import Reports

/// The sheets of a yearly workbook, cell by cell.
struct WorkbookLayout {
  typealias Cell = WorkbookContents.Cell

  private let document: Document
  /// What the sheets of the tables, and the tables on them, are called in the workbook.
  private let names: [(sheet: String, table: String)]

  init(_ document: Document) {
    // "History" is a name that Excel keeps for itself.
    var sheets = WorkbookNames(taken: ["cover", "contents", "notes", "history"])
    var tables = WorkbookNames(taken: ["table_contents", "table_notes"])
    self.document = document
    self.names = document.tables.map { (sheets.sheet($0.id), tables.table($0.id)) }
  }

  var properties: WorkbookContents.Properties {
    WorkbookContents.Properties(
      title: CellText.name(document.title),
      subject: CellText.name("\(document.edition), as at \(document.asAt.inProse)"),
      author: CellText.name(document.partnership.name),
      keywords: "safeguarding children, referrals, reviews, learning",
      comments: CellText.name("Made by \(document.provenance.maker)"),
      created: Int(document.asAt.number) * 86_400)
  }

  /// All sheets in the order that the checklist for accessible spreadsheets asks for.
  var sheets: [WorkbookContents.Sheet] {
    let tables = zip(document.tables, names).map { sheet(for: $0, named: $1) }
    return [cover(of: tables), contents, notes] + tables
  }

  private func cover(of sheets: [WorkbookContents.Sheet]) -> WorkbookContents.Sheet {
    let cells = sheets.flatMap { $0.lines.joined() }
    let shorthand = Shorthand.symbols + [Shorthand.revised].filter { $0.stands(in: cells) }
    let provenance = document.provenance
    let about = [
      "This worksheet says what the workbook is, and contains no tables.", document.partnership.name,
      "\(document.edition), figures as at \(document.asAt.inProse).",
      "The reporting year runs from 1 April to 31 March.",
      said("Contact", document.partnership.contact), said("Next update", document.partnership.nextUpdate),
    ].compactMap { $0.map { [text($0)] } }
    let brackets =
      [[text("Shorthand", .subheading)], [text("What stands in square brackets is explained here:")]]
      + shorthand.map { [text("\($0.mark): \($0.meaning).")] }
    let origin =
      [[text("Where the figures come from", .subheading)]]
      + [[text("Made by \(provenance.maker), from these files:")]]
      + provenance.inputs.map { [text($0.line)] }
    let title = text(document.title, .heading)
    return WorkbookContents.Sheet(
      name: "cover",
      lines: [[title]] + about + [[link("Go to the contents", "contents")]] + brackets + origin,
      widths: [SheetMeasures.titleWidth(of: title, least: 72)])
  }

  /// A line of the cover, or `nil` where the profile says nothing.
  private func said(_ what: String, _ text: String) -> String? { text.isEmpty ? nil : "\(what): \(text)." }

  private var contents: WorkbookContents.Sheet {
    let about = [
      ("cover", "What the workbook is, and where its figures come from"), ("notes", "Notes"),
    ]
    let rows = (about + zip(names.map(\.sheet), document.tables.map(\.title))).map {
      [link($0, $0), text($1)]
    }
    let sheet = TableSheet(
      name: "contents", tableName: "table_contents", title: "Contents", headers: ["Sheet", "What it holds"],
      rows: rows, firstWidth: 30, greatestWidth: 52)
    return sheet.laidOut
  }

  private var notes: WorkbookContents.Sheet {
    let rows = document.notes.enumerated().map { index, note in
      [text("[note \(index + 1)]"), text(note)]
    }
    let sheet = TableSheet(
      name: "notes", tableName: "table_notes", title: "Notes", lines: [back],
      headers: ["Note", "What it says"], rows: rows, firstWidth: 22, greatestWidth: 86)
    return sheet.laidOut
  }

  private func sheet(for table: Table, named name: (sheet: String, table: String)) -> WorkbookContents.Sheet {
    let rows = table.rows.map { $0.map(cell(of:)) }
    let cells = Array(rows.joined())
    let shorthand = (Shorthand.symbols + [Shorthand.revised]).filter { $0.stands(in: cells) }
    let explained = shorthand.map { [text("\($0.mark) means \($0.meaning).")] }
    let sheet = TableSheet(
      name: name.sheet, tableName: name.table, title: table.title, markers: table.notes,
      lines: explained + links(from: table), headers: table.columns.map(\.title), rows: rows,
      isNumber: table.columns.map { if case .measure = $0.role { true } else { false } })
    return sheet.laidOut
  }

  /// The way from a table to its notes and its source, and back to the contents.
  private func links(from table: Table) -> [[Cell]] {
    let notes = [link("Notes are explained on the sheet notes", "notes")]
    let source = [link("Source: the files named on the cover", "cover")]
    // Published figures of others have their source in a note.
    let isOthers = table.notes.contains { document.notes[$0 - 1].hasPrefix("Source: ") }
    return (table.notes.isEmpty ? [] : [notes]) + (isOthers ? [] : [source]) + [back]
  }

  private var back: [Cell] { [link("Back to the contents", "contents")] }

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

  /// No cell of a table is empty: what cannot be divided is not available.
  private func decimal(_ number: RoundedNumber?, _ style: WorkbookContents.Style) -> Cell {
    number.map { Cell(value: .number($0.value), style: style) }
      ?? text("[\(Figure.Symbol.notAvailable.rawValue)]", .symbol)
  }

  private func text(_ text: String, _ style: WorkbookContents.Style = .body) -> Cell {
    Cell(value: .text(CellText.valid(text)), style: style)
  }

  private func link(_ text: String, _ sheet: String) -> Cell {
    Cell(value: .link(text, toSheet: sheet), style: .link)
  }
}
