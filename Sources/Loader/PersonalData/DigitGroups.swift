/// The digits from a place on, in the groups in which people write them: parted by a space, a hyphen or a dot, or held by
/// brackets, as in `+44 (0)20 7946 0018`.
struct DigitGroups {
  /// No number has more digits (ITU-T E.164, 6.2.1), with two noughts in place of its plus and one in brackets.
  private static let most = 18

  private(set) var digits: [UInt8] = []
  /// Behind each group: how many digits there are up to there, and where the group ends in the text.
  private(set) var ends: [(digits: Int, text: Int)] = []

  init(in text: PlainText, from start: Int) {
    var at = start
    while digits.count < Self.most {
      let isHeld = text[at] == UInt8(ascii: "(")
      if isHeld { at += 1 }
      let end = text.endOfDigits(from: at)
      guard end > at else { return }
      for index in at..<end { digits.append(text[index]) }
      at = end
      let closes = text[at] == UInt8(ascii: ")")
      if isHeld, !closes { return }
      ends.append((digits.count, isHeld ? at + 1 : at))
      // A bracket may have been opened before the plus of the country.
      if closes { at += 1 }
      if " -.".utf8.contains(text[at]) { at += 1 }
    }
  }
}
