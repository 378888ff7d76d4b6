/// A text with the widths of its words, which is broken into lines of whatever width, as spreadsheet programs do: behind a
/// space or a hyphen, and anywhere within a word that is wider.
struct MeasuredText {
  /// A word with what follows it, cut behind its hyphens.
  private struct Piece {
    let text: Substring
    /// In thousandths of the type size: without the space behind it, and with it.
    let seen: Int
    let whole: Int
  }

  private let face: ArialMetrics.Face
  private let paragraphs: [[Piece]]

  init(_ text: String, in face: ArialMetrics.Face) {
    self.face = face
    paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      MeasuredText.pieces(of: paragraph).map { piece in
        let seen = piece.last == " " ? piece.dropLast() : piece
        let width = ArialMetrics.thousandths(of: seen, in: face)
        let space = seen.endIndex == piece.endIndex ? 0 : ArialMetrics.thousandths(of: " ", in: face)
        return Piece(text: piece, seen: width, whole: width + space)
      }
    }
  }

  /// The lines of the text where there is `room` for so many pixels.
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
        breakLine(before: piece.seen)
        if ArialMetrics.pixels(piece.seen, in: face) <= room {
          line += piece.text
          length += piece.whole
        } else {
          for index in piece.text.indices {
            let width = ArialMetrics.thousandths(of: piece.text[index...index], in: face)
            breakLine(before: width)
            line.append(piece.text[index])
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
