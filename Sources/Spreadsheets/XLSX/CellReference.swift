/// A cell's place on its sheet, as in `C7`; column and row count from 1.
package struct CellReference: Hashable, Sendable, CustomStringConvertible {
  /// The last column, `XFD`, and the last row that a sheet can have.
  package static let lastColumn = 16_384
  package static let lastRow = 1_048_576

  package let column: Int
  package let row: Int

  /// The place in this column and row, or `nil` off the sheet.
  package init?(column: Int, row: Int) {
    guard (1...CellReference.lastColumn).contains(column), (1...CellReference.lastRow).contains(row) else {
      return nil
    }
    self.column = column
    self.row = row
  }

  /// Reads `text` as capital letters and a number, or returns `nil`.
  package init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        guard row == 0 else { return nil }
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard column > 0, row > 0 || byte != UInt8(ascii: "0") else { return nil }
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= CellReference.lastColumn, row <= CellReference.lastRow else { return nil }
    }
    self.init(column: column, row: row)
  }

  /// The letters of a column: 1 is `A`, 27 is `AA`.
  package static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      rest -= 1
      letters.insert(Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))), at: letters.startIndex)
      rest /= 26
    }
    return letters
  }

  package var description: String { "\(CellReference.letters(ofColumn: column))\(row)" }
}

/// A rectangle of cells, as in `A1:C1`.
package struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// Its corners at the upper left and the lower right.
  package let first: CellReference
  package let last: CellReference

  /// Reads `text` as one place, or two with a colon between them, or returns `nil`.
  package init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap({ CellReference($0) }),
      let last = corners.last.flatMap({ CellReference($0) }),
      first.column <= last.column, first.row <= last.row
    else { return nil }
    self.first = first
    self.last = last
  }

  package var description: String { "\(first):\(last)" }
}
