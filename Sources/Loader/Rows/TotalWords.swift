import Spreadsheets

/// The words that name a total.
enum TotalWords {
  /// Whether a text is such a word, or begins with one: `Total referrals`.
  static func contain(_ text: Span<UInt8>) -> Bool {
    if words[text] != nil { return true }
    let value = text.extracting(FieldText.trimmed(text))
    let end = value.indices.first { value[$0] == UInt8(ascii: " ") || value[$0] == UInt8(ascii: ":") }
    return end.map { words[value.extracting(0..<$0)] != nil } ?? false
  }

  private static let words = WordList([
    (["total", "totals", "grand total", "subtotal", "sum", "overall"], true)
  ])
}
