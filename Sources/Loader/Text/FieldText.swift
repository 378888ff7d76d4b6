/// What field readers do with a cell's bytes before they look at them.
enum FieldText {
  /// The text without the spaces around it, non-breaking ones among them.
  @inline(__always)
  static func trimmed(_ text: Span<UInt8>) -> Range<Int> {
    let count = text.count
    if count > 0, isPrinted(text[0]), isPrinted(text[count - 1]) { return 0..<count }
    return trimmedBySpaces(text)
  }

  /// Whether a byte is a sign of ASCII: no space, and no part of one.
  @inline(__always)
  private static func isPrinted(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  private static func trimmedBySpaces(_ text: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = text.count
    while start < end, let width = spaceWidth(of: text, at: start, before: end) { start += width }
    while start < end, let width = spaceWidthBefore(end, of: text, from: start) { end -= width }
    return start..<end
  }

  /// Lends each entry of a list parted by `;`, spaces around it removed; empty entries are passed over.
  static func forEachEntry(of text: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
    var start = 0
    for at in 0...text.count where at == text.count || text[at] == UInt8(ascii: ";") {
      let entry = text.extracting(start..<at)
      let range = trimmed(entry)
      if !range.isEmpty { body(entry.extracting(range)) }
      start = at + 1
    }
  }

  /// Whether a list parted by `;` has an entry: `;` alone has none, and is as good as blank.
  static func hasEntry(_ text: Span<UInt8>) -> Bool {
    let range = trimmed(text)
    guard let first = range.first else { return false }
    if text[first] != UInt8(ascii: ";") { return true }
    var hasEntry = false
    forEachEntry(of: text) { _ in hasEntry = true }
    return hasEntry
  }

  /// The text as a string, for what is printed or rarely read.
  static func string(_ text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for at in text.indices { bytes.append(text[at]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How many bytes the space at `index` takes, or `nil` where something else stands there.
  static func spaceWidth(of text: Span<UInt8>, at index: Int, before end: Int) -> Int? {
    switch text[index] {
    case 0x20, 0x09...0x0D: 1
    case 0xC2 where index + 1 < end && text[index + 1] == 0xA0: 2
    case 0xE2, 0xEF: index + 2 < end && isWideSpace(text[index], text[index + 1], text[index + 2]) ? 3 : nil
    default: nil
    }
  }

  private static func spaceWidthBefore(_ end: Int, of text: Span<UInt8>, from start: Int) -> Int? {
    for width in 1...3 where end - width >= start {
      if spaceWidth(of: text, at: end - width, before: end) == width { return width }
    }
    return nil
  }

  /// The narrow, wide and empty spaces (U+2000 to U+200B, U+202F), and the mark that some programs leave at the
  /// beginning of a cell (U+FEFF).
  private static func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xEF, 0xBB, 0xBF): true
    default: false
    }
  }
}

/// The bytes of numbers and words in fields; digits and letters of other scripts are none.
extension FieldText {
  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The number that these digits write, which the caller knows to be few.
  static func number(_ digits: Span<UInt8>) -> Int {
    var number = 0
    for at in digits.indices { number = number * 10 + Int(digits[at] - UInt8(ascii: "0")) }
    return number
  }
}
