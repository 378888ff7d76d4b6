import Records

/// A word or a sign of those that ages are written with.
enum AgeToken: Hashable, Sendable {
  /// A whole number in digits, with how many there are, or in words, with none.
  case number(Int, digits: Int)
  case unit(AgeUnit)
  /// `M`, which behind a number may say months, or that the child is a boy.
  case capitalM
  /// A quarter, a half or three quarters: `½`.
  case fraction
  /// Ends an age: `3 years old`.
  case old
  /// Both at once: `7yo`.
  case yearsOld
  case unborn, pregnant
  /// The words before an expected day of delivery.
  case due
  case unknown, newborn
  /// A time of life, no age: `toddler`.
  case lifeStage
  /// Children born together, and how many: `twins`.
  case together(Int)
  case and, plus, slash, point, hyphen, to, under
  /// A comma, and whether digits stand directly on both sides of it.
  case comma(isTight: Bool)
  /// "about", in any of its spellings.
  case about
  /// A word that says nothing about the age: `aged`.
  case filler
  /// What follows the last token.
  case end
}

/// A unit in which ages are given.
enum AgeUnit: Int, Hashable, Sendable {
  case hours, days, weeks, months, years

  /// The age of so many of this unit.
  func age(_ amount: Int) -> ChildAge {
    switch self {
    case .hours: .days(amount / 24)
    case .days: .days(amount)
    case .weeks: .weeks(amount)
    case .months: .months(amount)
    case .years: .years(amount)
    }
  }
}

/// The words and signs of one age entry, in their order; spaces, full stops of abbreviations and empty words are gone.
///
/// They stand in place, not in an array, so that reading an age allocates nothing.
struct AgeTokens {
  private static var limit: Int { 24 }
  private var storage = [24 of AgeToken](repeating: .end)
  private var count = 0
  /// Whether a word such as "about" said that the age is not exact.
  private(set) var isApproximate = false
  /// The day that an entry such as `EDD 14/05/2024` ends with.
  private(set) var expectedDay: Day?

  subscript(at: Int) -> AgeToken { at < count ? storage[at] : .end }

  /// An entry that is one phrase.
  init(of token: AgeToken) { append(token) }

