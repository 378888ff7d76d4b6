/// The words of a text, among which values of a referral or names of the profile may stand.
struct WordsInCell {
  /// A longer text is minutes, not a row.
  private static let longestText = 600
  /// Names of the profile have no more words.
  private static let longestName = 9

  private let bytes: [UInt8]
  /// Where each word is, without the punctuation around it.
  private let words: [Range<Int>]

  /// The words of a text; `nil` for a text that is too long.
  init?(_ text: Span<UInt8>) {
    guard text.count <= Self.longestText else { return nil }
    var bytes: [UInt8] = []
    var words: [Range<Int>] = []
    var start = 0
    for at in 0...text.count {
      if at < text.count { bytes.append(text[at]) }
      guard at == text.count || text[at] <= UInt8(ascii: " ") else { continue }
      let word = Self.withoutPunctuation(text, start..<at)
      if !word.isEmpty { words.append(word) }
      start = at + 1
    }
    (self.bytes, self.words) = (bytes, words)
  }

  private static func withoutPunctuation(_ text: Span<UInt8>, _ word: Range<Int>) -> Range<Int> {
    func isPunctuation(_ byte: UInt8) -> Bool {
      byte < 0x80 && !FieldText.isLetter(byte) && !FieldText.isDigit(byte)
    }
    var (start, end) = (word.lowerBound, word.upperBound)
    while start < end, isPunctuation(text[start]) { start += 1 }
    while start < end, isPunctuation(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether some words that follow each other, at most `most`, are what is looked for.
  func contain(upTo most: Int = WordsInCell.longestName, _ isWanted: (Span<UInt8>) -> Bool) -> Bool {
    words.indices.contains { first in
      (first..<min(first + most, words.count)).contains { last in
        isWanted(bytes.span.extracting(words[first].lowerBound..<words[last].upperBound))
      }
    }
  }

  /// Whether the first word is what is looked for.
  func begin(with isWanted: (Span<UInt8>) -> Bool) -> Bool {
    words.first.map { isWanted(bytes.span.extracting($0)) } ?? false
  }
}
