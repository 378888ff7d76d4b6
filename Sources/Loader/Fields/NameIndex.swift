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
