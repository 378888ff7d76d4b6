import Records

/// The row that is being read: its referral so far, and what is wrong with it.
///
/// One value is reused for all rows, and never copied.
struct ReferralRow: ~Copyable {
  /// The part that is passed to the counters.
  private(set) var row = RegisterRows.Row()
  /// The year in the column `year`; the date considered may say another.
  var statedYear: ReportingYear?
  /// The entries of a column of dates of birth, one for each child.
  var births: [BirthField.Birth] = []
  /// The days on which unborn children were expected.
  var expectedDays: [Day] = []
  /// Which of the agencies, by their bits, are named by the kind of body alone, as in "Police".
  var kindsOfBodies: UInt16 = 0
  /// Whether its reference is one of those that ``ReferenceLook`` calls common.
  var hasCommonReference = false
  /// The columns whose cells are filled, readable or not.
  var filled = RegisterColumns()
  /// What is wrong with the row, in the order in which it was found.
  private(set) var noted = RowPool<NotedFinding>()
  /// The same in full, if it is written out.
  private(set) var findings: [Finding] = []
  /// Whether a finding was made of what the row says: those of cells that are remembered were made before.
  private(set) var hasNewFinding = false
  /// Whether findings are written out. Of the millions that a register may have, all but a few are only counted.
  private(set) var writesFindings = true
  let columns: ColumnMap
  /// Its own: passed to the rules, it would be copied for each row.
  let vocabulary: Vocabulary
  private let table: Place
  private var line = 1

  /// A row of the table at `table`, a file or a sheet.
  init(of table: Place, columns: ColumnMap, vocabulary: Vocabulary) {
    self.table = table
    self.columns = columns
    self.vocabulary = vocabulary
  }

  /// Forgets the previous row, and begins the one on `line`.
  @inline(__always)
  mutating func begin(on line: Int, writingFindings: Bool) {
    writesFindings = writingFindings
    row.referral.reset()
    row.isLeftOut = false
    row.affectedYears = nil
    row.line = Int32(clamping: line - 1)
    row.values = 0..<0
    statedYear = nil
    kindsOfBodies = 0
    hasCommonReference = false
    filled = RegisterColumns()
    if !births.isEmpty { births.removeAll(keepingCapacity: true) }
    if !expectedDays.isEmpty { expectedDays.removeAll(keepingCapacity: true) }
    noted.remove(from: 0)
    hasNewFinding = false
    if !findings.isEmpty { findings.removeAll(keepingCapacity: true) }
    self.line = line
  }

  var referral: Referral {
    @inline(__always) _read { yield row.referral }
    @inline(__always) _modify { yield &row.referral }
  }

  var isInError: Bool { row.isLeftOut }

  /// The years whose figures an error in the row may change; `nil` for any year, and without an error, since other findings change none.
  var affectedYears: ClosedRange<ReportingYear>? { row.affectedYears }

  /// Leaves the row out of the figures, once all is known that an error says of its years.
  mutating func leaveOut() { row.leaveOut(by: vocabulary) }

  /// Sets where the row's reference is among those of its batch.
  mutating func keep(reference: Range<Int32>) { row.reference = reference }

  /// Sets where what the row says in breakdowns is among the values of its batch.
  mutating func keep(values: Range<Int>) {
    row.values =
      Int32(truncatingIfNeeded: values.lowerBound)..<Int32(truncatingIfNeeded: values.upperBound)
  }

  /// Adds the row to `rows`.
  @inline(__always)
  mutating func append(to rows: inout RegisterRows) { rows.all.append(row) }

  /// Gives an entry that was withdrawn before it was considered the year in which it came in: its error belongs there.
  mutating func settleYear() {
    guard isBlank(.dateConsidered), isBlank(.year), let received = referral.received,
      !vocabulary.isCounted(referral.primaryOutcome)
    else { return }
    referral.year = vocabulary.yearStart.year(of: received)
  }

