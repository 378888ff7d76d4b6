import Records

/// The words that ages are written with, looked up without strings: an age in words is as common as one in digits.
enum AgeWords {
  private static let tokens: [AgeToken] = words.map(\.token)
  private static let index = indexed(words)

  private static let phraseTokens: [AgeToken] = phrases.map(\.token)
  private static let phraseIndex = indexed(phrases)

  /// What a word of letters means, or `nil` for one that no age is written with.
  static func token(of word: Span<UInt8>) -> AgeToken? { index.code(of: word).map { tokens[Int($0.index)] } }

  /// What a whole entry means whose words mean nothing one by one, such as `pre-birth`; an entry with a question mark
  /// is in doubt, and has no meaning.
  static func token(ofPhrase text: Span<UInt8>) -> AgeToken? {
    for at in text.indices where text[at] == UInt8(ascii: "?") { return nil }
    return phraseIndex.code(of: text).map { phraseTokens[Int($0.index)] }
  }

  private static func indexed(_ words: [(spellings: [String], token: AgeToken)]) -> NameIndex<AgeToken> {
    var index = NameIndex<AgeToken>()
    for (number, word) in words.enumerated() {
      for spelling in word.spellings { _ = index.add(spelling, of: spelling, at: number) }
    }
    return index
  }

  private static let words: [(spellings: [String], token: AgeToken)] =
    [
      (["h", "hr", "hrs", "hour", "hours"], .unit(.hours)),
      (["d", "day", "days"], .unit(.days)),
      (["w", "wk", "wks", "week", "weeks"], .unit(.weeks)),
      (["m", "mo", "mos", "mth", "mths", "month", "months"], .unit(.months)),
      (["y", "yr", "yrs", "year", "years"], .unit(.years)),
      (["old"], .old), (["yo"], .yearsOld),
      (["aged", "age"], .filler),
      (["approx", "approximately", "about", "around", "circa", "c", "ca", "ish"], .about),
      (["and"], .and), (["plus"], .plus), (["to"], .to), (["under", "u"], .under),
      (["unborn", "ubb", "antenatal", "prebirth"], .unborn),
      (["pregnant", "pregnancy", "gestation"], .pregnant),
      (["edd", "due"], .due),
      (["unknown", "nk", "unk", "tbc"], .unknown),
      (["newborn", "neonate"], .newborn),
      (["infant", "baby", "toddler", "child", "teenager", "teen", "adolescent"], .lifeStage),
      (["twins"], .together(2)), (["triplets"], .together(3)),
    ] + numbers.enumerated().map { ([$0.element], .number($0.offset + 1, digits: 0)) }

  private static let phrases: [(spellings: [String], token: AgeToken)] = [
    (["pre-birth", "not yet born"], .unborn),
    (["not known", "age not known"], .unknown),
    (["new-born"], .newborn),
  ]

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]
}
