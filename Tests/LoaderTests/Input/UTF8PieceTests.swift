import Testing

@testable import Loader

struct UTF8PieceTests {
  @Test(
    arguments: [
      ([], 0), ([0x61], 1), ([0x61, 0xC3], 1), ([0x61, 0xC3, 0xA9], 1), ([0x61, 0xC3, 0xA9, 0x62], 4),
      ([0xE6], 0), ([0xE6, 0x97], 0), ([0x61, 0xE6, 0x97, 0xA5], 1), ([0xF0, 0x9F, 0x91], 0),
      ([0x61, 0x61, 0xF0, 0x9F, 0x91, 0xB6], 2), ([0xC3, 0xA9, 0xC3, 0xA9], 2), ([0x0A], 1),
    ] as [([UInt8], Int)])
  func `the last character may go on, all others are whole`(bytes: [UInt8], count: Int) {
    let whole = UTF8Piece.wholeCharacters(in: bytes.span)
    #expect(whole == count)
  }

  @Test func `wherever a text is cut, what is left of it is text`() {
    let bytes = Array("aé日👶🏽b’\u{10FFFF}\u{80}".utf8)
    for count in 0...bytes.count {
      let piece = Array(bytes[..<count])
      let whole = UTF8Piece.wholeCharacters(in: piece.span)
      let isText = UTF8Piece.isText(piece.span.extracting(0..<whole))
      #expect(isText && count - whole <= 4)
    }
  }

  @Test(
    arguments: [[0xE9], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC0, 0xAF]] as [[UInt8]]
  )
  func `bytes that are no UTF-8 are no text`(bytes: [UInt8]) {
    let isText = UTF8Piece.isText(bytes.span)
    #expect(!isText)
  }
}
