import CXlsxWriter
import Reports
import Spreadsheets

/// Writes the rows of one sheet, and marks its table up.
enum SheetWriter {
  /// Writes a sheet of a document.
  static func write(
    _ sheet: WorkbookContents.Sheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>,
    _ formats: WorkbookFormats
  ) throws(WorkbookError) {
    for (column, width) in sheet.widths.enumerated() {
      let index = try lxw_col_t(checked: column)
      try WorkbookError.check(unsafe worksheet_set_column(worksheet, index, index, width, nil))
    }
    // The table comes first, since the library writes its headers without their format.
    for table in sheet.tables { try unsafe add(table, hasFilter: sheet.isForm, to: worksheet) }
    // One cell alone cannot be merged.
    for row in sheet.wideRows where sheet.widths.count > 1 {
      let at = try lxw_row_t(checked: row)
      let last = try lxw_col_t(checked: sheet.widths.count - 1)
      try WorkbookError.check(
        unsafe worksheet_merge_range(worksheet, at, 0, at, last, "", formats[.body]))
    }
    try unsafe lines(of: sheet).write(to: worksheet, formats)
    if let body = sheet.body { try unsafe write(body, of: sheet, to: worksheet, formats) }
    try unsafe setPage(of: sheet, worksheet)
  }

  /// How a sheet is printed, and what of it stays in sight.
  private static func setPage(
    of sheet: WorkbookContents.Sheet, _ worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let paper: (a4: UInt8, a3: UInt8) = (9, 8)
    unsafe worksheet_set_paper(
      worksheet, sheet.isForm && SheetMeasures.isOnA3(sheet) ? paper.a3 : paper.a4)
    if SheetMeasures.isLandscape(sheet) { unsafe worksheet_set_landscape(worksheet) }
    unsafe worksheet_fit_to_pages(worksheet, 1, sheet.isOnePage ? 1 : 0)
    if sheet.isForm {
      unsafe worksheet_freeze_panes(worksheet, 1, 0)
    }
    if sheet.isForm || sheet.isOnePage { unsafe worksheet_set_margins(worksheet, 0.4, 0.4, 0.5, 0.5) }
    if sheet.body != nil, let table = sheet.table {
      let header = try lxw_row_t(checked: table.headerRow)
      try WorkbookError.check(unsafe worksheet_repeat_rows(worksheet, header, header))
    }
  }

  /// Writes a sheet of a register: its header, which stays in sight, and its rows, of which memory holds one at a time.
  static func write(
    _ sheet: RegisterWorkbook.Sheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>,
    _ formats: WorkbookFormats
  ) throws {
    var rows = PreparedRows(of: sheet.name)
    for (index, column) in sheet.columns.enumerated() {
      let width = Double(max(14, column.header.count + 4))
      let at = try lxw_col_t(checked: index)
      let format = unsafe column.holdsDays ? formats.plainDay : nil
      try WorkbookError.check(unsafe worksheet_set_column(worksheet, at, at, width, format))
      try rows.add(.text(CellText.valid(column.header)), .tableHeader, row: 0, column: index)
    }
    unsafe worksheet_freeze_panes(worksheet, 1, 0)
    try unsafe rows.write(to: worksheet, formats)
    var row = 0
    try sheet.rows { cells in
      row += 1
      rows.removeAll()
      for (column, value) in cells.enumerated() { try rows.add(value.valid, nil, row: row, column: column) }
      try unsafe rows.write(to: worksheet, formats)
    }
  }

  private static func lines(of sheet: WorkbookContents.Sheet) throws(WorkbookError) -> PreparedRows {
    var lines = PreparedRows(of: sheet.name)
    for (row, height) in SheetMeasures.heights(of: sheet).enumerated() {
      try lines.add(height: height, ofRow: row)
    }
    for (row, cells) in sheet.lines.enumerated() {
      for (column, cell) in cells.enumerated() {
        try lines.add(cell.value, cell.style, row: row, column: column)
      }
    }
    return lines
  }

