import Records

/// A long reference that a spreadsheet took for a number and cut off: `1.2E+15`. Its last digits are lost.
enum ReferenceBecameNumber {
  /// Whether the text is a number with a power of ten as spreadsheets write it, sign included.
  static func matches(_ text: Span<UInt8>) -> Bool {
    var at = 0
    let whole = passDigits(of: text, &at)
    guard whole >= 1 else { return false }
    if at < text.count, text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ",") {
      at += 1
      guard passDigits(of: text, &at) > 0 else { return false }
    }
    guard at + 1 < text.count, text[at] | 0x20 == UInt8(ascii: "e"),
      text[at + 1] == UInt8(ascii: "+") || text[at + 1] == UInt8(ascii: "-")
    else { return false }
    at += 2
    return passDigits(of: text, &at) > 0 && at == text.count
  }

  private static func passDigits(of text: Span<UInt8>, _ at: inout Int) -> Int {
    let start = at
    while at < text.count, FieldText.isDigit(text[at]) { at += 1 }
    return at - start
  }
}

extension Finding {
  /// A reference that is no longer what was typed.
  static func referenceBecameNumber(at place: Place) -> Finding {
    Finding(
      .error, "reference-became-number", at: place, found: "a spreadsheet cut this reference short",
      expected: "expected the reference in full, not a power of ten",
      remedy: "give the column the format of text, and write the reference again")
  }
}
