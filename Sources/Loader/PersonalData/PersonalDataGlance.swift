/// A look at the bytes of a short text that spares most of them a search: names and numbers of a register, of which there are
/// hundreds of thousands, have nothing in them that a piece of personal data begins with.
enum PersonalDataGlance {
  /// Whether nothing that looks like personal data can be in the text; `false` says that it has to be searched.
  static func rulesOut(_ bytes: Span<UInt8>) -> Bool {
    var run = 0
    for index in bytes.indices {
      let byte = bytes[index]
      // What is escaped, emphasised, linked or not ASCII is for the search, and so are spaces that count as one.
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

  /// Whether a telephone or an NHS number may begin with the first digit of a group: with a nought before seven more
  /// digits, with ten digits, or with three that three more follow.
  ///
  /// What hyphens and dots hold together begins with its first group alone.
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

  /// Whether eight digits follow, as many as the shortest telephone number has, parted by one sign at most.
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

  /// Whether a digit and two letters end there, as a postcode does.
  private static func mayEndPostcode(at end: Int, in bytes: Span<UInt8>) -> Bool {
    end > 1 && FieldText.isDigit(bytes[end - 2]) && FieldText.isLetter(bytes[end - 1])
      && FieldText.isLetter(bytes[end])
  }
}
