/// One row of a sheet: the cells that it stores, which need not be all that it shows.
package struct SheetRow: Hashable, Sendable {
  /// From 1, as a spreadsheet program shows it.
  package let number: Int
  /// Whether the row was hidden, by hand or by a filter.
  package let isHidden: Bool
  package let cells: [SheetCell]
}

/// One cell that a sheet stores.
package struct SheetCell: Hashable, Sendable {
  package let reference: CellReference
  /// The cell's format, as an index into the cell formats of the styles part; a date is a number with such a format.
  package let style: Int
  package let value: CellValue
}

/// What a cell holds, or what its formula last gave.
package enum CellValue: Hashable, Sendable {
  /// A text, or a date that the file spells out (ISO 8601).
  case text(String)
  /// A number, and how the file spells it, which may be in more digits than the number keeps.
  case number(Double, literal: String)
  case boolean(Bool)
  /// What a formula gave instead of a value, as in `#N/A`.
  case error(String)
  case empty
}
