import Records

/// A row of one of the small tables, its cells as texts, and what is wrong with them.
struct TextRow<Column: TableColumn> {
  /// The file or sheet.
  let table: Place
  private let line: Int
  let columns: ColumnPlaces<Column>
  /// Whether findings keep the cell's text, so that it can be shown.
  private let keepsValues: Bool
  private var texts: [Column: String] = [:]
  private(set) var findings: [Finding] = []

  /// A row of the table that stands at `table`, a file or a sheet.
  init(of table: Place, line: Int, columns: ColumnPlaces<Column>, keepsValues: Bool) {
    self.table = table
    self.line = line
    self.columns = columns
    self.keepsValues = keepsValues
  }

  /// The text of a cell; empty where it is blank or the register lacks the column.
  subscript(column: Column) -> String { texts[column] ?? "" }

  /// Where the row stands.
  var place: Place { table.onLine(line) }

  /// Where a cell of this row stands, or the row where the register lacks the column.
  func place(of column: Column) -> Place { table.onLine(line, column: columns.number(of: column)) }

  /// Whether the register keeps a column.
  func keeps(_ column: Column) -> Bool { columns[column] != nil }

  /// Whether the row must be left out.
  var isInError: Bool { findings.contains { $0.severity == .error } }

  mutating func set(_ column: Column, to text: String) { texts[column] = text }

  /// Adds a finding; one about a cell may keep its text.
  mutating func add(_ finding: Finding, about column: Column? = nil) {
    var finding = finding
    if keepsValues, let column { finding.value = texts[column] }
    findings.append(finding)
  }

  /// Adds that a cell which must be filled is blank, if it is.
  mutating func requireText(in column: Column, remedy: String) {
    // Where an error stood in the place of a text, that was said already.
    guard self[column].isEmpty, !findings.contains(where: { $0.place == place(of: column) }) else { return }
    add(
      Finding(
        .missingValue, at: place(of: column), found: "this cell is blank",
        expected: "expected \"\(column.rawValue)\" in every row", remedy: remedy))
  }

  /// The day that a cell says; `nil` for a blank one, and for one that holds no day, which is an error.
  mutating func day(in column: Column) -> Day? {
    let text = self[column]
    guard !text.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    switch DateField.read(bytes.span) {
    case .success(let day):
      if DateField.isSerial(bytes.span) {
        add(.dateFromSerial(at: place(of: column)), about: column)
      }
      return day
    case .failure(let fault):
      add(.date(fault, at: place(of: column)), about: column)
      return nil
    }
  }
}

/// A cell's text with its paragraphs and lists, as one string.
enum CellText {
  /// The text with line ends as LF, whatever they were.
  static func string(_ text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for at in text.indices {
      switch text[at] {
      case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "\n") where at > 0 && text[at - 1] == UInt8(ascii: "\r"): break
      case let byte: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
