import Records

/// Finds the entry of the vocabulary that a text names, whatever its case, punctuation and spacing.
///
/// A hash table over folded spellings. A look-up folds the text byte by byte, once for its hash and once to compare,
/// and makes no string: it is done for every cell of every row.
struct NameIndex<Entry>: Sendable {
  private struct Spelling: Sendable {
    let folded: [UInt8]
    let code: Code<Entry>
    let name: String
  }

  private static var free: Int32 { -1 }
  private var spellings: [Spelling] = []
  /// Indices into `spellings`, by the low bits of the hash; at most half of them are taken.
  private var slots = [Int32](repeating: -1, count: 16)

  private var looseNames: LooseNames<Entry>?

  /// An index without names; `isLoose` lets it know health bodies and the like without the words that say only that
  /// they are such.
  init(isLoose: Bool = false) { looseNames = isLoose ? LooseNames() : nil }

  /// Adds a spelling of the entry at `index`; false where it already means another entry.
  mutating func add(_ spelling: String, of name: String, at index: Int) -> Bool {
    let bytes = Array(spelling.utf8)
    guard !bytes.isEmpty else { return true }
    let code = Code<Entry>(index)
    if let known = exactCode(of: bytes.span) { return known == code }
    looseNames?.add(bytes.span, of: code)
    spellings.append(Spelling(folded: Array(NameIndex.fold(bytes.span).utf8), code: code, name: name))
    if spellings.count * 2 > slots.count {
      slots = [Int32](repeating: NameIndex.free, count: slots.count * 2)
      for index in spellings.indices { place(index) }
    } else {
      place(spellings.count - 1)
    }
    return true
  }

  /// The code of the entry named by `text`, or `nil`.
  func code(of text: Span<UInt8>) -> Code<Entry>? { exactCode(of: text) ?? looseCode(of: text) }

  private func looseCode(of text: Span<UInt8>) -> Code<Entry>? {
    guard let looseNames, let (code, bracketed) = looseNames.code(of: text) else { return nil }
    // What brackets add may be said in other words, but is not another body.
    for range in bracketed {
      if let other = exactCode(of: text.extracting(range)), other != code { return nil }
    }
    return code
  }

  private func exactCode(of text: Span<UInt8>) -> Code<Entry>? {
    var slot = slot(of: text)
    while slots[slot] != NameIndex.free {
      let spelling = spellings[Int(slots[slot])]
      if NameIndex.isFolded(text, equalTo: spelling.folded) { return spelling.code }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The name of the one entry that `text` most likely meant.
  func nearestName(to text: Span<UInt8>) -> String? {
    // Folded, so that a key and a name that say the same do not pass for two.
    let word = NameIndex.fold(text)
    let letters = LetterBag(Array(word.utf8))
    let near = spellings.filter { letters.mayBeNear($0.folded) }
    let folded = near.map { String(decoding: $0.folded, as: UTF8.self) }
    let nearest = Suggestion.nearest(to: word, among: folded)
    return nearest.flatMap { folded.firstIndex(of: $0) }.map { near[$0].name }
  }

  private mutating func place(_ index: Int) {
    let folded = spellings[index].folded
    var slot = slot(of: folded.span)
    while slots[slot] != NameIndex.free { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private func slot(of text: Span<UInt8>) -> Int {
    var hash = ByteHash()
    ByteFold.forEachByte(of: text) { hash.add($0) }
    return Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
  }

  private static func isFolded(_ text: Span<UInt8>, equalTo folded: [UInt8]) -> Bool {
    var at = 0
    var isSame = true
    ByteFold.forEachByte(of: text) { byte in
      if at >= folded.count || folded[at] != byte { isSame = false }
      at += 1
    }
    return isSame && at == folded.count
  }

  /// What two spellings of one name share, as a string.
  static func fold(_ text: Span<UInt8>) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count + 2)
    ByteFold.forEachByte(of: text) { folded.append($0) }
    return String(decoding: folded, as: UTF8.self)
  }
}

/// Folds names byte by byte: what two spellings of one name share, without strings.
enum ByteFold {
  /// Lends the letters and digits of `text` in lower case, `&` as "and"; a text that has none is lent as it is, so that
  /// `-` and `?` are two names.
  @inline(__always)
  static func forEachByte(of text: Span<UInt8>, _ body: (UInt8) -> Void) {
    var at = 0
    var isEmpty = true
    while at < text.count {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        body(byte | 0x20)
        isEmpty = false
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        body(byte)
        isEmpty = false
      case UInt8(ascii: "&"):
        body(UInt8(ascii: "a"))
        body(UInt8(ascii: "n"))
        body(UInt8(ascii: "d"))
        isEmpty = false
      case 0x80...:
        let width = widthOfSign(text, at)
        if width > 0 {
          at += width - 1
        } else {
          // Capitals of Latin-1, À to Þ without the multiplication sign.
          let isSecond = at > 0 && text[at - 1] == 0xC3
          body(isSecond && (0x80...0x9E).contains(byte) && byte != 0x97 ? byte | 0x20 : byte)
          isEmpty = false
        }
      default: break
      }
      at += 1
    }
    guard isEmpty else { return }
    for at in text.indices { body(text[at]) }
  }

  /// How many bytes the sign at `at` takes, or 0 where a letter of another alphabet stands.
  private static func widthOfSign(_ text: Span<UInt8>, _ at: Int) -> Int {
    let second = at + 1 < text.count ? text[at + 1] : 0
    switch (text[at], second) {
    // Signs of Latin-1, the non-breaking space and the soft hyphen among them, without its ordinals, powers, fractions
    // and the micro sign, which are letters and digits.
    case (0xC2, 0xA0...0xA9), (0xC2, 0xAB...0xB1), (0xC2, 0xB4), (0xC2, 0xB6...0xB8), (0xC2, 0xBB),
      (0xC2, 0xBF):
      return 2
    // Typographic quotes, dashes and spaces (U+2000 to U+203F).
    case (0xE2, 0x80) where at + 2 < text.count: return 3
    // The mark that some programs leave at the beginning of a cell.
    case (0xEF, 0xBB) where at + 2 < text.count && text[at + 2] == 0xBF: return 3
    default: return 0
    }
  }
}

/// A hash of bytes that come one by one, for tables that use its low bits: FNV-1a, mixed at the end.
struct ByteHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

  var value: UInt64 { state ^ (state >> 32) }
}

/// The letters of a word, each as often as it stands there.
///
/// Two words are at least as many edits apart as their bags differ, and bags are compared in one pass: that spares most
/// candidates for a suggestion the search for the least edits, which takes some hundred times as long.
struct LetterBag {
  private var counts = [256 of UInt16](repeating: 0)
  private var size = 0
  private var isASCII = true

  init(_ letters: [UInt8]) {
    for letter in letters {
      counts[Int(letter)] &+= 1
      if letter >= 0x80 { isASCII = false }
    }
    size = letters.count
  }

  /// Whether `other` may be no more than a third of the longer word in edits away.
  func mayBeNear(_ other: [UInt8]) -> Bool {
    // An edit changes a letter, which outside ASCII is several bytes.
    guard isASCII, other.allSatisfy({ $0 < 0x80 }) else { return true }
    let longer = max(size, other.count)
    guard longer - min(size, other.count) <= longer / 3 else { return false }
    var left = counts
    var shared = 0
    for letter in other where left[Int(letter)] > 0 {
      left[Int(letter)] -= 1
      shared += 1
    }
    return longer - shared <= longer / 3
  }
}
