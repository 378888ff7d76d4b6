/// The widths of texts in Arial, to fit columns and rows in programs that do not fit them: spreadsheets and Word.
///
/// Substitutes for Arial, such as Liberation Sans, have the same widths.
enum ArialMetrics {
  /// A size and weight of the font.
  struct Face: Hashable, Sendable {
    let points: Double
    var isBold = false
  }

  /// The width of a text on one line, in pixels of 1/96 inch.
  static func width(of text: String, in face: Face) -> Double {
    pixels(thousandths(of: text, in: face), in: face)
  }

  /// The same, but `nil` for a text with line breaks.
  static func lineWidth(of text: String, in face: Face) -> Double? {
    // ASCII text has no breaks, so most texts are measured in one pass.
    if let plain = thousandths(ofPlain: text.utf8Span.span, in: face) { return pixels(plain, in: face) }
    return hasBreaks(text) ? nil : width(of: text, in: face)
  }

  private static func hasBreaks(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var hasBreak = false
    for index in bytes.indices { hasBreak = hasBreak || bytes[index] == UInt8(ascii: "\n") }
    return hasBreak
  }

  /// The width of a text in thousandths of the font size.
  private static func thousandths(of text: String, in face: Face) -> Int {
    let bytes = text.utf8Span.span
    return thousandths(ofPlain: bytes, in: face) ?? thousandths(of: text.unicodeScalars, in: face)
  }

  /// The width of a part of a text in thousandths of the font size.
  static func thousandths(of text: Substring, in face: Face) -> Int {
    let bytes = text.utf8Span.span
    return thousandths(ofPlain: bytes, in: face) ?? thousandths(of: text.unicodeScalars, in: face)
  }

  /// The width of a text in printable ASCII, as most are; `nil` for any other.
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
      // Accented Latin letters are as wide as others; other scripts are assumed to be as wide as the font size.
      sum += widths.indices.contains(index) ? widths[index] : scalar.value < 0x250 ? 611 : 1000
    }
    return sum
  }

  static func pixels(_ thousandths: Int, in face: Face) -> Double {
    Double(thousandths) / 1000 * face.points * 96 / 72
  }

  /// The width of the longest word, in pixels.
  static func longestWord(of text: String, in face: Face) -> Double {
    pixels(
      text.split(whereSeparator: \.isWhitespace).map { thousandths(of: $0, in: face) }.max() ?? 0, in: face)
  }

  /// The widths from the space to the tilde, in thousandths of the font size.
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

/// A text with the widths of its words, to break it into lines of any width as spreadsheet programs do: after a space or a
/// hyphen, and anywhere within a word that is too wide.
struct MeasuredText {
  /// A word, or a part of one up to a hyphen, with the space after it.
  private struct Piece {
    let text: Substring
    /// The widths without and with the space after it, in thousandths of the font size.
    let visible: Int
    let whole: Int
  }

  private let face: ArialMetrics.Face
  private let paragraphs: [[Piece]]

  init(_ text: String, in face: ArialMetrics.Face) {
    self.face = face
    paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      MeasuredText.pieces(of: paragraph).map { piece in
        let visible = piece.utf8.last == UInt8(ascii: " ") ? piece.dropLast() : piece
        let width = ArialMetrics.thousandths(of: visible, in: face)
        let space = visible.endIndex == piece.endIndex ? 0 : ArialMetrics.thousandths(of: " ", in: face)
        return Piece(text: piece, visible: width, whole: width + space)
      }
    }
  }

  /// The lines of the text in a width of `room` pixels.
  func lines(room: Double) -> [String] {
    paragraphs.flatMap { pieces in
      var lines: [String] = []
      var line = ""
      var length = 0
      func breakLine(before width: Int) {
        guard !line.isEmpty, ArialMetrics.pixels(length + width, in: face) > room else { return }
        lines.append(line)
        (line, length) = ("", 0)
      }
      for piece in pieces {
        breakLine(before: piece.visible)
        if ArialMetrics.pixels(piece.visible, in: face) <= room {
          line += piece.text
          length += piece.whole
        } else {
          // As a string of its own: in a part of a text, each flag is looked for from the first one on.
          for character in String(piece.text) {
            let width = ArialMetrics.thousandths(of: Substring(String(character)), in: face)
            breakLine(before: width)
            line.append(character)
            length += width
          }
        }
      }
      return lines + [line]
    }
  }

  private static func pieces(of text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    for index in text.utf8.indices
    where text.utf8[index] == UInt8(ascii: " ") || text.utf8[index] == UInt8(ascii: "-") {
      let next = text.utf8.index(after: index)
      pieces.append(text[start..<next])
      start = next
    }
    return pieces + [text[start...]]
  }
}
