/// A text as its reader sees it, with one byte for each character, so that patterns need only ASCII: digits of all scripts
/// become digits, dashes of all lengths become hyphens, and a line break inside a paragraph becomes a space.
///
/// Readers do not see the escapes, emphasis and character references of Markdown, so these are removed, and so are
/// invisible characters.
struct VisibleText {
  /// Replaces a letter that is not ASCII.
  static let letter: UInt8 = 0x80
  /// Replaces any other character that is not ASCII.
  static let symbol: UInt8 = 0x81

  private(set) var bytes: [UInt8] = []
  /// Where each character begins in the text, in bytes of UTF-8.
  private(set) var offsets: [Int] = []
  /// Whether the space at the end contains a line end.
  private var endsLine = false

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count)
    let scalars = Array(text.unicodeScalars)
    var at = 0
    var offset = 0
    while at < scalars.count {
      let reference = scalars[at] == "&" ? CharacterReference(in: scalars, at: at) : nil
      let next = at + (reference?.length ?? 1)
      add(
        reference?.scalar ?? scalars[at], before: at + 1 < scalars.count ? scalars[at + 1] : nil, at: offset)
      while at < next {
        offset += UTF8.width(scalars[at])
        at += 1
      }
    }
  }

  var count: Int { bytes.count }

  /// The character at `index`; a space beyond the ends.
  subscript(index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : UInt8(ascii: " ") }

  /// The part of `text`, the original of this, that a range of characters was made from, on one line.
  func words(in range: Range<Int>, of text: String) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let start = text.utf8.index(text.startIndex, offsetBy: offsets[first])
    let end = text.utf8.index(text.startIndex, offsetBy: offsets[last])
    return text.unicodeScalars[start...end].split(whereSeparator: \.properties.isWhitespace)
      .map { String($0) }.joined(separator: " ")
  }

  private mutating func add(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?, at offset: Int) {
    if VisibleText.isSpace(scalar) { return addSpace(isLineEnd: scalar == "\n", at: offset) }
    if scalar == "\\", let next, VisibleText.isEscapable(next) { return }
    guard let byte = VisibleText.byte(of: scalar) else { return }
    bytes.append(byte)
    offsets.append(offset)
  }

  /// Adds any run of spaces as one space, or as a line feed if it is a blank line between paragraphs.
  private mutating func addSpace(isLineEnd: Bool, at offset: Int) {
    switch bytes.last {
    case UInt8(ascii: "\n"): break
    case UInt8(ascii: " ") where !isLineEnd || !endsLine: endsLine = endsLine || isLineEnd
    case UInt8(ascii: " "): bytes[bytes.count - 1] = UInt8(ascii: "\n")
    default:
      bytes.append(UInt8(ascii: " "))
      offsets.append(offset)
      endsLine = isLineEnd
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// Whether a backslash before it is an escape (CommonMark, 2.4).
  private static func isEscapable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isPatternSyntax || scalar == "_")
  }

  /// The byte for `scalar`, or `nil` for one that readers do not see.
  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    // Bold, italic and code in Markdown.
    case 0x2A, 0x60: return nil
    case 0..<0x80: return UInt8(scalar.value)
    case 0x2019: return UInt8(ascii: "'")
    case 0x2212: return UInt8(ascii: "-")
    // The wide forms of ASCII from East Asian keyboards.
    case 0xFF01...0xFF5E: return UInt8(scalar.value - 0xFEE0)
    default: break
    }
    let properties = scalar.properties
    if properties.numericType == .decimal, let value = properties.numericValue {
      return UInt8(ascii: "0") + UInt8(value)
    }
    switch properties.generalCategory {
    case .dashPunctuation: return UInt8(ascii: "-")
    case .currencySymbol: return UInt8(ascii: "$")
    case .format, .nonspacingMark, .enclosingMark: return nil
    default: return properties.isAlphabetic ? letter : symbol
    }
  }
  func isDigit(at index: Int) -> Bool { FieldText.isDigit(self[index]) }

  /// Whether an ASCII letter is at `index`.
  func isLetter(at index: Int) -> Bool { FieldText.isLetter(self[index]) }

  /// Whether a letter of any script or a digit is at `index`: part of a word or a number.
  func isWord(at index: Int) -> Bool {
    isDigit(at: index) || isLetter(at: index) || self[index] == VisibleText.letter
  }

  /// Whether a word or a number may begin at `index`.
  func beginsWord(at index: Int) -> Bool { !isWord(at: index - 1) }

  /// Whether a number that begins at `index` is complete: not a sum of money, and not part of a decimal or of groups
  /// joined by hyphens, such as `978-0306406152`.
  func beginsNumber(at index: Int) -> Bool {
    switch self[index - 1] {
    case UInt8(ascii: "$"): false
    case UInt8(ascii: "-"), UInt8(ascii: "."): !isDigit(at: index - 2)
    default: beginsWord(at: index)
    }
  }

  /// Where the digits that begin at `start` end.
  func endOfDigits(from start: Int) -> Int {
    var end = start
    while isDigit(at: end) { end += 1 }
    return end
  }

  /// The character at `index`, an ASCII letter in upper case.
  func uppercased(at index: Int) -> UInt8 { isLetter(at: index) ? self[index] & 0xDF : self[index] }

  /// Whether `word`, which is in upper case, begins at `index` in any case.
  func has(_ word: String, at index: Int) -> Bool {
    word.utf8.enumerated().allSatisfy { uppercased(at: index + $0) == $1 }
  }
}

/// A character written by its name or number in Markdown or HTML: `&nbsp;`, `&#64;`, `&#x2011;`.
struct CharacterReference: Hashable {
  let scalar: Unicode.Scalar
  /// How many scalars it takes up.
  let length: Int

  /// Those that may be inside a number or an address.
  private static let names: [String: Unicode.Scalar] = [
    "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}",
    "ndash": "\u{2013}", "minus": "\u{2212}", "commat": "@", "period": ".", "lpar": "(", "rpar": ")",
    "plus": "+", "lrm": "\u{200E}", "rlm": "\u{200F}",
  ]
  /// `&thinsp;`, `&#x0002011;`.
  private static let longest = 12

  /// The reference that begins at `start`, or `nil`.
  init?(in scalars: [Unicode.Scalar], at start: Int) {
    guard scalars[start] == "&" else { return nil }
    let rest = scalars[(start + 1)...].prefix(Self.longest)
    guard let end = rest.firstIndex(of: ";") else { return nil }
    var name = String(String.UnicodeScalarView(rest[..<end]))
    if let scalar = Self.names[name] {
      self.scalar = scalar
    } else {
      guard name.hasPrefix("#") else { return nil }
      name.removeFirst()
      let isHexadecimal = name.hasPrefix("x") || name.hasPrefix("X")
      let number = isHexadecimal ? UInt32(name.dropFirst(), radix: 16) : UInt32(name)
      guard let scalar = number.flatMap({ Unicode.Scalar($0) }) else { return nil }
      self.scalar = scalar
    }
    length = end - start + 1
  }
}
