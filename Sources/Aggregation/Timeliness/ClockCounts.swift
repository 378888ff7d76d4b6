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
