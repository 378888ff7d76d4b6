import Spreadsheets
import SystemPackage

/// Holds a workbook on disk against what was meant to be in it.
struct WorkbookCheck {
  let expected: WorkbookContents

  init(_ expected: WorkbookContents) { self.expected = expected }

  /// Throws where a part is cut short or broken, a sheet is missing, or a cell is not what was meant.
  func verify(at path: FilePath) throws {
    let package = try XLSXPackage(at: path)
    try package.verify()
    let workbook = try XLSXWorkbook(in: package)
    guard workbook.sheets.map(\.name) == expected.sheets.map(\.name) else {
      throw OtherContents(place: "the list of sheets")
    }
    for (sheet, meant) in zip(workbook.sheets, expected.sheets) {
      var found: [String: Value] = [:]
      try workbook.forEachRow(of: sheet) { row in
        for cell in row.cells {
          let column = CellReference.letters(ofColumn: Int(cell.column))
          found["\(column)\(row.number)"] = Value(kind: cell.kind, text: row.text(of: cell))
        }
        return true
      }
      try compare(found, with: meant)
    }
    try WorkbookAdditions(for: expected).verify(in: XLSXPackage(at: path))
  }

  private func compare(_ found: [String: Value], with meant: WorkbookContents.Sheet) throws(OtherContents) {
    var count = 0
    for (row, cells) in meant.lines.enumerated() {
      for (column, cell) in cells.enumerated() {
        count += 1
        let reference = "\(CellReference.letters(ofColumn: column + 1))\(row + 1)"
        guard let value = found[reference], WorkbookCheck.isSame(value, cell.value) else {
          throw OtherContents(place: "\(meant.name)!\(reference)")
        }
      }
    }
    guard count == found.count else { throw OtherContents(place: "the sheet \(meant.name)") }
  }

  private static func isSame(_ value: Value, _ meant: WorkbookContents.Cell.Value) -> Bool {
    switch (value.kind, meant) {
    case (.text, .text(let other)), (.text, .link(let other, _)): value.text == other
    case (.number, .number(let other)): Double(value.text) == other
    default: false
    }
  }

  private struct Value {
    let kind: SheetCell.Kind
    let text: String
  }
}

/// A workbook that was read back says something else than was written.
struct OtherContents: Error, Hashable, CustomStringConvertible {
  let place: String

  var description: String { "\(place) came back with other contents" }
}
