import Records
import Spreadsheets

/// Reads the rows of a text register that begin in one block of its bytes, whatever stands in the blocks before.
///
/// Where the first of them begins is known for certain only when the block before was read; until then it is taken to
/// be behind the first line end, which is right unless that stands in quotes.
struct BlockReader: ~Copyable {
  /// The most bytes that are held for one row: behind an open quote nobody looks further for the closing one.
  private static let rowLimit = 64 << 20
  /// How much is read beyond a block at most, for the row that goes on there.
  private static let longestOverhang = 4 << 10

  private let register: TextRegister
  private var table: TableReader
  private var scanner: CSVScanner
  private var row = TableRow()
  private var window = Window()

  init(_ register: TextRegister, by reader: RegisterReader) {
    self.register = register
    self.table = reader.table(register.header, at: register.table)
    self.scanner = CSVScanner(delimiter: register.delimiter.rawValue)
  }

  /// Reads the rows that begin in `block` into `rows`, the first of them at `start`, or where it probably does.
  mutating func read(_ block: Range<Int>, from start: Int?, into rows: inout BlockRows) throws(Problem) {
    rows.removeAll()
    var window = window
    self.window = Window()
    defer { self.window = window }
    let first = start ?? max(block.lowerBound - 1, register.body.offset)
    let overhang = min(block.count, Self.longestOverhang)
    try window.hold(first..<min(block.upperBound + overhang, register.bytes.count), of: register.bytes)
    rows.start = start ?? probableStart(of: block, in: window)
    rows.end = rows.start
    if rows.start < block.upperBound { try readRows(before: block.upperBound, in: &window, into: &rows) }
    let read = window.bytes.span.extracting(rows.start - first..<rows.end - first)
    rows.isUTF8 = UTF8Piece.isText(read)
  }

  private mutating func readRows(
    before end: Int, in window: inout Window, into rows: inout BlockRows
  ) throws(Problem) {
    let first = window.range.lowerBound
    scanner.begin(window.bytes.span.extracting(0..<window.range.count), at: rows.start - first)
    while scanner.offset + first < end {
      let isWhole = window.range.upperBound == register.bytes.count || window.range.count >= Self.rowLimit
      let held = 0..<window.range.count
      let step = scanner.readRow(into: &row, of: window.bytes.span.extracting(held), isWhole: isWhole)
      if step == .row {
        table.take(row, of: window.bytes.span.extracting(held), into: &rows.batch)
      } else {
        let place = (offset: scanner.offset, line: scanner.line)
        try window.grow(of: register.bytes)
        scanner.begin(
          window.bytes.span.extracting(0..<window.range.count), at: place.offset, line: place.line)
      }
    }
    rows.end = scanner.offset + first
    rows.lines = scanner.line - 1
  }

  /// Behind the first line end at or after the byte before the block.
  private func probableStart(of block: Range<Int>, in window: Window) -> Int {
    if block.lowerBound <= register.body.offset { return register.body.offset }
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

/// What the rows that begin in one block of a text register came to.
struct BlockRows {
  /// Their lines count from 1.
  var batch: RowBatch
  /// Where the first row was taken to begin.
  var start = 0
  /// Where the row behind the last begins.
  var end = 0
  /// How many lines the rows take up.
  var lines = 0
  var isUTF8 = true
  /// Why the block could not be read.
  var failure: Problem?

  init(of register: TextRegister) {
    self.batch = RowBatch(at: Place(file: register.table.file, line: 1), columns: register.header.columns)
  }

  /// Makes room for the rows of another block.
  mutating func removeAll() {
    batch.removeAll()
    batch.rows.start = batch.rows.start.onLine(1)
    lines = 0
    isUTF8 = true
    failure = nil
  }
}

/// A stretch of a register's bytes that is held in memory.
struct Window: Sendable {
  /// At least as many bytes as are held.
  private(set) var bytes: [UInt8] = []
  /// Which bytes of the register are held.
  private(set) var range = 0..<0

  /// Holds `range` of the register in the place of what was held.
  mutating func hold(_ range: Range<Int>, of register: RegisterBytes) throws(Problem) {
    makeRoom(for: range.count)
    try register.read(into: &bytes, 0..<range.count, from: range.lowerBound)
    self.range = range
  }

  /// Holds more behind what is held: as much again, or what there is.
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
