import Records

extension RegisterRule {
  /// What has been decided was considered on a day, or at least in a year.
  static let outcomeNeedsDate = RegisterRule { row, vocabulary in
    guard let outcome = row.referral.primaryOutcome, row.isBlank(.dateConsidered), row.isBlank(.year)
    else { return nil }
    switch vocabulary[outcome].kind {
    case .undecided: return nil
    // Reported in the year in which it came, if nobody says when it was taken back.
    case .notCounted:
      return row.isBlank(.dateReceived) ? .withdrawnWithoutDate(at: row.place(of: .dateConsidered)) : nil
    case .primary, .further, .review: return .outcomeWithoutDate(at: row.place(of: .dateConsidered))
    }
  }
}

extension Finding {
  fileprivate static func withdrawnWithoutDate(at place: Place) -> Finding {
    Finding(
      .error, "outcome-without-date", at: place, found: "the entry was withdrawn, and no date says when",
      expected: "expected a date received or considered",
      remedy: "write one of them, or take the row out of the register")
  }

  fileprivate static func outcomeWithoutDate(at place: Place) -> Finding {
    Finding(
      .error, "outcome-without-date", at: place, found: "there is an outcome, but no date considered",
      expected: "expected the day on which it was decided",
      remedy: "write the date, or take out the outcome while the referral is pending")
  }
}
