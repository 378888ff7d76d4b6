/// Makes plain text safe for Markdown, so a name shows as it was typed.
package enum MarkdownText {
  /// `text` on one line, with a backslash before each character that Markdown would read as a sign.
  ///
  /// The signs are those of GitHub Flavored Markdown 0.29, which turns bare addresses into links, and dollars, between which
  /// many readers expect formulas.
  package static func escaped(_ text: String) -> String {
    // Most names have no sign at all.
    let bytes = text.utf8Span.span
    guard mayHaveSigns(bytes) else { return text }
    let characters = Array(text)
    let number = enumeration(in: characters)
    var escaped = ""
    for (index, character) in characters.enumerated() {
      if character.isNewline {
        escaped.append(" ")
      } else {
        if index == number || isSign(character, at: index, of: characters) { escaped.append("\\") }
        escaped.append(character)
      }
    }
    return escaped
  }

  /// Whether something may need escaping, so the text has to be checked letter by letter.
  private static func mayHaveSigns(_ bytes: Span<UInt8>) -> Bool {
    bytes.indices.contains { index in
      switch bytes[index] {
      // After "www" or after a number at the start, which is caught by the number itself.
      case UInt8(ascii: "."): index > 0 && bytes[index - 1] == UInt8(ascii: "w")
      // Harmless before a space.
      case UInt8(ascii: ":"): index == 0 || index + 1 < bytes.count && bytes[index + 1] != UInt8(ascii: " ")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: " "),
        UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "/"),
        UInt8(ascii: ")"), UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\""):
        false
      // Dashes, quotation marks and letters, but not the line endings that have the same first byte.
      case 0xC3...0xE1, 0xE3...0xF4: false
      case 0xE2:
        index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2])
      case 0x80..<0xC0: false
      // Numbers and hyphens begin a list only at the start.
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): index == 0
      default: true
      }
    }
  }

  private static func isSign(_ character: Character, at index: Int, of text: [Character]) -> Bool {
    // A sign with combining characters is still a sign; a lookalike is not.
    switch character.unicodeScalars.first {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$": true
    // A heading, a list or a table can only begin at the start of a line.
    case "+", "-", "=": index == 0
    case ":": index == 0 || text[index...].starts(with: "://") || beginsEmoji(text[index...])
    // A heading may end with its signs too.
    case "#": index == 0 || index == text.count - 1
    case ".": text[..<index].suffix(3).elementsEqual("www")
    case "&": beginsReference(text[index...])
    default: false
    }
  }

  /// The full stop or bracket after a number at the start, which would begin a list.
  private static func enumeration(in text: [Character]) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }.count
    guard (1...9).contains(digits), digits < text.count, ".)".contains(text[digits]) else { return nil }
    return digits + 1 == text.count || text[digits + 1].isWhitespace ? digits : nil
  }

  /// Whether `text` begins with what some readers show as an emoji, such as `:b:`.
  private static func beginsEmoji(_ text: ArraySlice<Character>) -> Bool {
    let name = text.dropFirst().prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber) || "_+-".contains($0)
    }
    return !name.isEmpty && text.dropFirst(1 + name.count).first == ":"
  }

  /// Whether `text` begins with an HTML character reference, such as `&lt;`.
  static func beginsReference(_ text: ArraySlice<Character>) -> Bool {
    guard text.first == "&" else { return false }
    let name = text.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "#" }
    return !name.isEmpty && text.dropFirst(1 + name.count).first == ";"
  }
}
