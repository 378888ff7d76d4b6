import Foundation
import Spreadsheets
import SystemPackage

/// The cells of a workbook as text, sheet by sheet, row by row, and its parts as they are.
struct WorkbookCells: Equatable {
  let names: [String]
  let sheets: [String: [[String]]]
  let parts: [String: String]

  init(at url: URL) throws {
    let package = try XLSXPackage(at: FilePath(url.path))
    var parts: [String: String] = [:]
    for name in package.partNames {
      parts[name] = String(decoding: try package.readPart(name), as: UTF8.self)
    }
    self.parts = parts
    let workbook = try XLSXWorkbook(in: package, numbers: .asStored)
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
