/// The row at hand between its start tag and its end tag. Where places are left out, each is the one after the last.
struct OpenRow {
  /// The most bytes that the cells of a row may hold together: 64 MiB, a thousand times what people type.
  static let byteLimit = 64 << 20

  var row = SheetRow()
  private var hasOwnNumber = true
  private var lastColumn = 0

  /// Begins the next row; one without a number takes that of its first cell, or the one after the last row's.
  mutating func begin(number: Int?, isHidden: Bool) {
    row.begin()
    row.isHidden = isHidden
    row.number = number ?? row.number + 1
    hasOwnNumber = number != nil
    lastColumn = 0
  }

  /// Forgets what was begun after row `last`.
  mutating func abandon(after last: Int) { row.number = last }

  /// The column of the next cell, which stands at `reference` or has none, or `nil` off the sheet or behind its turn.
  mutating func place(_ reference: CellReference?) -> Int? {
    guard let reference else {
      guard lastColumn < CellReference.lastColumn else { return nil }
      lastColumn += 1
      return lastColumn
    }
    if !hasOwnNumber && lastColumn == 0 { row.number = reference.row }
    guard reference.row == row.number, reference.column > lastColumn else { return nil }
    lastColumn = reference.column
    return lastColumn
  }
}
