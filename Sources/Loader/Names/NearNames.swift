import Records
import Synchronization

/// Finds the name that a mistyped one means: the same words, one or more of them with another letter.
///
/// A word is never exchanged for another word, so that no suggestion says less than the text, or the opposite.
struct NearNames<Entry>: Sendable {
  private struct Name: Sendable {
    let words: SpelledWords
    let entry: NamedEntry<Entry>
  }

  /// The names as words, made when the first one is looked for: most registers have no unknown name.
  private final class Words: Sendable {
    private let names = Mutex<[Name]?>(nil)

    func names(of spellings: [(text: String, entry: NamedEntry<Entry>)]) -> [Name] {
      names.withLock { known in
        let names = known ?? spellings.map { Name(words: SpelledWords($0.text), entry: $0.entry) }
        known = names
        return names
      }
    }
  }

  private var spellings: [(text: String, entry: NamedEntry<Entry>)] = []
  private let words = Words()

  /// Adds a spelling; all are added before the first is looked for.
  mutating func add(_ spelling: String, of entry: NamedEntry<Entry>) { spellings.append((spelling, entry)) }

  /// The entry of a code.
  func entry(of code: Code<Entry>) -> NamedEntry<Entry>? { spellings.first { $0.entry.code == code }?.entry }

  /// The one entry that is clearly nearest to `text`, or `nil`: to choose between two equally near would be a guess.
  func nearest(to text: String) -> NamedEntry<Entry>? {
    guard text.utf8.count <= 4 * Suggestion.longestName else { return nil }
    let words = SpelledWords(text)
    guard (1...Suggestion.longestName).contains(words.letters.count) else { return nil }
    let bag = LetterBag(words.letters)
    var best: (entry: NamedEntry<Entry>, edits: Int)?
    var isTied = false
    for name in self.words.names(of: spellings) where bag.mayBeNear(name.words.letters) {
      guard let edits = words.edits(to: name.words) else { continue }
      if let current = best, current.edits < edits || current.edits == edits && current.entry == name.entry {
        continue
      }
      isTied = best?.edits == edits
      best = (name.entry, edits)
    }
    return isTied ? nil : best?.entry
  }
}

/// A text as the words that matter for its meaning, in lower case.
struct SpelledWords: Sendable {
  /// Words that a name has or lacks without another meaning.
  private static let unimportant: Set = ["the", "a", "an", "of", "and", "for", "in", "on", "to"]

  private static let apostrophes: Set<Character> = ["'", "\u{2019}", "\u{2018}", "`", "\u{B4}"]

  let words: [SpelledWord]
  /// The letters of all words.
  let letters: [Unicode.Scalar]

  /// The words of a text, or with `keepingAll` even those that seldom matter.
  init(_ text: String, keepingAll: Bool = false) {
    let all = text.lowercased().split { !$0.isLetter && !$0.isNumber && !Self.apostrophes.contains($0) }
      .map { $0.filter { !Self.apostrophes.contains($0) } }
    words = all.filter { !$0.isEmpty && (keepingAll || !Self.unimportant.contains($0)) }.map {
      SpelledWord($0)
    }
    letters = words.flatMap(\.letters)
  }

  /// How many letters someone mistyped who wrote these words and meant `name`; `nil` if that is not likely.
  ///
  /// The name may have a word more, which counts with all its letters, but never one less.
  func edits(to name: SpelledWords) -> Int? {
    let most = max(letters.count, name.letters.count) / 3
    if words.count == 1, name.words.count > 1 {
      return SpelledWord(letters).edits(to: SpelledWord(name.letters))
    }
    guard words.count <= name.words.count else { return nil }
    var left = name.words
    var edits = 0
    for word in words {
      var nearest: (index: Int, edits: Int)?
      for (index, other) in left.enumerated() {
        guard let edits = word.edits(to: other), edits < nearest?.edits ?? Int.max else { continue }
        nearest = (index, edits)
      }
      guard let nearest else { return nil }
      left.remove(at: nearest.index)
      edits += nearest.edits
    }
    for missing in left {
      guard !missing.isFixed else { return nil }
      edits += missing.letters.count
    }
    return edits <= most ? edits : nil
  }
}

