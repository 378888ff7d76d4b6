import Records

/// Reads a date: `dd/mm/yyyy` (day first, always; `-`, `.` and spaces will do for `/`), `yyyy-mm-dd`, `yyyymmdd`, with
/// its month in letters, or as a spreadsheet's number of a day. A time of day behind it is dropped.
enum DateField {
  /// Why a text is no date.
  enum Fault: Error, Hashable {
    case unreadable
    /// Well formed, but no such day, such as 31 February, or a Monday that was none.
    case impossible
    /// The second number cannot be a month, the first could be.
    case monthFirst
  }

  /// What the reader of a date should know about it.
  enum Remark: Hashable {
    /// It is a spreadsheet's number of a day, which lost its format.
    case serial
  }

  static func read(_ text: Span<UInt8>) -> Result<Day, Fault> {
    let date = readNumbers(text)
    // Numbers and signs are the commonest, and are read first.
    guard date == .failure(.unreadable), !text.isEmpty, text.count <= 60 else { return date }
    if let day = serialDay(text) ?? compactDay(text) { return .success(day) }
    let end = TimeOfDay.start(in: text)
    let dated = text.extracting(0..<end)
    if end < text.count, case let date = readNumbers(dated), date != .failure(.unreadable) { return date }
    return WrittenDate(dated)?.day ?? .failure(.unreadable)
  }

  /// What there is to say about a text that was read as a date.
  static func remark(on text: Span<UInt8>) -> Remark? { serialDay(text) == nil ? nil : .serial }

  /// The year of two digits: 00 to 49 are of this century, 50 to 99 of the last (our rule, and the usual one).
  static func century(of year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

  private static func readNumbers(_ text: Span<UInt8>) -> Result<Day, Fault> {
    var numbers = (0, 0, 0)
    var widths = (0, 0, 0)
    var part = 0
    var followsSpace = false
    var at = 0
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // A space alone parts numbers too; one beside a sign says nothing.
        if followsSpace, (part == 0 ? widths.0 : part == 1 ? widths.1 : widths.2) > 0 { part += 1 }
        followsSpace = false
        let digit = Int(text[at] - UInt8(ascii: "0"))
        switch part {
        case 0: (numbers.0, widths.0) = (numbers.0 * 10 + digit, widths.0 + 1)
        case 1: (numbers.1, widths.1) = (numbers.1 * 10 + digit, widths.1 + 1)
        default: (numbers.2, widths.2) = (numbers.2 * 10 + digit, widths.2 + 1)
        }
        guard max(widths.0, widths.1, widths.2) <= 4 else { return .failure(.unreadable) }
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
        part += 1
        followsSpace = false
      default:
        guard let width = FieldText.spaceWidth(of: text, at: at, before: text.count) else {
          return .failure(.unreadable)
        }
        followsSpace = true
        at += width - 1
      }
      at += 1
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

/// Dates that are one number.
extension DateField {
  /// Spreadsheets count days from 30 December 1899, so that 45292 is 1 January 2024.
  private static let serialOfFirst1970 = 25_569

  /// The day of a spreadsheet's number; outside 40000 (6 July 2009) to 50000 (21 November 2036) it may be anything.
  ///
  /// Another `first` serves where older days are common.
  /// A fraction of a day behind it is a time, and dropped.
  static func serialDay(_ text: Span<UInt8>, from first: Int = 40_000) -> Day? {
    guard text.count >= 5, let serial = number(text.extracting(0..<5)), (first...50_000).contains(serial)
    else {
      return nil
    }
    if text.count > 5 {
      guard text.count > 6, text[5] == UInt8(ascii: "."), text.count <= 24 else { return nil }
      for at in 6..<text.count where !FieldText.isDigit(text[at]) { return nil }
    }
    return Day(number: serial - serialOfFirst1970)
  }

  /// The day of eight digits, `20230703`; the year comes first, for no such number is a day in both orders.
  static func compactDay(_ text: Span<UInt8>) -> Day? {
    guard text.count == 8, let number = number(text) else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func number(_ text: Span<UInt8>) -> Int? {
    for at in text.indices where !FieldText.isDigit(text[at]) { return nil }
    return FieldText.number(text)
  }
}

extension Finding {
  /// A date cell that holds no date.
  static func date(_ fault: DateField.Fault, at place: Place) -> Finding {
    switch fault {
    case .unreadable:
      Finding(
        .unreadableDate, at: place, found: "this is not a date",
        expected: "expected day/month/year, as in 31/03/2024, or 2024-03-31", remedy: "correct the cell")
    case .impossible:
      Finding(
        .impossibleDate, at: place, found: "there is no such day",
        expected: "expected a day of the calendar between 1900 and 2199", remedy: "correct the cell")
    case .monthFirst:
      Finding(
        .monthFirstDate, at: place, found: "the second number cannot be a month",
        expected: "expected day/month/year", remedy: "put the day first, or write the date as 2024-03-31")
    }
  }

  /// A date that was read, with a doubt.
  static func date(_ remark: DateField.Remark, at place: Place) -> Finding {
    switch remark {
    case .serial:
      Finding(
        .dateFromSerial, at: place, found: "this date is a bare number",
        expected: "expected day/month/year, as in 31/03/2024, or 2024-03-31",
        remedy: "read as a spreadsheet's number of a day, give the cell the format of a date")
    }
  }
}

/// Reads a date in the two commonest forms, `31/03/2024` and `2024-03-31`, in place and all its bytes at once.
///
/// Whatever else a cell may say is left to ``DateField``, which reads these two as well and to the same day.
enum CommonDate {
  // Eight bytes of a date as a number, the first in its lowest byte: what a digit or a sign must be taken for nought
  // with, and what must be added so that anything else shows in a byte's highest bit.
  private static let dayFirst: (signs: UInt64, bounds: UInt64) = (
    0x3030_2F30_302F_3030, 0x7676_7F76_767F_7676
  )
  private static let yearFirst: (signs: UInt64, bounds: UInt64) = (
    0x2D30_302D_3030_3030, 0x7F76_767F_7676_7676
  )

  @inline(__always)
  static func read(_ text: Span<UInt8>) -> Day? {
    guard text.count == 10 else { return nil }
    let first = CellBytes.word(text, 0)
    let tens = text[8] &- UInt8(ascii: "0")
    let ones = text[9] &- UInt8(ascii: "0")
    guard tens <= 9, ones <= 9 else { return nil }
    let last = Int(tens) &* 10 &+ Int(ones)
    if let digits = digits(of: first, dayFirst) {
      let year = pair(digits, 6) &* 100 &+ last
      return Day(year: year, month: pair(digits, 3), day: pair(digits, 0))
    }
    guard let digits = digits(of: first, yearFirst) else { return nil }
    let year = pair(digits, 0) &* 100 &+ pair(digits, 2)
    return Day(year: year, month: pair(digits, 5), day: last)
  }

  /// The values of the digits, a byte each, or `nil` where a byte is not what the form has there.
  @inline(__always)
  private static func digits(of word: UInt64, _ form: (signs: UInt64, bounds: UInt64)) -> UInt64? {
    let digits = word ^ form.signs
    return (digits &+ form.bounds | digits) & 0x8080_8080_8080_8080 == 0 ? digits : nil
  }

  /// The number of two digits from a byte on.
  @inline(__always)
  private static func pair(_ digits: UInt64, _ byte: UInt64) -> Int {
    let tens = Int(truncatingIfNeeded: digits >> (byte &* 8) & 0xFF)
    return tens &* 10 &+ Int(truncatingIfNeeded: digits >> (byte &* 8 &+ 8) & 0xFF)
  }
}
