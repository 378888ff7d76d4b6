import Records

/// One row on its way to a referral: what was read so far, and what is wrong with it.
///
/// One value is used again for row after row.
struct ReferralRow: Sendable {
  var referral = Referral()
  /// What the column `year` says, whatever the date considered says.
  var statedYear: ReportingYear?
  /// What a column of dates of birth says, a child each.
  var births: [BirthField.Reading] = []
  /// The days on which unborn children were expected.
  var expectedDays: [Day] = []
  /// The columns whose cells hold something, readable or not.
  var filled = RegisterColumns()
  private(set) var findings: [Finding] = []
  private(set) var isInError = false
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
    referral.reset()
    statedYear = nil
    filled = RegisterColumns()
    if !births.isEmpty { births.removeAll(keepingCapacity: true) }
    if !expectedDays.isEmpty { expectedDays.removeAll(keepingCapacity: true) }
    if !findings.isEmpty { findings.removeAll(keepingCapacity: true) }
    isInError = false
    self.line = line
  }

  /// Where the row stands.
  var place: Place { table.onLine(line) }

  /// Where a cell of this row stands, or the row where the register lacks the column.
  func place(of column: RegisterColumn) -> Place {
    table.onLine(line, column: columns.number(of: column))
  }

  mutating func add(_ finding: Finding) {
    findings.append(finding)
    if finding.severity == .error { isInError = true }
  }

  /// Adds that a cell has too many entries, once.
  mutating func addCrowded(_ column: RegisterColumn, limit: Int) {
    let place = place(of: column)
    guard !findings.contains(where: { $0.rule == "crowded-cell" && $0.place == place }) else { return }
    add(.tooManyEntries(limit, at: place))
  }
}

extension Finding {
  /// A list that is longer than any that a register keeps.
  fileprivate static func tooManyEntries(_ limit: Int, at place: Place) -> Finding {
    Finding(
      .error, "crowded-cell", at: place, found: "the cell has more than \(limit) entries",
      expected: "expected at most \(limit) in one referral", remedy: "divide the row, or correct the cell")
  }
}
