package import Records

/// Reduces a name to what all its spellings share: letters and digits, in lower case, with `&` as "and".
enum NameFold {
  /// The folded name. A text without letters or digits stays as it is, so `-` and `?` are two names.
  static func fold(_ text: Span<UInt8>) -> String {
    var count = 0
    forEachByte(of: text) { _ in count += 1 }
    return unsafe String(unsafeUninitializedCapacity: count) { folded in
      var end = 0
      forEachByte(of: text) { byte in
        unsafe folded[end] = byte
        end += 1
      }
      return end
    }
  }

  static func fold(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return fold(bytes.span)
  }

  @inline(__always)
  private static func forEachByte(of text: Span<UInt8>, _ body: (UInt8) -> Void) {
    var at = 0
    var isEmpty = true
    while at < text.count {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        body(byte | 0x20)
        isEmpty = false
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        body(byte)
        isEmpty = false
      case UInt8(ascii: "&"):
        body(UInt8(ascii: "a"))
        body(UInt8(ascii: "n"))
        body(UInt8(ascii: "d"))
        isEmpty = false
      case 0x80...:
        let width = punctuationWidth(text, at)
        if width > 0 {
          at += width - 1
        } else {
          // Latin-1 capitals: À to Þ, without the multiplication sign.
          let isSecond = at > 0 && text[at - 1] == 0xC3
          body(isSecond && (0x80...0x9E).contains(byte) && byte != 0x97 ? byte | 0x20 : byte)
          isEmpty = false
        }
      default: break
      }
      at += 1
    }
    guard isEmpty else { return }
    for at in text.indices { body(text[at]) }
  }

  /// How many bytes the punctuation or space at `at` takes; 0 for a letter of another alphabet.
  private static func punctuationWidth(_ text: Span<UInt8>, _ at: Int) -> Int {
    let second = at + 1 < text.count ? text[at + 1] : 0
    switch (text[at], second) {
    // Latin-1, including the non-breaking space and the soft hyphen. Its ordinals, powers, fractions and micro sign
    // are letters and digits.
    case (0xC2, 0xA0...0xA9), (0xC2, 0xAB...0xB1), (0xC2, 0xB4), (0xC2, 0xB6...0xB8), (0xC2, 0xBB),
      (0xC2, 0xBF):
      return 2
    // Typographic quotes, dashes and spaces (U+2000 to U+203F).
    case (0xE2, 0x80) where at + 2 < text.count: return 3
    // Joiners and marks of direction that nobody sees (U+205F to U+206F).
    case (0xE2, 0x81) where at + 2 < text.count && (0x9F...0xAF).contains(text[at + 2]): return 3
    // The byte-order mark that some programs leave at the start of a cell.
    case (0xEF, 0xBB) where at + 2 < text.count && text[at + 2] == 0xBF: return 3
    default: return 0
    }
  }
}

/// A fixed list of words and what they mean, whatever their case, punctuation and spacing.
struct WordList<Meaning: Sendable>: Sendable {
  private let meanings: [String: Meaning]

  /// Where two meanings share a spelling, the first has it.
  init(_ words: [(spellings: [String], meaning: Meaning)]) {
    let pairs = words.flatMap { word in word.spellings.map { (NameFold.fold($0), word.meaning) } }
    meanings = Dictionary(pairs) { first, _ in first }
  }

  /// What the text means; `nil` for one that is not in the list.
  subscript(text: Span<UInt8>) -> Meaning? { meanings[NameFold.fold(text)] }
}

extension Breakdown {
  /// Whether a header is one of those under which the register keeps the breakdown.
  package func isKept(under header: String) -> Bool {
    let folded = NameFold.fold(header)
    return columns.contains { NameFold.fold($0) == folded }
  }
}
