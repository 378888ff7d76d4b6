import Records

/// What a run of rows came to before it is known which of their references were met earlier in the register.
///
/// Lines count from the batch's first, which may be read before anyone knows where in the register it stands.
struct RowBatch {
  /// A finding, and the row that it is about; `nil` for a row that was passed over.
  struct Found {
    let row: Int?
    var finding: Finding
  }

  /// A row's reference on its way to the index of all references.
  struct Reference {
    let row: Int32
    /// The row's line, from the first of the batch.
    let line: Int32
    /// Where the reference ends among all of the batch.
    let end: Int32
  }

  var rows: RegisterRows
  var findings: [Found] = []
  var references: [Reference] = []

  /// A batch of rows from `start` on, in the columns of a header.
  init(at start: Place, columns: ColumnMap) {
    self.rows = RegisterRows(at: start, dateColumn: columns.number(of: .dateConsidered))
  }

  /// Keeps the reference of the row that is added next.
  mutating func keep(_ reference: Span<UInt8>, onLine line: Int) {
    unsafe reference.withUnsafeBufferPointer { unsafe rows.references.append(contentsOf: $0) }
    references.append(
      Reference(
        row: Int32(truncatingIfNeeded: rows.rows.count), line: Int32(clamping: line),
        end: Int32(truncatingIfNeeded: rows.references.count)))
  }

  /// Empties the batch for the next run of rows.
  mutating func removeAll() {
    rows.rows.removeAll(keepingCapacity: true)
    rows.references.removeAll(keepingCapacity: true)
    references.removeAll(keepingCapacity: true)
    if !findings.isEmpty { findings.removeAll(keepingCapacity: true) }
  }
}
