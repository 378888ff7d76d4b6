import Foundation
import Spreadsheets
import SystemPackage

/// The cells of a workbook as text, sheet by sheet, row by row.
struct WorkbookCells: Equatable {
  let names: [String]
  let sheets: [String: [[String]]]
  let parts: [String]

  init(at url: URL) throws {
    parts = try XLSXPackage(at: FilePath(url.path)).partNames.sorted()
    let workbook = try XLSXWorkbook(in: XLSXPackage(at: FilePath(url.path)))
    var sheets: [String: [[String]]] = [:]
    for sheet in workbook.sheets {
      var rows: [[String]] = []
      try workbook.forEachRow(of: sheet) { row in
        let row = copy row
        rows.append(row.cells.map { row.text(of: $0) })
        return true
      }
      sheets[sheet.name] = rows
    }
    names = workbook.sheets.map(\.name)
    self.sheets = sheets
  }
}
