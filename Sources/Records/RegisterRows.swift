/// Consecutive rows of a register that are counted together.
package struct RegisterRows: Sendable {
  /// A row as it was read.
  package struct Row: Sendable {
    /// What could be read of the row.
    package var referral = Referral()
    /// Whether the row has an error, and is not counted.
    package var isLeftOut = false
    /// Of a row that is left out, the years whose figures it may change, as ``Referral/affectedYears(by:)`` has them; `nil` for any.
    package var affectedYears: ClosedRange<ReportingYear>?
    /// The row's line, from 0 at the first of these rows.
    package var line: Int32 = 0
    /// The positions of the row's reference, as written, in ``RegisterRows/references``.
    package var reference: Range<Int32> = 0..<0
    /// The positions of what the row says in breakdowns, in ``RegisterRows/values``.
    package var values: Range<Int32> = 0..<0

    package init() {}

    /// A row that is left out, of which nothing is known but its line.
    package init(leftOutOnLine line: Int32) {
      self.isLeftOut = true
      self.line = line
    }

    /// Leaves the row out of the figures, for an error in what it says.
    package mutating func leaveOut(by vocabulary: Vocabulary) {
      isLeftOut = true
      affectedYears = referral.affectedYears(by: vocabulary)
    }
  }

  package var all = RowPool<Row>()
  /// The references of the rows, one after the other, in UTF-8.
  package var references = RowPool<UInt8>()
  /// What the rows say in breakdowns, one after the other, as ``BreakdownEntry`` has it.
  package var values = RowPool<UInt16>()
  /// The columns that their table has; `nil` where that is not known.
  package let columns: Set<RegisterColumn>?
  /// Where these rows begin.
  package var firstPlace: Place
  /// The number of the column with the date considered, where there is one.
  private let dateColumn: Int?

  /// No rows yet.
  package init(at start: Place, dateColumn: Int? = nil, columns: Set<RegisterColumn>? = nil) {
    self.columns = columns
    self.firstPlace = start
    self.dateColumn = dateColumn
  }

  package subscript(index: Int) -> Row {
    get { all[index] }
    set { all[index] = newValue }
  }

  /// The place of a row.
  package func place(of row: Row) -> Place { firstPlace.movedDown(by: Int(row.line)) }

  /// The place of a row's date considered.
  package func placeOfDate(of row: Row) -> Place {
    let place = place(of: row)
    return place.onLine(place.line, column: dateColumn)
  }

  /// What a row says in breakdowns.
  package func values(of row: Row) -> ArraySlice<UInt16> { values[row.values] }

  /// The reference of a row as written; empty where it has none.
  package func reference(of row: Row) -> String {
    String(decoding: references[row.reference], as: UTF8.self)
  }
}

/// Counts a register's rows as they are read. Parts of a register are counted at the same time and then merged.
package protocol RegisterCounter: Sendable {
  mutating func count(_ rows: RegisterRows)

  /// Adds what another counter has counted.
  mutating func merge(_ other: Self)
}
