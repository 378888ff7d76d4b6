import Records

/// A referral that waits has a day since which it waits; without one it is pending on every day there is.
enum PendingNeedsDateReceived: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _ vocabulary: Vocabulary) -> Bool {
    guard row.isBlank(.dateConsidered), row.isBlank(.year), row.isBlank(.dateReceived) else { return false }
    return row.referral.primaryOutcome.map { vocabulary.kind(of: $0) == .undecided } ?? row.isBlank(.outcome)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    Finding(
      .warning, "pending-without-date-received", at: row.place(of: .dateReceived),
      found: "the referral is pending, and nothing says since when",
      expected: "expected the day on which it came",
      remedy: "counted as pending on every day, write the date")
  }
}
