import Records
import Reports

/// The sheets of a document's workbook, cell by cell.
struct WorkbookLayout {
  typealias Cell = WorkbookContents.Cell

  private let document: Document
  /// The names of the sheets of tables in the workbook, and of the tables on them.
  private let names: [(sheet: String, table: String)]
  /// The same for tables of records.
  private let recordNames: [(sheet: String, table: String)]
  /// The charts that are drawn, with the names of their sheets.
  private let charts: [(chart: Chart, sheet: String)]

  init(_ document: Document, withCharts: Bool = false) {
    // Excel reserves the name "History".
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

  /// All sheets, in the order that the checklist for accessible spreadsheets asks for.
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

  /// The protective marking, a line on every sheet.
  private var marking: [[Cell]] {
    document.marking.isEmpty ? [] : [[.text(CellText.oneLine(document.marking))]]
  }

  private var contents: WorkbookContents.Sheet {
    let about =
      [("cover", "What the workbook is, and where its figures come from")]
      + (hasNotes ? [("notes", "Notes")] : [])
    let tables = zip(names.map(\.sheet), document.tables.map(\.title))
    let records = zip(recordNames.map(\.sheet), document.records.map(\.title))
    let charts = charts.map { ($0.sheet, "Chart: \($0.chart.title)") }
    let rows = (about + tables + records + charts).map { [link($0, $0), Cell.text($1)] }
    let sheet = TableSheet(
      name: "contents", tableName: "table_contents", title: "Contents", lines: marking,
      headers: ["Sheet", "What it holds"],
      rows: rows, firstWidth: 30, greatestWidth: 52)
    return sheet.laidOut
  }

  private var notes: WorkbookContents.Sheet {
    let rows = document.notes.enumerated().map { index, note in
      [Cell.text("[note \(index + 1)]"), .text(note)]
    }
    let sheet = TableSheet(
      name: "notes", tableName: "table_notes", title: "Notes", lines: marking + [back],
      headers: ["Note", "What it says"], rows: rows, firstWidth: 22, greatestWidth: 86)
    return sheet.laidOut
  }

  private func sheet(for table: Table, named name: (sheet: String, table: String)) -> WorkbookContents.Sheet {
    let rows = table.printedRows.map { $0.map(cell(of:)) }
    let cells = Array(rows.joined())
    let explained = (TableMark.symbols + [TableMark.revised]).filter { $0.isUsed(in: cells) }.map {
      [$0.explanation]
    }
    let sheet = TableSheet(
      name: name.sheet, tableName: name.table, title: table.title,
      lines: marking + explained + links(from: table), headers: table.columns.map(\.title), rows: rows,
      isNumber: table.columns.map { if case .measure = $0.role { true } else { false } })
    return sheet.laidOut
  }

  /// The links from a table to its notes, its source and the contents.
  private func links(from table: Table) -> [[Cell]] {
    let notes = [link(WorkbookLayout.marked(table.notes) + ", on the sheet notes", "notes")]
    // Figures that others published name their source in a note.
    return (table.notes.isEmpty ? [] : [notes]) + (document.isOthers(table) ? [] : [source]) + [back]
  }

  /// The markers of notes: "Notes [note 1] [note 2]".
  private static func marked(_ notes: some Collection<Int>) -> String {
    (notes.count == 1 ? "Note" : "Notes") + notes.map { " [note \($0)]" }.joined()
  }

  private var source: [Cell] { [link("Source: the files named on the cover", "cover")] }

  private var back: [Cell] { [link("Back to the contents", "contents")] }

  private func cell(of cell: Table.Cell) -> Cell {
    switch cell {
    case .label(let label): .text(label)
    case .percent(let share): decimal(share.percent, .tenths)
    case .figure(.rate(let rate)): decimal(rate.rounded, .hundredths)
    case .figure(.change(let change)): Cell(value: .number(Double(change)), style: .change)
    case .figure(let figure):
      figure.number.map { Cell(value: .number(Double($0)), style: .number) } ?? .text(figure.text, .symbol)
    }
  }

  /// No cell of a table is empty: a share of nothing is not available.
  private func decimal(_ number: RoundedNumber?, _ style: WorkbookContents.Style) -> Cell {
    number.map { Cell(value: .number($0.value), style: style) }
      ?? .text(Figure.Symbol.notAvailable.mark, .symbol)
  }

  private func link(_ text: String, _ sheet: String) -> Cell {
    Cell(value: .link(text, toSheet: sheet), style: .link)
  }

  /// The first sheet: what the workbook is, whom to ask, and where its figures come from.
  private func cover(of sheets: [WorkbookContents.Sheet]) -> WorkbookContents.Sheet {
    let cells = sheets.flatMap { $0.lines.joined() }
    let marks = TableMark.symbols + [TableMark.revised].filter { $0.isUsed(in: cells) }
    let provenance = document.provenance
    let first = [[Cell.text("This worksheet says what the workbook is, and contains no tables.")]]
    let about = [
      document.partnership.name,
      "\(document.edition), figures as at \(document.asAt.inProse).",
      "The reporting year runs from 1 April to 31 March.",
      line("Contact", document.partnership.contact), line("Next update", document.partnership.nextUpdate),
    ].compactMap { $0.map { [Cell.text($0)] } }
    let common = document.commonNumbers
    let notes =
      common.isEmpty
      ? [] : [[link(WorkbookLayout.marked(common) + " on all figures, on the sheet notes", "notes")]]
    let brackets =
      [[Cell.text("Shorthand", .subheading)], [.text("What stands in square brackets is explained here:")]]
      + marks.map { [.text("\($0.mark): \($0.meaning).")] }
    let origin =
      [[Cell.text("Where the figures come from", .subheading)]]
      + [[.text("Made by \(provenance.maker), from these files:")]]
      + provenance.inputs.map { [.text($0.line)] }
    let title = Cell.text(document.title, .heading)
    return WorkbookContents.Sheet(
      name: "cover",
      lines: [[title]] + first + marking + about + [[link("Go to the contents", "contents")]] + notes
        + brackets
        + origin,
      widths: [SheetMeasures.titleWidth(of: title, least: 72)])
  }

  /// A line of the cover, or `nil` if the profile does not have it.
  private func line(_ what: String, _ text: String) -> String? { text.isEmpty ? nil : "\(what): \(text)." }

  /// The sheet of a chart; `nil` if no table of the workbook has its numbers.
  private func sheet(
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
    let title = Cell.text(chart.title, .heading)
    let numbers = [link("The numbers are on the sheet \(names[place].sheet)", names[place].sheet)]
    return WorkbookContents.Sheet(
      name: name,
      lines: [[title], [.text("This worksheet contains one chart and no tables.")]] + marking
        + [numbers, back],
      widths: [SheetMeasures.titleWidth(of: title, least: 78)],
      chart: NativeChart(chart, names: area(source.names), figures: source.figures.map(area)))
  }
}
