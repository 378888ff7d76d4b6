import Records

/// Plain text inside a page or a picture: the one place where text from data is made safe for HTML and XML.
enum MarkupText {
  /// `text` on one line, for elements and for attributes in double quotes; signs of markup show as they were typed, and a
  /// character that no markup can hold as the mark for that.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += " "
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar.isControl ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }

  /// Whether a byte is a letter or sign of ASCII that shows as itself; nearly all texts have no others.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    case 0x20..<0x7F: true
    default: false
    }
  }

  /// The same for the words of a page, whose lines do not end inside a year such as 2023-24.
  static func words(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "-")) else { return escaped(text) }
    let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
    var words = escaped(String(pieces[0]))
    for (before, after) in zip(pieces, pieces.dropFirst()) {
      let start = before.suffix(while: \.isASCIIDigit)
      let end = after.prefix(while: \.isASCIIDigit)
      if start.count == 4, end.count == 2 {
        words.removeLast(4)
        words += "<span class=\"year\">\(start)-\(end)</span>\(escaped(String(after.dropFirst(2))))"
      } else {
        words += "-" + escaped(String(after))
      }
    }
    return words
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension Substring {
  fileprivate func suffix(while isWanted: (Character) -> Bool) -> Substring {
    self[(lastIndex { !isWanted($0) }.map { index(after: $0) } ?? startIndex)...]
  }
}
