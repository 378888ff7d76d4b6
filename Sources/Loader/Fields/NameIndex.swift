import Records

/// Finds the entry of the vocabulary that a text names, whatever its case, punctuation and spacing.
struct NameIndex<Entry>: Sendable {
  private var codes: [String: Code<Entry>] = [:]
  private var names: [(spelling: String, name: String)] = []

  /// An index without names.
  init() {}

  /// Adds a spelling of the entry at `index`; false where it already means another entry.
  mutating func add(_ spelling: String, of name: String, at index: Int) -> Bool {
    let code = Code<Entry>(index)
    let bytes = spelling.utf8CString.dropLast().map { UInt8(bitPattern: $0) }
    let key = NameIndex.fold(bytes.span)
    let known = codes.updateValue(code, forKey: key)
    names.append((key, name))
    return known == nil || known == code
  }

  /// The code of the entry named by `text`, or `nil`.
  func code(of text: Span<UInt8>) -> Code<Entry>? { codes[NameIndex.fold(text)] }

  /// The name of the one entry that `text` most likely meant.
  func nearestName(to text: Span<UInt8>) -> String? {
    // Folded, so that a key and a name that say the same do not pass for two.
    let spelling = Suggestion.nearest(to: NameIndex.fold(text), among: names.map(\.spelling))
    return names.first { $0.spelling == spelling }?.name
  }

  /// The letters and digits of `text` in lower case, `&` as "and": what two spellings of one name share.
  static func fold(_ text: Span<UInt8>) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count + 2)
    var at = 0
    while at < text.count {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): folded.append(byte)
      case UInt8(ascii: "&"): folded.append(contentsOf: "and".utf8)
      // Typographic quotes, dashes and spaces (U+2000 to U+203F), and the non-breaking space.
      case 0xE2 where at + 2 < text.count && text[at + 1] == 0x80: at += 2
      case 0xC2 where at + 1 < text.count && text[at + 1] == 0xA0: at += 1
      case 0x80...: folded.append(byte)
      default: break
      }
      at += 1
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
