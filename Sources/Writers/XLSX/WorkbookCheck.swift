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
      var comparison = SheetComparison(with: meant)
      try workbook.forEachRow(of: sheet) { comparison.compare($0) }
      try comparison.finish()
    }
    try WorkbookAdditions(for: expected).verify(in: XLSXPackage(at: path))
  }
}

/// A workbook that was read back says something else than was written.
struct OtherContents: Error, Hashable, CustomStringConvertible {
  let place: String

  var description: String { "\(place) came back with other contents" }
}
