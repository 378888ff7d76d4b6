/// Text that a spreadsheet would take for a formula, neutralised by an apostrophe before it (OWASP, "CSV injection").
///
/// Reading undoes what writing does: text that already looks neutralised gets one more apostrophe, and reading removes one.
package enum NeutralText {
  private static let apostrophe = UInt8(ascii: "'")

  /// Whether a field of these bytes needs an apostrophe before it; numbers do not, whatever their sign.
  static func needsApostrophe(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    return beginsFormula(text[0]) && !isNumber(text) || isNeutral(text)
  }

  /// Whether the first byte is an apostrophe that neutralises the rest.
  package static func isNeutral(_ text: Span<UInt8>) -> Bool {
    guard text.count > 1, text[0] == apostrophe else { return false }
    var at = 1
    while at < text.count, text[at] == apostrophe { at += 1 }
    return at < text.count && beginsFormula(text[at])
  }

  /// Whether a spreadsheet may take text that begins with this byte for a formula, as it is or with its spaces removed.
  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    case UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  /// Whether the text is a number: an optional sign, digits, and at most one decimal point between them.
  private static func isNumber(_ text: Span<UInt8>) -> Bool {
    let isSigned = text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+")
    var digits = 0
    var points = 0
    for at in (isSigned ? 1 : 0)..<text.count {
      switch text[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: ".") where digits > 0 && at + 1 < text.count: points += 1
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }
}
