import CXlsxWriter
import Records
import Spreadsheets

/// Writes the header and the rows of one sheet of a register, from the top to the bottom.
@safe struct RegisterSheetWriter {
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private let header: UnsafeMutablePointer<lxw_format>
  private let date: UnsafeMutablePointer<lxw_format>
  private var row = 0

  init(
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>, header: UnsafeMutablePointer<lxw_format>,
    _ date: UnsafeMutablePointer<lxw_format>
  ) {
    unsafe self.worksheet = worksheet
    unsafe self.header = header
    unsafe self.date = date
  }

  mutating func write(_ sheet: RegisterWorkbook.Sheet) throws {
    for (index, column) in sheet.columns.enumerated() {
      let width = Double(max(14, column.header.count + 4))
      let at = try lxw_col_t(checked: index)
      let format = unsafe column.holdsDays ? date : nil
      try WorkbookError.check(unsafe worksheet_set_column(worksheet, at, at, width, format))
    }
    // The header stays in sight.
    unsafe worksheet_freeze_panes(worksheet, 1, 0)
    for (index, column) in sheet.columns.enumerated() { try unsafe write(column.header, at: index, header) }
    row += 1
    try sheet.rows { cells in try write(cells) }
  }

  private mutating func write(_ cells: [RegisterWorkbook.Cell]) throws(WorkbookError) {
    for (index, cell) in cells.enumerated() {
      switch cell {
      case .blank: break
      case .text(let text): try unsafe write(text, at: index, nil)
      case .number(let number): try unsafe write(Double(number), at: index, nil)
      case .day(let day): try write(day, at: index)
      }
    }
    row += 1
  }

  private func write(
    _ text: String, at column: Int, _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(WorkbookError) {
    let (row, column) = (try lxw_row_t(checked: row), try lxw_col_t(checked: column))
    try WorkbookError.check(
      unsafe worksheet_write_string(worksheet, row, column, CellText.valid(text).encodingEscapes(), format))
  }

  private func write(
    _ number: Double, at column: Int, _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(WorkbookError) {
    let (row, column) = (try lxw_row_t(checked: row), try lxw_col_t(checked: column))
    try WorkbookError.check(unsafe worksheet_write_number(worksheet, row, column, number, format))
  }

  /// A day as spreadsheets count it; before March 1900, where they do not agree, as text.
  private func write(_ day: Day, at column: Int) throws(WorkbookError) {
    if day.serial > 60 {
      try unsafe write(Double(day.serial), at: column, date)
    } else {
      try unsafe write(day.iso, at: column, nil)
    }
  }
}
