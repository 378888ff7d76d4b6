import Records

/// A word or sign that ages are written with.
enum AgeToken: Hashable, Sendable {
  /// A whole number and how many digits it has; a number in words has none.
  case number(Int, digits: Int)
  case unit(AgeUnit)
  /// `M`: after a number it may mean months, or a boy.
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
  case and, ampersand, plus, slash, point, hyphen, to, under
  /// A comma, and whether there is a digit directly on both sides of it.
  case comma(isTight: Bool)
  /// "about", in any of its spellings.
  case about
  /// A word that says nothing about the age: `aged`.
  case filler
  /// Follows the last token.
  case end
}

/// A unit in which ages are given.
enum AgeUnit: Int, Hashable, Sendable {
  case hours, days, weeks, months, years

  /// The age of `amount` units.
  func age(_ amount: Int) -> ChildAge {
    switch self {
    case .hours: .days(amount / 24)
    case .days: .days(amount)
    case .weeks: .weeks(amount)
    case .months: .months(amount)
    case .years: .years(amount)
    }
  }

  /// The unit that the header of a column gives, unless it is years: `Age in months`.
  init?(inHeader header: String) {
    // "On the day of the referral" gives no unit.
    let words = header.lowercased().split { !$0.isLetter }.filter {
      !["hour", "day", "week", "month"].contains($0)
    }
    let units = words.compactMap { AgeUnit(word: $0) }
    guard !units.contains(.years), let unit = units.first else { return nil }
    self = unit
  }

  /// The unit that a word of more than one letter names.
  init?(word: some StringProtocol) {
    let letters = Array(word.utf8)
    guard letters.count > 1, case .unit(let unit) = AgeWords.token(of: letters.span) else { return nil }
    self = unit
  }
}

/// The words and signs of one age entry, in order, without spaces, the full stops of abbreviations and filler words.
///
/// They are stored in place: an array would be an allocation for each age.
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

  /// Whether it has numbers, and nothing that could be their unit.
  var hasBareNumber: Bool {
    var hasNumber = false
    for at in 0..<count {
      switch storage[at] {
      case .number, .fraction: hasNumber = true
      case .unit, .capitalM, .old, .slash, .pregnant: return false
      default: break
      }
    }
    return hasNumber
  }

  /// The tokens of `text`, or `nil` where it has something that no age is written with.
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
        // In brackets a single letter is more likely a boy than a month.
        guard !isInBrackets || at - start > 1 else { return nil }
        appendWord(text[start] == UInt8(ascii: "M") && at - start == 1 ? .capitalM : token)
        follows = token == .filler ? .filler : .word
        guard token == .due else { break }
        guard readExpectedDay(text.extracting(at..<text.count), isInBrackets: isInBrackets) else {
          return nil
        }
        return
      case UInt8(ascii: "~"): isApproximate = true
      case UInt8(ascii: "&"): append(.ampersand)
      case UInt8(ascii: "+"): append(.plus)
      case UInt8(ascii: "/"): append(.slash)
      case UInt8(ascii: "<"): append(.under)
      case UInt8(ascii: ","): append(.comma(isTight: AgeTokens.isBetweenDigits(text, start)))
      // A full stop after "c." or "approx." means nothing; inside 3.5 or before .5 it is a decimal point.
      case UInt8(ascii: ".") where follows != .nothing: break
      case UInt8(ascii: "."): append(.point)
      case UInt8(ascii: ":") where follows != .nothing: break
      // Brackets mean nothing, except around everything: `(5)` may be a way to write -5.
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
    // A hyphen joins words (14-week-old), makes a range (11-15, eleven-fifteen), or alone means unknown.
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

  /// Reads what follows the word "EDD"; false unless that is a day, a month, or a word for unknown.
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

  /// Whether the word that begins at `start` continues: with a letter, or with the sign between the single letters of
  /// `n/k` and `y.o.`
  private static func continuesWord(_ text: Span<UInt8>, from start: Int, at: Int) -> Bool {
    if FieldText.isLetter(text[at]) { return true }
    guard text[at] == UInt8(ascii: "/") || text[at] == UInt8(ascii: ".") else { return false }
    return at + 1 < text.count && FieldText.isLetter(text[at + 1])
      && (at - 1 == start || !FieldText.isLetter(text[at - 2]))
  }

  /// Whether a sign may come between "EDD" and the day.
  private static func leadsToDay(_ byte: UInt8) -> Bool {
    [UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "-")].contains(byte)
  }

  private static func isBetweenDigits(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at > 0 && at + 1 < text.count && FieldText.isDigit(text[at - 1]) && FieldText.isDigit(text[at + 1])
  }

  /// Whether there is a letter directly before and a digit directly after.
  private static func isTied(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at > 0 && at + 1 < text.count && FieldText.isLetter(text[at - 1]) && FieldText.isDigit(text[at + 1])
  }

  /// A sign outside ASCII: a fraction, or a dash.
  private static func sign(_ text: Span<UInt8>, at: Int) -> (token: AgeToken, width: Int)? {
    switch (text[at], at + 1 < text.count ? text[at + 1] : 0, at + 2 < text.count ? text[at + 2] : 0) {
    case (0xC2, 0xBC...0xBE, _): (.fraction, 2)
    // U+2010 to U+2015, and the minus sign.
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): (.hyphen, 3)
    default: nil
    }
  }
}

extension AgeToken {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}

/// The words that ages are written with.
enum AgeWords {
  /// What a word of letters means, or `nil` for one that no age is written with.
  static func token(of word: Span<UInt8>) -> AgeToken? { words[word] }

  /// What an entry such as `pre-birth` means as a whole, where its words mean nothing one by one.
  ///
  /// An entry with a question mark is in doubt, and has no meaning.
  static func token(ofPhrase text: Span<UInt8>) -> AgeToken? {
    for at in text.indices where text[at] == UInt8(ascii: "?") { return nil }
    return phrases[text]
  }

  /// Whether a few words are about a child, as in "unborn sibling", even if no age can be read from them.
  static func nameChild(_ text: Span<UInt8>) -> Bool {
    let words = FieldText.string(text).split { !$0.isLetter }
    guard words.count <= 5 else { return false }
    return words.contains { word in
      let letters = Array(word.utf8)
      return switch token(of: letters.span) {
      case .unborn, .newborn, .lifeStage, .pregnant, .together: true
      default: kin[letters.span] ?? false
      }
    }
  }

  private static let kin = WordList<Bool>([
    (
      [
        "sibling", "siblings", "brother", "brothers", "sister", "sisters", "twin", "triplet", "son",
        "daughter",
        "boy", "girl", "babies", "children", "infants", "foetus", "fetus",
      ], true
    )
  ])

  private static let words = WordList<AgeToken>(
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
    ] + numbers.enumerated().map { ([$0.element], .number($0.offset + 1, digits: 0)) })

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]

  private static let phrases = WordList<AgeToken>([
    (["pre-birth", "not yet born"], .unborn),
    (["not known", "age not known"], .unknown),
    (["new-born"], .newborn),
  ])
}
