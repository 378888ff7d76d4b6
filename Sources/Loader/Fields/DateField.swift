import Records

/// Reads a date: `dd/mm/yyyy` (day first, always; `-` and `.` will do for `/`), `yyyy-mm-dd`, or with its month in
/// letters. A time of midnight behind it, as spreadsheets write it, says nothing and is dropped.
enum DateField {
  /// Why a text is no date.
  enum Fault: Error, Hashable {
    case unreadable
    /// Well formed, but no such day, such as 31 February.
    case impossible
    /// The second number cannot be a month, the first could be.
    case monthFirst
  }

  static func read(_ text: Span<UInt8>) -> Result<Day, Fault> {
    let date = readNumbers(text)
    // Numbers and signs are the commonest, and are read in place.
    guard date == .failure(.unreadable), !text.isEmpty, text.count <= 40 else { return date }
    let words = FieldText.string(text)
    guard let midnight = midnights.first(where: words.hasSuffix) else { return WrittenDate.read(words) }
    let day = String(words.dropLast(midnight.count))
    let bytes = Array(day.utf8)
    let dated = readNumbers(bytes.span)
    return dated == .failure(.unreadable) ? WrittenDate.read(day) : dated
  }

  private static let midnights = [" 00:00", " 00:00:00", "T00:00", "T00:00:00", "T00:00:00Z"]

  /// The year of two digits: 00 to 49 are of this century, 50 to 99 of the last (our rule, and the usual one).
  static func century(of year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

  private static func readNumbers(_ text: Span<UInt8>) -> Result<Day, Fault> {
    var numbers = (0, 0, 0)
    var widths = (0, 0, 0)
    var part = 0
    for at in text.indices {
      switch text[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(text[at] - UInt8(ascii: "0"))
        switch part {
        case 0: (numbers.0, widths.0) = (numbers.0 * 10 + digit, widths.0 + 1)
        case 1: (numbers.1, widths.1) = (numbers.1 * 10 + digit, widths.1 + 1)
        default: (numbers.2, widths.2) = (numbers.2 * 10 + digit, widths.2 + 1)
        }
        guard max(widths.0, widths.1, widths.2) <= 4 else { return .failure(.unreadable) }
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."): part += 1
      default: return .failure(.unreadable)
      }
    }
    guard part == 2 else { return .failure(.unreadable) }
    switch widths {
    case (4, 2, 2): return day(numbers.0, numbers.1, numbers.2)
    case (1...2, 1...2, 2), (1...2, 1...2, 4):
      if numbers.1 > 12, numbers.0 <= 12 { return .failure(.monthFirst) }
      return day(widths.2 == 2 ? century(of: numbers.2) : numbers.2, numbers.1, numbers.0)
    default: return .failure(.unreadable)
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Result<Day, Fault> {
    Day(year: year, month: month, day: day).map(Result.success) ?? .failure(.impossible)
  }
}

extension Finding {
  /// A date cell that holds no date.
  static func date(_ fault: DateField.Fault, at place: Place) -> Finding {
    switch fault {
    case .unreadable:
      Finding(
        .error, "unreadable-date", at: place, found: "this is not a date",
        expected: "expected day/month/year, as in 31/03/2024, or 2024-03-31", remedy: "correct the cell")
    case .impossible:
      Finding(
        .error, "impossible-date", at: place, found: "there is no such day",
        expected: "expected a day of the calendar between 1900 and 2199", remedy: "correct the cell")
    case .monthFirst:
      Finding(
        .error, "month-first-date", at: place, found: "the second number cannot be a month",
        expected: "expected day/month/year", remedy: "put the day first, or write the date as 2024-03-31")
    }
  }
}
