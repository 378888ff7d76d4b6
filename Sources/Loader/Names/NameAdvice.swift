import Records
import Synchronization

/// An entry of a list: its code, and its name for messages.
struct NamedEntry<Entry>: Hashable, Sendable {
  let code: Code<Entry>
  let name: String
}

/// What someone most likely meant by a text that is no name of a list.
enum NameAdvice<Entry>: Hashable, Sendable {
  /// One name, mistyped.
  case name(NamedEntry<Entry>)
  /// Several names without `;` between them. It is a guess if one of them is mistyped.
  case list([NamedEntry<Entry>], isGuess: Bool)
  /// One name among other words.
  case among(NamedEntry<Entry>)
  /// Several names with a sign or a word between them, not all of them known.
  case partOfList

  /// What a remedy says about a cell that may hold a list.
  var remedy: String { remedy(separatedBy: ";") }

  /// The same where the names of a list stand between other signs.
  func remedy(separatedBy separator: Character) -> String {
    func cell(of entries: [NamedEntry<Entry>]) -> String {
      entries.map(\.name).joined(
        separator: [",", ";"].contains(separator) ? "\(separator) " : " \(separator) ")
    }
    return switch self {
    case .name(let entry): "did you mean \"\(entry.name)\"?"
    case .list(let entries, isGuess: false): "write \"\(cell(of: entries))\""
    case .list(let entries, isGuess: true): "did you mean \"\(cell(of: entries))\"?"
    case .among(let entry):
      "if it is \"\(entry.name)\", write that, and the other words in a column of their own"
    case .partOfList: "write each name as the profile has it, with \(separator) between them"
    }
  }

  /// Whether it is about several names.
  var isAboutList: Bool {
    switch self {
    case .list, .partOfList: true
    case .name, .among: false
    }
  }

  /// What a remedy says about a cell that holds one name.
  var remedyForOne: String? { if case .name = self { remedy } else { nil } }
}

/// A text in which names are joined by anything but `;`: a slash, a comma, "and", the end of a line.
struct NameList {
  /// More names than a cell may hold are no list.
  private static let mostNames = ShortList<Code<Agency>>.limit
  /// The most bytes of a cell that is searched for names, one or several.
  static let longestText = mostNames * Suggestion.longestName
  private static let marks: Set<Character> = [
    "/", "\\", ",", "+", "&", "|", "\n", "\r", "\r\n", "\t", "•", "·", "▪",
  ]
  private static let dashes: Set<Character> = ["-", "–", "—"]
  private static let words: Set<Substring> = ["and", "plus", "then"]

  private let text: String
  /// The shortest pieces; a name may go over several of them, as "Drowning, fire or poisoning" does.
  private let pieces: [Range<String.Index>]

  init(in text: String) {
    self.text = text
    var pieces: [Range<String.Index>] = []
    var piece: Range<String.Index>?
    for word in NameList.words(of: text) {
      if word.isJoint {
        if let whole = piece { pieces.append(whole) }
        piece = nil
      } else {
        piece = (piece?.lowerBound ?? word.range.lowerBound)..<word.range.upperBound
      }
    }
    if let piece { pieces.append(piece) }
    self.pieces = pieces
  }

  /// The entries that the whole text names, each once, with as few pieces as possible; none if a part is no name.
  func fewestEntries<Entry>(_ entry: (String) -> NamedEntry<Entry>?) -> [NamedEntry<Entry>] {
    guard (2...Self.mostNames).contains(pieces.count) else { return [] }
    var best: [[NamedEntry<Entry>]?] = [[]]
    for end in 1...pieces.count {
      var shortest: [NamedEntry<Entry>]?
      for start in 0..<end {
        guard let before = best[start], before.count + 1 < shortest?.count ?? Int.max,
          let name = entry(String(text[pieces[start].lowerBound..<pieces[end - 1].upperBound]))
        else { continue }
        shortest = before + [name]
      }
      best.append(shortest)
    }
    return Self.distinct(best[pieces.count] ?? [])
  }

  /// The entries of the shortest pieces, each once; none if a piece names nothing.
  func entries<Entry>(ofEach entry: (String) -> NamedEntry<Entry>?) -> [NamedEntry<Entry>] {
    guard (2...Self.mostNames).contains(pieces.count) else { return [] }
    let entries = pieces.compactMap { entry(String(text[$0])) }
    return entries.count == pieces.count ? Self.distinct(entries) : []
  }

  /// Whether there are several pieces, and some, but not all, name an entry.
  func isPartly<Entry>(of entry: (String) -> NamedEntry<Entry>?) -> Bool {
    guard (2...Self.mostNames).contains(pieces.count) else { return false }
    let known = pieces.count { entry(String(text[$0])) != nil }
    return known > 0 && known < pieces.count
  }

  private static func distinct<Entry>(_ entries: [NamedEntry<Entry>]) -> [NamedEntry<Entry>] {
    entries.enumerated().filter { entries.firstIndex(of: $1) == $0 }.map(\.element)
  }

  /// The words of the text, and what is between two names.
  private static func words(of text: String) -> [(range: Range<String.Index>, isJoint: Bool)] {
    var words: [(range: Range<String.Index>, isJoint: Bool)] = []
    var start = text.startIndex
    func end(at index: String.Index) {
      guard start < index else { return }
      let word = text[start..<index]
      let isDash = word.count == 1 && word.first.map(dashes.contains) ?? false
      words.append((start..<index, isDash || Self.words.contains(Substring(word.lowercased()))))
    }
    for index in text.indices {
      let character = text[index]
      guard marks.contains(character) || character.isWhitespace else { continue }
      end(at: index)
      start = text.index(after: index)
      if marks.contains(character) { words.append((index..<start, true)) }
    }
    end(at: text.endIndex)
    return words
  }
}

/// The advice on the texts that were met before: a register may repeat one unknown name thousands of times.
///
/// It is shared by all threads, and bounded: one search takes microseconds, so a register with more unknown names than
/// are kept is read in time too.
final class AdviceMemory<Advice: Sendable>: Sendable {
  private static var longestText: Int { 200 }

  private let mostTexts: Int
  private let searchesForMore: Bool
  private let known = Mutex<[String: Advice?]>([:])

  /// Keeps the advice on so many texts. Without `searchesForMore`, there is none on others: then the texts must be met in
  /// the same order in each run.
  init(mostTexts: Int = 4_096, searchesForMore: Bool = true) {
    self.mostTexts = mostTexts
    self.searchesForMore = searchesForMore
  }

  /// The advice on `text`, by `search` where it is not known.
  func advice(about text: String, search: (String) -> Advice?) -> Advice? {
    if let known = known.withLock({ $0[text] }) { return known }
    guard searchesForMore || known.withLock({ $0.count < mostTexts }) else { return nil }
    let advice = search(text)
    guard !searchesForMore || text.utf8.count <= Self.longestText else { return advice }
    known.withLock { if $0.count < mostTexts { $0[text] = .some(advice) } }
    return advice
  }
}
