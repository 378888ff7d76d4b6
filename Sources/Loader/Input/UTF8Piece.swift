/// A piece of a text that may be UTF-8: its last character may go on in the next piece.
enum UTF8Piece {
  static func isText(_ bytes: Span<UInt8>) -> Bool { (try? UTF8Span(validating: bytes)) != nil }

  /// How many bytes are certain to end with a whole character: all but the last one, which has at most four.
  static func wholeCharacters(in bytes: Span<UInt8>) -> Int {
    var count = bytes.count
    while count > 0, bytes.count - count < 3, bytes[count - 1] & 0xC0 == 0x80 { count -= 1 }
    return count > 0 && bytes[count - 1] >= 0x80 ? count - 1 : bytes.count
  }
}
