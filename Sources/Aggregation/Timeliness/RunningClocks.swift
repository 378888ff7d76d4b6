import Records

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
