import Records

extension RegisterRule {
  /// The authority notifies after it became aware.
  static let notifiedAfterAware = RegisterRule { row, _ in
    .clockOrder(
      "notified-before-aware", .dateAware, row.referral.aware, .dateNotified, row.referral.notified, in: row)
  }

  /// The rapid review comes after the notification that starts its clock.
  static let rapidReviewAfterNotified = RegisterRule { row, _ in
    .clockOrder(
      "rapid-review-before-notification", .dateNotified, row.referral.notified, .dateRapidReview,
      row.referral.rapidReview, in: row)
  }
}

extension Finding {
  fileprivate static func clockOrder(
    _ rule: String, _ firstColumn: RegisterColumn, _ first: Day?, _ lastColumn: RegisterColumn, _ last: Day?,
    in row: ReferralRow
  ) -> Finding? {
    guard let first, let last, last < first else { return nil }
    return Finding(
      .warning, rule, at: row.place(of: lastColumn),
      found: "\"\(lastColumn.rawValue)\" lies before \"\(firstColumn.rawValue)\"",
      expected: "expected the same day or a later one",
      remedy: "the referral is counted, correct one of the two")
  }
}
