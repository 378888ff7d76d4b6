/// What stands in the bytes of an age entry.
extension AgeTokens {
  /// Whether the word that begins at `start` goes on: with a letter, or with the sign between the single letters of
  /// `n/k` and `y.o.`
  static func continuesWord(_ text: Span<UInt8>, from start: Int, at: Int) -> Bool {
    if FieldText.isLetter(text[at]) { return true }
    guard text[at] == UInt8(ascii: "/") || text[at] == UInt8(ascii: ".") else { return false }
    return at + 1 < text.count && FieldText.isLetter(text[at + 1])
      && (at - 1 == start || !FieldText.isLetter(text[at - 2]))
  }

  /// Whether a sign may stand between "EDD" and the day.
  static func leadsToDay(_ byte: UInt8) -> Bool {
    [UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "-")].contains(byte)
  }

  static func isBetweenDigits(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at > 0 && at + 1 < text.count && FieldText.isDigit(text[at - 1]) && FieldText.isDigit(text[at + 1])
  }

  /// Whether there is no space on either side.
  static func isTied(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at > 0 && at + 1 < text.count && FieldText.isLetter(text[at - 1]) && FieldText.isDigit(text[at + 1])
  }

  /// A sign outside ASCII: a fraction, or a dash.
  static func sign(_ text: Span<UInt8>, at: Int) -> (token: AgeToken, width: Int)? {
    switch (text[at], at + 1 < text.count ? text[at + 1] : 0, at + 2 < text.count ? text[at + 2] : 0) {
    case (0xC2, 0xBC...0xBE, _): (.fraction, 2)
    // U+2010 to U+2015, and the minus sign.
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): (.hyphen, 3)
    default: nil
    }
  }
}
