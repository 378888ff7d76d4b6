import Records
import Spreadsheets

/// The header of the referrals.
typealias TableHeader = HeaderRow<RegisterColumn>

/// A table's header: its row, and which column holds what.
struct HeaderRow<Column: TableColumn>: Sendable {
  let columns: ColumnPlaces<Column>
  /// The line, or the row of the sheet.
  let line: Int
  /// The texts of its cells, as written and folded.
  let headers: [String]
  private let texts: [String]
  let names: HeaderNames<Column>

  /// Tells rows from titles and totals.
  var cells: ReadableCells { names.cells }

  init(_ texts: [String], on line: Int, columns: ColumnPlaces<Column>, names: HeaderNames<Column>) {
    self.names = names
    self.headers = texts.map { text in
      let bytes = Array(text.utf8)
      return FieldText.string(bytes.span.extracting(FieldText.trimmed(bytes.span)))
    }
    self.texts = texts.map { NameFold.fold($0) }
    self.line = line
    self.columns = columns
  }

  /// Whether the row is another header: it names every required column, and not by chance. None has a day in a cell of its own.
  func isFollowed(byHeader row: TableRow, of bytes: Span<UInt8>) -> Bool {
    row.fields.indices.allSatisfy { CommonDate.read(bytes.extracting(row.fields[$0].range)) == nil }
      && names.areNamed(by: row, of: bytes)
  }

  /// Whether the row is this header again, as at the top of each printed page: each column that is read has a header that
  /// means the same, perhaps in other words, and each other column has one that is none of theirs.
  func isRepeated(by row: TableRow, of bytes: Span<UInt8>) -> Bool {
    guard row.fields.count >= texts.count else { return false }
    return row.fields.indices.allSatisfy { index in
      let text = row.withText(of: index, in: bytes, FieldText.string)
      let folded = NameFold.fold(text)
      if index < texts.count, folded == texts[index] { return true }
      guard index < texts.count else { return folded.isEmpty }
      guard let column = columns.column(at: index) else {
        return !folded.isEmpty && !texts[index].isEmpty && names.column(named: text) == nil
      }
      return names.column(named: text) == column
    }
  }
}

/// The headers that the columns of a table may have, according to a profile.
///
/// Made once: each row that may be the header is looked up, with each of four delimiters.
struct HeaderNames<Column: TableColumn>: Sendable {
  private let columns: [String: Column]
  /// What cells hold tells rows from titles.
  let cells: ReadableCells
  /// The headers that the profile gives.
  let own: [Column: [String]]
  /// The breakdowns whose columns the table may have, in their order.
  let breakdowns: [Breakdown]
  private let breakdownHeaders: [String: Int]
  /// Which rows are read: those that are in all of these.
  let selections: [Profile.Register.Selection]

  init(by profile: Profile, _ names: VocabularyIndex) {
    cells = ReadableCells(by: profile, names: names)
    let own = Column.ownHeaders(in: profile)
    var columns: [String: Column] = [:]
    for column in Column.allCases {
      columns[NameFold.fold(column.rawValue)] = column
      // Where the profile names a column's headers, the common spellings do not apply.
      guard own[column] == nil else { continue }
      for spelling in column.commonSpellings { columns[NameFold.fold(spelling)] = column }
    }
    for (column, headers) in own {
      for header in headers { columns[NameFold.fold(header)] = column }
    }
    self.columns = columns
    self.own = own
    breakdowns = Column.breakdowns(in: profile)
    selections = Column.selections(in: profile)
    breakdownHeaders = Dictionary(
      breakdowns.enumerated().flatMap { place, breakdown in
        breakdown.columns.map { (NameFold.fold($0), place) }
      }
    ) { first, _ in first }
  }

  /// The place of the breakdown that a header feeds, among those of the profile; `nil` where it feeds none.
  func breakdown(named header: String) -> Int? { breakdownHeaders[NameFold.fold(header)] }

  /// Whether a header is that of a column by which rows are read.
  func selects(by header: String) -> Bool { selections.contains { $0.isBy(header) } }

  /// The column that a header names.
  func column(named header: String) -> Column? {
    let folded = NameFold.fold(header)
    return columns[folded]
      ?? AnnotatedHeader.plain(header, folded: folded).lazy.compactMap { columns[$0] }.first
  }

  /// The fewest columns by which a row is taken for a header: a text row may name fewer by chance.
  private static var fewest: Int { 3 }

  /// Whether the row is a header of the table: it names every required column, and not by chance.
  func areNamed(by row: TableRow, of bytes: Span<UInt8>) -> Bool {
    areNamed(by: row.fields.indices.map { row.withText(of: $0, in: bytes, FieldText.string) })
  }

  /// The same of the texts of a row.
  func areNamed(by texts: [String]) -> Bool {
    var named: Set<Column> = []
    var left = texts.count { !$0.isEmpty }
    for text in texts where !text.isEmpty {
      // Most rows are no header, and have too few cells left before all are looked up.
      guard named.count + left >= Self.fewest else { return false }
      left -= 1
      if let column = column(named: text) { named.insert(column) }
    }
    return named.count >= Self.fewest && ColumnPlaces.areEnough(named)
  }
}

/// Which column of the referrals holds what.
typealias ColumnMap = ColumnPlaces<RegisterColumn>

