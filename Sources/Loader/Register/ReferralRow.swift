import Records

/// One row on its way to a referral: what was read so far, and what is wrong with it.
///
/// One value is used again for row after row, and never copied.
struct ReferralRow: ~Copyable {
  /// What goes on to the counters.
  private(set) var row = RegisterRows.Row()
  /// What the column `year` says, whatever the date considered says.
  var statedYear: ReportingYear?
  /// What a column of dates of birth says, a child each.
  var births: [BirthField.Reading] = []
  /// The days on which unborn children were expected.
  var expectedDays: [Day] = []
  /// The columns whose cells hold something, readable or not.
  var filled = RegisterColumns()
  private(set) var findings: [Finding] = []
  let columns: ColumnMap
  private let table: Place
  private var line = 1

  /// A row of the table that stands at `table`, a file or a sheet.
  init(of table: Place, columns: ColumnMap) {
    self.table = table
    self.columns = columns
  }

  /// Forgets the row before, and begins with the one on `line`.
  mutating func begin(on line: Int) {
    row.referral.reset()
    row.isLeftOut = false
    row.line = Int32(clamping: line - 1)
    statedYear = nil
    filled = RegisterColumns()
    if !births.isEmpty { births.removeAll(keepingCapacity: true) }
    if !expectedDays.isEmpty { expectedDays.removeAll(keepingCapacity: true) }
    if !findings.isEmpty { findings.removeAll(keepingCapacity: true) }
    self.line = line
  }

  var referral: Referral {
    @inline(__always) _read { yield row.referral }
    @inline(__always) _modify { yield &row.referral }
  }

  var isInError: Bool { row.isLeftOut }

  /// Notes where the row's reference stands among all of its batch.
  mutating func keep(reference: Range<Int32>) { row.reference = reference }

  /// Adds what was read to `rows`, copied from place to place: handed over as a value, it would be copied twice.
  mutating func append(to rows: inout [RegisterRows.Row]) {
    rows.append(addingCapacity: 1) { room in
      unsafe room.withUnsafeMutableBufferPointer { buffer, count in
        guard let start = buffer.baseAddress else { return }
        unsafe (start + count).initialize(from: &row, count: 1)
        count += 1
      }
    }
  }

  /// Where the row stands.
  var place: Place { table.onLine(line) }

  /// Where a cell of this row stands, or the row where the register lacks the column.
  func place(of column: RegisterColumn) -> Place {
    table.onLine(line, column: columns.number(of: column))
  }

  mutating func add(_ finding: Finding) {
    findings.append(finding)
    if finding.severity == .error { row.isLeftOut = true }
  }

  /// Adds that a cell has too many entries, once.
  mutating func addCrowded(_ column: RegisterColumn, limit: Int) {
    let place = place(of: column)
    guard !findings.contains(where: { $0.rule == .crowdedCell && $0.place == place }) else { return }
    add(.tooManyEntries(limit, at: place))
  }
}

extension Finding {
  /// A list that is longer than any that a register keeps.
  fileprivate static func tooManyEntries(_ limit: Int, at place: Place) -> Finding {
    Finding(
      .crowdedCell, at: place, found: "the cell has more than \(limit) entries",
      expected: "expected at most \(limit) in one referral", remedy: "divide the row, or correct the cell")
  }
}
