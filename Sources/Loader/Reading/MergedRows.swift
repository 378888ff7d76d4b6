import Records
import Spreadsheets

/// The rows of a workbook that lie under cells merged downward, in a column that is read, and those in which cells are merged
/// over a column of days.
struct MergedRows: Hashable {
  private struct Rows: Hashable {
    let rows: ClosedRange<Int>
    let cells: CellRange
  }

  /// By the name of the sheet, from the top, without a row in common.
  private var sheets: [String: [Rows]] = [:]
  /// By the name of the sheet and the row.
  private var overDays: [String: [Int: [CellRange]]] = [:]

  /// No rows.
  init() {}

  /// The rows under merged cells on a sheet.
  init(_ ranges: [CellRange], under header: HeaderRow<some TableColumn>, on sheet: XLSXSheet) {
    var all: [Rows] = []
    let downward = ranges.filter { range in
      range.first.row > header.line && range.last.row > range.first.row
        && (range.first.column...range.last.column).contains {
          header.columns.column(at: $0 - 1) != nil
        }
    }
    for range in downward.sorted(by: { $0.first.row < $1.first.row }) {
      let first = max(range.first.row, all.last?.rows.upperBound ?? 0) + 1
      if first <= range.last.row { all.append(Rows(rows: first...range.last.row, cells: range)) }
    }
    if !all.isEmpty { sheets[sheet.name] = all }
    for range in ranges where range.first.row > header.line {
      let covered = range.first.column..<range.last.column
      // Columns are counted from 1, so these are the indices of the columns after the first.
      let hidesDay = covered.contains { header.columns.column(at: $0)?.content.meaning == .day }
      if hidesDay { overDays[sheet.name, default: [:]][range.first.row, default: []].append(range) }
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { sheets.isEmpty && overDays.isEmpty }

  /// The merged cells that go on into a row from above, if any do.
  subscript(sheet: XLSXSheet, row: Int) -> CellRange? {
    guard let all = sheets[sheet.name] else { return nil }
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].rows.upperBound < row { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].rows.contains(row) ? all[low].cells : nil
  }

  /// The cells of a row that are merged over a column of days.
  func overDays(of sheet: XLSXSheet, row: Int) -> [CellRange] { overDays[sheet.name]?[row] ?? [] }

  /// Adds those of another sheet.
  mutating func add(_ other: MergedRows) {
    sheets.merge(other.sheets) { first, _ in first }
    overDays.merge(other.overDays) { first, _ in first }
  }
}
