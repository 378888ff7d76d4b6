import Records
import Spreadsheets

/// Looks for a table's header, row by row from the top: there may be titles above it.
///
/// The first row that names every required column is the header.
struct HeaderSearch<Column: TableColumn> {
  private struct Candidate {
    let texts: [String]
    let line: Int
    let known: Int

    /// How many cells have the words of some column.
    var likely: Int { texts.count(where: Column.mayBeHeader) }
  }

  /// How many rows are searched: a table without a header is not read to its end.
  private static var depth: Int { 2_000 }
  /// How many rows below the header are looked at: what they hold tells what an unknown column may be.
  private static var sample: Int { 30 }
  /// How many rows are compared by the meaning of their cells.
  private static var mostCompared: Int { 50 }

  private let names: HeaderNames<Column>
  private let table: Place
  /// How many rows have been looked at.
  private(set) var rows = 0
  /// The rows that name the most columns.
  private var best: [Candidate] = []
  private var broken: Finding?
  /// The row above, unless it is blank.
  private var previous: Candidate?
  /// Two rows that are one header together.
  private var split: (first: Int, second: Int)?
  /// The row that is too long to be looked at.
  private var longRow: (line: Int, limit: Int)?
  private(set) var header: HeaderRow<Column>?
  /// The rows above the header: its titles, and blank rows.
  private(set) var above: [Finding] = []
  /// The rows above the header that are entries of the table, as where the header was sorted into them: an error for each.
  private(set) var misplaced: [Finding] = []
  /// The filled rows, to look at once the header says which column holds what.
  private var filledRows = LooseRows()
  /// The first rows below the header.
  private(set) var below = LooseRows()

  init(in table: Place, by names: HeaderNames<Column>) {
    self.table = table
    self.names = names
  }

  /// Whether all rows so far are blank.
  var isBlank: Bool { best.isEmpty && broken == nil }

  /// How many columns the best row so far names.
  var known: Int { best.first?.known ?? 0 }

  /// Of the rows that name the most columns, those that look most like a header.
  private var likeliest: (rows: [Candidate], likely: Int) {
    let ranked = best.prefix(Self.mostCompared).map { (row: $0, likely: $0.likely) }
    let most = ranked.map(\.likely).max() ?? 0
    return (ranked.filter { $0.likely == most }.map(\.row), most)
  }

  /// What the columns hold that the row most like a header names.
  private var named: Set<CellContent> {
    Set(likeliest.rows.first?.texts.compactMap { names.column(named: $0)?.content.meaning } ?? [])
  }

  /// Whether the row most like a header names a column of days.
  var namesDays: Bool { named.contains(.day) }

  /// Whether the row most like a header names what a referral has but for its day, and a reference: lists beside each other, for
  /// menus, have none.
  var lacksOnlyDays: Bool { named.isSuperset(of: [.reference, .agencies, .ages, .outcomes]) }

  /// Whether some row has a known header, or the words of one.
  var hasHeaderWords: Bool { known > 0 || likeliest.likely > 0 }

  /// Whether below the header there are a few rows, and nothing in them that could be a referral's: no cell can be read in its
  /// column, or has a digit where a day belongs.
  var explainsHeader: Bool {
    guard let header, misplaced.isEmpty, below.count > 0, below.count < Self.sample else { return false }
    return below.allSatisfy { row, bytes in
      let days = header.columns.kept.filter { $0.column.content.meaning == .day }.map(\.index)
      return names.cells.contents(of: row, bytes, under: header.columns).allSatisfy { !$0.identifiesEntry }
        && !days.contains { index in
          row.fields.indices.contains(index)
            && row.withText(of: index, in: bytes) { text in
              CellBytes.haveDigit(text)
            }
        }
    }
  }

  /// Whether a header is rather here than where another search looked.
  func isMoreLikely(than other: HeaderSearch) -> Bool {
    known == other.known ? likeliest.likely > other.likeliest.likely : known > other.known
  }

