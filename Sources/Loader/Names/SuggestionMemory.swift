import Synchronization

/// The suggestions for spellings that no list has: a register may repeat the same one in thousands of rows, which several
/// threads read.
final class SuggestionMemory: Sendable {
  /// How many spellings are kept.
  private static let limit = 10_000

  private let known = Mutex<[String: String?]>([:])

  /// The suggestion for `word`, which `search` finds the first time.
  func suggestion(for word: String, _ search: () -> String?) -> String? {
    if let suggestion = known.withLock({ $0[word] }) { return suggestion }
    let suggestion = search()
    known.withLock { known in if known.count < SuggestionMemory.limit { known[word] = .some(suggestion) } }
    return suggestion
  }
}

/// The letters of a word and how often each occurs.
///
/// Two words are at least as many edits apart as their letters differ. Comparing letters takes one pass, about a
/// hundredth of the time of an edit distance, and rules out most candidates for a suggestion.
struct LetterBag {
  /// How often each letter of ASCII occurs.
  private var counts = [128 of UInt16](repeating: 0)
  /// How many other letters there are. They are not compared, as the same letter may be spelled in several ways.
  private var others = 0
  private var size = 0

  init(_ word: String) {
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      for letter in word.utf8 { counts[Int(letter)] &+= 1 }
      size = word.utf8.count
    } else {
      // As suggestions compare them, whatever their case.
      for letter in word.lowercased() { add(letter) }
    }
  }

  private mutating func add(_ letter: Character) {
    if let letter = letter.asciiValue { counts[Int(letter)] &+= 1 } else { others += 1 }
    size += 1
  }

  /// Whether the edits to `other` may be at most a third of the longer word.
  func mayBeNear(_ other: String) -> Bool {
    let count = other.utf8.count
    guard other.utf8.allSatisfy({ $0 < 0x80 }) else { return mayBeNear(LetterBag(other)) }
    let longer = max(size, count)
    guard longer - min(size, count) <= longer / 3 else { return false }
    var left = counts
    var shared = 0
    for letter in other.utf8 where left[Int(letter)] > 0 {
      left[Int(letter)] -= 1
      shared += 1
    }
    return longer - shared <= longer / 3
  }

  private func mayBeNear(_ other: LetterBag) -> Bool {
    var shared = min(others, other.others)
    for letter in counts.indices { shared += Int(min(counts[letter], other.counts[letter])) }
    let longer = max(size, other.size)
    return longer - shared <= longer / 3
  }
}
