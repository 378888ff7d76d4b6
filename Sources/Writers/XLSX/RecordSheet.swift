import Dispatch
import Records
import Reports
import Synchronization

/// A sheet of one table of what the register says: laid out from one look at its rows, which are then handed on one by one.
struct RecordSheet {
  typealias Cell = WorkbookContents.Cell

  private let table: RecordTable
  private let name: String
  private let tableName: String
  private let marking: [[Cell]]
  private let links: [[Cell]]

  /// The sheet of a table, with the names that it and its table have in the workbook.
  init(_ table: RecordTable, named name: String, table tableName: String, marking: [[Cell]], links: [[Cell]])
  {
    self.table = table
    self.name = name
    self.tableName = tableName
    self.marking = marking
    self.links = links
  }

  var laidOut: WorkbookContents.Sheet {
    let measured = RecordMeasures(of: table)
    let remarks = table.remarks.map { [text($0)] }
    let explained = Shorthand.symbols.filter { measured.marks.contains($0.mark) }
      .map { [text("\($0.mark) means \($0.meaning).")] }
    // Laid out as one without rows, which has no table; that is how it stays where there are none.
    var sheet = TableSheet(
      name: name, tableName: tableName, title: table.title, lines: marking + explained + remarks + links,
      headers: [], rows: [], firstWidth: 72
    ).laidOut
    guard table.rows.count > 0 else { return sheet }
    var names = WorkbookNames()
    let headers = table.columns.map { names.header($0.title) }
    let range = WorkbookContents.TableRange(
      name: tableName, title: table.title, headerRow: sheet.lines.count, headers: headers,
      rows: table.rows.count)
    sheet.lines[1] = [text("This worksheet contains one table.")]
    sheet.lines.append(headers.indices.map { header(headers[$0], $0) })
    return WorkbookContents.Sheet(
      name: name, lines: sheet.lines, body: body(measured), table: range, widths: measured.widths)
  }

  private func header(_ title: String, _ column: Int) -> Cell {
    let isNumber = table.columns[column].holds == .numbers
    return Cell(
      value: .text(title),
      style: isNumber ? .numberHeader : isBehindNumber(column) ? .unitHeader : .tableHeader)
  }

  /// Whether the column stands beside numbers, from which its texts keep their distance.
  private func isBehindNumber(_ column: Int) -> Bool {
    column > 0 && table.columns[column - 1].holds == .numbers
  }

  private func body(_ measured: RecordMeasures) -> WorkbookContents.Body {
    let rows = table.rows
    let choices = table.columns.enumerated().compactMap { index, column in
      if case .choice(let names) = column.holds { (column: index, names: names) } else { nil }
    }
    let styles = table.columns.indices.map { isBehindNumber($0) ? WorkbookContents.Style.unit : .body }
    return WorkbookContents.Body(
      count: rows.count, columns: styles.count,
      cell: { RecordSheet.cell(of: rows.cell($0, $1), styles[$1]) },
      wrapping: measured.wrapping,
      choices: choices)
  }

  /// A cell, whose texts have a style of its column.
  private static func cell(of cell: RecordTable.Cell, _ style: WorkbookContents.Style) -> Cell {
    switch cell {
    case .blank: Cell(value: .blank, style: style)
    case .text(let text): Cell(value: .text(CellText.valid(text)), style: style)
    case .number(let number): Cell(value: .number(Double(number)), style: .number)
    case .symbol(let symbol): Cell(value: .text("[\(symbol.rawValue)]"), style: style)
    // Spreadsheet programs do not agree on days before March 1900.
    case .day(let day) where day.serial > 60: Cell(value: .day(day), style: .day)
    case .day(let day): Cell(value: .text(day.iso), style: style)
    }
  }

  private func text(_ text: String) -> Cell { Cell(value: .text(CellText.valid(text)), style: .body) }
}

extension Day {
  /// The day as spreadsheet programs count it: 1 for 1 January 1900, and one too many from March of that year on.
  var serial: Int { Int(number) + 25_569 }
}

/// How wide the columns of a table of records are, by its longest cells, and what else one look at all of them tells.
struct RecordMeasures {
  /// In digits of 12 points.
  private(set) var widths: [Double] = []
  /// The columns in which a cell may need several lines.
  private(set) var wrapping: [Int] = []
  /// The symbols that stand in cells.
  let marks: Set<String>

  init(of table: RecordTable) {
    let seen = RecordExtent(of: table)
    marks = seen.marks
    for (index, column) in table.columns.enumerated() {
      let header = ArialMetrics.longestWord(of: column.title, in: WorkbookContents.Style.tableHeader.face)
      let needed = SheetMeasures.digits(max(seen.longest[index], header) / SheetMeasures.tolerance) + 2
      let most = RecordMeasures.most(of: column)
      widths.append(min(max(needed, 12), most))
      if needed > most || seen.hasBreaks[index] { wrapping.append(index) }
    }
    // The title and the lines below it stand in the first column too.
    if let first = widths.first { widths[0] = max(first, 40) }
  }

  /// The most digits that a column is wide: sentences get longer lines than names.
  private static func most(of column: RecordTable.Column) -> Double {
    column.holds == .prose ? 60 : 44
  }
}

/// What there is at most in the columns of a table of records, whose rows are looked at in several parts at once.
struct RecordExtent: Sendable {
  /// The rows from which a second thread saves time.
  private static let part = 1 << 16

  /// The width of each column's longest cell on one line, in pixels.
  private(set) var longest: [Double]
  /// Whether a cell of the column has several lines, however wide it is.
  private(set) var hasBreaks: [Bool]
  /// The symbols that stand in cells.
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
    DispatchQueue.concurrentPerform(iterations: (rows.count + Self.part - 1) / Self.part) { index in
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
    case .text(let text):
      let face = WorkbookContents.Style.body.face
      let line = ArialMetrics.lineWidth(of: text, in: face)
      longest[column] = max(longest[column], line ?? ArialMetrics.width(of: text, in: face))
      hasBreaks[column] = hasBreaks[column] || line == nil
    case .symbol(let symbol): marks.insert("[\(symbol.rawValue)]")
    case .day: longest[column] = max(longest[column], 95)
    case .number(let number): longest[column] = max(longest[column], 9 * Double(String(number).count))
    case .blank: break
    }
  }

  private mutating func merge(_ other: RecordExtent) {
    longest = zip(longest, other.longest).map(max)
    hasBreaks = zip(hasBreaks, other.hasBreaks).map { $0 || $1 }
    marks.formUnion(other.marks)
  }
}
