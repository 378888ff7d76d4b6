/// One row of a sheet in a buffer that the next row reuses: the cells that hold a value, and the bytes of all of them.
package struct SheetRow: Hashable, Sendable {
  /// From 1, as a spreadsheet program shows it.
  package internal(set) var number = 0
  /// Whether the row was hidden, by hand or by a filter.
  package internal(set) var isHidden = false
  /// The text of the cells, in UTF-8, one after the other with nothing between them.
  package internal(set) var bytes: [UInt8] = []
  /// The cells that have a value, in the order of their columns; cells that only have a format are left out.
  package internal(set) var cells: [SheetCell] = []

  /// The text of one of this row's cells, as a string, for messages and small sheets.
  package func text(of cell: SheetCell) -> String { String(decoding: bytes[cell.range], as: UTF8.self) }

  mutating func begin() {
    isHidden = false
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }

  /// Adds a formula without a result in each of these columns that has no cell.
  mutating func addFormulas(columns: [ClosedRange<Int>]) {
    var taken = Set(cells.map { Int($0.column) })
    for column in columns.joined() where taken.insert(column).inserted {
      bytes.append(UInt8(ascii: "="))
      closeCell(.formula, column: column, from: bytes.count - 1)
    }
    cells.sort { $0.column < $1.column }
  }

  /// Adds a cell that has the bytes from `start` on.
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
    /// Text, typed, from a formula, or a number that its format shows with words; it may be empty.
    case text
    /// A number in at most fifteen digits, as spreadsheet programs show it.
    case number
    /// A day in the form `2023-07-03`, or `2023-07-03T23:00` for that one time, from a number with a date format or from a cell that spells a date.
    ///
    /// It need not be in the calendar: Excel has `1900-02-29`, and shows 0 as `1900-01-00`.
    case date
    /// `TRUE` or `FALSE`.
    case boolean
    /// The error that a formula gave, as in `#N/A`.
    case error
    /// A formula whose result was not stored; the bytes are an equals sign and the formula, as far as the cell has it.
    case formula
    /// A number in a format that shows something else than its digits, and nobody knows what; the bytes are the format.
    case unclearFormat
  }

  /// From 1.
  package let column: Int32
  package let kind: Kind
  /// Where the cell's bytes begin and end among those of its row.
  package let start: Int32
  package let end: Int32

  package var range: Range<Int> { Int(start)..<Int(end) }
}
