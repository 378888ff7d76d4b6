/// What recognisers ask of the signs of a text.
extension PlainText {
  func isDigit(at index: Int) -> Bool { FieldText.isDigit(self[index]) }

  /// A letter of ASCII.
  func isLetter(at index: Int) -> Bool { FieldText.isLetter(self[index]) }

  /// Whether a letter, of any script, or a digit stands there: a piece of a word or a number.
  func isWord(at index: Int) -> Bool {
    isDigit(at: index) || isLetter(at: index) || self[index] == PlainText.letter
  }

  /// Whether a word or a number may begin there.
  func beginsWord(at index: Int) -> Bool { !isWord(at: index - 1) }

  /// Whether a number that begins there is one by itself: no sum of money, and no part of a decimal or of what hyphens
  /// hold together, as `978-0306406152` is.
  func beginsNumber(at index: Int) -> Bool {
    switch self[index - 1] {
    case UInt8(ascii: "$"): false
    case UInt8(ascii: "-"), UInt8(ascii: "."): !isDigit(at: index - 2)
    default: beginsWord(at: index)
    }
  }

  /// Where the digits that begin at `start` end.
  func endOfDigits(from start: Int) -> Int {
    var end = start
    while isDigit(at: end) { end += 1 }
    return end
  }

  /// The letters of ASCII in upper case, other signs as they are.
  func uppercased(at index: Int) -> UInt8 { isLetter(at: index) ? self[index] & 0xDF : self[index] }

  /// Whether `word`, in upper case, begins at `index`, whatever the case there.
  func has(_ word: String, at index: Int) -> Bool {
    word.utf8.enumerated().allSatisfy { uppercased(at: index + $0) == $1 }
  }
}
