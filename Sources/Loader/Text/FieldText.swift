import Records
import Spreadsheets

/// The basics of reading a cell's bytes: spaces, lists, digits and letters of ASCII.
enum FieldText {
  /// The text without the spaces around it, including non-breaking ones.
  @inline(__always)
  static func trimmed(_ text: Span<UInt8>) -> Range<Int> {
    let count = text.count
    if count > 0, isPrinted(text[0]), isPrinted(text[count - 1]) { return 0..<count }
    return trimmedBySpaces(text)
  }

  /// Whether a byte is a visible ASCII character, and so neither a space nor part of one.
  @inline(__always)
  private static func isPrinted(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  /// The text without the spaces around it, and without what keeps spreadsheets from taking it for something else: the
  /// apostrophe before a formula, or the formula around a text, as in `="007"`.
  @inline(__always)
  static func withoutGuard(_ text: Span<UInt8>) -> Range<Int> {
    guard text.count > 0, text[0] == UInt8(ascii: "'") || text[0] == UInt8(ascii: "=") else {
      return trimmed(text)
    }
    return withoutFoundGuard(text)
  }

  private static func withoutFoundGuard(_ text: Span<UInt8>) -> Range<Int> {
    let inner =
      isInFormula(text) ? 2..<text.count - 1 : NeutralText.isNeutral(text) ? 1..<text.count : 0..<text.count
    let range = trimmed(text.extracting(inner))
    return range.lowerBound + inner.lowerBound..<range.upperBound + inner.lowerBound
  }

  /// Whether the text is a formula that gives a text, and nothing else: `="007"`.
  static func isInFormula(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 3, text[0] == UInt8(ascii: "="), text[1] == UInt8(ascii: "\""),
      text[text.count - 1] == UInt8(ascii: "\"")
    else { return false }
    return text.indices.dropFirst(2).dropLast().allSatisfy { text[$0] != UInt8(ascii: "\"") }
  }

  private static func trimmedBySpaces(_ text: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = text.count
    while start < end, let width = spaceWidth(of: text, at: start, before: end) { start += width }
    while start < end, let width = spaceWidthBefore(end, of: text, from: start) { end -= width }
    return start..<end
  }

  /// Whether the text is digits, perhaps with a minus sign before them and a decimal point inside.
  static func isNumber(_ text: Span<UInt8>) -> Bool {
    var digits = 0
    var points = 0
    for at in text.indices {
      switch text[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: ".") where digits > 0: points += 1
      case UInt8(ascii: "-") where at == 0: break
      default: return false
      }
    }
    return digits > 0 && points <= 1 && text[text.count - 1] != UInt8(ascii: ".")
  }

  /// Calls `body` with each entry of a list separated by `;`, without the spaces around it; empty entries are skipped.
  static func forEachEntry(of text: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
    var start = 0
    for at in 0...text.count where at == text.count || text[at] == UInt8(ascii: ";") {
      let entry = text.extracting(start..<at)
      let range = trimmed(entry)
      if !range.isEmpty { body(entry.extracting(range)) }
      start = at + 1
    }
  }

  /// Whether a list separated by `;` has an entry: `;` alone has none, and counts as blank.
  static func hasEntry(_ text: Span<UInt8>) -> Bool {
    let range = trimmed(text)
    guard let first = range.first else { return false }
    if text[first] != UInt8(ascii: ";") { return true }
    var hasEntry = false
    forEachEntry(of: text) { _ in hasEntry = true }
    return hasEntry
  }

  /// The text as a string. It allocates, so it is for what is printed or rarely read.
  static func string(_ text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for at in text.indices { bytes.append(text[at]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How many bytes the space at `index` takes, or `nil` where there is no space.
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

  /// Whether these are a narrow, wide or empty space or a mark of direction (U+2000 to U+200F, U+202A to U+202F, U+2060 to
  /// U+206F), or the byte-order mark that some programs leave at the start of a cell (U+FEFF).
  private static func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xAF), (0xEF, 0xBB, 0xBF):
      true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The number that these digits write; there must be few enough for an `Int`.
  static func number(_ digits: Span<UInt8>) -> Int {
    var number = 0
    for at in digits.indices { number = number * 10 + Int(digits[at] - UInt8(ascii: "0")) }
    return number
  }
}

extension Finding {
  static func textInFormula(at place: Place) -> Finding {
    Finding(.textInFormula, at: place, found: "the text is inside a formula, as in =\"0123\"")
  }

  static func textNeutralised(at place: Place) -> Finding {
    Finding(
      .textNeutralised, at: place, found: "an apostrophe keeps spreadsheets from taking this for a formula")
  }
}

extension UInt8 {
  /// Whether this is a space, a tab or the end of a line.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
