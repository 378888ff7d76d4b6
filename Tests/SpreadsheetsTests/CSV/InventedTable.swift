@testable import Spreadsheets

/// A table of text with everything that CSV must quote, the same for the same seed.
///
/// It has at least one column: a row without fields is the same blank line as a row of one empty field.
struct InventedTable {
  private static let pieces = [
    "\"", "\"\"", ",", "\n", "\r", "\r\n", " ", "\t", ";", "a", "Z", "7", "=1+1", "'", "-", "@", "é",
    "e\u{301}", "\u{A0}",
    "\u{FEFF}",
    "’", "👶🏽",
  ]

  let rows: [[String]]

  init(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let width = Int.random(in: 1...6, using: &random)
    rows = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      (0..<width).map { _ in InventedTable.text(&random) }
    }
  }

  private static func text(_ random: inout SeededNumbers) -> String {
    (0..<Int.random(in: 0...5, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
      .joined()
  }
}

extension [[String]] {
  /// The texts as a loader reads them, without the apostrophes that neutralise them.
  var withoutGuards: [[String]] {
    map { row in
      row.map { text in
        let bytes = Array<UInt8>(text.utf8)
        return NeutralText.isNeutral(bytes.span) ? String(decoding: bytes.dropFirst(), as: UTF8.self) : text
      }
    }
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
