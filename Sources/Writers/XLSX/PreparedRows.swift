import CXlsxWriter
import Records
import Spreadsheets

/// Rows of a sheet, made ready for the library: where each cell goes and what it holds. Its texts end with a zero byte.
struct PreparedRows: Sendable {
  private enum Content {
    /// The position in ``texts`` at which it begins.
    case text(Int)
    case number(Double)
    case day(Double)
    case link(text: Int, target: Int)
  }

  private struct Cell {
    let row: lxw_row_t
    let column: lxw_col_t
    let style: WorkbookContents.Style?
    let content: Content
  }

  /// The name of the sheet, for errors.
  private let sheet: String
  private var cells: [Cell] = []
  private var heights: [(row: lxw_row_t, points: Double)] = []
  private var texts: [UInt8] = []

  /// No rows yet of the sheet of this name.
  init(of sheet: String) { self.sheet = sheet }

  /// Sets the height of a row, counted from 0, in points.
  mutating func add(height: Double, ofRow row: Int) throws(WorkbookError) {
    heights.append((try lxw_row_t(checked: row), height))
  }

  /// Adds a cell; its row and column count from 0. Without a style it looks as the spreadsheet program likes.
  ///
  /// Throws for what would make spreadsheet programs report a broken file, or show less text.
  mutating func add(
    _ value: CellValue, _ style: WorkbookContents.Style?, row: Int, column: Int
  ) throws(WorkbookError) {
    func place() -> String { "\(sheet)!\(CellReference.letters(ofColumn: column + 1))\(row + 1)" }
    func start(of text: String) throws(WorkbookError) -> Int {
      let count = text.utf16.count
      guard count <= CellText.limit else {
        throw .cell(place(), holds: "\(count) characters, and a cell holds \(CellText.limit)")
      }
      return append(text.encodingEscapes())
    }
    let content: Content
    switch value {
    case .blank: return
    case .text(let text): content = .text(try start(of: text))
    case .day(let day): content = .day(Double(day.serial))
    case .number(let number):
      guard number.isFinite else { throw .cell(place(), holds: "no number") }
      content = .number(number)
    case .link(let text, let target):
      content = .link(text: try start(of: text), target: append("internal:'\(target)'!A1"))
    case .address(let text, let target):
      content = .link(text: try start(of: text), target: append(target))
    }
    cells.append(
      Cell(
        row: try lxw_row_t(checked: row), column: try lxw_col_t(checked: column), style: style,
        content: content))
  }

  /// Removes all rows, so that the value can be used again.
  mutating func removeAll() {
    cells.removeAll(keepingCapacity: true)
    heights.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ text: String) -> Int {
    let start = texts.count
    texts.append(contentsOf: text.utf8)
    texts.append(0)
    return start
  }

  /// Passes all rows to the library.
  func write(
    to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: WorkbookFormats
  ) throws(WorkbookError) {
    for (row, points) in heights {
      try WorkbookError.check(unsafe worksheet_set_row(worksheet, row, points, nil))
    }
    let code = unsafe texts.withUnsafeBufferPointer { texts in
      for cell in cells {
        let code = unsafe PreparedRows.write(cell, texts, to: worksheet, formats)
        if code != LXW_NO_ERROR { return code }
      }
      return LXW_NO_ERROR
    }
    try WorkbookError.check(code)
  }

  private static func write(
    _ cell: Cell, _ texts: UnsafeBufferPointer<UInt8>, to worksheet: UnsafeMutablePointer<lxw_worksheet>,
    _ formats: WorkbookFormats
  ) -> lxw_error {
    let (row, column) = (cell.row, cell.column)
    let format = unsafe cell.style.map { unsafe formats[$0] }
    switch cell.content {
    case .text(let start):
      return unsafe worksheet_write_string(
        worksheet, row, column, texts.baseAddress.map { unsafe $0 + start }, format)
    case .number(let number): return unsafe worksheet_write_number(worksheet, row, column, number, format)
    case .day(let serial):
      return unsafe worksheet_write_number(worksheet, row, column, serial, format ?? formats.plainDay)
    case .link(let text, let target):
      return unsafe worksheet_write_url_opt(
        worksheet, row, column, texts.baseAddress.map { unsafe $0 + target }, format,
        texts.baseAddress.map { unsafe $0 + text }, nil)
    }
  }
}

extension FixedWidthInteger {
  /// The number as the library's type for rows and columns, which holds no more than a sheet does.
  init(checked number: Int) throws(WorkbookError) {
    guard let value = Self(exactly: number) else {
      throw .refused("row or column \(number) is not on a sheet")
    }
    self = value
  }
}
