/// A fast check of a short text's bytes that rules out personal data and so saves a full search.
///
/// A register has hundreds of thousands of references and names, and almost none contain anything that personal data
/// could begin with.
enum PersonalDataPrecheck {
  /// Whether a text may have a digit or an at sign, of which each form has one: as it is, in another script or as a character
  /// reference.
  static func mayHaveSign(_ bytes: Span<UInt8>) -> Bool {
    bytes.indices.contains { index in
      let byte = bytes[index]
      return FieldText.isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "&")
    }
  }

  /// Whether the text cannot contain anything that looks like personal data; if `false`, it must be searched.
  static func rulesOut(_ bytes: Span<UInt8>) -> Bool {
    guard mayHaveSign(bytes) else { return true }
    var run = 0
    for index in bytes.indices {
      let byte = bytes[index]
      // Escapes, emphasis, links, repeated spaces and anything that is not ASCII need the full search.
      guard FieldText.isDigit(byte) || FieldText.isLetter(byte) || " -./".utf8.contains(byte) else {
        return false
      }
      if byte == UInt8(ascii: " "), index > 0, bytes[index - 1] == byte { return false }
      if FieldText.isDigit(byte) {
        run += 1
        if run == 1, mayBeginNumber(at: index, in: bytes) { return false }
      } else {
        run = 0
      }
      if mayEndPostcode(at: index, in: bytes) { return false }
    }
    return true
  }

  /// Whether a telephone or NHS number may begin with this first digit of a group: a zero before seven more digits, ten
  /// digits, or three digits before a group of three more.
  ///
  /// Groups joined by hyphens or dots can begin a number only with the first of them.
  private static func mayBeginNumber(at start: Int, in bytes: Span<UInt8>) -> Bool {
    if start > 0, FieldText.isLetter(bytes[start - 1]) { return false }
    if start > 1, "-.".utf8.contains(bytes[start - 1]), FieldText.isDigit(bytes[start - 2]) { return false }
    let end = endOfDigits(from: start, in: bytes)
    switch end - start {
    case 10: return true
    case 3 where end < bytes.count && endOfDigits(from: end + 1, in: bytes) == end + 4: return true
    default: return bytes[start] == UInt8(ascii: "0") && hasEightDigits(from: start, in: bytes)
    }
  }

  /// Whether eight digits follow, the length of the shortest telephone number, separated by at most one character.
  private static func hasEightDigits(from start: Int, in bytes: Span<UInt8>) -> Bool {
    var (count, index) = (0, start)
    while count < 8, index < bytes.count {
      if FieldText.isDigit(bytes[index]) {
        count += 1
      } else if !" -.".utf8.contains(bytes[index]) || !FieldText.isDigit(bytes[index - 1]) {
        return false
      }
      index += 1
    }
    return count == 8
  }

  private static func endOfDigits(from start: Int, in bytes: Span<UInt8>) -> Int {
    var end = start
    while end < bytes.count, FieldText.isDigit(bytes[end]) { end += 1 }
    return end
  }

  /// Whether a digit and two letters end here, like a postcode.
  private static func mayEndPostcode(at end: Int, in bytes: Span<UInt8>) -> Bool {
    end > 1 && FieldText.isDigit(bytes[end - 2]) && FieldText.isLetter(bytes[end - 1])
      && FieldText.isLetter(bytes[end])
  }
}
