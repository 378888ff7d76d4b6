package import Records

/// What the table `timeliness` says about each clock, one row each.
package enum ClockRow: String, CaseIterable, Sendable {
  case inTime = "in-time"
  case late
  case averageDays = "average-days"
  case medianDays = "median-days"
  case daysLate = "days-late"
  case averageDaysLate = "average-days-late"
  case longest
  case running
  case runningLate = "running-late"
  case stopped
  case leftOut = "left-out"

  /// The rows of a duty. Nothing but its end stops the clock of a review.
  package static func all(of duty: TimedDuty) -> [ClockRow] {
    allCases.filter { $0 != .stopped || duty != .publication }
  }

  /// The key and name of the row for a duty.
  package func category(of duty: TimedDuty) -> Category {
    Category("\(duty.key)-\(rawValue)", name(for: duty))
  }

  /// Whether its figure is a share: how many of how many.
  package var isShare: Bool { self == .inTime || self == .late }

  /// What the row for a duty counts.
  package func unit(of duty: TimedDuty) -> Unit {
    switch self {
    case .averageDays, .medianDays, .daysLate, .averageDaysLate, .longest: duty.dayUnit
    case .inTime, .late, .running, .runningLate, .stopped, .leftOut: duty.unit
    }
  }

  /// Whether `key` is that of an average or a median of some duty.
  static func isAverage(_ key: String) -> Bool { allCases.contains { $0.isAverage && $0.isKey(key) } }

  /// Whether `key` is the key of this row for some duty.
  func isKey(_ key: String) -> Bool { TimedDuty.allCases.contains { category(of: $0).key == key } }

  private func name(for duty: TimedDuty) -> String {
    switch self {
    case .inTime: "\(duty.deed) within \(duty.limit)"
    case .late: "\(duty.deed) after \(duty.limit)"
    case .averageDays: "\(duty.thing): average days taken"
    case .medianDays: "\(duty.thing): median of days taken"
    case .daysLate: "\(duty.thing): days late in all"
    case .averageDaysLate: "\(duty.thing): average days late of those late"
    case .longest: "\(duty.thing): most days late"
    case .running: "\(duty.thing): clock still running"
    case .runningLate: "\(duty.thing): clock still running after \(duty.limit)"
    case .stopped: "\(duty.thing): clock stopped because nothing was due"
    case .leftOut: "\(duty.thing): date missing or out of order"
    }
  }

  /// Whether its figure is an average or a median.
  package var isAverage: Bool { self == .averageDays || self == .medianDays || self == .averageDaysLate }

  /// The rows of a duty; if no clock has ended, the days do not apply, nor do those of the late if none was.
  static func rows(of duty: TimedDuty, _ state: ClockState) -> [FigureTable.Row] {
    all(of: duty).map { FigureTable.Row($0.category(of: duty), $0.figure(of: state), $0.unit(of: duty)) }
  }

  private func figure(of state: ClockState) -> Figure {
    let ended = state.ended
    func days(_ count: Int) -> Figure { ended.all == 0 ? .symbol(.notApplicable) : .days(count) }
    func average(_ days: RoundedNumber?) -> Figure { days.map(Figure.average) ?? .symbol(.notApplicable) }
    return switch self {
    case .inTime: .share(.init(ended.inTime, of: ended.all))
    case .late: .share(.init(ended.late, of: ended.all))
    case .averageDays: average(state.taken.average)
    case .medianDays: average(state.taken.median)
    case .daysLate: days(ended.daysLate)
    case .averageDaysLate: average(ended.averageDaysLate)
    case .longest: days(ended.longest)
    case .running: .count(state.running)
    case .runningLate: .count(state.runningLate)
    case .stopped: .count(state.stopped)
    case .leftOut: .count(state.untimed)
    }
  }
}

/// A duty with a time limit; each has the same rows in the table `timeliness`.
package enum TimedDuty: Hashable, CaseIterable, Sendable {
  /// One with a limit in working days.
  case workingDays(WorkingDayClock)
  /// The publication of a review within six months (``ReviewCounts``).
  case publication

  package static let allCases = WorkingDayClock.allCases.map(TimedDuty.workingDays) + [.publication]

  /// What the keys of its rows begin with.
  package var key: String {
    switch self {
    case .workingDays(let clock): clock.rawValue
    case .publication: "review"
    }
  }

  /// What has the time limit.
  package var unit: Unit {
    switch self {
    case .workingDays(.notification): .notifications
    case .workingDays(.rapidReview): .rapidReviews
    case .publication: .reviews
    }
  }

  /// The unit of days late: working days, or calendar days after a limit in months.
  fileprivate var dayUnit: Unit {
    switch self {
    case .workingDays: .workingDays
    case .publication: .days
    }
  }

  fileprivate var thing: String {
    switch self {
    case .workingDays(.notification): "Notification"
    case .workingDays(.rapidReview): "Rapid review"
    case .publication: "Review"
    }
  }

  /// What is done, in time or late.
  fileprivate var deed: String { self == .publication ? "Review published" : thing }

  fileprivate var limit: String {
    switch self {
    case .workingDays(let clock): "\(clock.limit) working days"
    case .publication: "\(Review.monthsToPublication) months"
    }
  }
}