  /// The tokens of `text`, or `nil` where something stands in it that no age is written with.
  init?(_ text: Span<UInt8>) {
    var at = 0
    var isInBrackets = false
    var follows = Follows.nothing
    while at < text.count {
      if let width = FieldText.spaceWidth(of: text, at: at, before: text.count) {
        at += width
        continue
      }
      let start = at
      at += 1
      switch text[start] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while at < text.count, FieldText.isDigit(text[at]) { at += 1 }
        guard at - start <= 5 else { return nil }
        append(.number(FieldText.number(text.extracting(start..<at)), digits: at - start))
        follows = .nothing
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        while at < text.count, AgeTokens.continuesWord(text, from: start, at: at) { at += 1 }
        guard let token = AgeWords.token(of: text.extracting(start..<at)) else { return nil }
        // Within brackets a letter is more likely a boy than a month.
        guard !isInBrackets || at - start > 1 else { return nil }
        appendWord(text[start] == UInt8(ascii: "M") && at - start == 1 ? .capitalM : token)
        follows = token == .filler ? .filler : .word
        guard token == .due else { break }
        guard readExpectedDay(text.extracting(at..<text.count), isInBrackets: isInBrackets) else {
          return nil
        }
        return
      case UInt8(ascii: "~"): isApproximate = true
      case UInt8(ascii: "&"): append(.and)
      case UInt8(ascii: "+"): append(.plus)
      case UInt8(ascii: "/"): append(.slash)
      case UInt8(ascii: "<"): append(.under)
      case UInt8(ascii: ","): append(.comma(isTight: AgeTokens.isBetweenDigits(text, start)))
      // A full stop after "c." or "approx." says nothing; one inside 3.5 or before .5 does.
      case UInt8(ascii: ".") where follows != .nothing: break
      case UInt8(ascii: "."): append(.point)
      case UInt8(ascii: ":") where follows != .nothing: break
      // Brackets say nothing, but for those around everything: `(5)` may be a way to write -5.
      case UInt8(ascii: "(") where count > 0 && !isInBrackets: isInBrackets = true
      case UInt8(ascii: ")") where isInBrackets: isInBrackets = false
      // A hyphen may tie a word to its number: `aged-7`.
      case UInt8(ascii: "-") where follows == .filler && AgeTokens.isTied(text, start): break
      case UInt8(ascii: "-"): append(.hyphen)
      default:
        guard let sign = AgeTokens.sign(text, at: start) else { return nil }
        append(sign.token)
        at += sign.width - 1
      }
      if !FieldText.isLetter(text[start]), text[start] != UInt8(ascii: ".") { follows = .nothing }
    }
    guard !isInBrackets, count < AgeTokens.limit else { return nil }
  }

  private enum Follows { case nothing, word, filler }

  private mutating func append(_ token: AgeToken) {
    guard count < AgeTokens.limit else { return }
    storage[count] = token
    count += 1
  }

  private mutating func appendWord(_ token: AgeToken) {
    // A hyphen joins words (14-week-old), parts a range (11-15, eleven-fifteen), or stands alone for unknown.
    if count > 0, storage[count - 1] == .hyphen, !token.isNumber { count -= 1 }
    switch token {
    case .filler: break
    case .about: isApproximate = true
    case .yearsOld:
      append(.unit(.years))
      append(.old)
    default: append(token)
    }
  }

  /// Reads what follows the word "EDD"; false where that is neither a day, nor a month, nor said to be unknown.
  private mutating func readExpectedDay(_ text: Span<UInt8>, isInBrackets: Bool) -> Bool {
    var start = 0
    var end = text.count
    while start < end, AgeTokens.leadsToDay(text[start]) { start += 1 }
    if isInBrackets {
      guard end > start, text[end - 1] == UInt8(ascii: ")") else { return false }
      end -= 1
    }
    let rest = text.extracting(start..<end)
    let day = rest.extracting(FieldText.trimmed(rest))
    if day.isEmpty || AgeWords.token(of: day) == .unknown || WrittenDate.isMonth(day) { return true }
    guard case .success(let expected) = DateField.read(day) else { return false }
    expectedDay = expected
    return true
  }
}

extension AgeToken {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}

/// What stands in the bytes of an age entry.
extension AgeTokens {
  /// Whether the word that begins at `start` goes on: with a letter, or with the sign between the single letters of
  /// `n/k` and `y.o.`
  static func continuesWord(_ text: Span<UInt8>, from start: Int, at: Int) -> Bool {
    if FieldText.isLetter(text[at]) { return true }
    guard text[at] == UInt8(ascii: "/") || text[at] == UInt8(ascii: ".") else { return false }
    return at + 1 < text.count && FieldText.isLetter(text[at + 1])
      && (at - 1 == start || !FieldText.isLetter(text[at - 2]))
  }

  /// Whether a sign may stand between "EDD" and the day.
  static func leadsToDay(_ byte: UInt8) -> Bool {
    [UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "-")].contains(byte)
  }

  static func isBetweenDigits(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at > 0 && at + 1 < text.count && FieldText.isDigit(text[at - 1]) && FieldText.isDigit(text[at + 1])
  }

  /// Whether there is no space on either side.
  static func isTied(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at > 0 && at + 1 < text.count && FieldText.isLetter(text[at - 1]) && FieldText.isDigit(text[at + 1])
  }

  /// A sign outside ASCII: a fraction, or a dash.
  static func sign(_ text: Span<UInt8>, at: Int) -> (token: AgeToken, width: Int)? {
    switch (text[at], at + 1 < text.count ? text[at + 1] : 0, at + 2 < text.count ? text[at + 2] : 0) {
    case (0xC2, 0xBC...0xBE, _): (.fraction, 2)
    // U+2010 to U+2015, and the minus sign.
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): (.hyphen, 3)
    default: nil
    }
  }
}

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
