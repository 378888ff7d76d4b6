import CXlsxWriter

/// What the rows of a body have that lines have not: heights where they need them, and names to choose from.
extension SheetWriter {
  /// Gives each row its height: all the same one, where no cell needs a second line.
  static func measure(
    _ body: WorkbookContents.Body, of sheet: WorkbookContents.Sheet,
    on worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let one = SheetMeasures.height(of: [(WorkbookContents.Cell(value: .blank, style: .body), 10)])
    unsafe worksheet_set_default_row(worksheet, one, 0)
    guard !body.wrapping.isEmpty else { return }
    for index in 0..<body.count {
      let cells = body.row(index)
      let height = SheetMeasures.height(of: body.wrapping.map { (cells[$0], sheet.widths[$0]) })
      let row = try lxw_row_t(checked: sheet.lines.count + index)
      try WorkbookError.check(unsafe worksheet_set_row(worksheet, row, height, nil))
    }
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
