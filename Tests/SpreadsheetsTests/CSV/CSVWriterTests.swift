import Testing

@testable import Spreadsheets

struct CSVWriterTests {
  private func written(_ rows: [[String]]) -> String {
    var writer = CSVWriter()
    for row in rows { writer.write(row: row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (["a", "b"], "a,b\n"), (["a,b", "c"], "\"a,b\",c\n"), (["a\"b"], "\"a\"\"b\"\n"),
    (["a\nb"], "\"a\nb\"\n"),
    (["a\rb"], "\"a\rb\"\n"), (["a\r\nb"], "\"a\r\nb\"\n"), ([" a", "b "], "\" a\",\"b \"\n"),
    (["", ""], ",\n"),
    ([""], "\n"), (["\""], "\"\"\"\"\n"), (["2023-24", "é"], "2023-24,é\n"),
  ])
  func `a field has quotes around it only where it needs them`(row: [String], text: String) {
    #expect(written([row]) == text)
  }

  @Test func `rows follow each other, and nothing is written for none`() {
    #expect(written([["a", "b"], ["c", "d"]]) == "a,b\nc,d\n")
    #expect(written([]) == "")
  }

  /// A table whose one column is empty is a blank line for each row, which reads back as just that; a row without any
  /// field is the same blank line, so that tables here have at least one column.
  @Test(arguments: 0..<100)
  func `any table of text reads back as itself`(seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    let width = Int.random(in: 1...6, using: &random)
    let table = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      (0..<width).map { _ in text(&random) }
    }
    let csv = CSVText(written(table))
    #expect(csv.rows == table)
    #expect(csv.faults.allSatisfy { $0 == nil })
  }

  private func text(_ random: inout SeededNumbers) -> String {
    let pieces = [
      "\"", "\"\"", ",", "\n", "\r", "\r\n", " ", "\t", ";", "a", "Z", "7", "=1+1", "é", "e\u{301}", "\u{A0}",
      "\u{FEFF}", "’", "👶🏽",
    ]
    return (0..<Int.random(in: 0...5, using: &random)).compactMap { _ in pieces.randomElement(using: &random)
    }
    .joined()
  }
}

/// Numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { self.state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