  /// Forgets which year the row belongs to: its error then bears on every year.
  mutating func doubtYear() {
    referral.year = nil
    if referral.considered == nil { referral.received = nil }
  }

  /// The place of the row.
  var place: Place { table.onLine(line) }

  /// The place of a cell, or of the row where the register lacks the column.
  func place(of column: RegisterColumn) -> Place {
    table.onLine(line, column: columns.number(of: column))
  }

  /// Whether a cell is blank; it is too where the register lacks the column.
  func isBlank(_ column: RegisterColumn) -> Bool { !filled.contains(column) }

  /// Adds a finding; an error leaves the row out.
  mutating func add(_ finding: Finding) {
    note(
      NotedFinding(
        rule: finding.rule.id, severity: finding.severity, column: Int32(clamping: finding.place.column ?? 0))
    )
    if writesFindings { findings.append(finding) }
  }

  /// Adds a finding about the cell of a column. Its words are made only if it is written out.
  mutating func add(
    _ rule: Rule, in column: RegisterColumn, found: @autoclosure () -> String,
    expected: @autoclosure () -> String? = nil, remedy: @autoclosure () -> String? = nil
  ) {
    if writesFindings {
      add(Finding(rule, at: place(of: column), found: found(), expected: expected(), remedy: remedy()))
    } else {
      let number = Int32(clamping: columns.number(of: column) ?? 0)
      note(NotedFinding(rule: rule.id, severity: rule.consequence.severity ?? .error, column: number))
    }
  }

  /// Notes a finding of a cell that is remembered, in the column at an index.
  mutating func note(remembered finding: NotedFinding, at column: Int) {
    append(
      NotedFinding(
        rule: finding.rule, severity: finding.severity, column: Int32(truncatingIfNeeded: column + 1),
        isRemembered: true))
  }

  /// Adds a finding of a cell that is remembered, in the column at an index, in the words of another row.
  mutating func add(remembered finding: NotedFinding, as words: Finding, at column: Int) {
    note(remembered: finding, at: column)
    findings.append(words)
    findings[findings.count - 1].place = table.onLine(line, column: column + 1)
  }

  /// Moves the findings that are written out, with the row's year, to those of the row at an index of a batch.
  mutating func moveFindings(to found: inout [RowBatch.Found], ofRow index: Int) {
    let years = affectedYears
    // From the end: a copy of each would write to the reference count of its file's name, as all threads do.
    if findings.count > 1 { findings.reverse() }
    while var finding = findings.popLast() {
      finding.year = referral.year
      finding.affectedYears = years
      found.append(RowBatch.Found(row: index, finding: finding))
    }
  }

  private mutating func append(_ finding: NotedFinding) {
    noted.append(finding)
    // By its case: to compare values of another module is a call.
    if case .error = finding.severity { row.isLeftOut = true }
  }

  private mutating func note(_ finding: NotedFinding) {
    hasNewFinding = true
    append(finding)
  }

  /// Adds that a cell has too many entries, once.
  mutating func addCrowded(_ column: RegisterColumn, limit: Int) {
    let place = place(of: column)
    guard !noted.contains(where: { $0.rule == Rule.crowdedCell.id && Int($0.column) == place.column ?? 0 })
    else { return }
    add(.tooManyEntries(limit, at: place))
  }
}

/// What is known of a finding that is not written out: enough to count it.
struct NotedFinding: Hashable, Sendable {
  let rule: Rule.ID
  let severity: Finding.Severity
  /// The number of its column, where a rule depends on it.
  let column: Int32
  /// Whether its cell was read before, and then had no room for a whole row.
  var isRemembered = false
}

extension Finding {
  fileprivate static func tooManyEntries(_ limit: Int, at place: Place) -> Finding {
    Finding(
      .crowdedCell, at: place, found: "the cell has more than \(limit) entries",
      expected: "expected at most \(limit) in one referral")
  }
}
