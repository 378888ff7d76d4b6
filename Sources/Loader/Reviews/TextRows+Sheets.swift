import Records
import Spreadsheets

extension TextRows {
  /// Reads the rows of the sheets of a workbook that are called `wanted`, one after the other.
  mutating func read(
    _ workbook: borrowing XLSXWorkbook, in file: InputFile, sheets wanted: WantedSheets,
    by names: HeaderNames<Column>
  ) throws(LoaderError) {
    for sheet in workbook.sheets where wanted.contain(sheet) {
      let search = try HeaderSearch<Column>.search(sheet, of: workbook, in: file, by: names)
      let place = Place(file: file.name, sheet: sheet.name)
      guard let header = search.header else {
        passOver(search, at: place, isLikely: wanted.areNamed || search.known > 1)
        continue
      }
      if sheet.state != .visible { add(.hiddenSheet(at: place)) }
      for finding in search.above { add(finding) }
      try read(sheet, under: header, of: workbook, in: file)
    }
  }

  /// A blank sheet needs no word said about it; one with a header that is not whole was meant to be read.
  private mutating func passOver(_ search: HeaderSearch<Column>, at place: Place, isLikely: Bool) {
    guard !search.isBlank else { return }
    let finding = Finding.otherSheet(than: Column.self, at: place, isLikely: isLikely)
    if isLikely { addBroken(finding) } else { add(finding) }
  }

  private mutating func read(
    _ sheet: XLSXSheet, under header: HeaderRow<Column>, of workbook: borrowing XLSXWorkbook,
    in file: InputFile
  ) throws(LoaderError) {
    let place = Place(file: file.name, sheet: sheet.name)
    let countsFrom1904 = workbook.dateSystem == .from1904
    var row = TableRow()
    let summary = try file.told { () throws(XLSXError) in
      try workbook.forEachRow(of: sheet) { (cells: borrowing SheetRow) throws(XLSXError) -> Bool in
        guard cells.number > header.line else { return true }
        row.take(cells, width: header.columns.width)
        if cells.isHidden { add(.hiddenRow(at: place.onLine(cells.number))) }
        var bytes = cells.bytes
        if countsFrom1904 { row.countDaysFrom1900(in: header.columns, &bytes) }
        take(row, of: bytes.span, under: header, at: place)
        return true
      }
    }
    for range in summary.mergedRanges { add(.mergedCells(range, at: place)) }
  }
}
