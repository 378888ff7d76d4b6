import Records

/// What was considered has an outcome, if only `pending`.
enum DateNeedsOutcome: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    row.isBlank(.outcome) && row.referral.year != nil
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    Finding(
      .error, "missing-outcome", at: row.place(of: .outcome),
      found: "the referral was considered, but has no outcome",
      expected: "expected an outcome", remedy: "write it, or pending where the group has not decided")
  }
}
