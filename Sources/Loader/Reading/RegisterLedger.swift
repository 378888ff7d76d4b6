import Records

/// What a register's rows come to in their order: which were met before, and all that was found.
struct RegisterLedger: ~Copyable {
  private(set) var reading = RegisterReading()
  private var references: ReferenceIndex
  private var monthFirst = MonthFirstColumns()
  private let tell: ((Finding) -> Void)?

  /// A ledger of a register on one sheet, or in a text, or on several sheets; it hands each finding to `tell` in the
  /// order of the register.
  init(ofSeveralSheets: Bool = false, telling tell: ((Finding) -> Void)? = nil) {
    self.references = ReferenceIndex(ofSeveralSheets: ofSeveralSheets)
    self.tell = tell
  }

  /// Makes room for about this many references.
  mutating func expect(_ rows: Int) { references.reserve(rows) }

  mutating func enter(_ finding: Finding) {
    reading.findings.add(finding)
    tell?(finding)
  }

  /// Enters the next rows, which begin `lines` lines further down than they say themselves, and marks those whose
  /// reference was met before.
  mutating func enter(_ batch: inout RowBatch, movedDownBy lines: Int, columns: ColumnMap) {
    batch.rows.start = batch.rows.start.movedDown(by: lines)
    reading.rows += batch.rows.all.count
    var repeated: [(row: Int, earlier: ReferenceIndex.Earlier)] = []
    references.add(batch) { repeated.append(($0, $1)) }
    guard !repeated.isEmpty || !batch.findings.isEmpty else { return }
    var next = 0
    for found in batch.findings {
      var finding = found.finding
      while next < repeated.count, batch.row(repeated[next].row, standsBefore: found) {
        enterRepeated(repeated[next].row, repeated[next].earlier, in: &batch, columns)
        next += 1
      }
      finding.place = finding.place.movedDown(by: lines)
      monthFirst.consider(finding, under: columns)
      enter(finding)
    }
    for (row, earlier) in repeated[next...] { enterRepeated(row, earlier, in: &batch, columns) }
  }

  private mutating func enterRepeated(
    _ row: Int, _ earlier: ReferenceIndex.Earlier, in batch: inout RowBatch, _ columns: ColumnMap
  ) {
    let place = batch.rows.place(of: batch.rows[row])
    let cell = place.onLine(place.line, column: columns.number(of: .reference))
    var finding = Finding.repeatedReference(at: cell, earlier)
    finding.year = batch.rows[row].referral.year
    if finding.severity == .error { batch.rows[row].isLeftOut = true }
    enter(finding)
  }

  /// All that was entered, and what it says about whole columns.
  mutating func close() -> RegisterReading {
    for finding in monthFirst.findings { enter(finding) }
    return reading
  }
}

extension RowBatch {
  /// Whether a row stands above what was found; the lines of both count from the batch's first.
  fileprivate func row(_ row: Int, standsBefore found: Found) -> Bool {
    if let other = found.row { return row < other }
    return found.finding.place.line.map { Int(rows[row].line) + 1 < $0 } ?? false
  }
}

extension Finding {
  /// The reference of this row is that of an earlier one.
  ///
  /// Where numbering begins again each year, the same reference on another sheet is another referral; the dates tell.
  static func repeatedReference(at place: Place, _ earlier: ReferenceIndex.Earlier) -> Finding {
    let first = earlier.place
    let name = first.sheet == nil ? "line \(first.line ?? 0)" : first.description
    guard earlier.isOfOtherReferral else {
      return Finding(
        .repeatedReference, at: place, found: "\(name) has the same reference",
        expected: "expected one row per referral", remedy: "correct it, or remove the copy")
    }
    return Finding(
      .repeatedReference, as: .warning, at: place, found: "\(name) has the same reference, and other dates",
      expected: "expected one row per referral",
      remedy: "counted as another referral, add the year to each reference to be rid of this")
  }
}

/// Columns in which dates stand that cannot have the day first: then the others of that column may be wrong unseen.
struct MonthFirstColumns {
  private struct Column: Hashable {
    let file: String
    let sheet: String?
    let column: Int?
    let headerLine: Int
  }

  private var counts: [Column: Int] = [:]
  /// In the order in which they were met.
  private var columns: [Column] = []

  mutating func consider(_ finding: Finding, under header: ColumnPlaces<some TableColumn>) {
    guard finding.rule == .monthFirstDate else { return }
    let column = Column(
      file: finding.place.file, sheet: finding.place.sheet, column: finding.place.column,
      headerLine: header.line)
    if counts[column] == nil { columns.append(column) }
    counts[column, default: 0] += 1
  }

  /// A warning for each such column; nothing in it is converted.
  var findings: [Finding] {
    columns.map { column in
      let count = counts[column, default: 0]
      return Finding(
        .monthFirstColumn,
        at: Place(file: column.file, sheet: column.sheet, line: column.headerLine, column: column.column),
        found: "\(count) \(count == 1 ? "date" : "dates") of this column can only have the month first",
        expected: "expected the day first in all of it",
        remedy: "look at the other dates too: 03/04/2024 was read as 3 April")
    }
  }
}
