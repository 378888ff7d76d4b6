import Records

/// A referral is received before it is considered, or on the same day.
enum ConsideredAfterReceived: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    isBefore(row.referral.considered, row.referral.received)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    Finding(
      .consideredBeforeReceived, at: row.place(of: .dateConsidered),
      found: "the date considered lies before the date received",
      expected: "expected the same day or a later one",
      remedy: "correct one of the two")
  }
}

/// The authority notifies after it became aware.
enum NotifiedAfterAware: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    isBefore(row.referral.notified, row.referral.aware)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    .clockOrder(.notifiedBeforeAware, .dateAware, .dateNotified, in: row)
  }
}

/// The rapid review comes after the notification that starts its clock.
enum RapidReviewAfterNotified: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    isBefore(row.referral.rapidReview, row.referral.notified)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    .clockOrder(.rapidReviewBeforeNotification, .dateNotified, .dateRapidReview, in: row)
  }
}

extension Finding {
  fileprivate static func clockOrder(
    _ rule: Rule, _ first: RegisterColumn, _ last: RegisterColumn, in row: borrowing ReferralRow
  ) -> Finding {
    Finding(
      rule, at: row.place(of: last),
      found: "\"\(last.rawValue)\" lies before \"\(first.rawValue)\"",
      expected: "expected the same day or a later one",
      remedy: "the referral is counted, correct one of the two")
  }
}

/// A register that keeps both a date considered and a year says the same with both.
enum YearAgreesWithDate: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    guard let stated = row.statedYear, let considered = row.referral.considered else { return false }
    return stated != ReportingYear(containing: considered)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    let year = row.referral.considered.map { "\(ReportingYear(containing: $0))" } ?? "another"
    return Finding(
      .yearDiffers, at: row.place(of: .year), found: "the year is not that of the date considered",
      expected: "expected \(year)", remedy: "correct the year or the date")
  }
}

/// The day on which the authority became aware lies in the calendar of working days, where a clock counts from it.
enum AwareIsInCalendar: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    isOutside(row.referral.aware, from: row.referral.aware, to: row.referral.notified)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    .outsideCalendar(.dateAware, in: row)
  }
}

/// The day of the notification lies in the calendar, where a clock counts to it or from it.
enum NotifiedIsInCalendar: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    let notified = row.referral.notified
    return isOutside(notified, from: row.referral.aware, to: notified)
      || isOutside(notified, from: notified, to: row.referral.rapidReview)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    .outsideCalendar(.dateNotified, in: row)
  }
}

/// The day of the rapid review lies in the calendar, where a clock counts to it.
enum RapidReviewIsInCalendar: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    isOutside(row.referral.rapidReview, from: row.referral.notified, to: row.referral.rapidReview)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    .outsideCalendar(.dateRapidReview, in: row)
  }
}

extension RegisterRule {
  /// Whether `day` is unknown to the calendar, and a clock that counts working days from `start` to `end` needs it.
  ///
  /// A clock with one date alone, or with its dates in the wrong order, counts none.
  fileprivate static func isOutside(_ day: Day?, from start: Day?, to end: Day?) -> Bool {
    guard let day, let start, let end, start <= end else { return false }
    return !BankHolidays.workingCalendar.knows(day)
  }
}

extension Finding {
  fileprivate static func outsideCalendar(
    _ column: RegisterColumn, in row: borrowing ReferralRow
  ) -> Finding {
    let span = BankHolidays.workingCalendar.span
    return Finding(
      .dateOutsideCalendar, at: row.place(of: column),
      found: "the bank holidays around this day are not known",
      expected: "expected a day from \(span.lowerBound.iso) to \(span.upperBound.iso)",
      remedy: "correct the cell, or clear it")
  }
}
