import Records

/// One row on its way to a referral: what was read so far, and what is wrong with it.
struct ReferralRow {
  var referral = Referral()
  /// What the column `year` says, whatever the date considered says.
  var statedYear: ReportingYear?
  /// The columns whose cells hold something, readable or not.
  var filled: RegisterColumns = []
  let file: String
  let line: Int
  let columns: ColumnMap
  private(set) var findings: [Finding] = []

  /// A row that begins at `line` of `file`.
  init(file: String, line: Int, columns: ColumnMap) {
    self.file = file
    self.line = line
    self.columns = columns
  }

  /// Where a cell of this row stands, or the row where the register lacks the column.
  func place(of column: RegisterColumn) -> Place {
    Place(file: file, line: line, column: columns[column].map { $0 + 1 })
  }

  var isInError: Bool { findings.contains { $0.severity == .error } }

  mutating func add(_ finding: Finding) { findings.append(finding) }
}
