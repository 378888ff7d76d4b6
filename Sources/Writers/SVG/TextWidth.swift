/// About how wide a text is in a sans-serif font, since there is none to ask: rather too wide than cut off.
enum TextWidth {
  /// The width in units of the picture, for a font of a size in the same units.
  static func of(_ text: String, size: Int) -> Int {
    let hundredths = text.reduce(0) { $0 + width(of: $1) }
    return (hundredths * size + 99) / 100
  }

  /// The text in lines that are no wider than `limit`, broken at spaces; a word that is wider stays whole.
  static func lines(of text: String, within limit: Int, size: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, of("\(last) \(word)", size: size) <= limit {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  /// In hundredths of the font's size.
  private static func width(of character: Character) -> Int {
    switch character {
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!", " ", "(", ")", "[", "]", "/", "f", "t", "r":
      36
    case "m", "w", "M", "W", "@", "%": 92
    case "A"..."Z", "&": 72
    default: character.isASCII ? 58 : 100
    }
  }
}
