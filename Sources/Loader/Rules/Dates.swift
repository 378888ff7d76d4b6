import Records

extension ReferralRow {
  /// A referral is received before it is considered, or on the same day.
  @inline(__always)
  mutating func checkConsideredAfterReceived() {
    guard isBefore(referral.considered, referral.received) else { return }
    add(
      .consideredBeforeReceived, in: .dateConsidered,
      found: "the date considered is before the date received")
  }

  /// A year or more between the two is most likely a mistyped date.
  @inline(__always)
  mutating func checkConsideredSoonAfterReceived() {
    guard let considered = referral.considered, let received = referral.received,
      considered.number - received.number > Self.longestWait
    else { return }
    add(
      .consideredLongAfterReceived, in: .dateConsidered,
      found: "the date considered is more than a year after the date received")
  }

  /// In days.
  private static var longestWait: Int { 366 }

  /// The authority notifies after it became aware.
  mutating func checkNotifiedAfterAware() {
    guard isBefore(referral.notified, referral.aware) else { return }
    addClockOrder(.notifiedBeforeAware, .dateAware, .dateNotified)
  }

  /// The rapid review comes after the notification that starts its clock.
  mutating func checkRapidReviewAfterNotified() {
    guard isBefore(referral.rapidReview, referral.notified) else { return }
    addClockOrder(.rapidReviewBeforeNotification, .dateNotified, .dateRapidReview)
  }

  /// Whether both days are known, and in the wrong order.
  private func isBefore(_ last: Day?, _ first: Day?) -> Bool {
    guard let last, let first else { return false }
    return last < first
  }

  private mutating func addClockOrder(_ rule: Rule, _ first: RegisterColumn, _ last: RegisterColumn) {
    add(
      rule, in: last, found: "\"\(last.rawValue)\" is before \"\(first.rawValue)\"",
      expected: "expected the same day or a later one",
      remedy: "the referral is counted, correct one of the two")
  }

  /// A register that has both a date considered and a year says the same in both.
  @inline(__always)
  mutating func checkYearAgreesWithDate() {
    guard let statedYear, let considered = referral.considered else { return }
    guard statedYear != statedYear.begins.year(of: considered) else { return }
    add(
      .yearDiffers, in: .year, found: "the year is not that of the date considered",
      expected: "expected the reporting year that the date is in")
  }

  /// The days of a clock that runs are in the calendar of working days.
  mutating func checkClocksAreInCalendar() {
    let notificationRuns = runs(from: referral.aware, to: referral.notified)
    let reviewRuns = runs(from: referral.notified, to: referral.rapidReview)
    if notificationRuns { checkIsInCalendar(referral.aware, .dateAware) }
    if notificationRuns || reviewRuns { checkIsInCalendar(referral.notified, .dateNotified) }
    if reviewRuns { checkIsInCalendar(referral.rapidReview, .dateRapidReview) }
  }

  /// Whether a clock counts between two days: not where one is missing, or where they are in the wrong order.
  private func runs(from start: Day?, to end: Day?) -> Bool {
    guard let start, let end else { return false }
    return start <= end
  }

  @inline(__always)
  private mutating func checkIsInCalendar(_ day: Day?, _ column: RegisterColumn) {
    guard let day, !BankHolidays.workingCalendar.knows(day) else { return }
    let span = BankHolidays.workingCalendar.span
    add(
      .dateOutsideCalendar, in: column, found: "the bank holidays around this day are not known",
      expected: "expected a day from \(span.lowerBound.iso) to \(span.upperBound.iso)")
  }
}
