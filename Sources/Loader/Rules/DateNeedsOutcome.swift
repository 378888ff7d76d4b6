import Records

extension RegisterRule {
  /// What was considered has an outcome, if only `pending`.
  static let dateNeedsOutcome = RegisterRule { row, _ in
    row.isBlank(.outcome) && row.referral.year != nil
  } finding: { row, _ in
    Finding(
      .error, "missing-outcome", at: row.place(of: .outcome),
      found: "the referral was considered, but has no outcome",
      expected: "expected an outcome", remedy: "write it, or pending where the group has not decided")
  }
}
