import Records

/// The days of a sample, each made and written once in advance, because arithmetic on them for millions of rows is slower
/// than looking them up.
struct SampleCalendar: Sendable {
  /// Characters of a date: `31/03/2024`.
  static let width = 10

  private let days: [Day]
  /// All days as registers write them, joined.
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

  /// The days from `first` to `last`.
  ///
  /// - Precondition: The calendar has both.
  func days(from first: Day, through last: Day) -> ArraySlice<Day> {
    days[index(of: first)...index(of: last)]
  }

  /// The day a number of days later, or earlier.
  func day(_ day: Day, plus distance: Int) -> Day { days[index(of: day) + distance] }

  /// The same, or the Friday before where that is on a weekend.
  func weekday(_ day: Day, plus distance: Int) -> Day {
    let day = self.day(day, plus: distance)
    // Saturday is 5, one day after its Friday.
    return self.day(day, plus: min(0, 4 - day.weekday))
  }

  /// Where `day` begins in `written`.
  func offset(of day: Day) -> Int { index(of: day) * SampleCalendar.width }

  /// A date as registers write it, or a mistaken one where `first` is the month.
  static func text(_ first: Int, _ second: Int, _ year: Int) -> String {
    "\(first < 10 ? "0" : "")\(first)/\(second < 10 ? "0" : "")\(second)/\(year)"
  }

  private func index(of day: Day) -> Int { Int(day.number - days[0].number) }
}

/// The days on which a sample's group meets, year by year.
struct SampleDays: Sendable {
  struct Meeting: Sendable {
    let day: Day
    /// The index of the era of agencies' names.
    let era: Int
  }

  struct Year: Sendable {
    let year: ReportingYear
    let meetings: [Meeting]
  }

  /// The years of a sample without dated names, by the calendar year in which they begin.
  private static let usual = 2019...2023

  let calendar: SampleCalendar
  /// Earliest first, without those in which no agency has a name in use.
  let years: [Year]

  /// The weekdays of the usual years, and of years before and after in which an agency had its name.
  init(for agencies: [Agency], in eras: SampleAgencies, by start: YearStart) {
    let starts = SampleDays.starts(for: agencies, by: start)
    // A referral's other dates are some weeks before and after the meeting.
    let calendar = SampleCalendar(starts.lowerBound - 1...starts.upperBound + 2)
    self.calendar = calendar
    years = starts.compactMap(start.year(startingIn:)).compactMap { year in
      let meetings: [Meeting] = calendar.days(from: year.first, through: year.last).compactMap { day in
        let era = eras.era(of: day)
        return day.weekday < 5 && !eras.cells(in: era).isEmpty ? Meeting(day: day, era: era) : nil
      }
      return meetings.isEmpty ? nil : Year(year: year, meetings: meetings)
    }
  }

  private static func starts(for agencies: [Agency], by start: YearStart) -> ClosedRange<Int> {
    let ended = agencies.compactMap(\.to).map { start.year(of: $0).start }.min()
    let began = agencies.compactMap(\.from).map { start.year(of: $0).start }.max()
    let first = min(usual.lowerBound, ended ?? usual.lowerBound)
    let last = max(usual.upperBound, began ?? usual.upperBound)
    return max(first, start.earliest.start + 1)...min(last, start.latest.start - 1)
  }
}
