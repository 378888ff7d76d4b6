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

/// A duty that statutory guidance limits to a number of working days.
package enum WorkingDayClock: String, CaseIterable, Hashable, Sendable {
  /// From the day on which the local authority becomes aware of a serious incident to the day on which it notifies the
  /// national Panel: five working days (Working Together to Safeguard Children 2023, chapter 5; the duty itself is in
  /// the Children Act 2004, section 16C).
  case notification
  /// From the day on which the notification was sent to the day on which the rapid review is sent to the Panel: fifteen
  /// working days (the same chapter). That has been called an expectation rather than a statute, so that a miss is told
  /// as "after 15 working days" and never as a breach of law.
  case rapidReview = "rapid-review"

  /// How many working days there are.
  package var limit: Int {
    switch self {
    case .notification: 5
    case .rapidReview: 15
    }
  }
}

/// How working-day clocks are counted: by which calendar, and from which day.
package struct ClockRules: Hashable, Sendable {
  package let calendar: WorkingCalendar
  package let startDay: StartDay

  package init(calendar: WorkingCalendar, startDay: StartDay) {
    self.calendar = calendar
    self.startDay = startDay
  }

  /// The working days that had passed by the end of `end`; `nil` where a day is outside the calendar.
  package func elapsed(from start: Day, to end: Day) -> Int? {
    guard let days = calendar.workingDays(after: start, through: end) else { return nil }
    if case .included = startDay, calendar.isWorkingDay(start) == true { return days + 1 }
    return days
  }

  /// The working days after the last one on which `clock` was in time, up to `end` and with it: negative where `end` is
  /// early, nought on the last day and on the days off that follow it. `nil` where a day is outside the calendar.
  package func daysLate(_ clock: WorkingDayClock, from start: Day, to end: Day) -> Int? {
    elapsed(from: start, to: end).map { $0 - clock.limit }
  }
}

/// Whether the day on which a working-day clock starts is counted.
///
/// No source says how to count it, so that it is a setting of the profile, `[clocks] start_day`.
package enum StartDay: String, CaseIterable, Hashable, Sendable {
  /// The start is day 0, whatever day it is, and day 1 is the next working day.
  case excluded
  /// A start that is a working day is day 1.
  case included
}
