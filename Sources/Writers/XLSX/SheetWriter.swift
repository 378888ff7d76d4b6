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

/// What the rows of a body have that lines have not: heights where they need them, and names to choose from.
extension SheetWriter {
  /// Writes the rows, each as high as its texts; where no cell needs a second line, the program's own height will do.
  ///
  /// They are prepared on a thread of their own: that takes half as long as the library takes to keep them.
  static func write(
    _ body: WorkbookContents.Body, of sheet: WorkbookContents.Sheet,
    to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: WorkbookFormats
  ) throws(WorkbookError) {
    let first = sheet.lines.count
    try MadeAhead.run { hand in
      var heights = BodyHeights(of: body, widths: sheet.widths)
      for start in stride(from: 0, to: body.count, by: rowsAtOnce) {
        let rows = start..<min(start + rowsAtOnce, body.count)
        let prepared = Result { () throws(WorkbookError) in
          try prepare(rows, of: body, &heights, of: sheet.name, below: first)
        }
        guard hand(prepared) else { return }
      }
    } take: { (rows) throws(WorkbookError) in
      try unsafe rows.get().write(to: worksheet, formats)
    }
    for (column, names) in body.choices {
      try unsafe offer(names, in: column, rows: first...first + body.count - 1, of: worksheet)
    }
  }

  /// As many as take a few milliseconds.
  private static let rowsAtOnce = 1024

  private static func prepare(
    _ rows: Range<Int>, of body: WorkbookContents.Body, _ heights: inout BodyHeights, of sheet: String,
    below first: Int
  ) throws(WorkbookError) -> PreparedRows {
    var prepared = PreparedRows(of: sheet)
    for row in rows {
      if let height = heights.height(ofRow: row) { try prepared.add(height: height, ofRow: first + row) }
      for column in 0..<body.columns {
        try prepared.add(body.cell(row, column), row: first + row, column: column)
      }
    }
    return prepared
  }

  /// Offers `names` in the cells of a column; what is none of them can be typed too, for a register may have its own.
  static func offer(
    _ names: [String], in column: Int, rows: ClosedRange<Int>,
    of worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    // The file format holds such a list in one text of 255 characters, parted by commas.
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
}

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
