import Records

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

  /// The years, by the calendar year in which they begin, of a profile whose names have no dates.
  private static let usual = 2019...2023

  let calendar: SampleCalendar
  /// In their order; those in which no agency has a name in use are left out.
  let years: [Year]

  /// The weekdays of the usual years, and of those before and after in which an agency had its name.
  init(for agencies: [Agency], in eras: SampleAgencies) {
    let starts = SampleDays.starts(for: agencies)
    // A referral's other dates lie some weeks before and after the meeting.
    let calendar = SampleCalendar(starts.lowerBound - 1...starts.upperBound + 2)
    self.calendar = calendar
    years = starts.compactMap(ReportingYear.init(startingIn:)).compactMap { year in
      let meetings: [Meeting] = calendar.days(from: year.first, through: year.last).compactMap { day in
        let era = eras.era(of: day)
        return day.isWeekday && !eras.cells(in: era).isEmpty ? Meeting(day: day, era: era) : nil
      }
      return meetings.isEmpty ? nil : Year(year: year, meetings: meetings)
    }
  }

  private static func starts(for agencies: [Agency]) -> ClosedRange<Int> {
    let ended = agencies.compactMap(\.to).map { ReportingYear(containing: $0).start }.min()
    let began = agencies.compactMap(\.from).map { ReportingYear(containing: $0).start }.max()
    let first = min(usual.lowerBound, ended ?? usual.lowerBound)
    let last = max(usual.upperBound, began ?? usual.upperBound)
    // The calendar knows the years 1900 to 2199.
    return max(first, 1901)...min(last, 2197)
  }
}
