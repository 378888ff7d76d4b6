import Records

/// The words that dates are written with, looked up without strings.
enum DateWords {
  enum Word: Hashable, Sendable {
    /// From 1.
    case month(Int)
    /// From 0 for Monday.
    case weekday(Int)
    case ordinal
    case filler
  }

  /// What a word of letters means; names of months and weekdays by three letters or more of their beginning.
  static func word(_ text: Span<UInt8>) -> Word? { index.code(of: text).map { words[Int($0.index)] } }

  private static let words: [Word] =
    (1...12).map(Word.month) + (0...6).map(Word.weekday) + [.ordinal, .filler]

  private static let index = {
    var index = NameIndex<Word>()
    for (number, name) in names.enumerated() {
      for length in min(3, name.count)...name.count {
        _ = index.add(String(name.prefix(length)), of: name, at: number)
      }
    }
    for ending in ["st", "nd", "rd", "th"] { _ = index.add(ending, of: ending, at: names.count) }
    for word in ["of", "the"] { _ = index.add(word, of: word, at: names.count + 1) }
    return index
  }()

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
