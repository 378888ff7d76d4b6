/// The working days of a span of days: Monday to Friday, without bank holidays.
///
/// Outside its span it gives `nil`: a count that went past the last known bank holiday would be too high.
package struct WorkingCalendar: Hashable, Sendable {
  package let span: ClosedRange<Day>
  /// For each day of the span, the number of working days up to and including it. Counting between two days is then a
  /// subtraction, which matters because it is done for every row of a register.
  private let worked: [Int32]

  /// The calendar of `span`, in which weekends and `bankHolidays` are not working days.
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

  /// Whether a day is in the span.
  package func knows(_ day: Day) -> Bool { span.contains(day) }

  /// The working days after `start`, up to and including `end`; negative where `end` is before `start`. `nil` where
  /// either is outside the span.
  package func workingDays(after start: Day, through end: Day) -> Int? {
    guard knows(start), knows(end) else { return nil }
    return Int(worked[index(of: end)] - worked[index(of: start)])
  }

  /// The working day that is `count` working days after `start`; `nil` where either is outside the span.
  package func workingDay(_ count: Int, after start: Day) -> Day? {
    guard knows(start) else { return nil }
    let first = index(of: start)
    let target = Int(worked[first]) + count
    // It is at least as many days away.
    var index = first + max(0, count)
    while index < worked.count, worked[index] < target { index += 1 }
    return index < worked.count ? Day(number: Int(span.lowerBound.number) + index) : nil
  }

  /// Whether `day` is a working day; `nil` outside the span.
  package func isWorkingDay(_ day: Day) -> Bool? {
    guard knows(day) else { return nil }
    let index = index(of: day)
    return worked[index] > (index == 0 ? 0 : worked[index - 1])
  }

  private func index(of day: Day) -> Int { Int(day.number - span.lowerBound.number) }
}

/// A duty that statutory guidance limits to a number of working days.
package enum WorkingDayClock: String, CaseIterable, Hashable, Sendable {
  /// From the day on which the local authority becomes aware of a serious incident to the day on which it notifies the
  /// national Panel: five working days (Working Together to Safeguard Children 2023, chapter 5; the duty itself is in
  /// the Children Act 2004, section 16C).
  case notification
  /// From the day on which the notification was sent to the day on which the rapid review is sent to the Panel: fifteen
  /// working days (the same chapter). This is considered an expectation rather than a legal duty, so reports say "after
  /// 15 working days" and never call it a breach of law.
  case rapidReview = "rapid-review"

  /// The number of working days.
  package var limit: Int {
    switch self {
    case .notification: 5
    case .rapidReview: 15
    }
  }
}

/// How working-day clocks are counted: with which calendar, and from which day.
package struct ClockRules: Hashable, Sendable {
  package let calendar: WorkingCalendar
  package let startDay: StartDay

  package init(calendar: WorkingCalendar, startDay: StartDay) {
    self.calendar = calendar
    self.startDay = startDay
  }

  /// The working days that have passed at the end of `end`; `nil` where a day is outside the calendar.
  package func elapsed(from start: Day, to end: Day) -> Int? {
    guard let days = calendar.workingDays(after: start, through: end) else { return nil }
    if case .included = startDay, calendar.isWorkingDay(start) == true { return days + 1 }
    return days
  }

  /// The last day that is in time for `clock`: the working day on which its limit is reached, so that a day off after it is
  /// late. `nil` where a day is outside the calendar.
  package func lastDay(of clock: WorkingDayClock, from start: Day) -> Day? {
    let isCounted = startDay == .included && calendar.isWorkingDay(start) == true
    return calendar.workingDay(clock.limit - (isCounted ? 1 : 0), after: start)
  }

  /// The working days after the last one that was in time for `clock`, up to and including `end`: negative where `end` is
  /// early, zero on the last day and on days off that follow it. `nil` where a day is outside the calendar.
  package func daysLate(_ clock: WorkingDayClock, from start: Day, to end: Day) -> Int? {
    elapsed(from: start, to: end).map { $0 - clock.limit }
  }
}

/// Whether the day on which a working-day clock starts is counted.
///
/// No source says how to count it, so the profile decides: `[clocks] start_day`.
package enum StartDay: String, CaseIterable, Hashable, Sendable {
  /// The start is day 0, even if it is a working day, and day 1 is the next working day.
  case excluded
  /// The start is day 1 if it is a working day.
  case included
}
