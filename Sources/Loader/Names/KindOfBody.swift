/// Tells names that say only what kind of body is meant, such as "Police" or "the ICB", from those of one body.
///
/// In the profile such a name is an alias of today's body. A register uses it on any day for the body of its kind, so
/// the days on which the body's own name began and ended do not apply to it.
enum KindOfBody {
  private static let words: Set = [
    "police", "force", "constabulary", "icb", "integrated", "care", "board", "ccg", "clinical",
    "commissioning",
    "group", "pct", "primary", "trust", "hospital", "hospitals", "acute", "community", "health", "healthcare",
    "mental", "nhs", "foundation", "ft", "ambulance", "service", "services", "gp", "gps", "general",
    "practice",
    "surgery", "council", "county", "city", "district", "borough", "unitary", "local", "authority", "la",
    "child", "children", "childrens", "social", "work", "csc", "csd", "mash", "education", "school",
    "schools",
    "college", "colleges", "nursery", "early", "years", "academy", "youth", "justice", "offending", "team",
    "yot", "yjs", "yos", "probation", "prison", "housing", "fire", "rescue", "public", "camhs", "midwifery",
    "visiting", "visitor", "visitors", "safeguarding", "partnership", "adult", "adults",
    "maternity", "voluntary", "sector", "agency",
  ]

  /// Whether a text names a kind of body; what is in brackets does not count.
  static func isNamed(by text: String) -> Bool {
    // Nearly every name of one body begins with a word that is of no kind, and need not be taken apart.
    if let first = firstWord(of: text), !words.contains(first) { return false }
    let name = text.prefix { $0 != "(" && $0 != "[" }
    let words = SpelledWords(String(name)).words.map(\.text)
    return !words.isEmpty && words.allSatisfy(self.words.contains)
  }

  /// The first word in lower case, if it is longer than those that seldom matter and of letters of ASCII alone.
  private static func firstWord(of text: String) -> String? {
    let letters = text.utf8.prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
    guard letters.count > 3,
      letters.endIndex == text.endIndex || text.utf8[letters.endIndex] == UInt8(ascii: " ")
    else { return nil }
    return String(text[..<letters.endIndex]).lowercased()
  }

  /// Whether a text is most likely the name of some body: a few words in capitals, the last of which says what kind it is.
  static func isEnd(of text: String) -> Bool {
    let words = text.split { $0.isWhitespace }
    guard (2...mostWords).contains(words.count), let last = words.last else { return false }
    return self.words.contains(last.lowercased())
      && words.allSatisfy { $0.first?.isUppercase == true || joining.contains(String($0)) }
  }

  /// Whether a text looks like the name of a person: a title before it, or two or three words in capitals none of which is of
  /// a body.
  static func mayBePerson(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "(" || $0 == "," }
    if let first = words.first, titles.contains(first.lowercased().filter(\.isLetter)) { return true }
    guard (2...3).contains(words.count), isEnd(of: text) == false else { return false }
    return words.allSatisfy { word in
      word.first?.isUppercase == true && word.dropFirst().contains(where: \.isLowercase)
        && word.allSatisfy { $0.isLetter || ["-", "'", "\u{2019}"].contains($0) }
        && !self.words.contains(word.lowercased())
    }
  }

  private static let titles: Set = ["mr", "mrs", "ms", "miss", "dr", "prof", "sgt", "pc", "dc", "ds", "di"]
  private static let mostWords = 8
  private static let joining: Set = ["of", "and", "&", "for", "the"]
}
