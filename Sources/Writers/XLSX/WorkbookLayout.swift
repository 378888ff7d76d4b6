import Records
import Reports

/// The sheets of a document's workbook, cell by cell.
struct WorkbookLayout {
  typealias Cell = WorkbookContents.Cell

  /// A sheet with a table: its name, that of the table, and the title with the number of the table.
  private struct Names {
    let sheet: String
    let table: String
    let title: String
  }

  private let document: Document
  /// Of the tables of figures, then of those of records.
  private let names: [Names]

  init(_ document: Document) {
    // Excel reserves the name "History".
    var sheets = WorkbookNames(taken: ["cover", "contents", "notes", "history", "sources", SummarySheet.name])
    let ofSummary = document.summary.map(SummarySheet.tableNames) ?? []
    var tables = WorkbookNames(taken: Set(["table_contents", "table_notes", "table_sources"] + ofSummary))
    var number = 0
    func title(_ title: String, isForm: Bool) -> String {
      // What is filled in has no title, so there is nothing that would have the number.
      if isForm { return title }
      number += 1
      return "Table \(number): \(title)"
    }
    self.document = document
    self.names =
      document.tables.map { ($0.id, title($0.title, isForm: false)) }.map { id, title in
        Names(sheet: sheets.sheet(id), table: tables.table(id), title: title)
      }
      + document.records.map { ($0.id, title($0.title, isForm: $0.isForm)) }.map { id, title in
        Names(sheet: sheets.sheet(id), table: tables.table(id), title: title)
      }
  }

  var properties: WorkbookContents.Properties {
    WorkbookContents.Properties(
      title: CellText.name(document.title),
      subject: CellText.name(
        document.about == nil ? "\(document.edition), as at \(document.asAt.inProse)" : ""),
      author: CellText.name(document.partnership.name),
      keywords: "safeguarding children, referrals, reviews, learning",
      comments: CellText.name("Made by \(document.provenance.maker)"),
      created: Int(document.asAt.number) * 86_400)
  }

  /// All sheets, in the order that the checklist for accessible spreadsheets asks for; where the figures come from is last.
  var sheets: [WorkbookContents.Sheet] {
    let tables =
      zip(document.tables, names).map { sheet(for: $0, named: $1) }
      + zip(document.records, names.dropFirst(document.tables.count)).map { table, names in
        RecordSheet(
          table, named: names.sheet, table: names.table, titled: names.title, marking: marking,
          links: [source, back]
        ).laidOut
      }
    let summary = document.summary.map { SummarySheet($0, above: marking + [back]).laidOut }
    return [cover(of: tables), contents] + [summary].compactMap(\.self) + (hasNotes ? [notes] : []) + tables
      + [sources]
  }

  private var hasNotes: Bool { !document.notes.isEmpty }

  /// The protective marking, a line on every sheet.
  private var marking: [[Cell]] {
    document.marking.isEmpty ? [] : [[.text(CellText.oneLine(document.marking))]]
  }

