import Records

/// How far a clock has run in one referral.
enum ClockCourse: Hashable {
  /// There is nothing to time: the row has no date of this clock, and none is expected.
  case notStarted
  /// Both dates are known, and in order.
  case ended(from: Day, to: Day)
  /// It started and has no end.
  case running(from: Day)
  /// It started, and on a day the group decided that nothing is due.
  case stopped(from: Day, on: Day)
  /// It ended, and cannot be timed: a date is missing, or the two are in the wrong order. It is reported on a day, and runs
  /// until then where its start is known.
  case untimed(from: Day?, on: Day)
}

extension Referral {
  /// How far a clock has run (Working Together to Safeguard Children 2023, chapter 5).
  ///
  /// The notification runs from `date_aware` to `date_notified`, the rapid review from `date_notified` to
  /// `date_rapid_review`. A clock without its end is running, or its end was not recorded. The rest of the row decides:
  ///
  /// - The Panel's view, a practice review or, for the notification, a rapid review that was sent, can only come after
  ///   the end: the date is missing. That the Panel's answer is awaited says nothing about sending.
  /// - An outcome that needs neither notification nor rapid review stops the clock on the day considered, or on the day on
  ///   which it would start, if that is later.
  /// - Any other (rapid review, not decided, not considered yet) leaves it running.
  ///
  /// An end without a start cannot be timed. Neither can a rapid review with neither date, unless its notification is still
  /// to be sent: then its own clock has not started.
  ///
  /// What cannot be timed is reported on the day on which it ended, where that is known, or else on the day considered.
  func course(of clock: WorkingDayClock, by vocabulary: Vocabulary) -> ClockCourse {
    let (start, end) =
      switch clock {
      case .notification: (aware, notified)
      case .rapidReview: (notified, rapidReview)
      }
    switch (start, end) {
    case (let start?, let end?):
      return start <= end ? .ended(from: start, to: end) : .untimed(from: nil, on: end)
    case (nil, let end?): return .untimed(from: nil, on: end)
    case (let start?, nil):
      if hasTraceOfEnd(of: clock, by: vocabulary) {
        return .untimed(from: start, on: max(start, consideredFrom ?? rapidReview ?? start))
      }
      guard isDecidedOtherwise(by: vocabulary) else { return .running(from: start) }
      // What was decided before the clock could start stops it at once.
      return .stopped(from: start, on: max(start, consideredFrom ?? start))
    case (nil, nil):
      guard let outcome = primaryOutcome, vocabulary.isRapidReview(outcome), let considered = consideredFrom
      else { return .notStarted }
      if case .rapidReview = clock, aware != nil, !hasTraceOfEnd(of: clock, by: vocabulary) {
        return .notStarted
      }
      return .untimed(from: nil, on: considered)
    }
  }

  /// Whether the row has something that can only come after the end of the clock.
  private func hasTraceOfEnd(of clock: WorkingDayClock, by vocabulary: Vocabulary) -> Bool {
    if vocabulary.isAnswer(panel) { return true }
    if case .notification = clock, rapidReview != nil { return true }
    return ledToReview(by: vocabulary)
  }

  /// Whether the group decided on an outcome that needs no rapid review.
  private func isDecidedOtherwise(by vocabulary: Vocabulary) -> Bool {
    guard let outcome = primaryOutcome, !vocabulary.isRapidReview(outcome) else { return false }
    if case .undecided = vocabulary.kind(of: outcome) { return false }
    return true
  }
}
