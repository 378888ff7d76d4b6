import Records
import Spreadsheets

/// Reads the rows of a text register that begin in one block of its bytes, without knowing the blocks before it.
///
/// Where the first row begins is known for certain only once the block before has been read. Until then it is assumed to
/// begin after the first line end, which is right unless that line end is inside quotes.
struct BlockReader: ~Copyable {
  /// The most bytes held for one row, by each thread: after an open quote, the search for the closing quote stops here.
  private static let rowLimit = 8 << 20
  /// How far to read beyond the block at first, for a row that continues there.
  private static let longestOverhang = 4 << 10

  private let register: TextRegister
  private var table: TableReader
  private var scanner: CSVScanner
  private var row = TableRow()
  private var window = Window()

  init(_ register: TextRegister, by reader: RegisterReader) {
    self.register = register
    self.table = reader.table(register.header, at: register.table, separatedBy: register.delimiter)
    self.scanner = CSVScanner(delimiter: register.delimiter.rawValue)
  }

  /// Reads the rows that begin in `block` into `result`. The first row begins at `start`, or is looked for without it.
  ///
  /// Of the kinds of findings that are `full` before the block, no more are written out.
  mutating func read(
    _ block: Range<Int>, from start: Int?, full: Findings.FullKinds, into result: inout BlockResult
  ) throws(Problem) {
    result.removeAll()
    table.full = full
    var window = window
    self.window = Window()
    defer { self.window = window }
    let first = start ?? max(block.lowerBound - 1, register.body.offset)
    let overhang = min(block.count, Self.longestOverhang)
    try window.hold(first..<min(block.upperBound + overhang, register.bytes.count), of: register.bytes)
    result.startOffset = start ?? Self.probableStart(of: block, in: window, after: register.body.offset)
    result.endOffset = result.startOffset
    if result.startOffset < block.upperBound {
      try readRows(before: block.upperBound, in: &window, into: &result)
    }
    let read = window.bytes.span.extracting(result.startOffset - first..<result.endOffset - first)
    // The scanner has seen all that is held, and so at least these.
    result.isUTF8 = scanner.isASCII || UTF8Text.isValid(read)
  }

  private mutating func readRows(
    before end: Int, in window: inout Window, into result: inout BlockResult
  ) throws(Problem) {
    let first = window.range.lowerBound
    scanner.begin(window.bytes.span.extracting(0..<window.range.count), at: result.startOffset - first)
    while readHeldRows(before: end, in: window, into: &result) {
      let before = (offset: scanner.offset, line: scanner.line)
      try window.grow(of: register.bytes)
      scanner.begin(
        window.bytes.span.extracting(0..<window.range.count), at: before.offset, line: before.line)
    }
    result.endOffset = scanner.offset + first
    result.lineCount = scanner.line - 1
  }

  /// Reads the rows that begin before `end`, and returns whether it came to one that needs more bytes than are held.
  private mutating func readHeldRows(
    before end: Int, in window: borrowing Window, into result: inout BlockResult
  ) -> Bool {
    let first = window.range.lowerBound
    let bytes = window.bytes.span.extracting(0..<window.range.count)
    let isWhole = window.range.upperBound == register.bytes.count || window.range.count >= Self.rowLimit
    while scanner.offset + first < end {
      // By its case: to compare values of another module is a call.
      guard case .row = scanner.readRow(into: &row, of: bytes, isWhole: isWhole) else { return true }
      table.take(row, of: bytes, into: &result.batch)
      if scanner.offset + first == register.bytes.count { checkEnd(of: bytes, into: &result.batch) }
    }
    return false
  }

  /// Warns if the last row of the register seems to be cut off. A footnote may be short.
  private func checkEnd(of bytes: Span<UInt8>, into batch: inout RowBatch) {
    let index = batch.rows.all.indices.last { Int(batch.rows[$0].line) == row.line - 1 }
    let isReference =
      batch.findings.last.map { $0.finding.rule == .referenceAlone && $0.finding.place.line == row.line }
      ?? false
    guard index != nil || isReference,
      let finding = RowLayout.cutOff(
        row, in: bytes, under: register.header.columns, table: batch.rows.firstPlace.onLine(nil))
    else { return }
    batch.findings.append(RowBatch.Found(row: index, finding: finding))
  }

  /// After the first line end, from the byte before the block on.
  private static func probableStart(of block: Range<Int>, in window: Window, after header: Int) -> Int {
    if block.lowerBound <= header { return header }
    let first = window.range.lowerBound
    for at in first..<min(block.upperBound, window.range.upperBound) {
      let byte = window.bytes[at - first]
      let next = at + 1 < window.range.upperBound ? window.bytes[at + 1 - first] : 0
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && next != UInt8(ascii: "\n") {
        return at + 1
      }
    }
    return block.upperBound
  }
}

/// The result of reading the rows that begin in one block of a text register.
struct BlockResult {
  /// Lines are counted from 1, not from the top of the register.
  var batch: RowBatch
  /// Where the first row was assumed to begin.
  var startOffset = 0
  /// Where the row after the last one begins.
  var endOffset = 0
  /// How many lines the rows take up.
  var lineCount = 0
  var isUTF8 = true
  /// Why the block could not be read.
  var failure: Problem?

  init(of register: TextRegister) {
    self.batch = RowBatch(at: Place(file: register.table.file, line: 1), columns: register.header.columns)
  }

  /// Removes the rows, so that those of another block can take their place.
  mutating func removeAll() {
    batch.removeAll()
    batch.rows.firstPlace = batch.rows.firstPlace.onLine(1)
    lineCount = 0
    isUTF8 = true
    failure = nil
  }
}

/// The stretch of a register's bytes that is held in memory.
struct Window: Sendable {
  /// May be longer than the bytes that are held.
  private(set) var bytes: [UInt8] = []
  /// Which bytes of the register are held.
  private(set) var range = 0..<0

  /// Replaces what is held by `range` of the register.
  mutating func hold(_ range: Range<Int>, of register: RegisterBytes) throws(Problem) {
    makeRoom(for: range.count)
    try register.read(into: &bytes, 0..<range.count, from: range.lowerBound)
    self.range = range
  }

  /// Doubles what is held by reading on, up to the end of the register.
  mutating func grow(of register: RegisterBytes) throws(Problem) {
    let upper = min(range.upperBound + range.count, register.count)
    makeRoom(for: upper - range.lowerBound)
    try register.read(into: &bytes, range.count..<upper - range.lowerBound, from: range.upperBound)
    range = range.lowerBound..<upper
  }

  private mutating func makeRoom(for count: Int) {
    if bytes.count < count { bytes.append(contentsOf: repeatElement(0, count: count - bytes.count)) }
  }
}
