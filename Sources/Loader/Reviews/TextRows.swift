import Records
import Spreadsheets

/// The rows of a small table, which are kept as texts, and what was found on the way to them.
///
/// A register has some hundred recommendations at most: no need for the ways in which referrals are read, of which there
/// are millions, but the same rows pass for blank, broken or a header.
struct TextRows<Column: TableColumn> {
  /// What was met, from the top of the table on: a row, by its index, or something to say.
  private enum Met {
    case row(Int)
    case finding(Finding)
  }

  private(set) var rows: [TextRow<Column>] = []
  private var met: [Met] = []
  /// How many rows cannot be read at all.
  private(set) var broken = 0
  private let keepsValues: Bool

  /// No rows yet; with `keepsValues`, findings hold the text of the cell at fault.
  init(keepsValues: Bool) { self.keepsValues = keepsValues }

  /// Whether the table has a row, if only a broken one.
  var isEmpty: Bool { rows.isEmpty && broken == 0 }

  mutating func add(_ finding: Finding) { met.append(.finding(finding)) }

  /// Adds that a part of the table cannot be read.
  mutating func addBroken(_ finding: Finding) {
    add(finding)
    broken += 1
  }

  /// All that there is to say, in the order of the table, once `rows`, which were made of its own, were looked at.
  func findings(with rows: [TextRow<Column>]) -> [Finding] {
    met.flatMap { met in
      switch met {
      case .row(let index): rows[index].findings
      case .finding(let finding): [finding]
      }
    }
  }

  /// Takes one row of the table that stands at `table`: an entry, a row in error, or a row that is passed over with a
  /// note.
  mutating func take(
    _ row: TableRow, of bytes: Span<UInt8>, under header: HeaderRow<Column>, at table: Place
  ) {
    let place = table.onLine(row.line)
    if let note = PassedOver.note(of: row, bytes, at: place, header: header) {
      if note.severity == .error { addBroken(note) } else { add(note) }
      return
    }
    for finding in RowShape.findings(of: row, in: bytes, width: header.columns.width, table: table) {
      guard finding.severity != .error else { return addBroken(finding) }
      add(finding)
    }
    var texts = TextRow(of: table, line: row.line, columns: header.columns, keepsValues: keepsValues)
    for (column, index) in header.columns.kept {
      row.withText(of: index, in: bytes) { cell in
        let text = cell.extracting(FieldText.withoutGuard(cell))
        guard !text.isEmpty else { return }
        texts.set(column, to: CellText.string(text))
        if NeutralText.isNeutral(cell) {
          texts.add(.textNeutralised(at: texts.place(of: column)), about: column)
        }
        if let finding = CellKinds.damage(
          row.fields[index].kind, text, in: column, at: texts.place(of: column))
        {
          texts.add(finding, about: column)
          // What an error stands in the place of is unknown.
          if finding.severity == .error { texts.set(column, to: "") }
        }
      }
    }
    met.append(.row(rows.count))
    rows.append(texts)
  }
}

extension CellKinds {
  /// What there is to say about a cell of a table of texts before it is read.
  fileprivate static func damage(
    _ kind: TableField.Kind, _ text: Span<UInt8>, in column: some TableColumn, at place: Place
  ) -> Finding? {
    if kind == .error || CellError.matches(text) { return .cellError(at: place) }
    if kind == .boolean || TruthValue.matches(text) { return .truthValue(at: place) }
    return kind == .cellText && column.holdsDays && DateAsText.matches(text) ? .dateAsText(at: place) : nil
  }
}
