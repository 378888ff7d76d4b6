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
    let head = try bytes.head(Self.headLimit)
    let isWhole = head.count == bytes.count
    var best: (search: HeaderSearch<Column>, body: (offset: Int, line: Int), delimiter: Delimiter)?
    for delimiter in Delimiter.allCases {
      var search = HeaderSearch(in: table, by: names)
      var reader = CSVReader(
        delimiter: delimiter.rawValue, startingAt: UTF8Text.bodyOffset(of: head.span))
      var row = TableRow()
      var body = (offset: reader.offset, line: reader.line)
      while Self.readRow(into: &row, of: head.span, by: &reader, isWhole: isWhole) {
        if search.header == nil { body = (reader.offset, reader.line) }
        guard try search.look(at: row, of: head.span) else { break }
      }
      if search.known > best?.search.known ?? -1 { best = (search, body, delimiter) }
    }
    guard let best else { preconditionFailure("there are delimiters") }
    self.bytes = bytes
    self.table = table
    self.delimiter = best.delimiter
    self.header = try best.search.found(in: file.path.string)
    self.body = best.body
    self.use = ColumnUse(of: header, rows: best.search.below, at: table)
    var lines = 1
    for byte in head where byte == UInt8(ascii: "\n") { lines += 1 }
    self.expectedRows = bytes.count / max(head.count / lines, 1)
    let isOther = best.delimiter != .comma
    let place = Place(file: file.name, line: header.line)
    self.findings =
      (isOther ? [.delimiter(best.delimiter, at: place)] : []) + best.search.above
      + MappedColumns.findings(missingFrom: [(header, nil)], in: file)
    self.misplaced = best.search.misplaced
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

/// The character between the columns of a register, recognised from its header: spreadsheets write semicolons where the
/// comma is the decimal separator, and tabs or bars when asked to.
enum Delimiter: UInt8, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
  case bar = 0x7C

  /// For messages.
  var name: String {
    switch self {
    case .comma: "commas"
    case .semicolon: "semicolons"
    case .tab: "tabs"
    case .bar: "bars"
    }
  }
}

extension Finding {
  /// The columns of the register are not separated by commas.
  fileprivate static func delimiter(_ delimiter: Delimiter, at place: Place) -> Finding {
    Finding(.delimiter, at: place, found: "the columns are separated by \(delimiter.name)")
  }
}
