import CXlsxWriter
import Spreadsheets

/// Rows of a sheet made ready for the library: where each cell goes and what it holds, its texts ended by a nought.
struct PreparedRows: Sendable {
  private enum Value {
    /// By where in ``texts`` it begins.
    case text(Int)
    case number(Double)
    case link(text: Int, target: Int)
  }

  private struct Cell {
    let row: lxw_row_t
    let column: lxw_col_t
    let style: WorkbookContents.Style
    let value: Value
  }

  /// The name of the sheet, for errors.
  private let sheet: String
  private var cells: [Cell] = []
  private var heights: [(row: lxw_row_t, points: Double)] = []
  private var texts: [UInt8] = []

  /// No rows yet of the sheet of this name.
  init(of sheet: String) { self.sheet = sheet }

  /// Makes a row, from 0, as high as so many points.
  mutating func add(height: Double, ofRow row: Int) throws(WorkbookError) {
    heights.append((try lxw_row_t(checked: row), height))
  }

  /// Adds a cell, its row and column from 0.
  ///
  /// Throws where spreadsheet programs would find the file broken, or the text shorter than it was.
  mutating func add(_ cell: WorkbookContents.Cell, row: Int, column: Int) throws(WorkbookError) {
    func place() -> String { "\(sheet)!\(CellReference.letters(ofColumn: column + 1))\(row + 1)" }
    func start(of text: String) throws(WorkbookError) -> Int {
      let count = text.utf16.count
      guard count <= CellText.limit else {
        throw .cell(place(), holds: "\(count) characters, and a cell holds \(CellText.limit)")
      }
      return append(text.encodingEscapes())
    }
    let value: Value
    switch cell.value {
    case .blank: return
    case .text(let text): value = .text(try start(of: text))
    case .day(let day): value = .number(Double(day.serial))
    case .number(let number):
      guard number.isFinite else { throw .cell(place(), holds: "no number") }
      value = .number(number)
    case .link(let text, let target):
      value = .link(text: try start(of: text), target: append("internal:'\(target)'!A1"))
    }
    cells.append(
      Cell(
        row: try lxw_row_t(checked: row), column: try lxw_col_t(checked: column), style: cell.style,
        value: value))
  }

  private mutating func append(_ text: String) -> Int {
    let start = texts.count
    texts.append(contentsOf: text.utf8)
    texts.append(0)
    return start
  }

  /// Hands everything to the library.
  func write(
    to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: WorkbookFormats
  ) throws(WorkbookError) {
    for (row, points) in heights {
      try WorkbookError.check(unsafe worksheet_set_row(worksheet, row, points, nil))
    }
    let code = unsafe texts.withUnsafeBufferPointer { texts in
      for cell in cells {
        let code = unsafe PreparedRows.write(cell, texts, to: worksheet, formats[cell.style])
        if code != LXW_NO_ERROR { return code }
      }
      return LXW_NO_ERROR
    }
    try WorkbookError.check(code)
  }

  private static func write(
    _ cell: Cell, _ texts: UnsafeBufferPointer<UInt8>, to worksheet: UnsafeMutablePointer<lxw_worksheet>,
    _ format: UnsafeMutablePointer<lxw_format>
  ) -> lxw_error {
    let (row, column) = (cell.row, cell.column)
    switch cell.value {
    case .text(let start):
      return unsafe worksheet_write_string(
        worksheet, row, column, texts.baseAddress.map { unsafe $0 + start }, format)
    case .number(let number): return unsafe worksheet_write_number(worksheet, row, column, number, format)
    case .link(let text, let target):
      return unsafe worksheet_write_url_opt(
        worksheet, row, column, texts.baseAddress.map { unsafe $0 + target }, format,
        texts.baseAddress.map { unsafe $0 + text }, nil)
    }
  }
}