  /// The search in a sheet, which is read down to its header, or as far down as a header can be.
  static func search(
    _ sheet: XLSXSheet, of workbook: borrowing XLSXWorkbook, in file: InputFile, by names: HeaderNames<Column>
  ) throws(Problem) -> HeaderSearch {
    var header = HeaderSearch(in: Place(file: file.name, sheet: sheet.name), by: names)
    var row = TableRow()
    var failure: Problem?
    try file.readWorkbook { () throws(XLSXError) in
      _ = try workbook.forEachRow(of: sheet) { (cells: borrowing SheetRow) throws(XLSXError) -> Bool in
        row.take(cells, width: nil)
        do throws(Problem) {
          return try header.look(at: row, of: cells.bytes.span)
        } catch {
          failure = error
          return false
        }
      }
    }
    if let failure { throw failure }
    return header
  }

  /// Notes that the row that begins on `line` does not end within the first `limit` bytes of the text.
  mutating func stop(at line: Int, within limit: Int) {
    if header == nil, rows < Self.depth { longRow = (line, limit) }
  }

  /// Looks at the next row, and returns whether to look at the one after it too: a few below the header are.
  mutating func look(at row: TableRow, of bytes: Span<UInt8>) throws(Problem) -> Bool {
    if header != nil {
      if row.fault == nil { below.add(row, bytes) }
      return below.count < Self.sample
    }
    rows += 1
    let place = table.onLine(row.line)
    if row.fault != nil {
      broken = broken ?? RowLayout.fault(of: row, table: table)
      above.append(.titleRow(at: place))
      return rows < Self.depth
    }
    guard row.hasFilledFields(atLeast: 1, in: bytes) else {
      above.append(.blankRow(at: place, expecting: Column.entry))
      previous = nil
      return rows < Self.depth
    }
    let texts = row.fields.indices.map { row.withText(of: $0, in: bytes, FieldText.string) }
    let named = Set(texts.compactMap(names.column))
    if ColumnPlaces.areEnough(named) {
      let columns = try ColumnPlaces(header: texts, names: names, table: table, line: row.line)
      header = HeaderRow(texts, on: row.line, columns: columns, names: names)
      best = [Candidate(texts: texts, line: row.line, known: named.count)]
      sortOutMisplaced(under: columns, row, bytes)
      return true
    }
    consider(Candidate(texts: texts, line: row.line, known: named.count))
    filledRows.add(row, bytes)
    above.append(.titleRow(at: place))
    return rows < Self.depth
  }

  /// Makes an error of each row above the header that can be read as an entry.
  ///
  /// Rows that a quote in the header swallowed are an error too.
  private mutating func sortOutMisplaced(
    under columns: ColumnPlaces<Column>, _ headerRow: TableRow, _ bytes: Span<UInt8>
  ) {
    let rowsInCell = RowsInCell(under: columns, by: names.cells)
    let place = table.onLine(headerRow.line)
    if headerRow.lineCount > 1 {
      for delimiter in Delimiter.allCases where misplaced.isEmpty {
        let swallowed = rowsInCell.swallowed(in: headerRow, bytes, separatedBy: delimiter, at: place)
        if let swallowed { misplaced.append(swallowed.finding) }
      }
    }
    let lines = filledRows.lines { row, bytes in
      names.cells.contents(of: row, bytes, under: columns).identifyEntry
        || row.fields.count == 1 && rowsInCell.unsplit(0, of: row, bytes, at: place) != nil
    }
    guard !lines.isEmpty else { return }
    misplaced += lines.map { .rowAboveHeader(at: table.onLine($0), expecting: Column.entry) }
    above.removeAll { finding in lines.contains { $0 == finding.place.line } }
  }

  private mutating func consider(_ candidate: Candidate) {
    if let previous, split == nil, names.areOneHeader(previous.texts, candidate.texts) {
      split = (previous.line, candidate.line)
    }
    previous = candidate
    if candidate.known > known { best.removeAll() }
    if candidate.known >= known { best.append(candidate) }
  }

