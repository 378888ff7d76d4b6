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
