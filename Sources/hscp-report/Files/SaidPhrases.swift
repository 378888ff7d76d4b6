/// Phrases to be found in texts: all of them in one pass, since an edition has hundreds, and dozens of texts.
struct SaidPhrases {
  /// A phrase, and what it says.
  private struct Phrase {
    let scalars: [Unicode.Scalar]
    /// What stands in it before its first word, such as an opening bracket.
    let before: Int
    let subject: Int
  }

  private let subjects: [String]
  private var byFirstWord: [String: [Phrase]] = [:]

  /// Searches for what is said of each subject; earlier subjects go first.
  init(_ subjects: [(name: String, phrases: [String])]) {
    self.subjects = subjects.map(\.name)
    for (place, subject) in subjects.enumerated() {
      for phrase in subject.phrases {
        let scalars = Array(phrase.lowercased().unicodeScalars)
        guard let word = Self.words(of: scalars).first else { continue }
        byFirstWord[Self.text(scalars[word]), default: []].append(
          Phrase(scalars: scalars, before: word.lowerBound, subject: place))
      }
    }
  }

  /// The first subject of which a text says one of its phrases, in letters of any case and not as part of a longer word or number.
  func subject(in text: String) -> String? {
    let scalars = Array(text.lowercased().unicodeScalars)
    var first = subjects.count
    for word in Self.words(of: scalars) {
      for phrase in byFirstWord[Self.text(scalars[word])] ?? [] where phrase.subject < first {
        let start = word.lowerBound - phrase.before
        if Self.says(scalars, phrase.scalars, at: start) { first = phrase.subject }
      }
    }
    return first < subjects.count ? subjects[first] : nil
  }

  private static func says(_ text: [Unicode.Scalar], _ phrase: [Unicode.Scalar], at start: Int) -> Bool {
    guard start >= 0, text[start...].starts(with: phrase) else { return false }
    let end = start + phrase.count
    return !(start > 0 && isOfWord(text[start - 1])) && !(end < text.count && isOfWord(text[end]))
  }

  /// Where the words are: letters, digits and hyphens without anything between them.
  private static func words(of text: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (place, scalar) in text.enumerated() {
      if isOfWord(scalar) {
        start = start ?? place
      } else if let first = start {
        words.append(first..<place)
        start = nil
      }
    }
    if let start { words.append(start..<text.count) }
    return words
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "-": return true
    case "\0"..."\u{7F}": return false
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber,
        .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
        return true
      default: return false
      }
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
