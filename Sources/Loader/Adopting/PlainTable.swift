import Records
import Spreadsheets
import SystemPackage

/// A file or sheet as texts, from which a profile is made: no part of it is known to be a header yet.
struct PlainTable {
  let place: Place
  /// The rows that are not blank, each with its line.
  private(set) var rows: [(line: Int, cells: [String])] = []

  /// No register of one partnership has more: of a longer one, the first rows say which words it uses.
  private static let mostRows = 20_000
  /// What is longer is no name in any case.
  private static let longestCell = 400

  /// The tables of a file.
  static func all(in file: InputFile) throws(Problem) -> [PlainTable] {
    var tables: [PlainTable] = []
    try PlainRows(of: file, mostBytes: InputFile.tableLimit).forEach { place, row, bytes in
      if tables.last?.place != place { tables.append(PlainTable(place: place)) }
      guard tables[tables.count - 1].rows.count < mostRows else { return true }
      let cells = row.fields.indices.map { text(of: $0, in: row, bytes) }
      if cells.contains(where: { !$0.isEmpty }) { tables[tables.count - 1].rows.append((row.line, cells)) }
      return true
    }
    return tables
  }

  private static func text(of column: Int, in row: TableRow, _ bytes: Span<UInt8>) -> String {
    switch row.fields[column].kind {
    case .error, .formula, .unclearFormat: return ""
    case .text, .quotedText, .cellText, .number, .date, .boolean: break
    }
    return row.withVisibleText(of: column, in: bytes) { cell in
      let text = cell.extracting(FieldText.withoutGuard(cell))
      return FieldText.string(text.extracting(0..<min(text.count, longestCell)))
    }
  }
}

/// What the cells of one column of a table say, before anyone knows what it is for.
struct ColumnCells {
  let header: String
  /// The filled cells by their rows.
  let texts: [Int: String]
  /// How many cells say the same.
  private let distinct: [String: Int]

  init(_ header: String, _ texts: [Int: String]) {
    self.header = header
    self.texts = texts
    distinct = texts.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  var isBlank: Bool { texts.isEmpty }

  /// Whether each of so many rows has a text of its own.
  func tellsApart(_ rows: Int) -> Bool { rows > 1 && distinct.count == rows }

  /// Which part of the filled cells can be read as `content`.
  func share(of content: CellContent, by cells: ReadableCells) -> Double {
    share { text in
      let bytes = Array(text.utf8)
      return cells.canRead(bytes.span, as: content)
    }
  }

  /// Which part of the filled cells are numbers.
  var shareOfNumbers: Double {
    share { text in
      let bytes = Array(text.utf8)
      return FieldText.isNumber(bytes.span)
    }
  }

  /// Whether some cell is a list.
  var hasLists: Bool { distinct.keys.contains { $0.contains(";") } }

  private func share(where isReadable: (String) -> Bool) -> Double {
    guard !texts.isEmpty else { return 0 }
    let count = distinct.reduce(0) { $0 + (isReadable($1.key) ? $1.value : 0) }
    return Double(count) / Double(texts.count)
  }
}
