/// Some rows of a register, in its order, handed on together.
package struct RegisterRows: Sendable {
  /// What a row of the register came to.
  package struct Row: Sendable {
    /// As far as it could be read.
    package var referral = Referral()
    /// Whether the row is in error, and not to be counted.
    package var isLeftOut = false
    /// The row's line, from the first of these rows.
    package var line: Int32 = 0
    /// The row's reference, in capitals or not as they stand, as positions in ``RegisterRows/references``.
    package var reference: Range<Int32> = 0..<0

    package init() {}
  }

  package var rows: [Row] = []
  /// The references of the rows, one after the other, in UTF-8.
  package var references: [UInt8] = []
  /// Where these rows begin.
  package var start: Place
  /// The number of the column that holds the date considered, where there is one.
  private let dateColumn: Int?

  /// No rows yet.
  package init(at start: Place, dateColumn: Int? = nil) {
    self.start = start
    self.dateColumn = dateColumn
  }

  /// Where a row stands.
  package func place(of row: Row) -> Place { start.movedDown(by: Int(row.line)) }

  /// Where a row's date considered stands.
  package func placeOfDate(of row: Row) -> Place {
    let place = place(of: row)
    return place.onLine(place.line, column: dateColumn)
  }

  /// The reference of a row as the register has it; empty where it has none.
  package func reference(of row: Row) -> String {
    String(
      decoding: references[Int(row.reference.lowerBound)..<Int(row.reference.upperBound)], as: UTF8.self)
  }
}

/// Counts a register's rows as they are read, in as many parts as are read at once.
package protocol RegisterCounter: Sendable {
  mutating func count(_ rows: RegisterRows)

  /// Adds what another counter of the same kind has counted.
  mutating func merge(_ other: Self)
}
