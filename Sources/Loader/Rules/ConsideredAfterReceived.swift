import Records

/// A referral is received before it is considered, or on the same day.
enum ConsideredAfterReceived: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    isBefore(row.referral.considered, row.referral.received)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    Finding(
      .error, "considered-before-received", at: row.place(of: .dateConsidered),
      found: "the date considered lies before the date received",
      expected: "expected the same day or a later one",
      remedy: "correct one of the two")
  }
}
