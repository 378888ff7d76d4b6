import Dispatch
import Records
import Reports
import Synchronization

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
