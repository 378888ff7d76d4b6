import Records

/// Reads a date with its month in letters: `3 July 2023`, `3rd Sept 2023`, `03-Jul-23`, `Mon 3 July 2023`.
enum WrittenDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  static func read(_ text: String) -> Result<Day, DateField.Fault> {
    var words = text.lowercased().split { $0.isWhitespace || ",-./".contains($0) }
    if let first = words.first, number(of: first, among: weekdays) != nil { words.removeFirst() }
    guard words.count == 3, let month = number(of: words[1], among: months), let day = dayNumber(words[0]),
      let year = year(words[2])
    else { return .failure(.unreadable) }
    return Day(year: year, month: month, day: day).map(Result.success) ?? .failure(.impossible)
  }

  /// A full name, or its first three letters or more: `Sept` is September.
  private static func number(of word: Substring, among names: [String]) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static func dayNumber(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
    else {
      return nil
    }
    return Int(digits)
  }

  private static func year(_ word: Substring) -> Int? {
    guard word.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(word) else { return nil }
    switch word.count {
    case 4: return number
    case 2: return DateField.century(of: number)
    default: return nil
    }
  }
}
