/// Text that comes from files, as it is safe to show: a terminal obeys characters that nobody sees.
extension String {
  /// The text with each control character, line break and mark of direction as its number, as in `U+001B`.
  package var onOneLine: String {
    replacingUnseen(besides: [], by: \.number)
  }

  /// The same, but for its line breaks and tabs.
  package var asLines: String {
    replacingUnseen(besides: ["\n", "\t"], by: \.number)
  }

  /// The first letters, for a message: the rest of a name says no more about which one it is.
  package var inShort: String { shortened(to: 60) }

  /// The first characters, with a sign for those that are left out.
  func shortened(to most: Int) -> String {
    guard utf8.count > most, unicodeScalars.count > most else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(most))) + "…"
  }

  /// Whether nobody would see anything of this text: it has nothing but spaces and characters without a shape.
  package var isInvisible: Bool {
    unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.isUnseen || $0.properties.isDefaultIgnorableCodePoint
        || $0 == "\u{2800}"
    }
  }

  private func replacingUnseen(
    besides kept: [Unicode.Scalar], by replacement: (Unicode.Scalar) -> String
  ) -> String {
    // Most text has plain letters and nothing else.
    guard utf8.contains(where: { $0 < 0x20 && !kept.contains(Unicode.Scalar($0)) || $0 >= 0x7F }),
      unicodeScalars.contains(where: { $0.isUnseen && !kept.contains($0) })
    else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isUnseen, !kept.contains(scalar) {
        text += replacement(scalar)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether this changes how text is shown and has no shape of its own: a control, a line break, a mark of direction.
  ///
  /// The joiners inside emoji and some scripts' words are left, for they only shape their neighbours.
  package var isUnseen: Bool {
    if value < 0x7F { return value < 0x20 }
    return switch value {
    case 0x200C, 0x200D, 0xAD: false
    default:
      switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  /// The character inside a text of JSON (RFC 8259, section 7), escaped too where nobody would see it.
  package var inJSON: String {
    switch self {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\u{8}": "\\b"
    case "\u{C}": "\\f"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\0"..<" ": "\\u00\(value < 0x10 ? "0" : "")\(String(value, radix: 16))"
    default: isUnseen ? utf16.map { "\\u" + UInt32($0).hexadecimal }.joined() : String(self)
    }
  }
}

extension Unicode.Scalar {
  /// Such as `U+001B`.
  package var number: String { "U+" + value.hexadecimal }

  /// Whether this is a control character, ends a line or turns the direction of what is beside it: no name and no text needs one.
  package var isControl: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension UInt32 {
  /// At least four hexadecimal digits.
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
  }
}
