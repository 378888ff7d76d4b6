import Records

/// The authority notifies after it became aware.
enum NotifiedAfterAware: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    isBefore(row.referral.notified, row.referral.aware)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    .clockOrder("notified-before-aware", .dateAware, .dateNotified, in: row)
  }
}

/// The rapid review comes after the notification that starts its clock.
enum RapidReviewAfterNotified: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    isBefore(row.referral.rapidReview, row.referral.notified)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    .clockOrder("rapid-review-before-notification", .dateNotified, .dateRapidReview, in: row)
  }
}

extension Finding {
  fileprivate static func clockOrder(
    _ rule: String, _ first: RegisterColumn, _ last: RegisterColumn, in row: borrowing ReferralRow
  ) -> Finding {
    Finding(
      .warning, rule, at: row.place(of: last),
      found: "\"\(last.rawValue)\" lies before \"\(first.rawValue)\"",
      expected: "expected the same day or a later one",
      remedy: "the referral is counted, correct one of the two")
  }
}
