import Spreadsheets

/// What a person sees of a reference: two that look the same on the screen are the same.
enum ReferenceLook {
  /// The text as it looks, with single spaces, one form of each accented letter, and Latin letters for those of other
  /// alphabets that look like them; `nil` for a text that is as it looks.
  static func replaced(_ text: Span<UInt8>) -> [UInt8]? {
    guard !isPlain(text) else { return nil }
    let bytes = InvisibleText.replaced(text)
    let written = bytes.map { String(decoding: $0, as: UTF8.self) } ?? FieldText.string(text)
    var shown = ""
    for character in written {
      if character.isWhitespace {
        if shown.last != " " { shown.append(" ") }
      } else {
        shown.append(forms[character] ?? character)
      }
    }
    return Array(shown.utf8)
  }

  /// Whether a text is what nearly all references are: eight bytes or more, letters, digits and the commonest signs, none of which can
  /// be between two references or be replaced, and no digit first.
  @inline(__always)
  static func isCommon(_ text: Span<UInt8>) -> Bool {
    text.count >= 8 && text[0] > UInt8(ascii: "=") && !CellBytes.mayHaveDivider(text)
  }

  /// Whether all bytes are ASCII and none a control character, with no space beside another.
  @inline(__always)
  static func isPlain(_ text: Span<UInt8>) -> Bool {
    // Most references have no space.
    text.count >= 8
      && !CellBytes.any(of: text) {
        ($0 | ($0 &- 0x2121_2121_2121_2121) | ($0 &+ 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
      }
      || isPlainByBytes(text)
  }

  @inline(never)
  private static func isPlainByBytes(_ text: Span<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for at in text.indices {
      if text[at] < 0x20 || text[at] >= 0x7F || text[at] == 0x20 && previous == 0x20 { return false }
      previous = text[at]
    }
    return true
  }

  /// By how it is written, the one form of a character. Characters that Unicode calls equivalent are one key.
  private static let forms: [Character: Character] = {
    var forms: [Character: Character] = [:]
    for value in Array(UInt32(0xC0)...0x24F) + Array(0x1E00...0x1EFF) {
      if let scalar = Unicode.Scalar(value) { forms[Character(scalar)] = Character(scalar) }
    }
    // Cyrillic and Greek.
    for (other, latin) in zip(
      "АВЕКМНОРСТУХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTYXIJSaeopcyxijsABEZHIKMNOPTYXo")
    {
      forms[other] = latin
    }
    // Letters, digits and signs of full width.
    for value in UInt32(0x21)...0x7E {
      if let wide = Unicode.Scalar(value + 0xFEE0), let narrow = Unicode.Scalar(value) {
        forms[Character(wide)] = Character(narrow)
      }
    }
    return forms
  }()
}

extension TableRow {
  /// Lends the text of a reference as it looks.
  func withLook<Answer>(of index: Int, in bytes: Span<UInt8>, _ body: (Span<UInt8>) -> Answer) -> Answer {
    withText(of: index, in: bytes) { text in
      guard let shown = ReferenceLook.replaced(text) else { return body(text) }
      return body(shown.span)
    }
  }
}
