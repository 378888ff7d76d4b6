import Records

/// The working-day clocks of one reporting year: from aware to notified within five days, from notified to the rapid
/// review within fifteen (Working Together to Safeguard Children 2023, chapter 5).
///
/// It counts the referrals considered in the year, whatever the year of the clock's own dates, without withdrawn and
/// duplicate entries. A clock is timed if both its dates are known and in order and its end is not after the as-at date.
/// The denominator is the number of clocks timed, the numerator the number in time.
struct Timeliness: Hashable, Sendable {
  private var notification = ClockCounts()
  private var rapidReview = ClockCounts()

  mutating func count(_ referral: Referral, by vocabulary: Vocabulary, _ rules: ClockRules) {
    // Most referrals have no clock: none of the dates, and none expected.
    let hasDates = referral.aware != nil || referral.notified != nil || referral.rapidReview != nil
    guard hasDates || referral.primaryOutcome.map(vocabulary.isRapidReview) ?? false else { return }
    notification.count(referral.course(of: .notification, by: vocabulary), of: .notification, by: rules)
    rapidReview.count(referral.course(of: .rapidReview, by: vocabulary), of: .rapidReview, by: rules)
  }

  mutating func merge(_ other: Timeliness) {
    notification.merge(other.notification)
    rapidReview.merge(other.rapidReview)
  }

  subscript(clock: WorkingDayClock) -> ClockCounts {
    switch clock {
    case .notification: notification
    case .rapidReview: rapidReview
    }
  }
}

/// One kind of clock in the referrals of one reporting year.
struct ClockCounts: Hashable, Sendable {
  private var endedByDay = DaySeries(EndedClocks())
  /// Referrals to which the clock applies.
  private(set) var referrals = 0
  /// Clocks without an end in the register, whether running or stopped.
  private(set) var open = 0
  /// Clocks that cannot be timed.
  private(set) var leftOut = 0

  mutating func count(_ course: ClockCourse, of clock: WorkingDayClock, by rules: ClockRules) {
    switch course {
    case .notStarted: return
    case .leftOut: leftOut += 1
    case .running: open += 1
    case .ended(let start, let end):
      // Loader has refused days outside the calendar; what cannot be counted is not timed.
      if let late = rules.daysLate(clock, from: start, to: end) {
        endedByDay.change(Int(end.number)) { $0.count(daysLate: late) }
      } else {
        leftOut += 1
      }
    }
    referrals += 1
  }

  mutating func merge(_ other: ClockCounts) {
    endedByDay.merge(other.endedByDay, +=)
    referrals += other.referrals
    open += other.open
    leftOut += other.leftOut
  }

  /// The clocks that had ended by the end of `day`; all of them without a day.
  func ended(by day: Day? = nil) -> EndedClocks {
    (day.map { Array(endedByDay.through($0)) } ?? endedByDay.all).reduce(into: EndedClocks(), +=)
  }
}

/// Clocks that ended, in time or late, and the days by which they were late.
struct EndedClocks: Hashable, Sendable {
  private(set) var inTime = 0
  private(set) var late = 0
  private(set) var daysLate = 0
  private(set) var longest = 0

  var all: Int { inTime + late }

  /// Counts a clock that ended `days` after its limit; one that ended before or on it is in time.
  mutating func count(daysLate days: Int) {
    guard days > 0 else {
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

/// The clocks of one kind at the as-at date.
struct ClockState: Hashable, Sendable {
  /// Those that had ended by then.
  var ended = EndedClocks()
  var running = 0
  /// Those that cannot be timed.
  var leftOut = 0
}

/// How many clocks were running on any day: started by then, and neither ended nor stopped by then.
///
/// These are of the whole register, like pending referrals: a clock may run for a referral that is considered in the next
/// year. Kept as the change on each day, so the day can be chosen after the last row.
struct RunningClocks: Hashable, Sendable {
  private var notification = DaySeries(0)
  private var rapidReview = DaySeries(0)

  mutating func count(_ referral: Referral, by vocabulary: Vocabulary) {
    // Most referrals have none of the dates.
    guard referral.aware != nil || referral.notified != nil else { return }
    RunningClocks.count(referral.course(of: .notification, by: vocabulary), in: &notification)
    RunningClocks.count(referral.course(of: .rapidReview, by: vocabulary), in: &rapidReview)
  }

  private static func count(_ course: ClockCourse, in changes: inout DaySeries<Int>) {
    let (start, end): (Day, Day?)
    switch course {
    case .ended(let from, let to): (start, end) = (from, to)
    case .running(let from, let until): (start, end) = (from, until)
    case .notStarted, .leftOut: return
    }
    changes.change(Int(start.number)) { $0 += 1 }
    if let end { changes.change(Int(end.number)) { $0 -= 1 } }
  }

  mutating func merge(_ other: RunningClocks) {
    notification.merge(other.notification, +=)
    rapidReview.merge(other.rapidReview, +=)
  }

  /// The clocks of a kind that were running at the end of `day`.
  func running(_ clock: WorkingDayClock, asAt day: Day) -> Int {
    (clock == .notification ? notification : rapidReview).through(day).reduce(0, +)
  }
}
