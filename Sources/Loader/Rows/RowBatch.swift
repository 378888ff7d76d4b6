import Records

/// A run of rows and their findings, before their references are compared with those earlier in the register.
///
/// Lines count from the batch's first row: the place of a batch in the register may be known only after it is read.
struct RowBatch {
  /// A finding and the index of its row in ``rows``; `nil` if the row is not in them, or not yet: a hidden row is reported
  /// before it is read.
  struct Found {
    let row: Int?
    var finding: Finding
  }

  /// A finding about a row of which no more are kept, so that it is only counted.
  struct Counted {
    let row: Int32
    /// The number of its kind in ``Findings/full``.
    let kind: Int32
  }

  /// A date that can only have the month first.
  struct MonthFirst {
    let row: Int32
    /// The number of its column.
    let column: Int32
  }

  /// Where a row's reference is, for the index of all references.
  struct Reference {
    let row: Int32
    /// The row's line, from 0 for the batch's first.
    let line: Int32
    /// Where the reference ends among the bytes of all references of the batch.
    let end: Int32
  }

  var rows: RegisterRows
  var findings: [Found] = []
  var counted: [Counted] = []
  var monthFirst: [MonthFirst] = []
  var references: [Reference] = []

  /// An empty batch for rows from `start` on, with the columns of a header.
  init(at start: Place, columns: ColumnMap) {
    self.rows = RegisterRows(
      at: start, dateColumn: columns.number(of: .dateConsidered), columns: Set(columns.kept.map(\.column)))
  }

  /// Adds the reference of the row that is added next.
  @inline(__always)
  mutating func keep(_ reference: Span<UInt8>, onLine line: Int) {
    let start = rows.references.count
    rows.references.makeRoom(for: reference.count, of: 0)
    var room = rows.references.room.mutableSpan
    CellBytes.copy(reference, to: &room, at: start)
    rows.references.count = start + reference.count
    references.append(
      Reference(
        row: Int32(truncatingIfNeeded: rows.all.count), line: Int32(clamping: line),
        end: Int32(truncatingIfNeeded: rows.references.count)))
  }

  /// Adds a row that is left out, with the error about it.
  mutating func addLeftOut(_ error: Finding) {
    rows.all.append(RegisterRows.Row(leftOutOnLine: Int32(clamping: (error.place.line ?? 1) - 1)))
    findings.append(Found(row: rows.all.count - 1, finding: error))
  }

  /// Empties the batch for the next run of rows.
  mutating func removeAll() {
    rows.all.remove(from: 0)
    rows.references.remove(from: 0)
    rows.values.remove(from: 0)
    references.removeAll(keepingCapacity: true)
    if !findings.isEmpty { findings.removeAll(keepingCapacity: true) }
    if !counted.isEmpty { counted.removeAll(keepingCapacity: true) }
    if !monthFirst.isEmpty { monthFirst.removeAll(keepingCapacity: true) }
  }
}
