import Records
import Spreadsheets

/// The header of the table of referrals.
typealias TableHeader = HeaderRow<RegisterColumn>

/// A table's header: which row it is, and which column holds what.
struct HeaderRow<Column: TableColumn>: Sendable {
  let columns: ColumnPlaces<Column>
  /// The line, or the row of the sheet.
  let line: Int
  /// The texts of its cells without what does not matter in them.
  private let texts: [String]

  private let names: HeaderNames<Column>

  init(_ texts: [String], on line: Int, columns: ColumnPlaces<Column>, names: HeaderNames<Column>) {
    self.names = names
    self.texts = texts.map(ColumnPlaces<Column>.fold)
    self.line = line
    self.columns = columns
  }

  /// Where little must be there, a row may name it by chance.
  private static var fewest: Int { 3 }

  /// Whether the row names every column that must be there, in another order than this header.
  func isRivalled(by row: TableRow, of bytes: Span<UInt8>) -> Bool {
    let texts = row.fields.indices.map { row.withText(of: $0, in: bytes, FieldText.string) }
    let named = Set(texts.compactMap(names.column))
    return named.count >= Self.fewest && ColumnPlaces.areEnough(named)
  }

  /// Whether the row says the same as this header, as where a page of a printed table begins again.
  func isRepeated(by row: TableRow, of bytes: Span<UInt8>) -> Bool {
    guard row.fields.count >= texts.count else { return false }
    return row.fields.indices.allSatisfy { index in
      let text = row.withText(of: index, in: bytes) { ColumnPlaces<Column>.fold(FieldText.string($0)) }
      return index < texts.count ? text == texts[index] : text.isEmpty
    }
  }
}

/// What the columns of a table may be called, by a profile.
///
/// Made once: it is asked about each row that may be the header, and by four ways to part its columns.
struct HeaderNames<Column: TableColumn>: Sendable {
  private let columns: [String: Column]

  init(by profile: Profile) {
    let own = Column.ownHeaders(in: profile)
    var columns: [String: Column] = [:]
    for column in Column.allCases {
      columns[ColumnPlaces<Column>.fold(column.rawValue)] = column
      // Where the profile says what a column is called, a guess at its name would only be in the way.
      guard own[column] == nil else { continue }
      for spelling in column.commonSpellings { columns[ColumnPlaces<Column>.fold(spelling)] = column }
    }
    for (column, headers) in own {
      for header in headers { columns[ColumnPlaces<Column>.fold(header)] = column }
    }
    self.columns = columns
  }

  /// The column that a header names.
  func column(named header: String) -> Column? { columns[ColumnPlaces<Column>.fold(header)] }
}

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
  /// Throws for a required column that is missing, with the nearest header, and for two that mean the same.
  init(header: [String], names: HeaderNames<Column>, table: Place, line: Int) throws(Problem) {
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

extension Problem {
  fileprivate static func missingColumn(
    _ column: some TableColumn, header: [String], at place: Place
  ) -> Problem {
    let wanted = [column, column.substitute].compactMap { $0.map { "\"\($0.rawValue)\"" } }.joined(
      separator: " or ")
    return Problem(
      .missingColumn, at: place.description, found: "no column \(column.meaning)",
      expected: "expected \(wanted)", remedy: remedy(for: column, in: header))
  }

  private static func remedy(for column: some TableColumn, in header: [String]) -> String {
    let names = ([column.rawValue] + column.commonSpellings).flatMap { [$0, $0.replacing("_", with: " ")] }
    let near = header.firstIndex { Suggestion.nearest(to: $0.replacing("_", with: " "), among: names) != nil }
    return near.map { "column \($0 + 1), \"\(header[$0])\", is close: rename it, or map it under [columns]" }
      ?? "add the column, or map yours under [columns] of the profile"
  }

  fileprivate static func twoColumns(
    _ column: some TableColumn, _ first: Int, _ second: Int, at place: Place
  ) -> Problem {
    Problem(
      .duplicatedHeader, at: place.description,
      found: "columns \(first) and \(second) are both \"\(column.rawValue)\"",
      expected: "expected each column once", remedy: "rename the one that does not count")
  }
}

/// A column of one of the register's tables, as its header is looked for.
protocol TableColumn: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == String {
  /// The column's place in the canonical list, from 0.
  var position: Int { get }
  /// Whether the column holds days.
  var holdsDays: Bool { get }
  /// Headers that mean this column without a profile saying so; case, spaces, underscores and hyphens do not matter.
  var commonSpellings: [String] { get }
  /// A column that will do in the place of this one.
  var substitute: Self? { get }
  /// What the column is for, behind "no column".
  var meaning: String { get }
  /// The columns without which a table means nothing; some have a substitute.
  static var required: [Self] { get }
  /// What a row of the table is: a referral.
  static var entry: String { get }
  /// The headers that a profile maps to the columns.
  static func ownHeaders(in profile: Profile) -> [Self: [String]]
}

extension TableColumn {
  var position: Int { Self.allCases.enumerated().first { $1 == self }?.offset ?? 0 }

  /// The columns that must be there, in words.
  static var requiredInWords: String {
    let names = required.map(\.rawValue)
    return names.count < 2
      ? names.joined() : "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "")"
  }
}
