import Records
import Reports
import Spreadsheets
import Synchronization

/// A sheet with one table of records of the register. Its rows are measured once, and then passed on one by one.
struct RecordSheet {
  typealias Cell = WorkbookContents.Cell

  private let table: RecordTable
  private let name: String
  private let tableName: String
  private let title: String
  private let marking: [[Cell]]
  private let links: [[Cell]]

  /// The sheet of a table, with the names of sheet and table in the workbook, and the title with the number of the table.
  init(
    _ table: RecordTable, named name: String, table tableName: String, titled title: String,
    marking: [[Cell]], links: [[Cell]]
  ) {
    self.table = table
    self.title = title
    self.name = name
    self.tableName = tableName
    self.marking = marking
    self.links = links
  }

  var laidOut: WorkbookContents.Sheet {
    let measured = RecordMeasures(of: table)
    if table.isForm { return form(measured) }
    let remarks = table.remarks.map { [Cell.text($0)] }
    let explained = TableMark.symbols.filter { measured.marks.contains($0.mark) }.map { [$0.explanation] }
    let above = TableSheet.linesAbove(
      rows: table.rows.count, titled: .text(title, .heading), marking + explained + remarks + links)
    guard table.rows.count > 0 else { return WorkbookContents.Sheet(name: name, lines: above, widths: [72]) }
    var names = WorkbookNames()
    let headers = table.columns.map { names.header($0.title) }
    let range = WorkbookContents.TableRange(
      name: tableName, title: title, headerRow: above.count, headers: headers, rows: table.rows.count)
    return WorkbookContents.Sheet(
      name: name, lines: above + [headers.indices.map { header(headers[$0], $0) }], body: body(measured),
      tables: [range], widths: measured.widths)
  }

  /// The sheet to fill in: nothing is above its header. Without rows there is no table yet.
  private func form(_ measured: RecordMeasures) -> WorkbookContents.Sheet {
    var names = WorkbookNames()
    let headers = table.columns.map { names.header($0.title) }
    let range = WorkbookContents.TableRange(
      name: tableName, title: table.title, headerRow: 0, headers: headers, rows: table.rows.count)
    let isEmpty = table.rows.count == 0
    return WorkbookContents.Sheet(
      name: name, lines: [headers.indices.map { header(headers[$0], $0) }],
      body: isEmpty ? nil : body(measured), tables: isEmpty ? [] : [range], widths: measured.widths,
      isForm: true)
  }

  private func header(_ title: String, _ column: Int) -> Cell {
    let isNumber = table.columns[column].holds == .numbers
    return .text(title, isNumber ? .numberHeader : isAfterNumber(column) ? .unitHeader : .tableHeader)
  }

  /// Whether the column is beside numbers, so that its text is indented.
  private func isAfterNumber(_ column: Int) -> Bool {
    column > 0 && table.columns[column - 1].holds == .numbers
  }

  private func body(_ measured: RecordMeasures) -> WorkbookContents.Body {
    let rows = table.rows
    let choices = table.columns.enumerated().compactMap { index, column in
      if case .choice(let names) = column.holds { (column: index, names: names) } else { nil }
    }
    let styles = table.columns.indices.map { isAfterNumber($0) ? WorkbookContents.Style.unit : .body }
    return WorkbookContents.Body(
      count: rows.count, columns: styles.count,
      cell: { RecordSheet.cell(of: rows.cell($0, $1), styles[$1]) },
      wrapping: measured.wrapping,
      choices: choices,
      ratings: table.columns.enumerated().compactMap { index, column in
        if case .rating(let words) = column.holds { (column: index, words: words) } else { nil }
      })
  }

  /// A cell; text has the style of its column.
  private static func cell(of cell: RecordTable.Cell, _ style: WorkbookContents.Style) -> Cell {
    switch cell {
    case .blank: Cell(value: .blank, style: style)
    case .text(let text): .text(text, style)
    case .number(let number): Cell(value: .number(Double(number)), style: .number)
    case .decimal(let text):
      Double(text).map { Cell(value: .number($0), style: .probability) } ?? .text(text, style)
    case .symbol(let symbol): .text(symbol.mark, style)
    case .day(let day): Cell(value: .day(day), style: .day)
    case .link(let text, let address): Cell(value: .address(CellText.valid(text), to: address), style: .link)
    }
  }
}

