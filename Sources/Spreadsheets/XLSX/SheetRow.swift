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
