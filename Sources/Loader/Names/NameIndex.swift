import Records

/// Finds the vocabulary entry that a text names, whatever its case, punctuation and spacing.
///
/// A plain dictionary: ``CellMemory`` answers for the cells of a large register, so few texts get here.
struct NameIndex<Entry>: Sendable {
  private struct Spelling: Sendable {
    let code: Code<Entry>
    /// The name of the entry, for suggestions.
    let name: String
  }

  /// By folded spelling.
  private var spellings: [String: Spelling] = [:]
  private var looseNames: LooseNames<Entry>?
  /// Copies share it: an index is copied only once all its spellings are in it.
  private let suggestions = SuggestionMemory()

  /// An index without names. With `isLoose` it also finds bodies whose name lacks words such as "NHS Trust".
  init(isLoose: Bool = false) { looseNames = isLoose ? LooseNames() : nil }

  /// Adds a spelling of the entry at `index`; false where it already means another entry.
  mutating func add(_ spelling: String, of name: String, at index: Int) -> Bool {
    guard !spelling.isEmpty else { return true }
    let code = Code<Entry>(index)
    let folded = NameFold.fold(spelling)
    if let known = spellings[folded] { return known.code == code }
    if looseNames != nil {
      let bytes = Array(spelling.utf8)
      looseNames?.add(bytes.span, of: code)
    }
    spellings[folded] = Spelling(code: code, name: name)
    return true
  }

  /// The code of the entry named by `text`, or `nil`.
  func code(of text: Span<UInt8>) -> Code<Entry>? { exactCode(of: text) ?? looseCode(of: text) }

  private func exactCode(of text: Span<UInt8>) -> Code<Entry>? { spellings[NameFold.fold(text)]?.code }

  private func looseCode(of text: Span<UInt8>) -> Code<Entry>? {
    guard let looseNames, let (code, bracketed) = looseNames.code(of: text) else { return nil }
    // Brackets may add detail, but must not name another body.
    for range in bracketed {
      if let other = exactCode(of: text.extracting(range)), other != code { return nil }
    }
    return code
  }

  /// The name of the one entry that `text` most likely means. It is searched once for each spelling.
  func nearestName(to text: Span<UInt8>) -> String? {
    // Compared folded: a key and a name that say the same are one candidate, not a tie.
    let word = NameFold.fold(text)
    return suggestions.suggestion(for: word) {
      let letters = LetterBag(word)
      let near = spellings.keys.filter { letters.mayBeNear($0) }
      return Suggestion.nearest(to: word, among: near).flatMap { spellings[$0]?.name }
    }
  }
}
