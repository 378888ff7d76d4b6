import Records

extension RegisterRule {
  /// A referral is received before it is considered, or on the same day.
  static let consideredAfterReceived = RegisterRule { row, _ in
    isBefore(row.referral.considered, row.referral.received)
  } finding: { row, _ in
    Finding(
      .error, "considered-before-received", at: row.place(of: .dateConsidered),
      found: "the date considered lies before the date received",
      expected: "expected the same day or a later one",
      remedy: "correct one of the two")
  }
}