  private var contents: WorkbookContents.Sheet {
    let front =
      [
        (
          "cover",
          document.about == nil
            ? "What the workbook is, of which day it is, and whom to ask" : "What the workbook is"
        )
      ]
      + (document.summary.map { [(SummarySheet.name, $0.title)] } ?? [])
      + (hasNotes ? [("notes", "Notes on the tables: what each counts, and what it leaves out")] : [])
    let rows = (front + names.map { ($0.sheet, $0.title) } + [("sources", origin)])
      .map { [link($0, $0), Cell.text($1)] }
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

  private var origin: String {
    document.about == nil ? "Where the figures come from" : "Where this comes from"
  }

  /// The last sheet: the files that the figures come from, and by which program.
  private var sources: WorkbookContents.Sheet {
    let provenance = document.provenance
    let sheet = TableSheet(
      name: "sources", tableName: "table_sources", title: origin,
      lines: marking + [[.text("Made by \(provenance.maker) from these files.")]] + [back],
      headers: ["File, and its SHA-256 where it is given"], rows: provenance.inputs.map { [.text($0.line)] },
      firstWidth: 78)
    return sheet.laidOut
  }

  private func sheet(for table: Table, named names: Names) -> WorkbookContents.Sheet {
    let rows = table.printedRows.map { $0.map(cell(of:)) }
    let cells = Array(rows.joined())
    let explained = (TableMark.symbols + [TableMark.revised]).filter { $0.isUsed(in: cells) }.map {
      [$0.explanation]
    }
    let sheet = TableSheet(
      name: names.sheet, tableName: names.table, title: names.title,
      lines: marking + explained + links(from: table), headers: table.columns.map(\.title), rows: rows,
      isNumber: table.columns.map { if case .measure = $0.role { true } else { false } },
      hasTotal: document.use == .board && table.rows.last?.first == .label(Category.total.name))
    return sheet.laidOut
  }

  /// The links from a table to its notes, its source and the contents.
  private func links(from table: Table) -> [[Cell]] {
    let isOthers = document.isOthers(table)
    let hasCommon = !isOthers && !document.commonNumbers.isEmpty
    let own = table.notes.isEmpty ? nil : WorkbookLayout.markers(of: table.notes)
    let words = own.map { hasCommon ? "\($0), and those on all figures" : $0 } ?? "Notes on all figures"
    let notes = own == nil && !hasCommon ? [] : explained("\(words).")
    // Figures that others published name their source in a note.
    return notes + (isOthers ? [] : [source]) + [back]
  }

  /// "Notes [note 1] [note 2]".
  private static func markers(of notes: some Collection<Int>) -> String {
    "\(notes.count == 1 ? "Note" : "Notes") \(notes.map { "[note \($0)]" }.joined(separator: " "))"
  }

  /// The markers of the notes on all figures, which are the first ones: they are on the cover, not above each table.
  private var commonNotes: [[Cell]] {
    let common = document.commonNumbers
    return common.isEmpty ? [] : explained("\(WorkbookLayout.markers(of: common)), on all figures.")
  }

  /// A line with the markers of notes, and the link to these.
  private func explained(_ words: String) -> [[Cell]] {
    [[.text(words)], [link("Explained on the sheet notes", "notes")]]
  }

  private var source: [Cell] { [link("Source: the files named on the sheet sources", "sources")] }

  private var back: [Cell] { [link("Back to the contents", "contents")] }

  private func cell(of cell: Table.Cell) -> Cell {
    switch cell {
    case .label(let label): .text(label)
    case .percent(let share): decimal(share.percent, .tenths)
    case .figure(.rate(let rate)): decimal(rate.rounded, .hundredths)
    case .figure(.average(let days)): decimal(days, .tenths)
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

  /// The first sheet: what the workbook is, and whom to ask.
  private func cover(of sheets: [WorkbookContents.Sheet]) -> WorkbookContents.Sheet {
    let cells = sheets.flatMap { $0.lines.joined() }
    let marks = TableMark.symbols + [TableMark.revised].filter { $0.isUsed(in: cells) }
    let first = [[Cell.text("This worksheet says what the workbook is, and contains no tables.")]]
    let about = document.about ?? figuresAbout
    let brackets = document.about == nil ? shorthand(marks) : []
    let title = Cell.text(document.title, .heading)
    return WorkbookContents.Sheet(
      name: "cover",
      lines: [[title]] + first + marking + about.map { [Cell.text($0)] }
        + [[link("Go to the contents", "contents")]] + commonNotes + onForms + brackets,
      widths: [SheetMeasures.titleWidth(of: title, least: 72)])
  }

  /// Whose figures these are, of which day, and whom to ask.
  private var figuresAbout: [String] {
    [
      document.partnership.name,
      "\(document.edition), figures as at \(document.asAt.inProse).",
      document.recommendationsAsAt.map { "Recommendations as at \($0.inProse)." },
      "The reporting year runs from \(document.years.spanInProse).",
      line("Contact", document.partnership.contact), line("Next update", document.partnership.nextUpdate),
    ].compactMap(\.self)
  }

  private func shorthand(_ marks: [TableMark]) -> [[Cell]] {
    [[Cell.text("Shorthand", .subheading)], [.text("What stands in square brackets is explained here:")]]
      + marks.map { [.text("\($0.mark): \($0.meaning).")] }
  }

  /// What the sheets to fill in have no room for: nothing stands above their headers.
  private var onForms: [[Cell]] {
    let remarks = zip(document.records, names.dropFirst(document.tables.count)).filter { $0.0.isForm }
      .flatMap { table, names in table.remarks.map { [Cell.text("\(names.sheet): \($0)")] } }
    return remarks.isEmpty ? [] : [[.text("How to read the sheets", .subheading)]] + remarks
  }

  /// A line of the cover, or `nil` if the profile does not have it.
  private func line(_ what: String, _ text: String) -> String? { text.isEmpty ? nil : "\(what): \(text)." }
}
