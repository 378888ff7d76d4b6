import Records

/// One clock in the referrals of one reporting year.
struct ClockCounts: Hashable, Sendable {
  /// Clocks that ended, and by how many days those were late that were.
  struct Ended: Hashable, Sendable {
    var inTime = 0
    var late = 0
    var daysLate = 0
    var longest = 0

    static func += (sum: inout Ended, other: Ended) {
      sum.inTime += other.inTime
      sum.late += other.late
      sum.daysLate += other.daysLate
      sum.longest = max(sum.longest, other.longest)
    }

    var all: Int { inTime + late }
  }

  private var endedByDay = DaySeries(Ended())
  /// Referrals in which the clock has a part.
  private(set) var referrals = 0
  /// Those of which the register has no end, and which run or ran.
  private(set) var open = 0
  /// Those that cannot be timed.
  private(set) var leftOut = 0

  mutating func count(_ course: ClockCourse, of clock: WorkingDayClock, by rules: ClockRules) {
    switch course {
    case .notStarted: return
    case .leftOut: leftOut += 1
    case .running: open += 1
    case .ended(let start, let end):
      // Loader has refused days outside the calendar; what is not known is not timed.
      if let late = rules.daysLate(clock, from: start, to: end) {
        endedByDay.change(Int(end.number)) { $0 += Ended(daysLate: late) }
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

  /// The clocks that had ended by the end of `day`; without a day, all.
  func ended(by day: Day? = nil) -> Ended {
    (day.map { Array(endedByDay.through($0)) } ?? endedByDay.all).reduce(into: Ended(), +=)
  }
}

extension ClockCounts.Ended {
  /// One clock that ended so many days after its limit: in time where that is none.
  init(daysLate days: Int) {
    let isLate = days > 0
    self.init(
      inTime: isLate ? 0 : 1, late: isLate ? 1 : 0, daysLate: max(0, days), longest: max(0, days))
  }
}

/// How one kind of clock stands at the as-at date.
struct ClockState: Hashable, Sendable {
  /// Those that had ended by then.
  var ended = ClockCounts.Ended()
  var running = 0
  /// Those that cannot be timed.
  var leftOut = 0
}

/// How many clocks were running on any day: started by then, and neither ended nor stopped by then.
///
/// Of the whole register, as with what is pending: a clock that runs may belong to a referral that is considered in the
/// next year. Kept as the change on each day, so that the day may be asked for after the last row.
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

/// The working-day clocks of one reporting year: from aware to notified within five days, from notified to the rapid
/// review within fifteen (Working Together to Safeguard Children 2023, chapter 5).
///
/// Counted are the referrals considered in the year, as everywhere, whatever the year of the clock's own dates; withdrawn
/// and duplicate entries are not. A clock counts where both its dates are known and in order and its end is not later
/// than the as-at date. The denominator is of these, the numerator of those in time.
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
