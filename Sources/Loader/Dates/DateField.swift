import Records

/// Reads a date: `dd/mm/yyyy` (always day first; `-`, `.` and spaces work like `/`), `yyyy-mm-dd`, `yyyymmdd`, with its
/// month in letters, or as a spreadsheet's serial number. A time of day after it is dropped; one with a zone decides which day
/// it was in the UK.
enum DateField {
  /// Why a text is not a date.
  enum Fault: Error, Hashable {
    case unreadable
    /// Well formed, but there is no such day: 31 February, or "Monday" with a date that was not one.
    case impossible
    /// A day before or after those that the program knows.
    case outsideCalendar
    /// The second number cannot be a month, but the first could be.
    case monthFirst
  }

  static func read(_ text: Span<UInt8>) -> Result<Day, Fault> {
    let date = readNumbers(text)
    // First the commonest form: numbers with signs between them.
    guard case .failure(.unreadable) = date, !text.isEmpty, text.count <= 60, mayBeWritten(text) else {
      return date
    }
    if let day = serialDay(text) ?? compactDay(text) { return .success(day) }
    let end = TimeOfDay.start(in: text)
    let written = readWritten(text.extracting(0..<end))
    guard let time = ZonedTime(text.extracting(end..<text.count)) else { return written }
    return written.flatMap { time.dayInUK(on: $0).map(Result.success) ?? .failure(.outsideCalendar) }
  }

  /// Reads a date without a time.
  private static func readWritten(_ text: Span<UInt8>) -> Result<Day, Fault> {
    let date = readNumbers(text)
    guard case .failure(.unreadable) = date else { return date }
    return WrittenDate(text)?.day ?? date
  }

  /// Whether a text has a digit, as each date does, and its first word, if it begins with one, is one of a date: a reference is
  /// looked at wherever it may be a date in the wrong column.
  private static func mayBeWritten(_ text: Span<UInt8>) -> Bool {
    guard CellBytes.haveDigit(text) else { return false }
    var end = 0
    while end < text.count, FieldText.isLetter(text[end]) { end += 1 }
    return end == 0 || DateWords.word(text.extracting(0..<end)) != nil
  }

  /// Whether a text that was read as this date has a time with a zone, and was another day there than in the UK.
  static func isAnotherDay(_ text: Span<UInt8>, than day: Day) -> Bool {
    guard text.count > 10 else { return false }
    let end = TimeOfDay.start(in: text)
    guard end < text.count else { return false }
    return readWritten(text.extracting(0..<end)) != .success(day)
  }

  /// Whether a text that was read as this date has a time without a zone that is midnight in the UK if it is in UTC.
  static func mayBeNextDay(_ text: Span<UInt8>, than day: Day) -> Bool {
    guard text.count > 10 else { return false }
    let end = TimeOfDay.start(in: text)
    return end < text.count && ZonedTime.mayBeMidnight(text.extracting(end..<text.count), on: day)
  }

  /// Whether a text that was read as a date is a spreadsheet's serial number, which has lost its date format.
  static func isSerial(_ text: Span<UInt8>) -> Bool { serialDay(text) != nil }

  /// The year that two digits mean: 00 to 49 are in this century, 50 to 99 in the last (our rule, and the usual one).
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
        // A space separates numbers too, unless there is a sign beside it.
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

  /// The day of these numbers, or why there is none.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Result<Day, Fault> {
    if let day = Day(year: year, month: month, day: day) { return .success(day) }
    let isDay =
      (1...12).contains(month) && (1...31).contains(day) && day <= Day.lengthOfMonth(month, in: year)
    return .failure(isDay ? .outsideCalendar : .impossible)
  }

  /// Spreadsheets count days from 30 December 1899: 45292 is 1 January 2024.
  private static let serialOfFirst1970 = 25_569

  /// The day of a spreadsheet's serial number; `nil` outside 40000 (6 July 2009) to 50000 (21 November 2036), where it
  /// could be anything.
  ///
  /// A fraction of a day is a time, and dropped. Pass another `first` where older days are common.
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

  /// The day of eight digits, `20230703`. The year comes first: no such number is a day in both orders.
  private static func compactDay(_ text: Span<UInt8>) -> Day? {
    guard text.count == 8, let number = number(text) else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func number(_ text: Span<UInt8>) -> Int? {
    for at in text.indices where !FieldText.isDigit(text[at]) { return nil }
    return FieldText.number(text)
  }
}

extension Finding {
  /// A cell that should hold a date and does not.
  static func date(_ fault: DateField.Fault, at place: Place) -> Finding {
    switch fault {
    case .unreadable:
      Finding(.unreadableDate, at: place, found: "this is not a date")
    case .impossible:
      Finding(.impossibleDate, at: place, found: "there is no such day")
    case .outsideCalendar:
      Finding(.impossibleDate, at: place, found: "this day is outside the calendar")
    case .monthFirst:
      Finding(.monthFirstDate, at: place, found: "the second number cannot be a month")
    }
  }

  /// The note about a date that was read in a way that is not plain to see: from a serial number, or from a time elsewhere.
  static func date(_ day: Day, readFrom text: Span<UInt8>, at place: Place) -> Finding? {
    if DateField.isSerial(text) { return .dateFromSerial(at: place) }
    if DateField.isAnotherDay(text, than: day) { return .timeInAnotherZone(at: place) }
    return DateField.mayBeNextDay(text, than: day) ? .timeWithoutZone(at: place) : nil
  }

  /// A time that is midnight in the UK, if it is in UTC.
  fileprivate static func timeWithoutZone(at place: Place) -> Finding {
    Finding(
      .timeInAnotherZone, as: .warning, at: place,
      found: "this time is 23:00 in summer, which in UTC is midnight in the UK, of the next day",
      remedy: "read as the day that is written; if it is in UTC, write the next day, or Z after the time")
  }

  static func timeInAnotherZone(at place: Place) -> Finding {
    Finding(.timeInAnotherZone, at: place, found: "this time has a zone, and in the UK it was another day")
  }

  /// A date that was read from a spreadsheet's serial number.
  static func dateFromSerial(at place: Place) -> Finding {
    Finding(.dateFromSerial, at: place, found: "this date is a bare number")
  }
}