  /// The header that was found.
  ///
  /// If there is none, throws what is missing from the row that is most like one. Throws too if two rows are equally
  /// like one.
  func found(in path: String) throws(Problem) -> HeaderRow<Column> {
    if let header { return header }
    if let broken, known == 0 { throw .brokenHeader(broken) }
    let likeliest = likeliest.rows
    if let longRow { throw .longRow(longRow.line, over: longRow.limit, in: table, of: Column.self) }
    guard let first = likeliest.first else {
      throw rows == Self.depth
        ? .blankRows(Self.depth, in: table, of: Column.self) : .emptyTable(path, of: Column.self)
    }
    if filledRows.goAcross(by: names) == .entries { throw .acrossHeader(in: table, of: Column.self) }
    if let split { throw .splitHeader(over: split.first, and: split.second, in: table) }
    if likeliest.count > 1, known > 1 {
      throw .twoHeaders(first.line, likeliest[1].line, in: table, of: Column.self)
    }
    let columns = try ColumnPlaces(header: first.texts, names: names, table: table, line: first.line)
    return HeaderRow(first.texts, on: first.line, columns: columns, names: names)
  }

  /// The line of the first row that can be read as an entry, whatever its columns.
  var firstEntry: Int? { filledRows.lines { names.cells.looksLikeEntry($0, $1, of: Column.self) }.first }

  /// The line of the header of another table, if that is the row most like a header.
  func line(ofHeaderBy others: HeaderNames<some TableColumn>) -> Int? {
    best.first { others.areNamed(by: $0.texts) }?.line
  }

  /// What is missing from the row that is most like a header; `nil` if there is a header, or no such row.
  var problem: Problem? {
    guard header == nil, !isBlank else { return nil }
    do throws(Problem) {
      _ = try found(in: table.description)
      return nil
    } catch {
      return error
    }
  }
}

extension Finding {
  fileprivate static func rowAboveHeader(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .rowAboveHeader, at: place, found: "the row is above the header, and can be read as a \(entry)")
  }

  fileprivate static func titleRow(at place: Place) -> Finding {
    Finding(.titleRow, at: place, found: "the row is above the header")
  }
}

extension Problem {
  fileprivate static func brokenHeader(_ finding: Finding) -> Problem {
    Problem(
      finding.rule, at: finding.place.description, found: finding.found, expected: finding.expected,
      remedy: "correct the header: without it no column can be trusted")
  }

  fileprivate static func emptyTable<Column: TableColumn>(
    _ path: String, of table: Column.Type
  ) -> Problem {
    Problem(
      .emptyRegister, at: path, found: "there is nothing in it",
      expected: "expected a header and a row per \(Column.entry)",
      remedy: "check that this is the register")
  }

  fileprivate static func acrossHeader<Column: TableColumn>(
    in table: Place, of columns: Column.Type
  ) -> Problem {
    Problem(
      .missingColumn, at: table.description,
      found: "the headers are below each other, with a \(Column.entry) in each column",
      expected: "expected the headers in one row, and a \(Column.entry) in each row below it",
      remedy: "copy the table, and paste it with Transpose")
  }

  fileprivate static func blankRows<Column: TableColumn>(
    _ count: Int, in table: Place, of columns: Column.Type
  ) -> Problem {
    Problem(
      .emptyRegister, at: table.onLine(count).description, found: "the first \(count) rows are blank",
      expected: "expected a header in one of them, with \(Column.requiredInWords)",
      remedy: "delete the blank rows above the header")
  }

  fileprivate static func longRow<Column: TableColumn>(
    _ line: Int, over limit: Int, in table: Place, of columns: Column.Type
  ) -> Problem {
    Problem(
      .emptyRegister, at: table.onLine(line).description,
      found: "this row does not end within the first \(limit) bytes, and no row above it is the header",
      expected: "expected a header there, with \(Column.requiredInWords)",
      remedy: "take out the long text, or check that this is the register")
  }

  fileprivate static func twoHeaders<Column: TableColumn>(
    _ first: Int, _ second: Int, in table: Place, of columns: Column.Type
  ) -> Problem {
    Problem(
      .twoHeaders, at: table.onLine(second).description,
      found: "lines \(first) and \(second) both look like a header, and neither names every column",
      expected: "expected one row with \(Column.requiredInWords)")
  }
}
