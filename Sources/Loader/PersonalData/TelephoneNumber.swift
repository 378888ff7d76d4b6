/// Recognises telephone numbers of the United Kingdom, with 0 or +44, and those of other countries with a plus.
///
/// British lengths follow the National Telephone Numbering Plan (Ofcom); others have up to 15 digits after the plus
/// (ITU-T E.164, 6.2.1). Public numbers such as 999, 101, 111 and 116 123 do not begin with 0, so they are not found.
enum TelephoneNumber {
  /// Childline, the only number with eight digits.
  private static let childline = Array("08001111".utf8)

  /// The number that begins at `start`, or `nil`.
  static func find(in text: VisibleText, at start: Int) -> PersonalDatum? {
    let isBracketed = text[start] == UInt8(ascii: "(")
    guard isBracketed ? !text.isDigit(at: start - 1) : text.beginsNumber(at: start) else { return nil }
    let first = isBracketed ? start + 1 : start
    if text[first] == UInt8(ascii: "+") {
      return international(in: text, start, DigitGroups(in: text, from: first + 1))
    }
    guard text[first] == UInt8(ascii: "0") else { return nil }
    let groups = DigitGroups(in: text, from: start)
    if groups.digits.starts(with: "0044".utf8) { return british(in: text, start, groups, code: 4) }
    return british(in: text, start, groups, code: 0)
  }

  private static func international(
    in text: VisibleText, _ start: Int, _ groups: DigitGroups
  ) -> PersonalDatum? {
    if groups.digits.starts(with: "44".utf8) { return british(in: text, start, groups, code: 2) }
    // No country uses more groups than France, which has six.
    guard groups.digits.first != UInt8(ascii: "0"),
      let end = groups.ends.prefix(6).last(where: {
        (9...15).contains($0.digits) && !text.isWord(at: $0.text)
      })
    else { return nil }
    let canonical = [UInt8(ascii: "+")] + groups.digits[..<end.digits]
    return PersonalDatum(.telephoneNumber, at: start..<end.text, canonical: canonical)
  }

  /// The number whose first `code` digits are the country code. It ends with the first group that completes it.
  private static func british(
    in text: VisibleText, _ start: Int, _ groups: DigitGroups, code: Int
  ) -> PersonalDatum? {
    let zero = UInt8(ascii: "0")
    let trunk = code > 0 && groups.digits.dropFirst(code).first == zero ? 1 : 0
    for end in groups.ends where end.digits > code + trunk {
      let national = (code > 0 ? [zero] : []) + groups.digits[(code + trunk)..<end.digits]
      guard isWhole(national, groups, code), !text.isWord(at: end.text) else { continue }
      return PersonalDatum(.telephoneNumber, at: start..<end.text, canonical: national)
    }
    return nil
  }

  /// Whether these are all the digits of a number in the plan, including the leading zero.
  private static func isWhole(_ digits: [UInt8], _ groups: DigitGroups, _ code: Int) -> Bool {
    // The area code is never split into groups: `01 04 2023` is a date.
    guard digits.count > 7, code > 0 || groups.ends[0].digits >= 3 else { return false }
    if digits == childline { return true }
    let third = digits[2]
    switch digits[1] {
    // Some towns have numbers of ten digits, but ten digits without a gap may be something else.
    case UInt8(ascii: "1"):
      return third != UInt8(ascii: "0")
        && (digits.count == 11
          || digits.count == 10 && (code > 0 || groups.ends[0].digits < digits.count))
    case UInt8(ascii: "2"): return digits.count == 11 && "03489".utf8.contains(third)
    case UInt8(ascii: "3"): return digits.count == 11 && "0347".utf8.contains(third)
    case UInt8(ascii: "5"):
      return digits.count == 11 && "56".utf8.contains(third)
        || digits.count == 10 && digits.starts(with: "0500".utf8)
    case UInt8(ascii: "8"):
      return digits.count == 11 || digits.count == 10 && digits.starts(with: "0800".utf8)
    case UInt8(ascii: "7"), UInt8(ascii: "9"): return digits.count == 11
    default: return false
    }
  }
}

/// The digits from a position on, in the groups in which people write them: separated by a space, a hyphen or a dot, or in
/// brackets, as in `+44 (0)20 7946 0018`.
struct DigitGroups {
  /// No number has more digits: 15 (ITU-T E.164, 6.2.1), two zeros in place of the plus, and one in brackets.
  private static let most = 18

  private(set) var digits: [UInt8] = []
  /// For each group, the number of digits up to its end, and where it ends in the text.
  private(set) var ends: [(digits: Int, text: Int)] = []

  init(in text: VisibleText, from start: Int) {
    var at = start
    while digits.count < Self.most {
      let isBracketed = text[at] == UInt8(ascii: "(")
      if isBracketed { at += 1 }
      let end = text.endOfDigits(from: at)
      guard end > at else { return }
      for index in at..<end { digits.append(text[index]) }
      at = end
      let closes = text[at] == UInt8(ascii: ")")
      if isBracketed, !closes { return }
      ends.append((digits.count, isBracketed ? at + 1 : at))
      // The bracket may have been opened before the plus.
      if closes { at += 1 }
      if " -.".utf8.contains(text[at]) { at += 1 }
    }
  }
}
