import Records

/// A number that a workbook keeps as text: it reads the same, but no formula there counts it.
enum NumberAsText {
  /// Whether the text is a number: digits, perhaps with a sign before and a decimal point inside.
  static func matches(_ text: Span<UInt8>) -> Bool {
    var digits = 0
    var points = 0
    for at in text.indices {
      switch text[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: ".") where digits > 0: points += 1
      case UInt8(ascii: "-") where at == 0: break
      default: return false
      }
    }
    return digits > 0 && points <= 1 && text[text.count - 1] != UInt8(ascii: ".")
  }
}

extension Finding {
  /// A text cell that holds a number.
  static func numberAsText(at place: Place) -> Finding {
    Finding(
      .note, "number-as-text", at: place, found: "this number is kept as text", expected: "expected a number",
      remedy: "read as the number")
  }
}
