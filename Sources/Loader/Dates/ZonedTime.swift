import Records

/// A time with its zone, after a date: `T23:00:00Z`, ` 23:00 +00:00`. In the UK it may be another day.
///
/// Systems store UK midnights in UTC: in summer, the start of 1 June is 23:00 on 31 May.
struct ZonedTime {
  private static let minutesOfDay = 24 * 60

  /// In Greenwich, from the start of the day that is written.
  private let minutes: Int

  /// Reads a time that ``TimeOfDay`` has found at the end of a text, with the sign or space before it; `nil` if it has no zone.
  init?(_ time: Span<UInt8>) {
    guard let (end, ahead) = TimeOfDay.zone(in: time) else { return nil }
    // Two times with a hyphen between them are a meeting, unless the form is that of ISO 8601.
    guard ahead >= 0 || time[0] == UInt8(ascii: "T") else { return nil }
    var numbers = [0]
    var isEvening = false
    var isMorning = false
    for at in 0..<end {
      switch time[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where numbers.count <= 2:
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(time[at] - UInt8(ascii: "0"))
      case UInt8(ascii: ":"): numbers.append(0)
      case UInt8(ascii: "a"), UInt8(ascii: "A"): isMorning = true
      case UInt8(ascii: "p"), UInt8(ascii: "P"): isEvening = true
      default: break
      }
    }
    let hour = isMorning || isEvening ? numbers[0] % 12 + (isEvening ? 12 : 0) : numbers[0]
    minutes = hour * 60 + (numbers.count > 1 ? numbers[1] : 0) - ahead
  }

  /// The day in the UK at this time of the day that is written; `nil` outside the calendar.
  func dayInUK(on day: Day) -> Day? {
    let time = Int(day.number) * ZonedTime.minutesOfDay + minutes
    let isSummer = ZonedTime.summer(of: day.components.year).contains(time)
    let local = time + (isSummer ? 60 : 0)
    return Day(number: local >= 0 ? local / ZonedTime.minutesOfDay : (local + 1) / ZonedTime.minutesOfDay - 1)
  }

  /// Whether a time without a zone, at the end of a text, would be midnight in the UK if it were in UTC: 23:00 on a day of summer.
  static func mayBeMidnight(_ time: Span<UInt8>, on day: Day) -> Bool {
    guard TimeOfDay.zone(in: time) == nil else { return false }
    var digits: [UInt8] = []
    for at in time.indices where FieldText.isDigit(time[at]) { digits.append(time[at]) }
    let isEvening = time.indices.contains { time[$0] | 0x20 == UInt8(ascii: "p") }
    guard digits.starts(with: (isEvening ? "11" : "23").utf8),
      digits.dropFirst(2).allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return false }
    return summer(of: day.components.year).contains(Int(day.number) * minutesOfDay + 23 * 60)
  }

  /// British Summer Time: from 01:00 in Greenwich on the last Sunday of March to the same time in October. The calendar has
  /// only a part of its first and last year, which have none.
  private static func summer(of year: Int) -> Range<Int> {
    guard let starts = lastSunday(ofMonth: 3, in: year), let ends = lastSunday(ofMonth: 10, in: year) else {
      return 0..<0
    }
    return starts * minutesOfDay + 60..<ends * minutesOfDay + 60
  }

  /// The last Sunday of a month of 31 days; `nil` outside the calendar.
  private static func lastSunday(ofMonth month: Int, in year: Int) -> Int? {
    guard let last = Day(year: year, month: month, day: 31) else { return nil }
    return Int(last.number) - (last.weekday + 1) % 7
  }
}
