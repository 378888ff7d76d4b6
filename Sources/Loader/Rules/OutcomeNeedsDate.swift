import Records

/// What has been decided was considered on a day, or at least in a year.
enum OutcomeNeedsDate: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _ vocabulary: Vocabulary) -> Bool {
    guard row.isBlank(.dateConsidered), row.isBlank(.year), let outcome = row.referral.primaryOutcome else {
      return false
    }
    switch vocabulary.kind(of: outcome) {
    case .undecided: return false
    // Reported in the year in which it came, if nobody says when it was taken back.
    case .notCounted: return row.isBlank(.dateReceived)
    case .primary, .further, .review: return true
    }
  }

  static func finding(about row: borrowing ReferralRow, _ vocabulary: Vocabulary) -> Finding {
    let isWithdrawn = row.referral.primaryOutcome.map { vocabulary.kind(of: $0) } == .notCounted
    let place = row.place(of: .dateConsidered)
    return isWithdrawn ? .withdrawnWithoutDate(at: place) : .outcomeWithoutDate(at: place)
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
