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
  /// The folded spellings that have a question mark themselves.
  private var questions: Set<String> = []
  private var looseNames: LooseNames<Entry>?
  /// The longer words of all names; short ones are in any sentence.
  private var words: Set<String> = []
  private static var shortestWord: Int { 5 }
  private var nearNames = NearNames<Entry>()
  private let memory = AdviceMemory<NameAdvice<Entry>>()
  let cellMemory = AdviceMemory<NameAdvice<Entry>>()

  /// An index without names. With `isLoose` it also finds bodies whose name lacks words such as "NHS Trust".
  init(isLoose: Bool = false) { looseNames = isLoose ? LooseNames() : nil }

  /// Adds a spelling of the entry at `index`; false where it already means another entry.
  mutating func add(_ spelling: String, of name: String, at index: Int) -> Bool {
    guard !spelling.isEmpty else { return true }
    let code = Code<Entry>(index)
    let folded = NameFold.fold(spelling)
    for word in Self.words(of: spelling) where word.utf8.count >= Self.shortestWord {
      words.insert(NameFold.fold(String(word)))
    }
    if spelling.utf8.contains(UInt8(ascii: "?")) { questions.insert(folded) }
    if let known = spellings[folded] { return known.code == code }
    if looseNames != nil {
      let bytes = Array(spelling.utf8)
      looseNames?.add(bytes.span, of: code)
    }
    spellings[folded] = Spelling(code: code, name: name)
    nearNames.add(spelling, of: NamedEntry(code: code, name: name))
    return true
  }

  /// The code of the entry named by `text`, or `nil`: also for a name with a question mark, which is in doubt.
  func code(of text: Span<UInt8>) -> Code<Entry>? {
    for at in text.indices where text[at] == UInt8(ascii: "?") {
      let folded = NameFold.fold(text)
      return questions.contains(folded) ? spellings[folded]?.code : nil
    }
    return exactCode(of: text) ?? looseCode(of: text)
  }

  /// The runs of letters of a name. Nearly all are of ASCII, and those of the profile are read at every start.
  private static func words(of name: String) -> [Substring] {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return name.split { !$0.isLetter } }
    return name.utf8.split { !FieldText.isLetter($0) }.map { Substring($0) }
  }

  /// Whether a word is one of the longer words of a name.
  func hasWord(_ word: Span<UInt8>) -> Bool {
    word.count >= Self.shortestWord && words.contains(NameFold.fold(word))
  }

  private func exactCode(of text: Span<UInt8>) -> Code<Entry>? { spellings[NameFold.fold(text)]?.code }

  private func looseCode(of text: Span<UInt8>) -> Code<Entry>? {
    guard let looseNames, let (code, bracketed) = looseNames.code(of: text) else { return nil }
    // Brackets may add detail, but must not name another body.
    for range in bracketed {
      if let other = exactCode(of: text.extracting(range)), other != code { return nil }
      if bodies(named: text.extracting(range)).contains(where: { $0 != code }) { return nil }
    }
    return code
  }

  /// The entries that a text such as "with Cafcass" names, between words that join bodies.
  private func bodies(named text: Span<UInt8>) -> [Code<Entry>] {
    let words = FieldText.string(text).split { $0.isWhitespace || ",/&+;".contains($0) }
    return words.split { Self.joints.contains($0.lowercased()) }.compactMap { words in
      let piece = Array(words.joined(separator: " ").utf8)
      return exactCode(of: piece.span)
    }
  }

  /// Words between the names of two bodies.
  private static var joints: Set<String> {
    [
      "with", "and", "the", "plus", "via", "for", "from", "also", "jointly", "joint", "together", "both",
      "by",
    ]
  }

  /// What someone most likely meant by a text that is no name: one mistyped name, or several without `;` between them.
  ///
  /// It says all that the text says, or is `nil`. A text is searched for once, however often a register repeats it.
  func advice(about text: Span<UInt8>) -> NameAdvice<Entry>? {
    guard text.count <= NameList.longestText else { return nil }
    return memory.advice(about: FieldText.string(text)) { text in
      let list = NameList(in: text)
      let known = list.fewestEntries { entry(named: $0) }
      if known.count > 1 { return .list(known, isGuess: false) }
      if let only = known.first ?? nearNames.nearest(to: text) { return .name(only) }
      let near = list.entries(ofEach: { entry(named: $0) ?? nearNames.nearest(to: $0) })
      return near.count > 1 ? .list(near, isGuess: true) : nil
    }
  }

  /// The advice about a text that is nothing but names without `;` between them; `nil` for any other. Nothing is searched for.
  func adviceIfJoined(_ text: Span<UInt8>) -> NameAdvice<Entry>? {
    guard text.count <= NameList.longestText else { return nil }
    let known = NameList(in: FieldText.string(text)).fewestEntries { entry(named: $0) }
    return known.count > 1 ? .list(known, isGuess: false) : nil
  }

  /// The entry of which a text is a spelling.
  func exactEntry(named text: String) -> NamedEntry<Entry>? {
    spellings[NameFold.fold(text)].map { NamedEntry(code: $0.code, name: $0.name) }
  }

  private func entry(named text: String) -> NamedEntry<Entry>? {
    let bytes = Array(text.utf8)
    if let known = exactEntry(named: text) { return known }
    return looseCode(of: bytes.span).flatMap(nearNames.entry)
  }
}
