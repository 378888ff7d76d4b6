import Records

extension RegisterRule {
  /// A referral that waits has a day since which it waits; without one it is pending on every day there is.
  static let pendingNeedsDateReceived = RegisterRule { row, vocabulary in
    guard row.isBlank(.dateConsidered), row.isBlank(.year), row.isBlank(.dateReceived) else { return false }
    return row.referral.primaryOutcome.map { vocabulary.kind(of: $0) == .undecided } ?? row.isBlank(.outcome)
  } finding: { row, _ in
    Finding(
      .warning, "pending-without-date-received", at: row.place(of: .dateReceived),
      found: "the referral is pending, and nothing says since when",
      expected: "expected the day on which it came",
      remedy: "counted as pending on every day, write the date")
  }
}