/// The widths of the columns of a table of records, from its longest cells, and what else one look at all cells shows.
struct RecordMeasures {
  /// The widths in digits of 12 points.
  private(set) var widths: [Double] = []
  /// The columns in which a cell may need several lines.
  private(set) var wrapping: [Int] = []
  /// The symbols in cells.
  let marks: Set<String>

  /// How many columns fit on a page in their full widths.
  private static let few = 7

  init(of table: RecordTable) {
    let seen = RecordExtent(of: table)
    marks = seen.marks
    let isNarrow = table.isForm || table.columns.count > RecordMeasures.few
    for (index, column) in table.columns.enumerated() {
      let header = ArialMetrics.longestWord(of: column.title, in: WorkbookContents.Style.tableHeader.face)
      // The button of a filter is beside the header.
      let least = SheetMeasures.digits(header / SheetMeasures.tolerance) + (table.isForm ? 4 : 2)
      let needed = max(SheetMeasures.digits(seen.longest[index] / SheetMeasures.tolerance) + 2, least)
      let most = max(
        isNarrow
          ? RecordMeasures.mostOfMany(column, longest: seen.longest[index]) : RecordMeasures.most(of: column),
        least)
      widths.append(min(max(needed, table.isForm ? 10 : 12), most))
      if needed > most || seen.hasBreaks[index] { wrapping.append(index) }
    }
    // The title and the remarks are in the first column too.
    let remarks = table.remarks.map(\.count).max() ?? 0
    if let first = widths.first, !table.isForm {
      widths[0] = max(first, remarks > 400 ? 64 : isNarrow ? 34 : 40)
    }
  }

  /// The greatest width of a column in digits: sentences get longer lines than names.
  private static func most(of column: RecordTable.Column) -> Double {
    column.holds == .prose ? 60 : 44
  }

  /// The same on a sheet that is printed with many columns: sentences get the lines that a row has room for.
  private static func mostOfMany(_ column: RecordTable.Column, longest: Double) -> Double {
    let lines = 20.0
    return column.holds == .prose ? min(max(28, SheetMeasures.digits(longest / lines) + 3), 60) : 20
  }
}

/// The longest cell of each column of a table of records; several threads look at parts of its rows.
struct RecordExtent: Sendable {
  /// The number of rows from which a second thread saves time.
  private static let part = 1 << 16

  /// The width of each column's longest cell on one line, in pixels.
  private(set) var longest: [Double]
  /// Whether a cell of the column has several lines, however wide it is.
  private(set) var hasBreaks: [Bool]
  /// The symbols in cells.
  private(set) var marks: Set<String> = []

  private init(columns: Int) {
    longest = Array(repeating: 0, count: columns)
    hasBreaks = Array(repeating: false, count: columns)
  }

  init(of table: RecordTable) {
    let (rows, columns) = (table.rows, table.columns.count)
    var few = RecordExtent(columns: columns)
    for (column, cells) in rows.fewCells { for cell in cells { few.add(cell, of: column) } }
    let all = Mutex(few)
    let others = (0..<columns).filter { rows.fewCells[$0] == nil }
    WorkerThreads.perform(iterations: (rows.count + Self.part - 1) / Self.part) { index in
      var part = RecordExtent(columns: columns)
      let start = index * Self.part
      for row in start..<min(start + Self.part, rows.count) {
        for column in others { part.add(rows.cell(row, column), of: column) }
      }
      all.withLock { $0.merge(part) }
    }
    self = all.withLock { $0 }
  }

  private mutating func add(_ cell: RecordTable.Cell, of column: Int) {
    switch cell {
    case .text(let text), .link(let text, _):
      let face = WorkbookContents.Style.body.face
      let line = ArialMetrics.lineWidth(of: text, in: face)
      longest[column] = max(longest[column], line ?? ArialMetrics.width(of: text, in: face))
      hasBreaks[column] = hasBreaks[column] || line == nil
    case .symbol(let symbol): marks.insert(symbol.mark)
    case .day: longest[column] = max(longest[column], 95)
    case .number(let number): longest[column] = max(longest[column], 9 * Double(String(number).count))
    case .decimal(let text): longest[column] = max(longest[column], 9 * Double(text.utf8.count))
    case .blank: break
    }
  }

  private mutating func merge(_ other: RecordExtent) {
    longest = zip(longest, other.longest).map(max)
    hasBreaks = zip(hasBreaks, other.hasBreaks).map { $0 || $1 }
    marks.formUnion(other.marks)
  }
}
