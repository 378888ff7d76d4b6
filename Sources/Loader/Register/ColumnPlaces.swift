import Records
import Spreadsheets

/// Which column of the table of referrals holds what.
typealias ColumnMap = ColumnPlaces<RegisterColumn>

/// Which column of a table holds what, read from its header row.
struct ColumnPlaces<Column: TableColumn>: Sendable {
  /// By the column's position in the canonical list.
  private let indices: [Int?]
  /// How many columns the header has: what a whole row has too.
  let width: Int
  /// The line of the header, or its row on the sheet.
  let line: Int

  /// The columns that `header` names.
  ///
  /// Throws `.unusable` for a required column that is missing, with the nearest header, and for two that mean the same.
  init(header: [String], names: HeaderNames<Column>, table: Place, line: Int) throws(LoaderError) {
    self.width = header.count
    self.line = line
    var indices: [Column: Int] = [:]
    for (index, text) in header.enumerated() {
      guard let column = names.column(named: text) else { continue }
      if let earlier = indices[column] {
        let place = table.onLine(line, column: index + 1)
        throw .twoColumns(column, earlier + 1, index + 1, at: place)
      }
      indices[column] = index
    }
    if let missing = Self.missing(from: Set(indices.keys)) {
      let place = table.onLine(line, column: 1)
      throw .missingColumn(missing, header: header, at: place)
    }
    self.indices = Column.allCases.map { indices[$0] }
    self.headers = indices.mapValues { header[$0] }
    self.kept = Column.allCases.compactMap { column in indices[column].map { (column, $0) } }
  }

  /// The index of a column in each row, or `nil` where the register does not keep it.
  subscript(column: Column) -> Int? { indices[column.position] }

  /// The number of a column, from 1, or `nil` where the register does not keep it.
  func number(of column: Column) -> Int? { self[column].map { $0 + 1 } }

  /// The columns that the register keeps, with their indices, in the order of the canonical list.
  let kept: [(column: Column, index: Int)]

  /// The headers of the columns that the register keeps, as they stand there.
  let headers: [Column: String]

  /// Whether a table with these columns can be counted.
  static func areEnough(_ columns: Set<Column>) -> Bool { missing(from: columns) == nil }

  /// The first column that must be there and is not among `columns`.
  private static func missing(from columns: Set<Column>) -> Column? {
    Column.required.first { column in
      !columns.contains(column) && !(column.substitute.map(columns.contains) ?? false)
    }
  }

  /// The header without what does not matter in it: case, spaces, underscores and hyphens.
  static func fold(_ header: String) -> String {
    let bytes = Array(header.utf8)
    return NameIndex<Column>.fold(bytes.span)
  }
}

extension LoaderError {
  fileprivate static func missingColumn(
    _ column: some TableColumn, header: [String], at place: Place
  ) -> LoaderError {
    let wanted = [column, column.substitute].compactMap { $0.map { "\"\($0.rawValue)\"" } }.joined(
      separator: " or ")
    return .unusable(
      Problem(
        "missing-column", at: place.description, found: "no column \(column.meaning)",
        expected: "expected \(wanted)", remedy: remedy(for: column, in: header)))
  }

  private static func remedy(for column: some TableColumn, in header: [String]) -> String {
    let names = ([column.rawValue] + column.commonSpellings).flatMap { [$0, $0.replacing("_", with: " ")] }
    let near = header.firstIndex { Suggestion.nearest(to: $0.replacing("_", with: " "), among: names) != nil }
    return near.map { "column \($0 + 1), \"\(header[$0])\", is close: rename it, or map it under [columns]" }
      ?? "add the column, or map yours under [columns] of the profile"
  }

  fileprivate static func twoColumns(
    _ column: some TableColumn, _ first: Int, _ second: Int, at place: Place
  ) -> LoaderError {
    .unusable(
      Problem(
        "duplicated-header", at: place.description,
        found: "columns \(first) and \(second) are both \"\(column.rawValue)\"",
        expected: "expected each column once", remedy: "rename the one that does not count"))
  }
}
