/// Folds names byte by byte: what two spellings of one name share, without strings.
enum ByteFold {
  /// Lends the letters and digits of `text` in lower case, `&` as "and"; a text that has none is lent as it is, so that
  /// `-` and `?` are two names.
  @inline(__always)
  static func forEachByte(of text: Span<UInt8>, _ body: (UInt8) -> Void) {
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
        let width = widthOfSign(text, at)
        if width > 0 {
          at += width - 1
        } else {
          // Capitals of Latin-1, À to Þ without the multiplication sign.
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

  /// How many bytes the sign at `at` takes, or 0 where a letter of another alphabet stands.
  private static func widthOfSign(_ text: Span<UInt8>, _ at: Int) -> Int {
    let second = at + 1 < text.count ? text[at + 1] : 0
    switch (text[at], second) {
    // Signs of Latin-1, the non-breaking space and the soft hyphen among them, without its ordinals, powers, fractions
    // and the micro sign, which are letters and digits.
    case (0xC2, 0xA0...0xA9), (0xC2, 0xAB...0xB1), (0xC2, 0xB4), (0xC2, 0xB6...0xB8), (0xC2, 0xBB),
      (0xC2, 0xBF):
      return 2
    // Typographic quotes, dashes and spaces (U+2000 to U+203F).
    case (0xE2, 0x80) where at + 2 < text.count: return 3
    // The mark that some programs leave at the beginning of a cell.
    case (0xEF, 0xBB) where at + 2 < text.count && text[at + 2] == 0xBF: return 3
    default: return 0
    }
  }
}
