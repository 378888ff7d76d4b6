import Records

/// The days that a sample may name, each made once: to go from one to another and to write it is to look it up.
struct SampleCalendar: Sendable {
  /// Characters of a date: `31/03/2024`.
  static let width = 10

  private let days: [Day]
  /// All days as registers write them, one after the other.
  let written: [UInt8]

  /// The days of whole calendar years.
  init(_ years: ClosedRange<Int>) {
    var days: [Day] = []
    var written: [UInt8] = []
    for year in years {
      for month in 1...12 {
        for day in 1...Day.lengthOfMonth(month, in: year) {
          guard let date = Day(year: year, month: month, day: day) else { continue }
          days.append(date)
          written += SampleCalendar.text(day, month, year).utf8
        }
      }
    }
    self.days = days
    self.written = written
  }

  /// The days from `first` to `last`, which the calendar has.
  func days(from first: Day, through last: Day) -> ArraySlice<Day> {
    days[index(of: first)...index(of: last)]
  }

  /// The day so many days later, or earlier.
  func day(_ day: Day, plus distance: Int) -> Day { days[index(of: day) + distance] }

  /// The same day, or the Friday before a weekend.
  func weekday(_ day: Day, plus distance: Int) -> Day {
    let day = self.day(day, plus: distance)
    // Saturday is 5, and so one day from its Friday.
    return self.day(day, plus: min(0, 4 - day.weekday))
  }

  /// Where `day` begins in `written`.
  func offset(of day: Day) -> Int { index(of: day) * SampleCalendar.width }

  /// Numbers with strokes between them: with the day first a date, with the month first a mistake.
  static func text(_ first: Int, _ second: Int, _ year: Int) -> String {
    "\(first < 10 ? "0" : "")\(first)/\(second < 10 ? "0" : "")\(second)/\(year)"
  }

  private func index(of day: Day) -> Int { Int(day.number - days[0].number) }
}

extension Day {
  var isWeekday: Bool { weekday < 5 }
}