/// Which column of a table holds what, read from its header row.
struct ColumnPlaces<Column: TableColumn>: Sendable {
  /// By the column's position in the canonical list.
  private let indices: [Int?]
  /// How many columns the header has, and so every complete row.
  let width: Int
  /// How many columns there are up to the last one with a header.
  let namedWidth: Int
  /// How many fields a row needs at least: up to the last column that is required. Some programs leave out blank cells at
  /// the end of a row.
  let fewestFields: Int
  /// The line of the header, or its row on the sheet.
  let line: Int

  /// Finds the columns that `header` names.
  ///
  /// Throws where a required column is missing, with the nearest header, and where two columns mean the same.
  init(header: [String], names: HeaderNames<Column>, table: Place, line: Int) throws(Problem) {
    self.width = header.count
    let own = header[..<Self.end(of: header, names)]
    self.namedWidth = 1 + (own.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0)
    self.line = line
    var indices: [Column: Int] = [:]
    var breakdowns: [[Int]] = names.breakdowns.map { _ in [] }
    selections = names.selections.map { own.firstIndex(where: $0.isBy) }
    for (index, text) in own.enumerated() {
      if let place = names.breakdown(named: text) {
        breakdowns[place].append(index)
        continue
      }
      guard let column = names.column(named: text) else { continue }
      if let place = names.breakdowns.firstIndex(where: { $0.key == column.rawValue }) {
        // Several columns feed it where the profile says so.
        if indices[column] == nil || names.own[column] != nil { breakdowns[place].append(index) }
        if indices[column] != nil, names.own[column] != nil { continue }
      }
      if let earlier = indices[column] {
        let place = table.onLine(line, column: index + 1)
        throw .twoColumns(column, earlier + 1, index + 1, at: place)
      }
      indices[column] = index
    }
    if let missing = Self.missing(from: Set(indices.keys)) {
      let place = table.onLine(line, column: 1)
      throw .missingColumn(missing, header: header, names: names, at: place)
    }
    self.indices = Column.allCases.map { indices[$0] }
    self.breakdowns = breakdowns
    self.breakdownHeaders = names.breakdowns.enumerated().flatMap { place, breakdown in
      breakdowns[place].map { (breakdown.key, header[$0]) }
    }
    let required = Column.required.flatMap { [$0, $0.substitute] }.compactMap { $0.flatMap { indices[$0] } }
    self.fewestFields = 1 + (required.max() ?? 0)
    self.headers = indices.mapValues { header[$0] }
    self.kept = Column.allCases.compactMap { column in indices[column].map { (column, $0) } }
    let used = Set(indices.values).union(breakdowns.joined()).union(selections.compactMap(\.self))
    var ofTracker: [(header: String, index: Int)] = []
    for index in own.indices where !used.contains(index) {
      guard TrackerColumn.allCases.contains(where: { $0.isNamed(header[index]) }) else { continue }
      let same = ofTracker.count {
        TrackerColumn.letters(header[$0.index]) == TrackerColumn.letters(header[index])
      }
      ofTracker.append((same == 0 ? header[index] : "\(header[index]) (\(same + 1))", index))
    }
    self.ofTracker = ofTracker
  }

  /// Where the columns of the table end: at a gap, if the table is complete there and a header after it repeats one, as in a
  /// small table beside it.
  private static func end(of header: [String], _ names: HeaderNames<Column>) -> Int {
    var named: Set<Column> = []
    var gap: Int?
    for (index, text) in header.enumerated() {
      if text.allSatisfy(\.isWhitespace) {
        if gap == nil, areEnough(named) { gap = index }
      } else if let column = names.column(named: text), !named.insert(column).inserted, let gap {
        return gap
      }
    }
    return header.count
  }

  /// The index of a column in each row, or `nil` where the register does not keep it.
  subscript(column: Column) -> Int? { indices[column.position] }

  /// For each breakdown of the profile, the indices of the columns that feed it.
  let breakdowns: [[Int]]

  /// For each selection of rows, the index of its column.
  let selections: [Int?]

  /// The breakdowns that have columns, each with a header as written.
  let breakdownHeaders: [(name: String, header: String)]

  /// The place of the breakdown that the column at this index feeds; `nil` where it feeds none.
  func breakdown(at index: Int) -> Int? { breakdowns.firstIndex { $0.contains(index) } }

  /// The column at this index, or `nil` where the program uses none.
  func column(at index: Int) -> Column? { kept.first { $0.index == index }?.column }

  /// The number of a column, from 1, or `nil` where the register does not keep it.
  func number(of column: Column) -> Int? { self[column].map { $0 + 1 } }

  /// The columns that the register keeps, with their indices, in canonical order.
  let kept: [(column: Column, index: Int)]

  /// The columns that are not read and are called like one that the tracker adds: their headers and indices.
  let ofTracker: [(header: String, index: Int)]

  /// The headers of the columns that the register keeps, as written there.
  let headers: [Column: String]

  /// Whether a table with these columns can be counted.
  static func areEnough(_ columns: Set<Column>) -> Bool { missing(from: columns) == nil }

  /// The first required column that is not among `columns`.
  private static func missing(from columns: Set<Column>) -> Column? {
    Column.required.first { column in
      !columns.contains(column) && !(column.substitute.map(columns.contains) ?? false)
    }
  }
}

extension Problem {
  fileprivate static func twoColumns(
    _ column: some TableColumn, _ first: Int, _ second: Int, at place: Place
  ) -> Problem {
    Problem(
      .duplicatedHeader, at: place.description,
      found: "columns \(first) and \(second) are both \"\(column.rawValue)\"")
  }
}
