import Records

/// A copy in UTF-8 of a register's text in another encoding: Excel's "Unicode Text", and what older programs save.
///
/// No byte is replaced: bytes without a meaning are refused.
struct DecodedText {
  enum Encoding: String, CaseIterable {
    case utf16LittleEndian = "UTF-16"
    case utf16BigEndian = "UTF-16, big-endian"
    case windows1252 = "Windows-1252"
  }

  /// How many of the first bytes show whether a text is UTF-16 without a mark.
  static let prefixLength = 512

  let encoding: Encoding
  /// The text in UTF-8, without a byte-order mark.
  let bytes: [UInt8]

  /// The text of `bytes`, which are not UTF-8; `nil` if they are not text in one of these encodings either.
  init?(_ bytes: Span<UInt8>) {
    let encoding = DecodedText.encoding(ofMark: bytes) ?? DecodedText.encoding(ofZeros: bytes) ?? .windows1252
    let text =
      switch encoding {
      case .utf16LittleEndian: DecodedText.utf16(bytes, low: 0, high: 1)
      case .utf16BigEndian: DecodedText.utf16(bytes, low: 1, high: 0)
      case .windows1252: DecodedText.windows1252(bytes)
      }
    guard let text else { return nil }
    (self.encoding, self.bytes) = (encoding, text)
  }

  /// The encoding whose byte-order mark comes first, or `nil` if there is no mark.
  private static func encoding(ofMark bytes: Span<UInt8>) -> Encoding? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return .utf16LittleEndian
    case (0xFE, 0xFF): return .utf16BigEndian
    default: return nil
    }
  }

  /// Whether the bytes are UTF-16 without a byte-order mark. They may be UTF-8 too, in which a zero is a character.
  static func isUTF16(_ bytes: Span<UInt8>) -> Bool { encoding(ofZeros: bytes) != nil }

  /// The encoding in which every other byte is zero, as in English text, or `nil`.
  private static func encoding(ofZeros bytes: Span<UInt8>) -> Encoding? {
    let count = min(bytes.count, prefixLength) & ~1
    guard count >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for at in 0..<count where bytes[at] == 0 {
      if at.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let most = count / 2 * 3 / 4
    if zeros.even == 0, zeros.odd >= most { return .utf16LittleEndian }
    return zeros.odd == 0 && zeros.even >= most ? .utf16BigEndian : nil
  }

  private static func utf16(_ bytes: Span<UInt8>, low: Int, high: Int) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let start = encoding(ofMark: bytes) == nil ? 0 : 2
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    var pending: UInt32?
    for at in stride(from: start, to: bytes.count, by: 2) {
      let unit = UInt32(bytes[at + high]) << 8 | UInt32(bytes[at + low])
      // Surrogates come in pairs, the high one first.
      let isLow = (0xDC00...0xDFFF).contains(unit)
      guard isLow == (pending != nil) else { return nil }
      if (0xD800...0xDBFF).contains(unit) {
        pending = unit
      } else {
        let value = pending.map { 0x1_0000 + (($0 & 0x3FF) << 10 | unit & 0x3FF) } ?? unit
        pending = nil
        guard let scalar = Unicode.Scalar(value) else { return nil }
        append(scalar, to: &text)
      }
    }
    return pending == nil ? text : nil
  }

  private static func windows1252(_ bytes: Span<UInt8>) -> [UInt8]? {
    // Bytes without a meaning are looked for before there is memory for the text.
    for at in bytes.indices where character(bytes[at]) == nil { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for at in bytes.indices {
      if let scalar = character(bytes[at]) { append(scalar, to: &text) }
    }
    return text
  }

  /// The character that a byte means in Windows-1252.
  private static func character(_ byte: UInt8) -> Unicode.Scalar? {
    (0x80...0x9F).contains(byte) ? upperControls[Int(byte - 0x80)] : Unicode.Scalar(byte)
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    if let encoded = UTF8.encode(scalar) { text.append(contentsOf: encoded) }
  }

  /// The characters of Windows-1252 in place of the control characters of Latin-1; five bytes have no meaning.
  private static let upperControls: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}

/// Checks that need no copy of a text in UTF-8, with or without a byte-order mark.
enum UTF8Text {
  static func isValid(_ bytes: Span<UInt8>) -> Bool { (try? UTF8Span(validating: bytes)) != nil }

  /// Where the text begins: after the byte-order mark, if there is one.
  static func bodyOffset(of bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// How many bytes of a piece certainly end with a whole character: all except those of the last character, which may
  /// continue in the next piece and has at most four.
  static func wholeCharacters(in bytes: Span<UInt8>) -> Int {
    var count = bytes.count
    while count > 0, bytes.count - count < 3, bytes[count - 1] & 0xC0 == 0x80 { count -= 1 }
    return count > 0 && bytes[count - 1] >= 0x80 ? count - 1 : bytes.count
  }
}

extension Finding {
  /// The register is not in UTF-8.
  static func encoding(_ encoding: DecodedText.Encoding, of file: String) -> Finding {
    Finding(
      .encoding, at: Place(file: file), found: "the text is not UTF-8", remedy: "read as \(encoding.rawValue)"
    )
  }
}

extension Problem {
  /// The file at `path` is not UTF-8.
  static func notUTF8(_ path: String) -> Problem {
    Problem(
      .notUTF8, at: path, found: "the file is not UTF-8 text",
      remedy: "save it as \"CSV UTF-8\" (for a register) or as UTF-8 text")
  }
}
