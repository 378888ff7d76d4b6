import Testing

@testable import Loader

struct DecodedTextTests {
  private func decoded(_ bytes: [UInt8]) -> String? {
    DecodedText(bytes.span).map { "\($0.encoding.rawValue): \(String(decoding: $0.bytes, as: UTF8.self))" }
  }

  @Test(
    arguments: [
      ([0x43, 0x68, 0x92, 0x73], "Windows-1252: Ch’s"), ([0xE9, 0x80, 0x9F], "Windows-1252: é€Ÿ"),
      ([0x93, 0x61, 0x94, 0x96, 0xA0], "Windows-1252: “a”–\u{A0}"),
      ([0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00, 0x3D, 0xD8, 0x00, 0xDE], "UTF-16: aé😀"),
      ([0xFE, 0xFF, 0x00, 0x61, 0x20, 0x19], "UTF-16, big-endian: a’"), ([0xFF, 0xFE], "UTF-16: "),
      ([0x61, 0, 0x62, 0], "UTF-16: ab"), ([0, 0x61, 0, 0x62], "UTF-16, big-endian: ab"),
    ] as [([UInt8], String)])
  func `text of another encoding becomes the same text in UTF-8`(bytes: [UInt8], text: String) {
    #expect(decoded(bytes) == text)
  }

  @Test(
    arguments: [
      [0x81], [0x61, 0x8D], [0x8F], [0x90], [0x9D], [0xFF, 0xFE, 0x61], [0xFF, 0xFE, 0x3D, 0xD8],
      [0xFE, 0xFF, 0xDE, 0x00, 0x00, 0x61],
    ] as [[UInt8]])
  func `bytes without a meaning are refused, not replaced`(bytes: [UInt8]) {
    #expect(decoded(bytes) == nil)
  }
}

struct UTF8TextTests {
  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF], 3), ([0xEF, 0xBB, 0xBF, 0x61], 3), ([0xEF, 0xBB], 0), ([0xEF, 0xBB, 0x61], 0),
      ([], 0), ([0x61], 0),
      ([0xFF, 0xFE, 0x61, 0x00], 0),
    ] as [([UInt8], Int)])
  func `the text begins after a whole byte-order mark of UTF-8`(bytes: [UInt8], offset: Int) {
    let found = UTF8Text.bodyOffset(of: bytes.span)
    #expect(found == offset)
  }

  @Test(
    arguments: [
      ([], 0), ([0x61], 1), ([0x61, 0xC3], 1), ([0x61, 0xC3, 0xA9], 1), ([0x61, 0xC3, 0xA9, 0x62], 4),
      ([0xE6], 0), ([0xE6, 0x97], 0), ([0x61, 0xE6, 0x97, 0xA5], 1), ([0xF0, 0x9F, 0x91], 0),
      ([0x61, 0x61, 0xF0, 0x9F, 0x91, 0xB6], 2), ([0xC3, 0xA9, 0xC3, 0xA9], 2), ([0x0A], 1),
    ] as [([UInt8], Int)])
  func `the last character may continue, all others are whole`(bytes: [UInt8], count: Int) {
    let whole = UTF8Text.wholeCharacters(in: bytes.span)
    #expect(whole == count)
  }

  @Test func `wherever a text is cut, the whole characters before the cut are text`() {
    let bytes = Array("aé日👶🏽b’\u{10FFFF}\u{80}".utf8)
    for count in 0...bytes.count {
      let piece = Array(bytes[..<count])
      let whole = UTF8Text.wholeCharacters(in: piece.span)
      let isValid = UTF8Text.isValid(piece.span.extracting(0..<whole))
      #expect(isValid && count - whole <= 4)
    }
  }

  @Test(
    arguments: [[0xE9], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC0, 0xAF]] as [[UInt8]]
  )
  func `bytes that are not UTF-8 are not text`(bytes: [UInt8]) {
    let isValid = UTF8Text.isValid(bytes.span)
    #expect(!isValid)
  }
}
