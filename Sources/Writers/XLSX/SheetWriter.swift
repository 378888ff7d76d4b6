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
    // The table comes first, since the library writes its headers without their format.
    if let table = sheet.table { try unsafe add(table, to: worksheet) }
    try unsafe lines(of: sheet).write(to: worksheet, formats)
    if let body = sheet.body { try unsafe write(body, of: sheet, to: worksheet, formats) }
    // A4.
    unsafe worksheet_set_paper(worksheet, 9)
    if SheetMeasures.isLandscape(sheet) { unsafe worksheet_set_landscape(worksheet) }
    unsafe worksheet_fit_to_pages(worksheet, 1, 0)
  }

  private static func lines(of sheet: WorkbookContents.Sheet) throws(WorkbookError) -> PreparedRows {
    var lines = PreparedRows(of: sheet.name)
    for (row, height) in SheetMeasures.heights(of: sheet).enumerated() {
      try lines.add(height: height, ofRow: row)
    }
    for (row, cells) in sheet.lines.enumerated() {
      for (column, cell) in cells.enumerated() { try lines.add(cell, row: row, column: column) }
    }
    return lines
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
