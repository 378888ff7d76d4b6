/// The working days of a span of days: Monday to Friday, without bank holidays.
///
/// It knows nothing outside its span, and says so rather than guess: a count that ran past the last bank holiday on the
/// list would be too high.
package struct WorkingCalendar: Hashable, Sendable {
  /// The days that it knows.
  package let span: ClosedRange<Day>
  /// For each day of the span, how many working days there were up to it and with it, so that counting between two days
  /// is a subtraction: it is asked for every row of a register.
  private let worked: [Int32]

  /// The calendar of `span`, in which nobody works on weekends and on `bankHolidays`.
  package init(bankHolidays: Set<Day>, in span: ClosedRange<Day>) {
    self.span = span
    var count: Int32 = 0
    self.worked = (span.lowerBound.number...span.upperBound.number).map { number in
      guard let day = Day(number: Int(number)), day.weekday < 5, !bankHolidays.contains(day) else {
        return count
      }
      count += 1
      return count
    }
  }

  /// Whether a day lies in the span.
  package func knows(_ day: Day) -> Bool { span.contains(day) }

  /// The working days after `start`, up to `end` and with it; negative where `end` lies before. `nil` where one of the
  /// two is outside the span.
  package func workingDays(after start: Day, through end: Day) -> Int? {
    guard knows(start), knows(end) else { return nil }
    return Int(worked[place(of: end)] - worked[place(of: start)])
  }

  /// Whether `day` is a working day; `nil` outside the span.
  package func isWorkingDay(_ day: Day) -> Bool? {
    guard knows(day) else { return nil }
    let place = place(of: day)
    return worked[place] > (place == 0 ? 0 : worked[place - 1])
  }

  private func place(of day: Day) -> Int { Int(day.number - span.lowerBound.number) }
}
