package import Records
import Spreadsheets

/// Which columns of a table are used for what.
package struct UsedColumns: Sendable {
  /// The file or sheet.
  package let table: Place
  /// The columns that are read, each with its header as written.
  package let columns: [(name: String, header: String)]
}

/// Which columns of a table are used for what, and what those might be that are not.
struct ColumnUse<Column: TableColumn> {
  let used: UsedColumns
  /// The place of the header.
  let place: Place
  /// Whether there are rows below the header.
  let hasRows: Bool
  /// The columns that are not used, from the left.
  private let unused: [(header: HeaderSuggestion<Column>.Header, guess: Column?)]
  /// What is worth more than a note about some of them, by their number.
  private var overlooked: [Int: Finding] = [:]
  /// How many columns are looked at for what they may be.
  private static var mostGuessed: Int { 200 }

  /// `rows` are the first ones below the header.
  init(of header: HeaderRow<Column>, rows: LooseRows, at table: Place) {
    place = table.onLine(header.line)
    hasRows = rows.count > 0
    used = UsedColumns(
      table: table,
      columns: header.columns.kept.map { ($0.column.rawValue, header.columns.headers[$0.column] ?? "") }
        + header.columns.breakdownHeaders.filter { own in
          !header.columns.kept.contains { $0.column.rawValue == own.name }
        }
        + zip(header.names.selections, header.columns.selections).filter { $0.0.area == nil }
        .compactMap { $0.1.map { ("only", header.headers[$0]) } })
    let end = header.columns.namedWidth
    let suggestion = HeaderSuggestion(Array(header.headers.prefix(end)), names: header.names)
    let beside = header.headers.enumerated().dropFirst(end).filter { !$0.element.isEmpty }
    var guesses: [Int: Column] = [:]
    // Most registers have no such column, and words take time to compare.
    if !suggestion.unused.isEmpty, suggestion.unused.count <= Self.mostGuessed {
      for column in Column.allCases where header.columns[column] == nil {
        let near =
          suggestion.candidates(for: column).first { guesses[$0.number] == nil }
          ?? suggestion.unused.first {
            guesses[$0.number] == nil
              && rows.areReadable(as: column.content, at: $0.number - 1, by: header.cells)
          }
        if let near { guesses[near.number] = column }
      }
    }
    let isFew = suggestion.unused.count <= Self.mostGuessed
    unused =
      suggestion.unused.map { ($0, guesses[$0.number]) }
      + beside.map { (HeaderSuggestion.Header(text: $0.element, number: $0.offset + 1), nil) }
    guard isFew else { return }
    for unused in suggestion.unused {
      let place = self.place.onLine(self.place.line, column: unused.number)
      overlooked[unused.number] =
        Finding.unitsBesideAges(unused, under: header, rows: rows, at: place)
        ?? Finding.overlooked(unused, under: header, rows: rows, at: place)
    }
  }

  /// What is found about each column that is not used, most often a note.
  var findings: [Finding] {
    unused.map { header, guess in
      overlooked[header.number]
        ?? .unusedColumn(header, guess: guess, at: place.onLine(place.line, column: header.number))
    }
  }

  /// What to do where no reference is found and an unused column may hold it.
  var referenceRemedy: String? {
    guard let (header, guess) = unused.first(where: { $0.guess?.content == .reference }), let guess else {
      return nil
    }
    return
      "if the column \(header.quoted) holds it, write \(HeaderSuggestion.line(for: guess, called: header)) "
      + "under [columns] of the profile"
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
  fileprivate static func unusedColumn<Column>(
    _ header: HeaderSuggestion<Column>.Header, guess: Column?, at place: Place
  ) -> Finding {
    var finding = Finding(
      .unusedColumn, at: place, found: "\(header.quoted) is not used",
      remedy: guess.map { HeaderSuggestion.advice(on: header, as: $0) })
    finding.subject = header.quoted
    return finding
  }

  /// No row of the register has a reference.
  static func noReference(at place: Place, remedy: String?) -> Finding {
    Finding(
      .noReference, at: place,
      found: "no reference was found, so a referral that was entered twice counts twice",
      remedy: remedy)
  }
}
