import Records

/// Names without words such as "NHS Foundation Trust", for a text that matches no spelling exactly.
///
/// It finds more, and could find too much: it is used only where the exact names fail, and never where two entries share
/// the same words.
struct LooseNames<Entry>: Sendable {
  /// `nil` for what two entries share.
  private var codes: [String: Code<Entry>?] = [:]

  /// Adds a spelling of an entry.
  mutating func add(_ spelling: Span<UInt8>, of code: Code<Entry>) {
    let name = LooseName(spelling)
    let exact = NameFold.fold(spelling)
    for key in Set([name.whole, name.withoutBrackets]) where !key.text.isEmpty {
      // Initials mean a body only where the list has them by themselves.
      guard !key.isInitials || key.text == exact else { continue }
      if let known = codes[key.text], known != code {
        codes[key.text] = .some(nil)
      } else {
        codes[key.text] = code
      }
    }
  }

  /// The one entry that `text` names, and its brackets if they had to be ignored to find it.
  func code(of text: Span<UInt8>) -> (code: Code<Entry>, bracketed: [Range<Int>])? {
    let name = LooseName(text)
    if let known = codes[name.whole.text] { return known.map { ($0, []) } }
    if let known = codes[name.withoutBrackets.text] { return known.map { ($0, name.bracketed) } }
    return nil
  }
}

/// A name reduced to the words that tell it from others.
private struct LooseName {
  /// The remaining words, joined.
  struct Key: Hashable {
    private(set) var text = ""
    private var words = 0
    private var hasSmallLetter = false

    /// Whether only one word remains, and it is short or in capitals.
    var isInitials: Bool { words == 1 && (text.utf8.count <= 4 || !hasSmallLetter) }

    mutating func add(_ word: String, hasSmallLetter: Bool) {
      text += word
      words += 1
      if hasSmallLetter { self.hasSmallLetter = true }
    }
  }

  private static let ignored: Set = ["nhs", "foundation", "trust", "ft", "the", "and"]
  private(set) var whole = Key()
  private(set) var withoutBrackets = Key()
  /// The text inside each pair of brackets.
  private(set) var bracketed: [Range<Int>] = []

  init(_ text: Span<UInt8>) {
    var start = 0
    var opened: Int?
    for at in 0...text.count {
      let byte = at < text.count ? text[at] : UInt8(ascii: " ")
      guard LooseName.endsWord(byte) else { continue }
      add(text.extracting(start..<at), isBracketed: opened != nil)
      start = at + 1
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): opened = opened ?? at + 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if let opened { bracketed.append(opened..<at) }
        opened = nil
      default: break
      }
    }
  }

  /// Whether a byte ends a word; full stops and apostrophes do not.
  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "'"), 0x80...: false
    default: !FieldText.isLetter(byte) && !FieldText.isDigit(byte)
    }
  }

  private mutating func add(_ word: Span<UInt8>, isBracketed: Bool) {
    let folded = NameFold.fold(word)
    guard folded.contains(where: { $0.isLetter || $0.isNumber }), !LooseName.ignored.contains(folded) else {
      return
    }
    let hasSmallLetter = word.indices.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(word[$0]) }
    whole.add(folded, hasSmallLetter: hasSmallLetter)
    if !isBracketed { withoutBrackets.add(folded, hasSmallLetter: hasSmallLetter) }
  }
}
