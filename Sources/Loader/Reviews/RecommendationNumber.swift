/// The number of a recommendation within its review, with the letter of a part where it has one: `1`, `1a`, `1 (a)`,
/// `2)`, `One`, `Recommendation 3`.
struct RecommendationNumber: Hashable {
  let number: Int
  /// In lower case.
  let part: String?

  private static let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]
  private static let prefixes: Set<Substring> = ["recommendation", "rec", "r", "no", "number"]
  private static let signs: Set<Character> = [" ", "\u{A0}", ".", ")", "(", ":", "#", "[", "]"]

  /// The number that `text` says, or `nil` where it says none, or more than one.
  init?(_ text: String) {
    guard var tokens = Self.tokens(of: text)?[...] else { return nil }
    while tokens.count > 1, let first = tokens.first, Self.prefixes.contains(first) { tokens.removeFirst() }
    guard let first = tokens.popFirst(), let number = Self.number(first) else { return nil }
    if tokens.first == "part" { tokens.removeFirst() }
    guard tokens.count < 2, tokens.first.map(Self.isLetter) ?? true else { return nil }
    self.number = number
    self.part = tokens.first.map(String.init)
  }

  /// The letter of a part, in lower case: `a`, `A`, `a)`, `(a)`, `part a`.
  static func part(_ text: String) -> String? {
    guard var tokens = tokens(of: text)?[...] else { return nil }
    if tokens.first == "part", tokens.count > 1 { tokens.removeFirst() }
    guard tokens.count == 1, let letter = tokens.first, isLetter(letter) else { return nil }
    return String(letter)
  }

  private static func number(_ token: Substring) -> Int? {
    let number = Int(token) ?? words.firstIndex { $0 == token }.map { $0 + 1 }
    return number.flatMap { (1...999).contains($0) ? $0 : nil }
  }

  private static func isLetter(_ token: Substring) -> Bool {
    token.count == 1 && token.allSatisfy { $0.isASCII && $0.isLetter }
  }

  /// The runs of letters and of digits in lower case; `nil` where something else stands between them than signs of an
  /// enumeration.
  private static func tokens(of text: String) -> [Substring]? {
    var tokens: [Substring] = []
    var rest = text.lowercased()[...]
    while let first = rest.first {
      if first.isASCII, first.isLetter || first.isNumber {
        let token = rest.prefix {
          $0.isASCII && ($0.isLetter && first.isLetter || $0.isNumber && first.isNumber)
        }
        tokens.append(token)
        rest = rest.dropFirst(token.count)
      } else {
        guard signs.contains(first) else { return nil }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }
}
