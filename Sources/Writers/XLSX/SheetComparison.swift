import Records
import Spreadsheets

/// Compares the rows of a sheet, as they are read back, with those that were meant.
struct SheetComparison {
  private let meant: WorkbookContents.Sheet
  /// How many of the rows were compared.
  private var compared = 0

  init(with meant: WorkbookContents.Sheet) { self.meant = meant }

  private var count: Int { meant.lines.count + (meant.body?.count ?? 0) }

  /// Where the first difference is.
  private var difference: OtherContents?

  /// Compares the next row of the sheet; false where it is another one than was meant, and there is no need to go on.
  mutating func compare(_ row: SheetRow) -> Bool {
    do throws(OtherContents) { try hold(row) } catch { difference = error }
    return difference == nil
  }

  /// Throws where a row was another one, and where rows that have cells were not found.
  mutating func finish() throws(OtherContents) {
    if let difference { throw difference }
    try passOver(upTo: count + 1)
  }

  private mutating func hold(_ row: SheetRow) throws(OtherContents) {
    // Rows without cells need not be in the file.
    guard !row.cells.isEmpty else { return }
    guard row.number > compared, row.number <= count else {
      throw OtherContents(place: "the sheet \(meant.name)")
    }
    try passOver(upTo: row.number)
    var found = row.cells[...]
    for (column, cell) in cells(of: compared).enumerated() where cell.value != .blank {
      let isThere = found.first.map {
        Int($0.column) == column + 1 && SheetComparison.isSame($0, in: row, cell.value)
      }
      guard isThere == true else { throw OtherContents(place: place(row.number, column)) }
      found.removeFirst()
    }
    guard found.isEmpty else { throw OtherContents(place: "the sheet \(meant.name)") }
    compared += 1
  }

  private mutating func passOver(upTo number: Int) throws(OtherContents) {
    while compared < number - 1 {
      if let column = cells(of: compared).firstIndex(where: { $0.value != .blank }) {
        throw OtherContents(place: place(compared + 1, column))
      }
      compared += 1
    }
  }

  private func cells(of index: Int) -> [WorkbookContents.Cell] {
    index < meant.lines.count ? meant.lines[index] : meant.body?.row(index - meant.lines.count) ?? []
  }

  private func place(_ row: Int, _ column: Int) -> String {
    "\(meant.name)!\(CellReference.letters(ofColumn: column + 1))\(row)"
  }

  private static func isSame(
    _ found: SheetCell, in row: SheetRow, _ meant: WorkbookContents.Cell.Value
  ) -> Bool {
    switch (found.kind, meant) {
    case (.text, .text(let text)), (.text, .link(let text, _)):
      text.utf8.elementsEqual(row.bytes[found.range])
    case (.number, .number(let number)): Double(row.text(of: found)) == number
    case (.date, .day(let day)): row.text(of: found) == day.iso
    default: false
    }
  }
}