  /// Marks the range up as a table, without colours and, unless it `hasFilter`, without filter buttons.
  private static func add(
    _ table: WorkbookContents.TableRange, hasFilter: Bool, to worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    var strings = CStrings()
    var columns = unsafe table.headers.map { header in
      var column = unsafe lxw_table_column()
      unsafe column.header = strings.copy(header.encodingEscapes())
      return unsafe column
    }
    var options = unsafe lxw_table_options()
    unsafe options.name = strings.copy(table.name)
    unsafe options.no_autofilter = hasFilter ? 0 : 1
    unsafe options.no_banded_rows = 1
    unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
    let first = try lxw_row_t(checked: table.headerRow)
    let last = try lxw_row_t(checked: table.headerRow + table.rows)
    let lastColumn = try lxw_col_t(checked: table.headers.count - 1)
    let code = unsafe columns.withUnsafeMutableBufferPointer { buffer in
      // The library wants pointers to the columns, and a null pointer after the last.
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

  /// How many rows are prepared at once, which takes a few milliseconds.
  private static let rowsAtOnce = 1024

  /// Writes the rows of a table that are too many to be lines. Only rows that need more than one line get a height.
  ///
  /// A thread prepares them, which takes half as long as the library takes to store them.
  private static func write(
    _ body: WorkbookContents.Body, of sheet: WorkbookContents.Sheet,
    to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: WorkbookFormats
  ) throws(WorkbookError) {
    let first = sheet.lines.count
    try BoundedQueue.run(capacity: 3) { put in
      var heights = BodyHeights(of: body, widths: sheet.widths)
      for start in stride(from: 0, to: body.count, by: rowsAtOnce) {
        let rows = start..<min(start + rowsAtOnce, body.count)
        let prepared = Result { () throws(WorkbookError) in
          try prepare(rows, of: body, &heights, of: sheet.name, below: first)
        }
        guard put(prepared) else { return }
      }
    } take: { (rows) throws(WorkbookError) in
      try unsafe rows.get().write(to: worksheet, formats)
      return true
    }
    for (column, names) in body.choices {
      try unsafe offer(names, in: column, rows: first...first + body.count - 1, of: worksheet)
    }
    for (column, words) in body.ratings {
      for rating in words {
        let rows = first...first + body.count - 1
        try unsafe colour(rating, in: column, rows: rows, of: worksheet, formats)
      }
    }
    guard sheet.isForm, body.count > 0 else { return }
    // Not all programs apply two of these to a cell, so those of a rating have the line too.
    let rated = Set(body.ratings.map(\.column))
    var start = 0
    for column in 0..<body.columns where rated.contains(column) || column == body.columns - 1 {
      let rows = first...first + body.count - 1
      let end = rated.contains(column) ? column - 1 : column
      if start <= end { try unsafe underline(rows, columns: start...end, of: worksheet, formats) }
      if end < column { try unsafe underline(rows, columns: column...column, of: worksheet, formats) }
      start = column + 1
    }
  }

  private static func prepare(
    _ rows: Range<Int>, of body: WorkbookContents.Body, _ heights: inout BodyHeights, of sheet: String,
    below first: Int
  ) throws(WorkbookError) -> PreparedRows {
    var prepared = PreparedRows(of: sheet)
    for row in rows {
      if let height = heights.height(ofRow: row) { try prepared.add(height: height, ofRow: first + row) }
      for column in 0..<body.columns {
        let cell = body.cell(row, column)
        try prepared.add(cell.value, cell.style, row: first + row, column: column)
      }
    }
    return prepared
  }

  /// Offers `names` in the cells of a column; other text can be typed too, since a register may have names of its own.
  private static func offer(
    _ names: [String], in column: Int, rows: ClosedRange<Int>,
    of worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    // The file format holds such a list as one text of at most 255 characters, separated by commas.
    let names = names.map(CellText.oneLine)
    guard !names.isEmpty, names.joined(separator: ",").utf16.count <= CellText.nameLimit,
      !names.contains(where: { $0.contains(",") })
    else { return }
    var strings = CStrings()
    var list = unsafe names.map { unsafe strings.copy($0) }
    unsafe list.append(nil)
    var validation = unsafe lxw_data_validation()
    unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
    unsafe validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    let first = try lxw_row_t(checked: rows.lowerBound)
    let last = try lxw_row_t(checked: rows.upperBound)
    let at = try lxw_col_t(checked: column)
    let code = unsafe list.withUnsafeMutableBufferPointer { buffer in
      unsafe validation.value_list = buffer.baseAddress
      return unsafe worksheet_data_validation_range(worksheet, first, at, last, at, &validation)
    }
    try WorkbookError.check(code)
  }

  /// Draws a line below each row, also below its blank cells.
  private static func underline(
    _ rows: ClosedRange<Int>, columns: ClosedRange<Int>, of worksheet: UnsafeMutablePointer<lxw_worksheet>,
    _ formats: WorkbookFormats
  ) throws(WorkbookError) {
    var strings = CStrings()
    var condition = unsafe lxw_conditional_format()
    unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    unsafe condition.value_string = strings.copy("=TRUE")
    unsafe condition.format = formats.underlined
    try WorkbookError.check(
      unsafe worksheet_conditional_format_range(
        worksheet, try lxw_row_t(checked: rows.lowerBound), try lxw_col_t(checked: columns.lowerBound),
        try lxw_row_t(checked: rows.upperBound), try lxw_col_t(checked: columns.upperBound), &condition))
  }

  /// Colours the cells of a column that hold the word of a rating, also when it is typed later.
  private static func colour(
    _ rating: RecordTable.Column.Rating, in column: Int, rows: ClosedRange<Int>,
    of worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: WorkbookFormats
  ) throws(WorkbookError) {
    var strings = CStrings()
    var condition = unsafe lxw_conditional_format()
    unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
    unsafe condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
    let quoted = CellText.oneLine(rating.word).split(separator: "\"", omittingEmptySubsequences: false)
    unsafe condition.value_string = strings.copy("\"\(quoted.joined(separator: "\"\""))\"")
    unsafe condition.format = formats[rating.colour]
    let at = try lxw_col_t(checked: column)
    try WorkbookError.check(
      unsafe worksheet_conditional_format_range(
        worksheet, try lxw_row_t(checked: rows.lowerBound), at, try lxw_row_t(checked: rows.upperBound), at,
        &condition))
  }
}
