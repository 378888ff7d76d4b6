import Records
import Spreadsheets
import SystemPackage

/// The table of referrals in a text.
typealias TextRegister = TextTable<RegisterColumn>

/// A table in a text: its bytes, what separates its columns, and where its rows begin.
struct TextTable<Column: TableColumn>: Sendable {
  /// The header must be within this many bytes.
  static var headLimit: Int { 1 << 20 }

  let bytes: RegisterBytes
  let table: Place
  let delimiter: Delimiter
  let header: HeaderRow<Column>
  /// Where the row below the header begins: the byte offset and the line.
  let body: (offset: Int, line: Int)
  /// About how many rows there are, estimated from the first ones.
  let expectedRows: Int
  /// The notes about the rows down to the header.
  let findings: [Finding]
  /// Which columns are used for what.
  let use: ColumnUse<Column>
  /// The errors about rows above the header that can be read as entries.
  let misplaced: [Finding]

  /// Finds the header of the table in `bytes`, which are UTF-8 with or without a byte-order mark.
  init(_ bytes: RegisterBytes, of file: InputFile, by names: HeaderNames<Column>) throws(Problem) {
    let table = Place(file: file.name)
    var bytes = bytes
    var best = try Self.search(bytes, at: table, by: names)
    var notes: [Finding] = []
    if best.search.header == nil, let lines = try QuotedLines.unwrapped(bytes) {
      let other = try Self.search(.memory(lines), at: table, by: names)
      if let header = other.search.header {
        notes.append(.quotedLines(at: table.onLine(header.line)))
        (bytes, best) = (.memory(lines), other)
      }
    }
    if best.search.header == nil { try Self.refuseOtherSigns(in: bytes, of: file, by: names) }
    self.bytes = bytes
    self.table = table
    self.delimiter = best.delimiter
    self.header = try best.search.found(in: file.path.string)
    self.body = best.body
    self.use = ColumnUse(of: header, rows: best.search.below, at: table)
    let head = try bytes.head(Self.headLimit)
    var lines = 1
    for byte in head where byte == UInt8(ascii: "\n") { lines += 1 }
    self.expectedRows = bytes.count / max(head.count / lines, 1)
    if best.delimiter != .comma { notes.append(.delimiter(best.delimiter, at: table.onLine(header.line))) }
    self.findings =
      notes + best.search.above + MappedColumns.findings(missingFrom: [(header, nil)], in: file)
    self.misplaced = best.search.misplaced
  }

  /// A search for the header, and where the row below it begins.
  private typealias Searched = (
    search: HeaderSearch<Column>, body: (offset: Int, line: Int), delimiter: Delimiter
  )

  /// Searches for the header at each delimiter until one gives it, or else returns the search that found the most of it.
  private static func search(
    _ bytes: RegisterBytes, at table: Place, by names: HeaderNames<Column>
  ) throws(Problem) -> Searched {
    let head = try bytes.head(headLimit)
    let isWhole = head.count == bytes.count
    var best: Searched?
    for delimiter in Delimiter.allCases {
      let (search, body) = try self.search(
        head.span, isWhole, at: table, divided: delimiter.rawValue, by: names)
      if search.known > best?.search.known ?? -1 { best = (search, body, delimiter) }
      if search.header != nil { break }
    }
    guard let best else { preconditionFailure("there are delimiters") }
    return best
  }

  private static func search(
    _ head: Span<UInt8>, _ isWhole: Bool, at table: Place, divided delimiter: UInt8,
    by names: HeaderNames<Column>
  ) throws(Problem) -> (search: HeaderSearch<Column>, body: (offset: Int, line: Int)) {
    var search = HeaderSearch(in: table, by: names)
    var reader = CSVReader(delimiter: delimiter, startingAt: UTF8Text.bodyOffset(of: head))
    var row = TableRow()
    var body = (offset: reader.offset, line: reader.line)
    var line = reader.line
    while readRow(into: &row, of: head, by: &reader, isWhole: isWhole) {
      line = reader.line
      if search.header == nil { body = (reader.offset, reader.line) }
      guard try search.look(at: row, of: head) else { return (search, body) }
    }
    if !isWhole { search.stop(at: line, within: headLimit) }
    return (search, body)
  }

  /// Throws if there is a header at a sign that also occurs in texts, so that the rows cannot be trusted.
  private static func refuseOtherSigns(
    in bytes: RegisterBytes, of file: InputFile, by names: HeaderNames<Column>
  ) throws(Problem) {
    let head = try bytes.head(headLimit)
    let table = Place(file: file.name)
    for (sign, name) in [
      (0x20, "spaces"), (0x3A, "colons"), (0x5E, "carets"), (0x7E, "tildes"), (0x2F, "slashes"),
    ] {
      let (search, _) = try self.search(
        head.span, head.count == bytes.count, at: table, divided: UInt8(sign), by: names)
      if let header = search.header {
        throw .divided(by: name, at: Place(file: file.path.string, line: header.line))
      }
    }
  }

  /// Reads a row of the register's head.
  ///
  /// A title may have a quote that never closes. Such a row ends with its line, as it would if `head` were the whole.
  private static func readRow(
    into row: inout TableRow, of head: Span<UInt8>, by reader: inout CSVReader, isWhole: Bool
  ) -> Bool {
    if reader.readRow(into: &row, of: head, isWhole: isWhole) == .row { return true }
    guard !isWhole else { return false }
    return reader.readRow(into: &row, of: head) && row.fault != nil && reader.offset < head.count
  }
}

extension Finding {
  /// The columns of the register are not separated by commas.
  fileprivate static func delimiter(_ delimiter: Delimiter, at place: Place) -> Finding {
    Finding(.delimiter, at: place, found: "the columns are separated by \(delimiter.name)")
  }
}

extension Problem {
  fileprivate static func divided(by name: String, at place: Place) -> Problem {
    Problem(
      .delimiter, at: place.description, found: "the columns are separated by \(name), which texts have too",
      expected: "expected commas, semicolons, tabs or bars",
      remedy: "open it in a spreadsheet program with this separator, and save it as \"CSV UTF-8\"")
  }
}