/// A word in lower case.
struct SpelledWord: Sendable {
  /// Words that change what a name says, or that mean something of their own: none is taken for another.
  private static let fixed: Set = [
    "red", "amber", "green", "blue", "yellow", "orange", "purple", "grey", "gray", "black", "white", "brown",
    "pink", "rag", "no", "not", "non", "never", "none", "without", "partly", "partially", "nearly", "almost",
    "awaiting", "before", "after",
  ]
  /// What makes the opposite of a word.
  private static let negations = [
    "un", "in", "im", "ir", "il", "dis", "non", "not", "no", "de", "re", "mis", "anti", "fe", "a",
  ].map { Array($0.unicodeScalars) }
  /// Beginnings of words that mean the opposite of each other, or something else: archived is not achieved.
  private static let opposites = [
    ("in", "ex"), ("in", "out"), ("in", "de"), ("intra", "extra"), ("inter", "extra"), ("intra", "inter"),
    ("over", "under"), ("pre", "post"), ("hyper", "hypo"), ("north", "south"), ("east", "west"),
    ("mat", "pat"), ("moth", "fath"), ("arch", "ach"),
  ].map { (Array($0.unicodeScalars), Array($1.unicodeScalars)) }

  let letters: [Unicode.Scalar]
  /// Whether it is only ever itself: a colour, a negation, a number, initials.
  let isFixed: Bool

  init(_ letters: [Unicode.Scalar]) {
    self.letters = letters
    isFixed =
      letters.count < 4 || letters.contains { $0.properties.numericType != nil }
      || Self.fixed.contains(String(String.UnicodeScalarView(letters)))
  }

  var text: String { String(String.UnicodeScalarView(letters)) }

  init(_ word: some StringProtocol) { self.init(Array(word.unicodeScalars)) }

  /// How many letters were mistyped if this word means `other`; `nil` if that is not likely.
  func edits(to other: SpelledWord) -> Int? {
    if letters == other.letters { return 0 }
    guard !isFixed, !other.isFixed, let edits = Self.edits(from: letters, to: other.letters) else {
      return nil
    }
    return isOpposite(of: other) ? nil : edits
  }

  /// The edits between two words, at most one in four letters.
  private static func edits(from word: [Unicode.Scalar], to other: [Unicode.Scalar]) -> Int? {
    let most = max(word.count, other.count) / 4
    return Suggestion.edits(from: word, to: other, atMost: most)
  }

  private func isOpposite(of other: SpelledWord) -> Bool {
    for negation in Self.negations {
      if Self.isSame(letters, after: negation, other.letters, after: [])
        || Self.isSame(letters, after: [], other.letters, after: negation)
      {
        return true
      }
    }
    return Self.opposites.contains { one, two in
      Self.isSame(letters, after: one, other.letters, after: two)
        || Self.isSame(letters, after: two, other.letters, after: one)
    }
  }

  /// Whether two words are the same after these beginnings.
  private static func isSame(
    _ word: [Unicode.Scalar], after beginning: [Unicode.Scalar], _ other: [Unicode.Scalar],
    after otherBeginning: [Unicode.Scalar]
  ) -> Bool {
    guard word.starts(with: beginning), other.starts(with: otherBeginning) else { return false }
    let (rest, otherRest) = (word.dropFirst(beginning.count), other.dropFirst(otherBeginning.count))
    return rest == otherRest || edits(from: Array(rest), to: Array(otherRest)).map { $0 < 2 } ?? false
  }
}

/// The letters of a text and how often each occurs, in any script.
///
/// Two texts are at least as many edits apart as their letters differ. Comparing letters takes one pass, about a
/// hundredth of the time of an edit distance, and rules out most candidates for a suggestion.
struct LetterBag {
  /// By the last byte of a letter's number: letters that share one seem alike, so no candidate is ruled out wrongly.
  private var counts = [256 of UInt16](repeating: 0)
  private let size: Int

  init(_ letters: [Unicode.Scalar]) {
    for letter in letters { counts[Int(letter.value & 0xFF)] &+= 1 }
    size = letters.count
  }

  /// Whether the edits to `other` may be at most a third of the longer text.
  func mayBeNear(_ other: [Unicode.Scalar]) -> Bool {
    let count = other.count
    let longer = max(size, count)
    guard longer - min(size, count) <= longer / 3 else { return false }
    var left = counts
    var shared = 0
    for letter in other where left[Int(letter.value & 0xFF)] > 0 {
      left[Int(letter.value & 0xFF)] -= 1
      shared += 1
    }
    return longer - shared <= longer / 3
  }
}
