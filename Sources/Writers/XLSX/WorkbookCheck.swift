import Records
import Spreadsheets
import SystemPackage

/// Compares a workbook on disk with the contents it is meant to have.
struct WorkbookCheck {
  let expected: WorkbookContents

  init(_ expected: WorkbookContents) { self.expected = expected }

  /// Throws if a part is cut short or broken, a sheet is missing, or a cell differs.
  func verify(at path: FilePath) throws {
    let workbook = try XLSXWorkbook(in: XLSXPackage(at: path), numbers: .asStored)
    guard workbook.sheets.map(\.name) == expected.sheets.map(\.name) else {
      throw OtherContents(place: "the list of sheets")
    }
    var read = Set([workbook.stringsPart].compactMap(\.self))
    for (sheet, meant) in zip(workbook.sheets, expected.sheets) {
      var comparison = SheetComparison(with: meant)
      let summary = try workbook.forEachRow(of: sheet) { comparison.compare($0) }
      try comparison.finish()
      if summary.isWhole, let part = sheet.part { read.insert(part) }
    }
    let package = try XLSXPackage(at: path)
    try package.verify(skipping: read)
    try WorkbookAdditions(for: expected).verify(in: package)
  }
}

/// A workbook that was read back differs from what was written.
struct OtherContents: Error, Hashable, CustomStringConvertible {
  let place: String

  var description: String { "\(place) was read back with other contents" }
}

/// Compares the rows of a sheet, as they are read back, with those that were meant.
struct SheetComparison {
  private let meant: WorkbookContents.Sheet
  /// How many of the rows were compared.
  private var compared = 0

  init(with meant: WorkbookContents.Sheet) { self.meant = meant }

  private var count: Int { meant.lines.count + (meant.body?.count ?? 0) }

  /// Where the first difference is.
  private var difference: OtherContents?

  /// Compares the next row of the sheet; returns false if it differs, and there is no need to go on.
  mutating func compare(_ row: SheetRow) -> Bool {
    do throws(OtherContents) { try check(row) } catch { difference = error }
    return difference == nil
  }

  /// Throws if a row differed, or if rows that have cells are missing.
  mutating func finish() throws(OtherContents) {
    if let difference { throw difference }
    try skipBlankRows(upTo: count + 1)
  }

  private mutating func check(_ row: SheetRow) throws(OtherContents) {
    // Rows without cells need not be in the file.
    guard !row.cells.isEmpty else { return }
    guard row.number > compared, row.number <= count else {
      throw OtherContents(place: "the sheet \(meant.name)")
    }
    try skipBlankRows(upTo: row.number)
    var next = 0
    for column in 0..<columns(of: compared) {
      let meant = cell(compared, column)
      if case .blank = meant.value { continue }
      guard next < row.cells.count, Int(row.cells[next].column) == column + 1,
        SheetComparison.isSame(row.cells[next], in: row, meant.value)
      else { throw OtherContents(place: place(row.number, column)) }
      next += 1
    }
    guard next == row.cells.count else { throw OtherContents(place: "the sheet \(meant.name)") }
    compared += 1
  }

  /// Throws if one of the rows before row `number` has cells.
  private mutating func skipBlankRows(upTo number: Int) throws(OtherContents) {
    while compared < number - 1 {
      if let column = (0..<columns(of: compared)).first(where: { cell(compared, $0).value != .blank }) {
        throw OtherContents(place: place(compared + 1, column))
      }
      compared += 1
    }
  }

  private func columns(of row: Int) -> Int {
    row < meant.lines.count ? meant.lines[row].count : meant.body?.columns ?? 0
  }

  private func cell(_ row: Int, _ column: Int) -> WorkbookContents.Cell {
    row < meant.lines.count
      ? meant.lines[row][column]
      : meant.body?.cell(row - meant.lines.count, column)
        ?? WorkbookContents.Cell(value: .blank, style: .body)
  }

  private func place(_ row: Int, _ column: Int) -> String {
    "\(meant.name)!\(CellReference.letters(ofColumn: column + 1))\(row)"
  }

  private static func isSame(_ text: String, _ found: SheetCell, in row: SheetRow) -> Bool {
    let bytes = row.bytes.span.extracting(found.range)
    let meant = text.utf8Span.span
    guard meant.count == bytes.count else { return false }
    return meant.indices.allSatisfy { meant[$0] == bytes[$0] }
  }

  /// Whether the bytes are the day in ISO 8601; no string is made to compare them.
  private static func isSame(_ bytes: Span<UInt8>, _ day: Day) -> Bool {
    func digits(_ number: Int, _ range: Range<Int>) -> Bool {
      var rest = number
      for index in range.reversed() {
        guard Int(bytes[index]) == Int(UInt8(ascii: "0")) + rest % 10 else { return false }
        rest /= 10
      }
      return rest == 0
    }
    let (year, month, number) = day.components
    return bytes.count == 10 && bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
      && digits(number, 8..<10) && digits(month, 5..<7) && digits(year, 0..<4)
  }

  private static func isSame(
    _ found: SheetCell, in row: SheetRow, _ meant: CellValue
  ) -> Bool {
    switch (found.kind, meant) {
    case (.text, .text(let text)), (.text, .link(let text, _)),
      (.text, .address(let text, _)):
      isSame(text, found, in: row)
    case (.number, .number(let number)): Double(row.text(of: found)) == number
    case (.date, .day(let day)): isSame(row.bytes.span.extracting(found.range), day)
    default: false
    }
  }
}
