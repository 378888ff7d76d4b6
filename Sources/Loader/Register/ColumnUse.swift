package import Records
import Spreadsheets

/// Which columns of a table are used for what.
package struct UsedColumns: Hashable, Sendable {
  /// The file or sheet.
  package let table: Place
  /// The columns that are read, each with its header as written.
  package let columns: [(name: String, header: String)]

  package static func == (left: UsedColumns, right: UsedColumns) -> Bool {
    left.table == right.table && left.columns.elementsEqual(right.columns, by: ==)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(table) }
}

/// Which columns of a table are used for what, and what those might be that are not.
struct ColumnUse<Column: TableColumn> {
  let used: UsedColumns
  /// The place of the header.
  let place: Place
  /// The columns that are not used, from the left.
  private var unused: [(number: Int, header: String, guess: Column?)] = []
  /// How many columns are looked at for what they may be.
  private static var widest: Int { 200 }

  /// `rows` are the first ones below the header.
  init(of header: HeaderRow<Column>, rows: LooseRows, at table: Place) {
    place = table.onLine(header.line)
    used = UsedColumns(
      table: table,
      columns: header.columns.kept.map { ($0.column.rawValue, header.columns.headers[$0.column] ?? "") })
    var missing = Column.allCases.filter { header.columns[$0] == nil }
    for (index, text) in header.headers.enumerated() where header.columns.column(at: index) == nil {
      guard !text.isEmpty else { continue }
      let guess =
        index >= Self.widest
        ? nil
        : Self.column(named: text, among: missing)
          ?? missing.first { rows.areReadable(as: $0.content, at: index, by: header.cells) }
      missing.removeAll { $0 == guess }
      unused.append((index + 1, text, guess))
    }
  }

  /// A note for each column that is not used.
  var findings: [Finding] {
    unused.map { column in
      .unusedColumn(column.header, guess: column.guess, at: place.onLine(place.line, column: column.number))
    }
  }

  /// The header of the unused column that may hold the references.
  var likelyReference: String? { unused.first { $0.guess?.content == .reference }?.header }

  private static func column(named header: String, among missing: [Column]) -> Column? {
    missing.first { column in
      let names = ([column.rawValue] + column.commonSpellings).map { $0.replacing("_", with: " ") }
      return Suggestion.nearest(to: header.replacing("_", with: " "), among: names) != nil
    }
  }
}

extension LooseRows {
  /// Whether all that is filled in a column can be read as `content`, and tells one row from another: a few words could be
  /// anything, but not a reference or a name of the profile in every row.
  fileprivate func areReadable(as content: CellContent, at index: Int, by cells: ReadableCells) -> Bool {
    switch content {
    case .reference: break
    case .harms, .features, .status: break
    default: return false
    }
    var texts: [String] = []
    let areReadable = allSatisfy { row, bytes in
      guard row.fields.indices.contains(index) else { return true }
      let text = row.withText(of: index, in: bytes, FieldText.string)
      guard !text.allSatisfy(\.isWhitespace) else { return true }
      texts.append(text)
      return cells.canRead(index, of: row, bytes, as: content)
    }
    return areReadable && !texts.isEmpty && (content != .reference || Set(texts).count == texts.count)
  }
}

extension Finding {
  fileprivate static func unusedColumn(_ header: String, guess: (some TableColumn)?, at place: Place)
    -> Finding
  {
    let header = header.replacing("\n", with: " ")
    var finding = Finding(
      .unusedColumn, at: place, found: "\"\(header)\" is not used",
      remedy: guess.map {
        "if it is \"\($0.rawValue)\", write \(Finding.line(for: $0.rawValue, header)) under [columns] of the profile"
      })
    finding.subject = "\"\(header)\""
    return finding
  }

  /// No row of the register has a reference.
  static func noReference(at place: Place, likely header: String?) -> Finding {
    Finding(
      .noReference, at: place,
      found: "no reference was found, so a referral that was entered twice counts twice",
      remedy: header.map {
        "if the column \"\($0)\" holds it, write \(line(for: "reference", $0)) under [columns] of the profile"
      })
  }

  /// A line of a profile that maps a header.
  private static func line(for column: String, _ header: String) -> String {
    let text = header.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\(column) = [\"\(text)\"]"
  }
}
