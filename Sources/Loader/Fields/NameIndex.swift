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

  /// An index without names.
  init() {}

  /// Adds a spelling of the entry at `index`; false where it already means another entry.
  mutating func add(_ spelling: String, of name: String, at index: Int) -> Bool {
    let bytes = Array(spelling.utf8)
    let code = Code<Entry>(index)
    if let known = self.code(of: bytes.span) { return known == code }
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
  func code(of text: Span<UInt8>) -> Code<Entry>? {
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
    let folded = spellings.map { String(decoding: $0.folded, as: UTF8.self) }
    let nearest = Suggestion.nearest(to: NameIndex.fold(text), among: folded)
    return nearest.flatMap { folded.firstIndex(of: $0) }.map { spellings[$0].name }
  }

  private mutating func place(_ index: Int) {
    let folded = spellings[index].folded
    var slot = slot(of: folded.span)
    while slots[slot] != NameIndex.free { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private func slot(of text: Span<UInt8>) -> Int {
    var hash = ByteHash()
    NameIndex.forEachFoldedByte(of: text) { hash.add($0) }
    return Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
  }

  private static func isFolded(_ text: Span<UInt8>, equalTo folded: [UInt8]) -> Bool {
    var at = 0
    var isSame = true
    forEachFoldedByte(of: text) { byte in
      if at >= folded.count || folded[at] != byte { isSame = false }
      at += 1
    }
    return isSame && at == folded.count
  }

  /// The letters and digits of `text` in lower case, `&` as "and": what two spellings of one name share.
  static func fold(_ text: Span<UInt8>) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count + 2)
    forEachFoldedByte(of: text) { folded.append($0) }
    return String(decoding: folded, as: UTF8.self)
  }

  @inline(__always)
  private static func forEachFoldedByte(of text: Span<UInt8>, _ body: (UInt8) -> Void) {
    var at = 0
    while at < text.count {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): body(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): body(byte)
      case UInt8(ascii: "&"):
        body(UInt8(ascii: "a"))
        body(UInt8(ascii: "n"))
        body(UInt8(ascii: "d"))
      // Typographic quotes, dashes and spaces (U+2000 to U+203F), and the non-breaking space.
      case 0xE2 where at + 2 < text.count && text[at + 1] == 0x80: at += 2
      case 0xC2 where at + 1 < text.count && text[at + 1] == 0xA0: at += 1
      case 0x80...: body(byte)
      default: break
      }
      at += 1
    }
  }
}
