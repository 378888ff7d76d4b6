import Testing

@testable import Spreadsheets

/// The plain reader is the oracle: the scanner reads every text as it does.
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

  @Test func `a row that more bytes might change is incomplete, and whole once they are there`() {
    let text = Array("a,\"b\r\nc\"\r\nd\n".utf8)
    for count in 0...text.count {
      let rows = scanned(Array(text[..<count]), ",", isWhole: false).rows.count
      #expect(rows == (count < 10 ? 0 : count < 12 ? 1 : 2))
    }
  }
}
