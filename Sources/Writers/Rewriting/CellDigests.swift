import Digests
import Spreadsheets
import SystemPackage

/// All cells of a workbook's sheets in short: two workbooks whose digests are equal have the same values in the same cells.
struct CellDigests: Hashable, Sendable {
  private struct Sheet: Hashable {
    let name: String
    let state: XLSXSheet.State
    let digest: SHA256Digest
  }

  private var sheets: [Sheet] = []

  /// Reads the sheets of the workbook at `path` but for one, and passes each text to `onText`.
  init(of path: FilePath, besides other: String, onText: (String) -> Void = { _ in }) throws {
    let workbook = try XLSXWorkbook(in: XLSXPackage(at: path), numbers: .asStored)
    for sheet in workbook.sheets {
      var hasher = SHA256Hasher()
      if sheet.name != other {
        try workbook.forEachRow(of: sheet) { (row: borrowing SheetRow) throws(XLSXError) in
          CellDigests.add(row, to: &hasher)
          for cell in row.cells where cell.kind == .text { onText(row.text(of: cell)) }
          return true
        }
      }
      sheets.append(Sheet(name: sheet.name, state: sheet.state, digest: hasher.finish()))
    }
  }

  /// Where the cells differ first; `nil` if all are the same.
  func difference(from other: CellDigests) -> OtherContents? {
    guard sheets.map(\.name) == other.sheets.map(\.name) else {
      return OtherContents(place: "the list of sheets")
    }
    return zip(sheets, other.sheets).first { $0 != $1 }.map { OtherContents(place: "the sheet \($0.0.name)") }
  }

  /// Numbers stand before the bytes that they count, so no two rows give the same.
  private static func add(_ row: borrowing SheetRow, to hasher: inout SHA256Hasher) {
    var bytes = Self.bytes(of: row.number) + [row.isHidden ? 1 : 0] + Self.bytes(of: row.cells.count)
    for cell in row.cells {
      bytes += Self.bytes(of: Int(cell.column)) + [cell.kind.rawValue] + Self.bytes(of: cell.range.count)
      bytes += row.bytes[cell.range]
    }
    hasher.update(bytes.span)
  }

  private static func bytes(of number: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// The cells of a sheet that have a value, by their places.
struct SheetCells: Hashable, Sendable {
  private var texts: [CellReference: String] = [:]

  /// Reads a sheet of a workbook.
  init(of sheet: XLSXSheet, in workbook: borrowing XLSXWorkbook) throws(XLSXError) {
    var texts: [CellReference: String] = [:]
    try workbook.forEachRow(of: sheet) { (row: borrowing SheetRow) throws(XLSXError) in
      for cell in row.cells {
        guard let place = CellReference(column: Int(cell.column), row: row.number) else { continue }
        texts[place] = row.text(of: cell)
      }
      return true
    }
    self.texts = texts
  }

  /// The last column that has a value, or zero.
  var lastColumn: Int { texts.keys.map(\.column).max() ?? 0 }

  /// What a cell says, without the spaces around it; `nil` if it says nothing.
  subscript(row: Int, column: Int) -> String? {
    get {
      guard let text = CellReference(column: column, row: row).flatMap({ texts[$0] }) else { return nil }
      let words = CellText.oneLine(text)
      return words.isEmpty ? nil : words
    }
    set {
      if let place = CellReference(column: column, row: row) { texts[place] = newValue }
    }
  }
}
