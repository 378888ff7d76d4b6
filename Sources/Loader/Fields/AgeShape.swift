/// The shape of an age as people write it: `14-week-old` is `# w` with the number 14, `3yrs 4mths` is `# y # m`.
struct AgeShape: Hashable {
  /// Numbers as `#`, units by their first letter, other words and signs as they are; spaces between.
  let text: String
  let numbers: [Int]
  /// Whether a word such as "about" said that the age is not exact.
  let isApproximate: Bool

  private enum Token: Hashable {
    case number(Int)
    case word(String)
    case sign(Character)
  }

  private static let units: [String: String] = [
    "d": "d", "day": "d", "days": "d",
    "w": "w", "wk": "w", "wks": "w", "week": "w", "weeks": "w",
    "m": "m", "mth": "m", "mths": "m", "month": "m", "months": "m",
    "y": "y", "yr": "y", "yrs": "y", "year": "y", "years": "y", "yo": "y",
  ]
  /// Words around an age that say nothing about it.
  private static let fillers: Set = ["aged", "age", "old"]
  private static let approximations: Set = [
    "approx", "approximately", "about", "around", "circa", "c", "ca", "ish",
  ]

  /// The shape of `text`, or `nil` where a number is too long to be anyone's age.
  init?(of text: String) {
    guard let tokens = AgeShape.tokens(of: text) else { return nil }
    var parts: [String] = []
    var numbers: [Int] = []
    var isApproximate = false
    for (index, token) in tokens.enumerated() {
      switch token {
      case .number(let number):
        numbers.append(number)
        parts.append("#")
      case .word(let word) where AgeShape.approximations.contains(word): isApproximate = true
      case .word(let word) where AgeShape.fillers.contains(word): break
      case .word(let word): parts.append(AgeShape.units[word] ?? word)
      case .sign("~"): isApproximate = true
      // A full stop after "c." or "approx." says nothing; one inside 3.5 or before .5 does.
      case .sign(".") where AgeShape.isWord(tokens, index - 1): break
      // A hyphen joins words (14-week-old), parts a range (11-15), or stands alone for unknown.
      case .sign("-") where AgeShape.isWord(tokens, index + 1): break
      case .sign(let sign): parts.append(String(sign))
      }
    }
    self.text = parts.joined(separator: " ")
    self.numbers = numbers
    self.isApproximate = isApproximate
  }

  private static func isWord(_ tokens: [Token], _ index: Int) -> Bool {
    guard tokens.indices.contains(index), case .word = tokens[index] else { return false }
    return true
  }

  private static func tokens(of text: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = text.lowercased()[...]
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 5, let number = Int(digits) else { return nil }
        tokens.append(.number(number))
        rest = rest.dropFirst(digits.count)
      } else if first.isLetter {
        let letters = rest.prefix { $0.isLetter }
        tokens.append(.word(String(letters)))
        rest = rest.dropFirst(letters.count)
      } else {
        if !first.isWhitespace { tokens.append(.sign(first == "\u{2013}" ? "-" : first)) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }
}
