/// How wide texts are in Arial, so that columns and rows fit them in programs that do not fit them by themselves.
///
/// Fonts that stand in for Arial, such as Liberation Sans, have the same widths.
enum ArialMetrics {
  /// A size and weight of the font.
  struct Face: Hashable, Sendable {
    let points: Double
    var isBold = false
  }

  /// How wide a text is without breaks, in pixels of which 96 make an inch.
  static func width(of text: String, in face: Face) -> Double {
    pixels(thousandths(of: text, in: face), in: face)
  }

  /// The same of a text of one line; `nil` for one that has several, however wide its column is.
  static func lineWidth(of text: String, in face: Face) -> Double? {
    // What is plain has no breaks: most texts are gone through once.
    if let plain = thousandths(ofPlain: text.utf8Span.span, in: face) { return pixels(plain, in: face) }
    return hasBreaks(text) ? nil : width(of: text, in: face)
  }

  private static func hasBreaks(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var hasBreak = false
    for index in bytes.indices { hasBreak = hasBreak || bytes[index] == UInt8(ascii: "\n") }
    return hasBreak
  }

  /// How wide a text is in thousandths of the type size, which add up from word to word.
  private static func thousandths(of text: String, in face: Face) -> Int {
    let bytes = text.utf8Span.span
    return thousandths(ofPlain: bytes, in: face) ?? thousandths(of: text.unicodeScalars, in: face)
  }

  /// How wide a part of a text is, in thousandths of the type size.
  static func thousandths(of text: Substring, in face: Face) -> Int {
    let bytes = text.utf8Span.span
    return thousandths(ofPlain: bytes, in: face) ?? thousandths(of: text.unicodeScalars, in: face)
  }

  /// The width of a text of nothing but ASCII, as most are; `nil` for any other.
  private static func thousandths(ofPlain bytes: Span<UInt8>, in face: Face) -> Int? {
    let widths = (face.isBold ? bold : regular).span
    var sum = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte >= 0x20, byte < 0x7F else { return nil }
      sum += widths[Int(byte) - 0x20]
    }
    return sum
  }

  private static func thousandths(of scalars: some Sequence<Unicode.Scalar>, in face: Face) -> Int {
    let widths = face.isBold ? bold : regular
    var sum = 0
    for scalar in scalars {
      let index = Int(scalar.value) - 0x20
      // Latin letters with accents are as wide as those without; of other scripts the widest is assumed.
      sum += widths.indices.contains(index) ? widths[index] : scalar.value < 0x250 ? 611 : 1000
    }
    return sum
  }

  static func pixels(_ thousandths: Int, in face: Face) -> Double {
    Double(thousandths) / 1000 * face.points * 96 / 72
  }

  /// How wide the longest word is, in pixels.
  static func longestWord(of text: String, in face: Face) -> Double {
    pixels(
      text.split(whereSeparator: \.isWhitespace).map { thousandths(of: $0, in: face) }.max() ?? 0, in: face)
  }

  /// From the space to the tilde, in thousandths of the type size.
  private static let regular = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
  private static let bold = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
    556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
    556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
    333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
