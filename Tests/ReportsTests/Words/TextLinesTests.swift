import Testing

@testable import Reports

struct TextLinesTests {
  @Test(arguments: [
    "", "one", "one\n", "\n\n", "one\r\ntwo\rthree\n\r\nfour", "a\u{B}b\u{C}c\u{85}d\u{2028}e\u{2029}",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿🇬🇧\né\u{301}\n\u{301}", "\n\u{200D}\r",
  ])
  func `a text has the lines that its characters end`(text: String) {
    #expect(text.lines == text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
    let rest = text.dropFirst()
    #expect(rest.lines == rest.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
  }

  @Test func `a scalar is blank where a character of it alone is`() {
    for value in [0x09, 0x0D, 0x20, 0x41, 0x85, 0xA0, 0x2003, 0x2028, 0x3000, 0xFEFF].compactMap(
      Unicode.Scalar.init)
    {
      #expect(value.isBlank == Character(value).isWhitespace)
      #expect(value.isLineEnd == Character(value).isNewline)
    }
  }
}
