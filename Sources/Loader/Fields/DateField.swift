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
