import CXlsxWriter
import Spreadsheets

/// Writes the cells of one sheet, and marks its table up.
enum SheetWriter {
  static func write(
    _ sheet: WorkbookContents.Sheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>,
    _ formats: WorkbookFormats
  ) throws(WorkbookError) {
    for (column, width) in sheet.widths.enumerated() {
      let index = try lxw_col_t(checked: column)
      try WorkbookError.check(unsafe worksheet_set_column(worksheet, index, index, width, nil))
    }
    for (row, height) in SheetMeasures.heights(of: sheet).enumerated() {
      try WorkbookError.check(unsafe worksheet_set_row(worksheet, lxw_row_t(checked: row), height, nil))
    }
    // The table comes first, since the library writes its headers without their format.
    if let table = sheet.table { try unsafe add(table, to: worksheet) }
    for (row, cells) in sheet.lines.enumerated() {
      for (column, cell) in cells.enumerated() {
        try unsafe write(cell, row, column, of: sheet, to: worksheet, formats)
      }
    }
    if let body = sheet.body { try unsafe write(body, of: sheet, to: worksheet, formats) }
    // A4.
    unsafe worksheet_set_paper(worksheet, 9)
    if SheetMeasures.isLandscape(sheet) { unsafe worksheet_set_landscape(worksheet) }
    unsafe worksheet_fit_to_pages(worksheet, 1, 0)
  }

  /// Writes a cell, its row and column from 0.
  static func write(
    _ cell: WorkbookContents.Cell, _ row: Int, _ column: Int, of sheet: WorkbookContents.Sheet,
    to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: WorkbookFormats
  ) throws(WorkbookError) {
    try require(cell, fitsAt: "\(sheet.name)!\(CellReference.letters(ofColumn: column + 1))\(row + 1)")
    try unsafe write(
      cell, to: worksheet, lxw_row_t(checked: row), lxw_col_t(checked: column), formats[cell.style])
  }

  /// Throws where spreadsheet programs would find the file broken, or the text shorter than it was.
  private static func require(
    _ cell: WorkbookContents.Cell, fitsAt place: @autoclosure () -> String
  ) throws(WorkbookError) {
    switch cell.value {
    case .day, .blank: break
    case .number(let number):
      guard number.isFinite else { throw .cell(place(), holds: "no number") }
    case .text(let text), .link(let text, _):
      let count = text.utf16.count
      guard count <= CellText.limit else {
        throw .cell(place(), holds: "\(count) characters, and a cell holds \(CellText.limit)")
      }
    }
  }

  private static func write(
    _ cell: WorkbookContents.Cell, to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t,
    _ column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(WorkbookError) {
    switch cell.value {
    case .text(let text):
      let text = text.encodingEscapes()
      try WorkbookError.check(unsafe worksheet_write_string(worksheet, row, column, text, format))
    case .number(let number):
      try WorkbookError.check(unsafe worksheet_write_number(worksheet, row, column, number, format))
    case .day(let day):
      try WorkbookError.check(
        unsafe worksheet_write_number(worksheet, row, column, Double(day.serial), format))
    case .blank: break
    case .link(let text, let sheet):
      let target = "internal:'\(sheet)'!A1"
      try WorkbookError.check(
        unsafe worksheet_write_url_opt(worksheet, row, column, target, format, text.encodingEscapes(), nil))
    }
  }

  /// Marks the range up as a table, without filter buttons and without colours.
  private static func add(
    _ table: WorkbookContents.TableRange, to worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    var strings = CStrings()
    var columns = unsafe table.headers.map { header in
      var column = unsafe lxw_table_column()
      unsafe column.header = strings.copy(header.encodingEscapes())
      return unsafe column
    }
    var options = unsafe lxw_table_options()
    unsafe options.name = strings.copy(table.name)
    unsafe options.no_autofilter = 1
    unsafe options.no_banded_rows = 1
    unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
    let first = try lxw_row_t(checked: table.headerRow)
    let last = try lxw_row_t(checked: table.headerRow + table.rows)
    let lastColumn = try lxw_col_t(checked: table.headers.count - 1)
    let code = unsafe columns.withUnsafeMutableBufferPointer { buffer in
      // The library wants pointers to the columns, and a null pointer behind the last.
      var pointers = unsafe buffer.indices.map { index in unsafe buffer.baseAddress.map { unsafe $0 + index }
      }
      unsafe pointers.append(nil)
      return unsafe pointers.withUnsafeMutableBufferPointer { list in
        unsafe options.columns = list.baseAddress
        return unsafe worksheet_add_table(worksheet, first, 0, last, lastColumn, &options)
      }
    }
    try WorkbookError.check(code)
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
