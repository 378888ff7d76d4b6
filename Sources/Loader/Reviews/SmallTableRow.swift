import Records

/// A row of a small table: its cells as texts, and what is wrong with them.
struct SmallTableRow<Column: TableColumn> {
  /// The file or sheet.
  let table: Place
  private let line: Int
  let columns: ColumnPlaces<Column>
  /// Whether findings hold the cell's text, so that it can be shown.
  private let keepsValues: Bool
  /// A list, since there are few: to hash a column is to hash its name.
  private var texts: [(column: Column, text: String)] = []
  /// The cells of the columns that are not read and are called like one that the tracker adds, by their headers.
  private(set) var ofTracker: [String: String] = [:]
  private(set) var findings: [Finding] = []

  /// A blank row of the table at `table`, a file or a sheet.
  init(of table: Place, line: Int, columns: ColumnPlaces<Column>, keepsValues: Bool) {
    self.table = table
    self.line = line
    self.columns = columns
    self.keepsValues = keepsValues
  }

  /// The text of a cell; empty if it is blank or the register does not have the column.
  subscript(column: Column) -> String { text(of: column) ?? "" }

  private func text(of column: Column) -> String? { texts.first { $0.column == column }?.text }

  /// The place of the row.
  var place: Place { table.onLine(line) }

  /// The place of a cell, or of the row if the register does not have the column.
  func place(of column: Column) -> Place { table.onLine(line, column: columns.number(of: column)) }

  /// Whether the register has a column.
  func keeps(_ column: Column) -> Bool { columns[column] != nil }

  /// Whether the row must be left out.
  var isInError: Bool { findings.contains { $0.severity == .error } }

  mutating func set(_ column: Column, to text: String) {
    if let place = texts.firstIndex(where: { $0.column == column }) {
      texts[place].text = text
    } else {
      texts.append((column, text))
    }
  }

  /// Keeps the text of a column that is not read, by its header.
  mutating func keep(_ text: String, under header: String) { ofTracker[header] = text }

  /// Adds a finding; one about a cell may hold its text.
  mutating func add(_ finding: Finding, about column: Column? = nil) {
    var finding = finding
    if keepsValues, let column { finding.value = text(of: column) }
    findings.append(finding)
  }

  /// Adds a finding if a required cell is blank.
  mutating func requireText(in column: Column, remedy: String) {
    // A cell that was emptied because of an error already has a finding.
    guard self[column].isEmpty, !findings.contains(where: { $0.place == place(of: column) }) else { return }
    add(
      Finding(
        .missingValue, at: place(of: column), found: "this cell is blank",
        expected: "expected \"\(column.rawValue)\" in every row", remedy: remedy))
  }

  /// The date in a cell; `nil` if it is blank, or if it holds no date, which is an error.
  mutating func day(in column: Column) -> Day? {
    let text = self[column]
    guard !text.isEmpty else { return nil }
    let written = Array(text.utf8)
    let bytes = InvisibleText.replaced(written.span) ?? written
    switch DateField.read(bytes.span) {
    case .success(let day):
      if let note = Finding.date(day, readFrom: bytes.span, at: place(of: column)) {
        add(note, about: column)
      }
      return day
    case .failure(let fault):
      add(.date(fault, at: place(of: column)), about: column)
      return nil
    }
  }
}
