import Records

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
