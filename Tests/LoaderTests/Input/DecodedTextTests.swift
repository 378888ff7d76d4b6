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
    ] as [([UInt8], String)])
  func `text of another encoding becomes the same text in UTF-8`(bytes: [UInt8], text: String) {
    #expect(decoded(bytes) == text)
  }

  @Test(
    arguments: [
      [0x81], [0x61, 0x8D], [0x8F], [0x90], [0x9D], [0xFF, 0xFE, 0x61], [0xFF, 0xFE, 0x3D, 0xD8],
      [0xFE, 0xFF, 0xDE, 0x00, 0x00, 0x61],
    ] as [[UInt8]])
  func `bytes that mean nothing are refused, not replaced`(bytes: [UInt8]) {
    #expect(decoded(bytes) == nil)
  }
}
