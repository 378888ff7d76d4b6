/// Words that say that a value is not known: it is not recorded.
enum UnknownWords {
  static func contain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return contain(bytes.span)
  }

  static func contain(_ text: Span<UInt8>) -> Bool { words[text] != nil }

  private static let words = WordList([
    (
      [
        "unknown", "not known", "nk", "n/k", "not recorded", "not stated", "not yet known", "tbc", "-", "?",
        "n/a",
        "not applicable",
      ], true
    )
  ])
}
