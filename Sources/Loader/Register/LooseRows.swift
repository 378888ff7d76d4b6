import Records
import Spreadsheets

/// Rows around a header, with copies of their bytes.
struct LooseRows {
  private var rows: [(row: TableRow, bytes: [UInt8])] = []

  var count: Int { rows.count }

  mutating func add(_ row: TableRow, _ bytes: Span<UInt8>) {
    var copy = row
    var kept: [UInt8] = []
    for index in row.fields.indices {
      let start = kept.count
      let field = bytes.extracting(row.fields[index].range)
      for at in field.indices { kept.append(field[at]) }
      copy.fields[index] = TableField(start..<kept.count, row.fields[index].kind)
    }
    rows.append((copy, kept))
  }

  /// The lines of the rows for which `isWanted` returns true.
  func lines(where isWanted: (TableRow, Span<UInt8>) -> Bool) -> [Int] {
    rows.filter { isWanted($0.row, $0.bytes.span) }.map(\.row.line)
  }

  /// What a table that goes across has in its columns, beside the one with the headers.
  enum Across: Hashable {
    /// An entry in each column.
    case entries
    /// An entry in the first of them, and something else in others.
    case examples
  }

  /// Whether the headers are below each other in one column, and what is beside them.
  func goAcross(by names: HeaderNames<some TableColumn>) -> Across? {
    // A table that goes across has a row for each header. A long list need not be turned.
    guard count <= Self.mostHeaders else { return nil }
    let columns = turned.rows.filter { column in
      column.row.hasFilledFields(atLeast: 1, in: column.bytes.span)
    }
    guard let (row, bytes) = columns.first, names.areNamed(by: row, of: bytes.span) else { return nil }
    let texts = row.fields.indices.map { row.withText(of: $0, in: bytes.span, FieldText.string) }
    guard
      let header = try? ColumnPlaces(header: texts, names: names, table: Place(file: ""), line: row.line)
    else { return nil }
    let areEntries = columns.dropFirst().map { row, bytes in
      names.cells.contents(of: row, bytes.span, under: header).identifyEntry
    }
    guard areEntries.first == true else { return nil }
    return areEntries.contains(false) ? .examples : .entries
  }

  private static let mostHeaders = 100

  /// Whether each column but those of headers can be read as a referral, and there is more than one.
  func areEntriesAcross(by cells: ReadableCells) -> Bool {
    guard count <= Self.mostHeaders else { return false }
    let areEntries = turned.rows.map { cells.looksLikeReferral($0.row, $0.bytes.span) }
    return areEntries.count { $0 } > 1 && areEntries.dropFirst().allSatisfy(\.self)
  }

  /// The texts of the last row of several cells above a line, if they are all words.
  func texts(above line: Int) -> [String]? {
    guard let (row, bytes) = rows.last(where: { $0.row.line < line && $0.row.fields.count > 2 }) else {
      return nil
    }
    let texts = row.fields.indices.map { row.withText(of: $0, in: bytes.span, FieldText.string) }
      .filter { !$0.isEmpty }
    return texts.count > 2 && texts.allSatisfy { $0.contains(where: \.isLetter) } ? texts : nil
  }

  /// The first column as the first row, and so on: a table that goes across becomes one that goes down.
  var turned: LooseRows {
    var turned = LooseRows()
    let width = rows.map(\.row.fields.count).max() ?? 0
    for column in 0..<width {
      var row = TableRow()
      row.line = column + 1
      var bytes: [UInt8] = []
      for (line, text) in rows {
        let start = bytes.count
        guard column < line.fields.count else {
          row.fields.append(.empty)
          continue
        }
        bytes += text[line.fields[column].range]
        row.fields.append(TableField(start..<bytes.count, line.fields[column].kind))
      }
      turned.rows.append((row, bytes))
    }
    return turned
  }

  /// The first row for which `isWanted` returns true, and its bytes.
  func first(where isWanted: (TableRow, Span<UInt8>) -> Bool) -> (row: TableRow, bytes: [UInt8])? {
    rows.first { isWanted($0.row, $0.bytes.span) }
  }

  /// The rows from a line on.
  func from(_ line: Int) -> LooseRows {
    var rest = LooseRows()
    rest.rows = rows.filter { $0.row.line >= line }
    return rest
  }

  /// Whether `isTrue` returns true for each row.
  func allSatisfy(_ isTrue: (TableRow, Span<UInt8>) -> Bool) -> Bool {
    rows.allSatisfy { isTrue($0.row, $0.bytes.span) }
  }
}
