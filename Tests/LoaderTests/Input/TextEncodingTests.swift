import Testing

@testable import Loader

struct TextEncodingTests {
  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF], 3), ([0xEF, 0xBB, 0xBF, 0x61], 3), ([0xEF, 0xBB], 0), ([0xEF, 0xBB, 0x61], 0),
      ([], 0), ([0x61], 0),
      ([0xFF, 0xFE, 0x61, 0x00], 0),
    ] as [([UInt8], Int)])
  func `the text begins behind a whole byte-order mark of UTF-8`(bytes: [UInt8], offset: Int) {
    let found = TextEncoding.bodyOffset(of: bytes.span)
    #expect(found == offset)
  }
}
