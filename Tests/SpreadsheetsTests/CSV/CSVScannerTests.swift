import Testing

@testable import Spreadsheets

/// The plain reader is the oracle: the scanner reads every text the same way.
struct CSVScannerTests {
  private struct Read: Hashable {
    var rows: [[TableField]] = []
    var lines: [Int] = []
    var faults: [CSVFault?] = []
    var offsets: [Int] = []

    mutating func add(_ row: TableRow, endingAt offset: Int) {
      rows.append(row.fields)
      lines.append(row.line)
      faults.append(row.fault)
      offsets.append(offset)
    }
  }

  private func plain(_ bytes: [UInt8], _ delimiter: Character, isWhole: Bool = true) -> Read {
    var reader = CSVReader(delimiter: delimiter.asciiValue ?? 0, fieldLimit: 40)
    var row = TableRow()
    var read = Read()
    while reader.readRow(into: &row, of: bytes.span, isWhole: isWhole) == .row {
      read.add(row, endingAt: reader.offset)
    }
    return read
  }

  private func scanned(_ bytes: [UInt8], _ delimiter: Character, isWhole: Bool = true) -> Read {
    var scanner = CSVScanner(delimiter: delimiter.asciiValue ?? 0, fieldLimit: 40)
    scanner.begin(bytes.span, at: 0)
    var row = TableRow()
    var read = Read()
    while scanner.readRow(into: &row, of: bytes.span, isWhole: isWhole) == .row {
      read.add(row, endingAt: scanner.offset)
    }
    return read
  }

  @Test func `every text of six special bytes is read as the plain reader does`() {
    let alphabet = Array("\",\n\ra ".utf8)
    var different: [[UInt8]] = []
    for number in 0..<46_656 {  // 6 to the power of 6
      var rest = number
      let bytes = (0..<6).map { _ in
        defer { rest /= 6 }
        return alphabet[rest % 6]
      }
      if scanned(bytes, ",") != plain(bytes, ",") { different.append(bytes) }
      if scanned(bytes, ",", isWhole: false) != plain(bytes, ",", isWhole: false) { different.append(bytes) }
    }
    #expect(different == [])
  }

  @Test(arguments: [",", ";", "\t", "|"] as [Character])
  func `long texts of all kinds of bytes are read as the plain reader does`(delimiter: Character) {
    var state: UInt64 = 42
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let sign = delimiter.asciiValue ?? 0
    let pieces: [[UInt8]] = [
      [sign], [sign], [sign], [0x0A], [0x0D, 0x0A], [0x0D], [0x22], [0x22, 0x22], [0x22, sign, 0x22], [0],
      [0x09], [0x0B], Array("abcdefgh".utf8), Array("é’日本".utf8), Array(" ".utf8), Array("14 weeks".utf8),
      Array(repeating: 0x61, count: 50), Array("\"quoted, and\nmore\"".utf8),
    ]
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<random(60) { bytes += pieces[random(pieces.count)] }
      #expect(scanned(bytes, delimiter) == plain(bytes, delimiter))
      #expect(scanned(bytes, delimiter, isWhole: false) == plain(bytes, delimiter, isWhole: false))
    }
  }

  @Test func `a block with a byte that is not ASCII, wherever it is, is not said to be ASCII`() {
    var scanner = CSVScanner(delimiter: UInt8(ascii: ","))
    for count in [0, 1, 63, 64, 65, 128, 200] {
      let bytes = [UInt8](repeating: 0x7F, count: count)
      scanner.begin(bytes.span, at: 0)
      #expect(scanner.isASCII)
      for place in bytes.indices {
        var other = bytes
        other[place] = 0x80
        scanner.begin(other.span, at: 0)
        #expect(!scanner.isASCII, "byte \(place) of \(count)")
      }
    }
  }

  @Test func `a row that more bytes might change is incomplete, and whole once they are there`() {
    let text = Array("a,\"b\r\nc\"\r\nd\n".utf8)
    for count in 0...text.count {
      let rows = scanned(Array(text[..<count]), ",", isWhole: false).rows.count
      #expect(rows == (count < 10 ? 0 : count < 12 ? 1 : 2))
    }
  }

  /// Reads a text as a loader does that keeps as little of it as it can: piece by piece, each grown until a row is whole,
  /// or block by block.
  private func texts(of bytes: [UInt8], inBlocksOf size: Int) -> [[String]] {
    var scanner = CSVScanner(delimiter: UInt8(ascii: ","))
    var rows: [[String]] = []
    var row = TableRow()
    var (start, length, line) = (0, size, 1)
    while start < bytes.count {
      let end = min(start + length, bytes.count)
      let block = Array(bytes[start..<end])
      scanner.begin(block.span, at: 0, line: line)
      while scanner.readRow(into: &row, of: block.span, isWhole: end == bytes.count) == .row {
        #expect(row.fault == nil)
        rows.append(row.texts(in: block))
      }
      length = scanner.offset == 0 ? length + size : size
      (start, line) = (start + scanner.offset, scanner.line)
    }
    return rows
  }

  @Test(arguments: 0..<30)
  func `any table of text reads back as itself, in blocks of any size`(seed: Int) {
    let table = InventedTable(seed: UInt64(seed)).rows
    var writer = CSVWriter()
    for row in table { writer.write(row: row) }
    for size in Array(1...64) + [4 << 10] {
      #expect(texts(of: writer.bytes, inBlocksOf: size).withoutGuards == table)
    }
  }

  @Test(arguments: 0..<30)
  func `reading may begin at any row`(seed: Int) {
    let table = InventedTable(seed: UInt64(seed)).rows
    var writer = CSVWriter()
    var starts: [Int] = []
    for row in table {
      starts.append(writer.bytes.count)
      writer.write(row: row)
    }
    var scanner = CSVScanner(delimiter: UInt8(ascii: ","))
    var row = TableRow()
    for (index, start) in starts.enumerated() {
      scanner.begin(writer.bytes.span, at: start, line: 100)
      var rows: [[String]] = []
      while scanner.readRow(into: &row, of: writer.bytes.span, isWhole: true) == .row {
        if rows.isEmpty { #expect(row.line == 100) }
        rows.append(row.texts(in: writer.bytes))
      }
      #expect(rows.withoutGuards == Array(table[index...]))
    }
  }
}

extension TableRow {
  fileprivate func texts(in bytes: [UInt8]) -> [String] {
    fields.indices.map { index in
      withText(of: index, in: bytes.span) { text in
        String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
      }
    }
  }
}
