import Records

/// Collects the result of a reading in the register's order: how many rows there are, which references are repeats, and
/// all findings.
struct RegisterLedger: ~Copyable {
  private(set) var reading: RegisterReading
  private var references: ReferenceIndex
  private var monthFirst = MonthFirstColumns()
  private let vocabulary: Vocabulary
  /// Whether each row is a child, and those of one reference are one referral.
  private let joinsChildren: Bool
  private let onFinding: ((Finding) -> Void)?
  /// References and names that are alone in their rows, and what was found since: whether they are between rows is not known yet.
  private var held: [Finding] = []
  private var hasReferences = false
  private var rowsSeen = RowsSeen()
  /// Whether the rows are below another header than the one by which they are read.
  private var isBelowOtherHeader = false
  /// Where the first header is, and what to do if no row below it has a reference.
  private var firstHeader: (place: Place, referenceRemedy: String?)?

  /// A ledger for a register on one sheet (or in a text) or on several.
  ///
  /// It calls `onFinding` with each finding, in the order of the register.
  init(
    by reader: RegisterReader, ofSeveralSheets: Bool = false, onFinding: ((Finding) -> Void)? = nil
  ) {
    self.reading = RegisterReading(findings: Findings(keeping: reader.keptFindings))
    self.vocabulary = reader.profile.vocabulary
    self.joinsChildren = reader.profile.register.row == .child
    self.references = ReferenceIndex(ofSeveralSheets: ofSeveralSheets)
    self.onFinding = onFinding
  }

  /// Begins the rows of a table.
  mutating func begin(_ use: ColumnUse<RegisterColumn>) {
    isBelowOtherHeader = false
    for finding in use.findings { enter(finding) }
    reading.columns.append(use.used)
    if firstHeader == nil { firstHeader = (use.place, use.referenceRemedy) }
  }

  /// The kinds of findings that need only be counted: none where each finding is passed on.
  var full: Findings.FullKinds { onFinding == nil ? reading.findings.full : Findings.FullKinds() }

  /// Makes room for about this many references.
  mutating func expect(_ rows: Int) { references.reserve(rows) }

  mutating func enter(_ finding: Finding) {
    reading.findings.add(finding)
    onFinding?(finding)
  }

  /// Enters the next rows, which are `lines` lines further down than their own line numbers say, and marks those whose
  /// reference was met before.
  mutating func enter(_ batch: inout RowBatch, movedDownBy lines: Int, columns: ColumnMap) {
    if joinsChildren { batch.joinChildren(by: vocabulary, movedDownBy: lines) }
    batch.rows.firstPlace = batch.rows.firstPlace.movedDown(by: lines)
    reading.rows += batch.rows.all.count
    leaveOutRowsBelowOtherHeader(in: &batch)
    let copies = findCopies(in: batch)
    if !batch.references.isEmpty { hasReferences = true }
    let lastLine = batch.rows.all.last.map { Int($0.line) + 1 }
    if lastLine != nil { releaseHeld(isBetweenRows: true) }
    for date in batch.monthFirst {
      monthFirst.add(column: Int(date.column), of: batch.rows.firstPlace, under: columns)
    }
    reading.findings.count(batch.counted.map { Int($0.kind) })
    guard !copies.isEmpty || !batch.findings.isEmpty else { return }
    var next = 0
    // By index: each copy of a finding writes to the reference count of its file's name, as all threads do.
    for index in batch.findings.indices {
      while next < copies.count, Self.isRow(copies[next].row, above: batch.findings[index], in: batch) {
        enter(copies[next], in: &batch, columns)
        next += 1
      }
      var finding = batch.findings[index].finding
      let isLast =
        batch.findings[index].row == nil && finding.place.line.map { $0 > lastLine ?? 0 } ?? false
      finding.place.moveDown(by: lines)
      if isLast, finding.dependsOnRowsBelow || !held.isEmpty {
        held.append(finding)
      } else {
        enter(finding, isBetweenRows: true)
      }
    }
    for copy in copies[next...] { enter(copy, in: &batch, columns) }
  }

  /// Leaves out the rows below another header, until the first one comes again: their cells are in other columns, so nothing
  /// that was read of them is right, not even what is wrong with them.
  private mutating func leaveOutRowsBelowOtherHeader(in batch: inout RowBatch) {
    let rules = [Rule.secondHeader.id, Rule.repeatedHeaderRow.id]
    let headers = batch.findings.indices.filter { rules.contains(batch.findings[$0].finding.rule.id) }
      .map { batch.findings[$0].finding }
    guard isBelowOtherHeader || !headers.isEmpty else { return }
    var next = 0
    var leftOut: Set<Int> = []
    for index in batch.rows.all.indices {
      let line = batch.rows[index].line
      while next < headers.count, headers[next].place.line.map({ $0 <= Int(line) }) ?? false {
        isBelowOtherHeader = headers[next].rule == .secondHeader
        next += 1
      }
      guard isBelowOtherHeader else { continue }
      batch.rows[index] = RegisterRows.Row(leftOutOnLine: line)
      leftOut.insert(index)
    }
    if let last = headers.last, next < headers.count { isBelowOtherHeader = last.rule == .secondHeader }
    batch.findings.removeAll { $0.row.map(leftOut.contains) ?? false }
    batch.counted.removeAll { leftOut.contains(Int($0.row)) }
    batch.monthFirst.removeAll { leftOut.contains(Int($0.row)) }
  }

