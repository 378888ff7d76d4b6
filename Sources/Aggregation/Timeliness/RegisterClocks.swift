import Records

/// The working-day clocks of a whole register: from aware to notified within five days, from notified to the rapid review
/// within fifteen (Working Together to Safeguard Children 2023, chapter 5).
///
/// A clock counts once: in the reporting year in which it ended, whatever the year of its referral, or as running at the
/// as-at date. Withdrawn and duplicate entries have none.
struct RegisterClocks: Hashable, Sendable {
  private var notification = ClockDays()
  private var rapidReview = ClockDays()

  mutating func count(_ referral: Referral, by vocabulary: Vocabulary, _ rules: ClockRules) {
    // Most referrals have no clock: none of the dates, and none expected.
    let hasDates = referral.aware != nil || referral.notified != nil || referral.rapidReview != nil
    guard hasDates || referral.primaryOutcome.map(vocabulary.isRapidReview) ?? false else { return }
    notification.count(referral.course(of: .notification, by: vocabulary), of: .notification, by: rules)
    rapidReview.count(referral.course(of: .rapidReview, by: vocabulary), of: .rapidReview, by: rules)
  }

  mutating func merge(_ other: RegisterClocks) {
    notification.merge(other.notification)
    rapidReview.merge(other.rapidReview)
  }

  subscript(clock: WorkingDayClock) -> ClockDays {
    switch clock {
    case .notification: notification
    case .rapidReview: rapidReview
    }
  }

  /// Whether one of these clocks ended in `year`, by the end of `day`.
  func endedAny(of clocks: [WorkingDayClock], in year: ReportingYear, by day: Day) -> Bool {
    clocks.contains { clock in
      let state = self[clock].state(in: year, asAt: day)
      return state.ended.all + state.stopped + state.untimed > 0
    }
  }
}

extension WorkingDayClock {
  /// The columns of its start and its end.
  var columns: [RegisterColumn] {
    switch self {
    case .notification: [.dateAware, .dateNotified]
    case .rapidReview: [.dateNotified, .dateRapidReview]
    }
  }
}

/// The clocks of one kind by the days on which they started and ended, so that year and as-at date can be chosen after the
/// last row.
struct ClockDays: Hashable, Sendable {
  /// What happened to clocks on one day.
  private struct Changes: Hashable, Sendable {
    var ended = EndedClocks()
    var stopped = 0
    var untimed = 0
    /// How many more were running at the end of the day than on the day before, and how many more of these past the limit.
    var running = 0
    var runningLate = 0

    static func += (sum: inout Changes, other: Changes) {
      sum.ended += other.ended
      sum.stopped += other.stopped
      sum.untimed += other.untimed
      sum.running += other.running
      sum.runningLate += other.runningLate
    }
  }

  private var days = DaySeries(Changes())
  /// The days that clocks took, by the day on which they ended.
  private var taken = DaySeries(DaysTaken())
  /// All clocks, each once.
  private(set) var all = 0

  mutating func count(_ course: ClockCourse, of clock: WorkingDayClock, by rules: ClockRules) {
    switch course {
    case .notStarted: return
    case .running(let start): run(clock, from: start, until: nil, by: rules)
    case .stopped(let start, let day):
      run(clock, from: start, until: day, by: rules)
      change(on: day) { $0.stopped += 1 }
    case .untimed(let start, let day):
      if let start { run(clock, from: start, until: day, by: rules) }
      change(on: day) { $0.untimed += 1 }
    case .ended(let start, let end):
      let last = run(clock, from: start, until: end, by: rules)
      // Loader has refused days outside the calendar; what cannot be counted is not timed.
      guard let elapsed = rules.elapsed(from: start, to: end) else {
        change(on: end) { $0.untimed += 1 }
        break
      }
      change(on: end) { $0.ended.count(isLate: last.map { end > $0 } ?? false, by: elapsed - clock.limit) }
      taken.change(Int(end.number)) { $0.add(elapsed) }
    }
    all += 1
  }

  /// Counts a clock as running from its start to its end, and returns the last day that was in time.
  @discardableResult
  private mutating func run(
    _ clock: WorkingDayClock, from start: Day, until end: Day?, by rules: ClockRules
  ) -> Day? {
    change(on: start) { $0.running += 1 }
    if let end { change(on: end) { $0.running -= 1 } }
    // A clock that started before the calendar is late at the latest when one that starts with it would be.
    let counted = max(start, rules.calendar.span.lowerBound)
    guard let last = rules.lastDay(of: clock, from: counted) else { return nil }
    if end.map({ $0 > last }) ?? true {
      days.change(Int(last.number) + 1) { $0.runningLate += 1 }
      if let end { change(on: end) { $0.runningLate -= 1 } }
    }
    return last
  }

  private mutating func change(on day: Day, _ change: (inout Changes) -> Void) {
    days.change(Int(day.number), change)
  }

  mutating func merge(_ other: ClockDays) {
    days.merge(other.days, +=)
    taken.merge(other.taken, +=)
    all += other.all
  }

  /// The clocks that ended in `year` by the end of `day`, and those that were running at the end of `day`, of any year.
  func state(in year: ReportingYear, asAt day: Day) -> ClockState {
    var ended = Changes()
    var taken = DaysTaken()
    if day >= year.first {
      let last = min(day, year.last)
      ended = days.from(year.first, through: last).reduce(into: Changes(), +=)
      taken = self.taken.from(year.first, through: last).reduce(into: DaysTaken(), +=)
    }
    let now = days.through(day).reduce(into: Changes(), +=)
    return ClockState(
      ended: ended.ended, taken: taken, running: now.running, runningLate: now.runningLate,
      stopped: ended.stopped,
      untimed: ended.untimed)
  }

  /// The clocks that ended on any day, and those that never did: all of them.
  var accounted: Int {
    let sum = days.all.reduce(into: Changes(), +=)
    return sum.ended.all + sum.stopped + sum.untimed + sum.running
  }
}

/// Clocks that ended, in time or late, and the days by which they were late.
struct EndedClocks: Hashable, Sendable {
  private(set) var inTime = 0
  private(set) var late = 0
  private(set) var daysLate = 0
  private(set) var longest = 0

  var all: Int { inTime + late }

  /// The days by which a late one was late, on average; `nil` where none was.
  var averageDaysLate: RoundedNumber? { late == 0 ? nil : RoundedNumber(daysLate, of: late, places: 1) }

  /// Counts a clock that ended in time, or late by `days`: none where it ended on a day off, before the next day counted.
  mutating func count(isLate: Bool, by days: Int) {
    guard isLate else {
      inTime += 1
      return
    }
    late += 1
    daysLate += days
    longest = max(longest, days)
  }

  static func += (sum: inout EndedClocks, other: EndedClocks) {
    sum.inTime += other.inTime
    sum.late += other.late
    sum.daysLate += other.daysLate
    sum.longest = max(sum.longest, other.longest)
  }
}

/// The clocks of one kind in a reporting year, and those running at the as-at date.
struct ClockState: Hashable, Sendable {
  /// Those that ended in the year.
  var ended = EndedClocks()
  /// The days that these took.
  var taken = DaysTaken()
  /// Those still running, whatever the year of their referral.
  var running = 0
  /// Those of them that were past their limit.
  var runningLate = 0
  /// Those that stopped in the year because nothing was due any more.
  var stopped = 0
  /// Those that cannot be timed.
  var untimed = 0
}
