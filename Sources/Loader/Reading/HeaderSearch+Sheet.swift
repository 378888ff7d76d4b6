import Records
import Spreadsheets

extension HeaderSearch {
  /// The search for the header of a sheet, which is read down to it, or as far as one can stand.
  static func search(
    _ sheet: XLSXSheet, of workbook: borrowing XLSXWorkbook, in file: InputFile, by names: HeaderNames<Column>
  ) throws(LoaderError) -> HeaderSearch {
    var header = HeaderSearch(in: Place(file: file.name, sheet: sheet.name), by: names)
    var row = TableRow()
    var failure: LoaderError?
    try file.told { () throws(XLSXError) in
      _ = try workbook.forEachRow(of: sheet) { (cells: borrowing SheetRow) throws(XLSXError) -> Bool in
        row.take(cells, width: nil)
        do throws(LoaderError) {
          return try header.look(at: row, of: cells.bytes.span)
        } catch {
          failure = error
          return false
        }
      }
    }
    if let failure { throw failure }
    return header
  }
}
