/// The part of a reporting year from its first day to a day and month: the same months of different years.
package struct PartOfYear: Hashable, Sendable {
  private let begins: YearStart
  private let month: Int
  private let day: Int

  /// The part of `year` to the end of `last`; `nil` if that is the whole year.
  ///
  /// A part that ends on 29 February ends on the 28th of other years, and counts as the same.
  package init?(of year: ReportingYear, to last: Day) {
    guard (year.first..<year.last).contains(last) else { return nil }
    let components = last.components
    begins = year.begins
    month = components.month
    day = month == 2 ? min(components.day, 28) : components.day
  }

  /// The last day of the same part of another year.
  package func last(in year: ReportingYear) -> Day {
    Day(civil: month >= begins.month ? year.start : year.start + 1, month, day)
  }

  /// Whether `other` is in this part of its own year.
  package func contains(_ other: Day) -> Bool { other <= last(in: begins.year(of: other)) }

  /// The last day without its year, as in "30 June".
  package var lastDayInProse: String { "\(day) \(Day.monthNames[month - 1])" }
}

extension ReportingYear {
  /// The day on which this year is counted if `day` is today: the last one of a year that is over, whatever comes after it.
  package func counted(asAt day: Day) -> Day { min(day, last) }
}
