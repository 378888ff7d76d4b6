import Records

extension NameIndex {
  /// What to write for a cell that is no name: what it most likely means, or else what the names in it are.
  ///
  /// A cell is searched once, however often a register repeats it.
  func advice(onCell text: Span<UInt8>) -> NameAdvice<Entry>? {
    guard text.count <= NameList.longestText else { return nil }
    return cellMemory.advice(about: FieldText.string(text)) { _ in
      advice(about: text) ?? adviceOnNames(in: text)
    }
  }

  /// What to write for a text in which names stand beside each other or among other words; `nil` if there is no name, or a word
  /// that may say the opposite.
  func adviceOnNames(in text: Span<UInt8>) -> NameAdvice<Entry>? {
    guard text.count <= NameList.longestText else { return nil }
    let whole = FieldText.string(text)
    let words = whole.split { !$0.isLetter && !$0.isNumber && !"'\u{2019}".contains($0) }
    guard words.count <= 16, !whole.contains("?"),
      !words.contains(where: { OpposingWords.contain($0) })
    else { return nil }
    if NameList(in: whole).isPartly(of: { exactEntry(named: $0) }) { return .partOfList }
    var names: [NamedEntry<Entry>] = []
    var hasOthers = false
    var at = 0
    while at < words.count {
      let length = (1...min(8, words.count - at)).last { name(of: words[at..<at + $0]) != nil }
      if let length, let entry = name(of: words[at..<at + length]) {
        if !names.contains(entry) { names.append(entry) }
        at += length
      } else {
        hasOthers = true
        at += 1
      }
    }
    if !hasOthers { return names.count > 1 ? .list(names, isGuess: true) : nil }
    return names.count == 1 ? names.first.map(NameAdvice.among) : nil
  }

  /// The entry that some words name; a single small word is in any sentence.
  private func name(of words: ArraySlice<Substring>) -> NamedEntry<Entry>? {
    let text = words.joined(separator: " ")
    guard words.count > 1 || text.contains(where: \.isUppercase) else { return nil }
    return exactEntry(named: text)
  }
}

/// Words that may say the opposite of a name beside them, or that nothing is decided.
private enum OpposingWords {
  static func contain(_ word: some StringProtocol) -> Bool {
    let word = word.lowercased()
    return words.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n\u{2019}t")
  }

  private static let words: Set = [
    "no", "not", "non", "nor", "never", "none", "neither", "without", "instead", "rather", "than", "or", "if",
    "unless",
    "until", "pending", "awaiting", "awaited", "possible", "possibly", "potential", "potentially", "may",
    "might",
    "could", "would", "should", "maybe", "perhaps", "likely", "unlikely", "declined", "decline", "rejected",
    "refused",
    "against", "versus", "vs", "except", "but", "considered", "considering", "discussed", "withdrawn",
    "cancelled",
    "previously", "previous", "former", "formerly", "before", "after", "unnecessary", "disagreed", "disagree",
    "unclear", "stopped", "ended", "deferred", "postponed", "tbc", "query", "only",
  ]
}
