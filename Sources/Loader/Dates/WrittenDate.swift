import Records

/// The parts of a date with its month in letters: `3 July 2023`, `3rd Sept 2023`, `03-Jul-23`, `Mon 3 July 2023`,
/// `July 3, 2023`.
struct WrittenDate {
  private enum Part: Hashable {
    case number(Int, digits: Int)
    /// From 1.
    case month(Int)
  }

  private var parts = [3 of Part](repeating: .month(0))
  private var count = 0
  /// From 0 for Monday, where the date names one.
  private var weekday: Int?

  /// The parts of `text`, or `nil` where it has something that no date is written with.
  init?(_ text: Span<UInt8>) {
    var at = 0
    var followsNumber = false
    while at < text.count {
      let start = at
      if FieldText.isDigit(text[at]) {
        while at < text.count, FieldText.isDigit(text[at]) { at += 1 }
        guard at - start <= 4, count < 3 else { return nil }
        parts[count] = .number(FieldText.number(text.extracting(start..<at)), digits: at - start)
        count += 1
      } else if FieldText.isLetter(text[at]) {
        while at < text.count, FieldText.isLetter(text[at]) { at += 1 }
        guard let word = DateWords.word(text.extracting(start..<at)) else { return nil }
        guard take(word, followsNumber: followsNumber) else { return nil }
      } else if let width = FieldText.spaceWidth(of: text, at: at, before: text.count) {
        at += width
      } else {
        guard [UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/")].contains(text[at])
        else { return nil }
        at += 1
      }
      followsNumber = FieldText.isDigit(text[start])
    }
  }

  private mutating func take(_ word: DateWords.Word, followsNumber: Bool) -> Bool {
    switch word {
    case .month(let month) where count < 3:
      parts[count] = .month(month)
      count += 1
    case .weekday(let number) where count == 0 && weekday == nil: weekday = number
    case .ordinal where followsNumber: break
    // "the 3rd of July"
    case .filler where count < 2: break
    default: return false
    }
    return true
  }

  /// The day; unreadable unless it has day, month and year.
  var day: Result<Day, DateField.Fault> {
    guard count == 3, case .number(let written, let digits) = parts[2],
      let year = WrittenDate.year(written, digits)
    else { return .failure(.unreadable) }
    let number: Int
    let month: Int
    switch (parts[0], parts[1]) {
    case (.number(let day, 1...2), .month(let named)), (.month(let named), .number(let day, 1...2)):
      (number, month) = (day, named)
    default: return .failure(.unreadable)
    }
    return DateField.day(year, month, number).flatMap { day in
      weekday ?? day.weekday == day.weekday ? .success(day) : .failure(.impossible)
    }
  }

  /// The day and month of `06-Dec`.
  var dayOfMonth: (day: Int, month: Int)? {
    guard count == 2, case .number(let day, 1...2) = parts[0], case .month(let month) = parts[1],
      (1...31).contains(day)
    else { return nil }
    return (day, month)
  }

  /// The month and year of `Mar-52`.
  var monthOfYear: (month: Int, year: Int)? {
    guard count == 2, case .month(let month) = parts[0], case .number(let written, let digits) = parts[1],
      let year = WrittenDate.year(written, digits)
    else { return nil }
    return (month, year)
  }

  /// Whether a text names a month and a year.
  static func isMonth(_ text: Span<UInt8>) -> Bool { WrittenDate(text)?.monthOfYear != nil }

  private static func year(_ number: Int, _ digits: Int) -> Int? {
    digits == 4 ? number : digits == 2 ? DateField.century(of: number) : nil
  }
}

/// The words that dates are written with.
enum DateWords {
  enum Word: Hashable, Sendable {
    /// From 1.
    case month(Int)
    /// From 0 for Monday.
    case weekday(Int)
    case ordinal
    case filler
  }

  /// What a word of letters means. Months and weekdays may be cut to their first three letters or more.
  static func word(_ text: Span<UInt8>) -> Word? { mayBe(text) ? words[text] : nil }

  /// Whether a word of letters begins like one of these and is as long: most others need not be looked up.
  private static func mayBe(_ text: Span<UInt8>) -> Bool {
    (2...9).contains(text.count) && mayBegin(with: text[0])
  }

  /// Whether a text that begins with a byte may be a date: with a letter, only where one of these begins with it.
  static func mayBegin(with byte: UInt8) -> Bool {
    guard FieldText.isLetter(byte) else { return true }
    return switch byte | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "j"), UInt8(ascii: "m"),
      UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "t"),
      UInt8(ascii: "w"):
      true
    default: false
    }
  }

  private static let words = WordList<Word>(
    months.enumerated().map { (beginnings(of: $1), .month($0 + 1)) }
      + weekdays.enumerated().map { (beginnings(of: $1), .weekday($0)) }
      + [(["st", "nd", "rd", "th"], .ordinal), (["of", "the"], .filler)])

  private static func beginnings(of name: String) -> [String] {
    (3...name.count).map { String(name.prefix($0)) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
