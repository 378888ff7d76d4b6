/// One row of a sheet in a buffer that the next row reuses: the cells that hold a value, and the bytes of all of them.
package struct SheetRow: Hashable, Sendable {
  /// From 1, as a spreadsheet program shows it.
  package internal(set) var number = 0
  /// Whether the row was hidden, by hand or by a filter.
  package internal(set) var isHidden = false
  /// What the cells hold, in UTF-8, one after the other without anything between them.
  package internal(set) var bytes: [UInt8] = []
  /// In the order of their columns; cells without a value, which are only coloured or ruled, are not among them.
  package internal(set) var cells: [SheetCell] = []

  /// The text of one of this row's cells, for messages and small sheets: it makes a string.
  package func text(of cell: SheetCell) -> String { String(decoding: bytes[cell.range], as: UTF8.self) }

  mutating func begin() {
    isHidden = false
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }

  /// Makes a cell of the bytes that were appended since there were `start` of them.
  mutating func closeCell(_ kind: SheetCell.Kind, column: Int, from start: Int) {
    cells.append(
      SheetCell(
        column: Int32(truncatingIfNeeded: column), kind: kind, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: bytes.count)))
  }
}

/// A cell of a row: what kind of value it holds, and where in the row's bytes.
package struct SheetCell: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    /// A text, or what a formula gave as one; it may be empty.
    case text
    /// A number as the file spells it, which may be in more digits than a `Double` keeps.
    case number
    /// A day in the form `2023-07-03`, of a number that a date format shows or of a cell that spells a date.
    ///
    /// It need not be in the calendar: Excel has `1900-02-29`, and shows 0 as `1900-01-00`.
    case date
    /// `TRUE` or `FALSE`.
    case boolean
    /// What a formula gave instead of a value, as in `#N/A`.
    case error
  }

  /// From 1.
  package let column: Int32
  package let kind: Kind
  /// Where the cell's bytes begin and end among those of its row.
  package let start: Int32
  package let end: Int32

  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// A cell's place on its sheet, as in `C7`; both counts are from 1.
package struct CellReference: Hashable, Sendable {
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
}

extension CellReference: CustomStringConvertible {
  package var description: String { "\(CellReference.letters(ofColumn: column))\(row)" }
}

/// A rectangle of cells, as in `A1:C1`.
package struct CellRange: Hashable, Sendable {
  /// Its corners at the upper left and the lower right.
  package let first: CellReference
  package let last: CellReference

  /// Reads `text` as two places with a colon between them, or one, or returns `nil`.
  package init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap({ CellReference($0) }),
      let last = corners.last.flatMap({ CellReference($0) }),
      first.column <= last.column, first.row <= last.row
    else { return nil }
    self.first = first
    self.last = last
  }
}

extension CellRange: CustomStringConvertible {
  package var description: String { "\(first):\(last)" }
}
