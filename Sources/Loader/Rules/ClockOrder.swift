import Records

extension RegisterRule {
  /// The authority notifies after it became aware.
  static let notifiedAfterAware = RegisterRule { row, _ in
    isBefore(row.referral.notified, row.referral.aware)
  } finding: { row, _ in
    .clockOrder("notified-before-aware", .dateAware, .dateNotified, in: row)
  }

  /// The rapid review comes after the notification that starts its clock.
  static let rapidReviewAfterNotified = RegisterRule { row, _ in
    isBefore(row.referral.rapidReview, row.referral.notified)
  } finding: { row, _ in
    .clockOrder("rapid-review-before-notification", .dateNotified, .dateRapidReview, in: row)
  }

  /// Whether both days are known, and in the wrong order.
  static func isBefore(_ last: Day?, _ first: Day?) -> Bool {
    guard let last, let first else { return false }
    return last < first
  }
}

extension Finding {
  fileprivate static func clockOrder(
    _ rule: String, _ first: RegisterColumn, _ last: RegisterColumn, in row: ReferralRow
  ) -> Finding {
    Finding(
      .warning, rule, at: row.place(of: last),
      found: "\"\(last.rawValue)\" lies before \"\(first.rawValue)\"",
      expected: "expected the same day or a later one",
      remedy: "the referral is counted, correct one of the two")
  }
}
