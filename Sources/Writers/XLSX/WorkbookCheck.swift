import Spreadsheets
import SystemPackage

/// Holds a workbook on disk against what was meant to be in it.
struct WorkbookCheck {
  let expected: WorkbookContents

  init(_ expected: WorkbookContents) { self.expected = expected }

  /// Throws where a part is cut short or broken, a sheet is missing, or a cell is not what was meant.
  func verify(at path: FilePath) throws {
    let workbook = try XLSXWorkbook(in: XLSXPackage(at: path))
    guard workbook.sheets.map(\.name) == expected.sheets.map(\.name) else {
      throw OtherContents(place: "the list of sheets")
    }
    var read = Set([workbook.stringsPart].compactMap(\.self))
    for (sheet, meant) in zip(workbook.sheets, expected.sheets) {
      var comparison = SheetComparison(with: meant)
      let summary = try workbook.forEachRow(of: sheet) { comparison.compare($0) }
      try comparison.finish()
      if summary.isWhole { read.insert(sheet.part) }
    }
    let package = try XLSXPackage(at: path)
    try package.verify(passingOver: read)
    try WorkbookAdditions(for: expected).verify(in: package)
  }
}

/// A workbook that was read back says something else than was written.
struct OtherContents: Error, Hashable, CustomStringConvertible {
  let place: String

  var description: String { "\(place) came back with other contents" }
}
