import Records
import Reports

/// The sheets of a document's workbook, cell by cell.
struct WorkbookLayout {
  typealias Cell = WorkbookContents.Cell

  let document: Document
  /// What the sheets of the tables, and the tables on them, are called in the workbook.
  let names: [(sheet: String, table: String)]
  /// The same of the tables of what the register says.
  private let recordNames: [(sheet: String, table: String)]
  /// The charts that are drawn, and what their sheets are called.
  private let charts: [(chart: Chart, sheet: String)]

  init(_ document: Document, withCharts: Bool = false) {
    // "History" is a name that Excel keeps for itself.
    var sheets = WorkbookNames(taken: ["cover", "contents", "notes", "history"])
    var tables = WorkbookNames(taken: ["table_contents", "table_notes"])
    self.document = document
    self.names = document.tables.map { (sheets.sheet($0.id), tables.table($0.id)) }
    self.recordNames = document.records.map { (sheets.sheet($0.id), tables.table($0.id)) }
    self.charts = withCharts ? document.charts.map { ($0, sheets.sheet("chart_\($0.id)")) } : []
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
    let tables =
      zip(document.tables, names).map { sheet(for: $0, named: $1) }
      + zip(document.records, recordNames).map { table, name in
        RecordSheet(table, named: name.sheet, table: name.table, marking: marking, links: [source, back])
          .laidOut
      }
    return [cover(of: tables), contents] + (hasNotes ? [notes] : []) + tables
      + charts.compactMap { sheet(for: $0, named: $1, among: tables) }
  }

  private var hasNotes: Bool { !document.notes.isEmpty }

  /// The protective marking, a line of every sheet.
  var marking: [[Cell]] { document.marking.isEmpty ? [] : [[text(CellText.oneLine(document.marking))]] }

  private var contents: WorkbookContents.Sheet {
    let about =
      [("cover", "What the workbook is, and where its figures come from")]
      + (hasNotes ? [("notes", "Notes")] : [])
    let tables = zip(names.map(\.sheet), document.tables.map(\.title))
    let records = zip(recordNames.map(\.sheet), document.records.map(\.title))
    let charts = charts.map { ($0.sheet, "Chart: \($0.chart.title)") }
    let rows = (about + tables + records + charts).map { [link($0, $0), text($1)] }
    let sheet = TableSheet(
      name: "contents", tableName: "table_contents", title: "Contents", lines: marking,
      headers: ["Sheet", "What it holds"],
      rows: rows, firstWidth: 30, greatestWidth: 52)
    return sheet.laidOut
  }

  private var notes: WorkbookContents.Sheet {
    let rows = document.notes.enumerated().map { index, note in
      [text("[note \(index + 1)]"), text(note)]
    }
    let sheet = TableSheet(
      name: "notes", tableName: "table_notes", title: "Notes", lines: marking + [back],
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
      lines: marking + explained + links(from: table), headers: table.columns.map(\.title), rows: rows,
      isNumber: table.columns.map { if case .measure = $0.role { true } else { false } })
    return sheet.laidOut
  }

  /// The way from a table to its notes and its source, and back to the contents.
  private func links(from table: Table) -> [[Cell]] {
    let notes = [link("Notes are explained on the sheet notes", "notes")]
    // Published figures of others have their source in a note.
    let isOthers = table.notes.contains { document.notes[$0 - 1].hasPrefix("Source: ") }
    return (table.notes.isEmpty ? [] : [notes]) + (isOthers ? [] : [source]) + [back]
  }

  private var source: [Cell] { [link("Source: the files named on the cover", "cover")] }

  var back: [Cell] { [link("Back to the contents", "contents")] }

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

  func text(_ text: String, _ style: WorkbookContents.Style = .body) -> Cell {
    Cell(value: .text(CellText.valid(text)), style: style)
  }

  func link(_ text: String, _ sheet: String) -> Cell {
    Cell(value: .link(text, toSheet: sheet), style: .link)
  }
}

/// The first sheet: what the workbook is, whom to ask, and where its figures come from.
extension WorkbookLayout {
  func cover(of sheets: [WorkbookContents.Sheet]) -> WorkbookContents.Sheet {
    let cells = sheets.flatMap { $0.lines.joined() }
    let shorthand = Shorthand.symbols + [Shorthand.revised].filter { $0.stands(in: cells) }
    let provenance = document.provenance
    let first = [[text("This worksheet says what the workbook is, and contains no tables.")]]
    let about = [
      document.partnership.name,
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
      lines: [[title]] + first + marking + about + [[link("Go to the contents", "contents")]] + brackets
        + origin,
      widths: [SheetMeasures.titleWidth(of: title, least: 72)])
  }

  /// A line of the cover, or `nil` where the profile says nothing.
  private func said(_ what: String, _ text: String) -> String? { text.isEmpty ? nil : "\(what): \(text)." }
}

/// Sheets of one chart each, whose numbers stand on the sheet of a table.
extension WorkbookLayout {
  /// The sheet of a chart; `nil` where no table of the workbook has its numbers.
  func sheet(
    for chart: Chart, named name: String, among sheets: [WorkbookContents.Sheet]
  ) -> WorkbookContents.Sheet? {
    guard let source = chart.source, let place = document.tables.firstIndex(where: { $0.id == source.table }),
      let table = sheets[place].table
    else { return nil }
    func area(_ cells: Chart.Source.Cells) -> NativeChart.Area {
      let first = table.headerRow + 1
      return NativeChart.Area(
        sheet: names[place].sheet, rows: first + cells.rows.lowerBound...first + cells.rows.upperBound,
        columns: cells.columns)
    }
    let numbers = [link("The numbers are on the sheet \(names[place].sheet)", names[place].sheet)]
    return WorkbookContents.Sheet(
      name: name,
      lines: [[text(chart.title, .heading)], [text("This worksheet contains one chart and no tables.")]]
        + marking + [numbers, back],
      widths: [SheetMeasures.titleWidth(of: text(chart.title, .heading), least: 78)],
      chart: NativeChart(chart, names: area(source.names), figures: source.figures.map(area)))
  }
}
