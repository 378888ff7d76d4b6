/// Recognises postcodes of the United Kingdom by their grammar (Royal Mail, Programmers' Guide to the Postcode Address
/// File; BS 7666): `SO23 8UJ`, `SO238UJ`, `so23 8uj`, `EC1A 1BB`, `GIR 0AA`.
enum Postcode {
  /// The postcode that begins at `start`, or `nil`.
  static func find(in text: VisibleText, at start: Int) -> PersonalDatum? {
    guard text.isLetter(at: start), text.beginsWord(at: start),
      let end = end(of: start, in: text), !text.isWord(at: end), isWritten(in: text, start..<end)
    else { return nil }
    let canonical = (start..<end).map { text.uppercased(at: $0) }.filter { $0 != UInt8(ascii: " ") }
    return PersonalDatum(.postcode, at: start..<end, canonical: canonical)
  }

  private static func end(of start: Int, in text: VisibleText) -> Int? {
    if let end = endOfGirobank(in: text, start) { return end }
    var district = start
    while district < start + 2, text.isLetter(at: district) { district += 1 }
    let area = (start..<district).map { text.uppercased(at: $0) }
    guard text.isDigit(at: district), PostcodeAreas.contain(area) else { return nil }
    // Without a space, the digits of both halves run together; the last of them belongs to the second half.
    for length in [2, 1] where isDistrict(in: text, district, length, of: area) {
      if let end = endOfInward(in: text, after: district + length) { return end }
    }
    return nil
  }

  /// The one postcode without an area.
  private static func endOfGirobank(in text: VisibleText, _ start: Int) -> Int? {
    ["GIR0AA", "GIR 0AA"].first { text.has($0, at: start) }.map { start + $0.utf8.count }
  }

  /// Whether the outward half can continue like this: a number from 0 to 99, or in London a digit and a letter.
  private static func isDistrict(in text: VisibleText, _ start: Int, _ length: Int, of area: [UInt8]) -> Bool
  {
    guard length == 2 else { return true }
    if text.isDigit(at: start + 1) { return text[start] != UInt8(ascii: "0") }
    return text.isLetter(at: start + 1) && PostcodeAreas.haveLetters(area)
  }

  /// Where the inward half ends: a digit and two letters, never those that look like a digit or another letter.
  private static func endOfInward(in text: VisibleText, after outward: Int) -> Int? {
    let start = text[outward] == UInt8(ascii: " ") ? outward + 1 : outward
    guard text.isDigit(at: start),
      (start + 1...start + 2).allSatisfy({
        text.isLetter(at: $0) && !"CIKMOV".utf8.contains(text.uppercased(at: $0))
      })
    else { return nil }
    return start + 3
  }

  /// Whether it is written like a postcode: in lower case, `e1 2nd` and `s12ab` are probably something else.
  private static func isWritten(in text: VisibleText, _ range: Range<Int>) -> Bool {
    if range.allSatisfy({ text[$0] == text.uppercased(at: $0) }) { return true }
    let inward = range.upperBound - 3
    let isOrdinal = ["ST", "ND", "RD", "TH"].contains { ending in
      zip(ending.utf8, [inward + 1, inward + 2]).allSatisfy { $0 == text.uppercased(at: $1) }
    }
    return !isOrdinal && (text[inward - 1] == UInt8(ascii: " ") || range.count > 5)
  }
}

/// The letters at the start of postcodes: the 124 areas of the Postcode Address File (Royal Mail, Programmers' Guide),
/// and BF of the British Forces Post Office, which families of soldiers use.
enum PostcodeAreas {
  static let letters: Set<Substring> = Set(
    """
    AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY \
    G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW \
    OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD \
    WF WN WR WS WV YO ZE
    """.split(separator: " "))

  /// The areas of inner London, where a district may end with a letter, such as W1A.
  private static let lettered: Set<Substring> = ["E", "EC", "N", "NW", "SE", "SW", "W", "WC"]

  static func contain(_ area: [UInt8]) -> Bool { letters.contains(Substring(decoding: area, as: UTF8.self)) }

  static func haveLetters(_ area: [UInt8]) -> Bool {
    lettered.contains(Substring(decoding: area, as: UTF8.self))
  }
}
