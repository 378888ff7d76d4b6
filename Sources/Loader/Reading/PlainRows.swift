import Records
import Spreadsheets
import SystemPackage

/// The rows of a file as they are, before anyone knows which is its header and what its columns mean.
struct PlainRows {
  private let file: InputFile
  /// How many bytes of a text are read. It may end in the middle of a row, which is then left out.
  private let mostBytes: Int
  /// How many rows of a table are looked at for what divides its columns.
  private static let sample = 30

  init(of file: InputFile, mostBytes: Int) {
    self.file = file
    self.mostBytes = mostBytes
  }

  /// Calls `body` with each row of a text, or of each sheet of a workbook, and where its table is, until it returns false.
  func forEach(_ body: (_ table: Place, TableRow, Span<UInt8>) -> Bool) throws(Problem) {
    try file.requireNoLock()
    let open = try OpenFile(at: file.path)
    let head = try RegisterBytes.file(open).head(FileKind.prefixLength)
    if FileKind(firstBytes: head.span).isReadAsText {
      try forEachRow(ofText: open, body)
    } else {
      try forEachRow(ofWorkbook: open, body)
    }
  }

  private func forEachRow(
    ofText open: OpenFile, _ body: (Place, TableRow, Span<UInt8>) -> Bool
  ) throws(Problem) {
    let isWhole = open.count <= mostBytes
    var bytes = try RegisterBytes.file(open).head(mostBytes)
    let whole = isWhole ? bytes.count : UTF8Text.wholeCharacters(in: bytes.span)
    if !UTF8Text.isValid(bytes.span.extracting(0..<whole)) || DecodedText.isUTF16(bytes.span) {
      // A character of UTF-16 has two bytes, and must not be cut.
      let end = isWhole ? bytes.count : bytes.count & ~1
      guard let text = DecodedText(bytes.span.extracting(0..<end)) else {
        throw .notUTF8(file.path.string)
      }
      bytes = text.bytes
    }
    if Self.fields(of: bytes, by: Self.delimiter(of: bytes)) == 1,
      let lines = try QuotedLines.unwrapped(.memory(bytes))
    {
      bytes = lines
    }
    var reader = CSVReader(
      delimiter: Self.delimiter(of: bytes).rawValue, startingAt: UTF8Text.bodyOffset(of: bytes.span))
    var row = TableRow()
    let table = Place(file: file.name)
    while reader.readRow(into: &row, of: bytes.span, isWhole: isWhole) == .row {
      guard body(table, row, bytes.span) else { return }
    }
  }

  /// What divides the columns of a text: the sign by which its first rows have the most fields.
  private static func delimiter(of bytes: [UInt8]) -> Delimiter {
    let counts = Delimiter.allCases.map { (delimiter: $0, fields: fields(of: bytes, by: $0)) }
    return counts.reduce(counts[0]) { $1.fields > $0.fields ? $1 : $0 }.delimiter
  }

  /// How many fields the widest of the first rows has.
  private static func fields(of bytes: [UInt8], by delimiter: Delimiter) -> Int {
    var reader = CSVReader(delimiter: delimiter.rawValue, startingAt: UTF8Text.bodyOffset(of: bytes.span))
    var row = TableRow()
    var widest = 0
    for _ in 0..<sample where reader.readRow(into: &row, of: bytes.span) {
      widest = max(widest, row.fields.count)
    }
    return widest
  }

  private func forEachRow(
    ofWorkbook open: OpenFile, _ body: (Place, TableRow, Span<UInt8>) -> Bool
  ) throws(Problem) {
    let descriptor = try open.duplicate()
    let workbook = try file.readWorkbook { () throws(XLSXError) in
      try XLSXWorkbook(in: XLSXPackage(taking: descriptor))
    }
    var row = TableRow()
    var goesOn = true
    for sheet in workbook.sheets where sheet.part != nil && goesOn {
      let table = Place(file: file.name, sheet: sheet.name)
      try file.readWorkbook { () throws(XLSXError) in
        _ = try workbook.forEachRow(of: sheet) { (cells: borrowing SheetRow) throws(XLSXError) -> Bool in
          row.take(cells, width: nil)
          goesOn = body(table, row, cells.bytes.span)
          return goesOn
        }
      }
    }
  }
}
