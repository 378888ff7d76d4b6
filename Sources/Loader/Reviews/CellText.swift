/// A cell's text with its paragraphs and lists, as one string.
enum CellText {
  /// The text with line ends as LF, whatever they were.
  static func string(_ text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for at in text.indices {
      switch text[at] {
      case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "\n") where at > 0 && text[at - 1] == UInt8(ascii: "\r"): break
      case let byte: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
