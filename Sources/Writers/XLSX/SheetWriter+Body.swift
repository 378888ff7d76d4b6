import CXlsxWriter

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
