import Spreadsheets

/// Characters that nobody sees in a cell: they come with text that is copied from a web page, a mail or a PDF.
enum InvisibleText {
  /// The text as it looks, if it has characters that cannot be seen, or that look like others: without marks of no width, with
  /// ordinary spaces and hyphens. `nil` for a text that has none.
  static func replaced(_ text: Span<UInt8>) -> [UInt8]? {
    guard !CellBytes.areASCII(text), mayChange(text), let valid = try? UTF8Span(validating: text) else {
      return nil
    }
    let written = String(copying: valid)
    var shown = String.UnicodeScalarView()
    var isChanged = false
    for character in written.unicodeScalars {
      let seen = InvisibleText.seen(character)
      isChanged = isChanged || seen != character
      if let seen { shown.append(seen) }
    }
    return isChanged ? Array(String(shown).utf8) : nil
  }

  /// Whether a byte begins a character that may be one of these; letters of most alphabets begin with others.
  private static func mayChange(_ text: Span<UInt8>) -> Bool {
    text.indices.contains { index in
      switch text[index] {
      case 0xC2, 0xCD, 0xD8, 0xE1...0xE3, 0xEF, 0xF3: true
      default: false
      }
    }
  }

  /// What a person sees of a character; `nil` for nothing.
  private static func seen(_ character: Unicode.Scalar) -> Unicode.Scalar? {
    switch character.value {
    // The soft hyphen, joiners, marks of direction, variation selectors, byte-order marks and tags.
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE01EF:
      nil
    // Spaces, line ends, and the blanks of other scripts.
    case 0x85, 0xA0, 0x115F, 0x1160, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x2800, 0x3000,
      0x3164, 0xFFA0:
      " "
    // Hyphens of other widths, dashes, and the hyphen at which no line ends.
    case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: "-"
    default: character
    }
  }
}

extension TableRow {
  /// Lends the text of a field as it looks.
  func withVisibleText<Answer>(
    of index: Int, in bytes: Span<UInt8>, _ body: (Span<UInt8>) -> Answer
  ) -> Answer {
    withText(of: index, in: bytes) { text in
      guard let shown = InvisibleText.replaced(text) else { return body(text) }
      return body(shown.span)
    }
  }
}