  /// A row that is most likely a copy of an earlier one.
  private struct Copy {
    enum Sign {
      case sameReference(ReferenceIndex.Earlier)
      case sameCells(Finding)
    }

    let row: Int
    let sign: Sign
  }

  /// The rows of a batch that are copies, in their order.
  private mutating func findCopies(in batch: RowBatch) -> [Copy] {
    let alike = rowsSeen.add(batch)
    var copies = alike.map { Copy(row: $0.row, sign: .sameCells($0.finding)) }
    references.add(batch) { copies.append(Copy(row: $0, sign: .sameReference($1))) }
    // A row with a reference that was met before may also say the same as one without.
    return alike.isEmpty ? copies : copies.sorted { $0.row < $1.row }
  }

  /// Enters rows that are left out because no table has them.
  mutating func enterLeftOut(
    _ count: Int, in file: Place, _ counter: inout some RegisterCounter
  ) {
    guard count > 0 else { return }
    var rows = RegisterRows(at: file.onLine(1), dateColumn: nil)
    rows.all.append(repeatElement(RegisterRows.Row(leftOutOnLine: 0), count: count))
    reading.rows += count
    counter.count(rows)
  }

  /// Says that a table ends here: a reference that is alone after its last row is kept ready for one to come.
  mutating func endTable() {
    releaseHeld(isBetweenRows: false)
    if let finding = rowsSeen.endSheet() { enter(finding) }
  }

  private mutating func releaseHeld(isBetweenRows: Bool) {
    guard !held.isEmpty else { return }
    for finding in held { enter(finding, isBetweenRows: isBetweenRows) }
    held = []
  }

  /// Enters a finding about a row; whether rows follow decides how serious a cell alone is.
  private mutating func enter(_ finding: Finding, isBetweenRows: Bool) {
    // Nearly all are what they are, and not copied.
    guard finding.dependsOnRowsBelow else { return enter(finding) }
    enter(finding.settled(isBetweenRows: isBetweenRows, expecting: RegisterColumn.entry))
  }

  /// Whether a row is above what was found; the lines of both are counted from the top of the batch.
  private static func isRow(_ row: Int, above found: RowBatch.Found, in batch: RowBatch) -> Bool {
    if let other = found.row { return row < other }
    return found.finding.place.line.map { Int(batch.rows[row].line) + 1 < $0 } ?? false
  }

  private mutating func enter(_ copy: Copy, in batch: inout RowBatch, _ columns: ColumnMap) {
    let row = copy.row
    guard case .sameReference(let earlier) = copy.sign else {
      if case .sameCells(let finding) = copy.sign { enter(finding) }
      return
    }
    let severity: Finding.Severity = earlier.isOfOtherReferral ? .warning : .error
    if severity == .error { batch.rows[row].leaveOut(by: vocabulary) }
    let year = batch.rows.all[row].referral.year
    let years = batch.rows.all[row].affectedYears
    let kind = Findings.Kind(Rule.repeatedReference.id, severity, in: year, affecting: years)
    if onFinding == nil, reading.findings.countOnly(kind) { return }
    let place = batch.rows.place(of: batch.rows[row])
    let cell = place.onLine(place.line, column: columns.number(of: .reference))
    var finding = Finding.repeatedReference(
      at: cell, references.place(of: earlier), isOfOtherReferral: earlier.isOfOtherReferral)
    finding.year = year
    finding.affectedYears = years
    enter(finding)
  }

  /// Adds the findings about whole columns, and returns all that was entered.
  mutating func close() -> RegisterReading {
    endTable()
    for finding in monthFirst.findings { enter(finding) }
    if let firstHeader, !hasReferences, reading.rows > 0 {
      enter(.noReference(at: firstHeader.place, remedy: firstHeader.referenceRemedy))
    }
    return reading
  }
}

extension Finding {
  /// An earlier row has the same reference.
  ///
  /// Where numbering starts again each year, the same reference on another sheet belongs to another referral, and its
  /// dates differ.
  fileprivate static func repeatedReference(
    at place: Place, _ first: Place, isOfOtherReferral: Bool
  ) -> Finding {
    let name = first.sheet == nil ? "line \(first.line ?? 0)" : first.description
    guard isOfOtherReferral else {
      return Finding(
        .repeatedReference, at: place, found: "\(name) has the same reference",
        remedy: "correct it, or remove the copy")
    }
    return Finding(
      .repeatedReference, as: .warning, at: place,
      found: "\(name) has the same reference but different dates",
      remedy: "counted as another referral, add the year to each reference to avoid this")
  }
}
