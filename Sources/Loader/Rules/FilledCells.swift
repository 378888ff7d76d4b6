import Records

/// Every referral names who referred.
enum AgencyIsFilled: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    row.isBlank(.referringAgency)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    .missingValue(of: .referringAgency, in: row, remedy: "write the agency that referred")
  }
}

/// Every referral says how old the children are, if only `unknown`.
enum AgeIsFilled: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    row.isBlank(.childAge) && row.isBlank(.dateOfBirth)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    let column = row.columns[.childAge] == nil ? RegisterColumn.dateOfBirth : .childAge
    return .missingValue(of: column, in: row, remedy: "write the age, or unknown")
  }
}

extension Finding {
  fileprivate static func missingValue(
    of column: RegisterColumn, in row: borrowing ReferralRow, remedy: String
  ) -> Finding {
    Finding(
      .missingValue, at: row.place(of: column), found: "this cell is blank",
      expected: "expected \"\(column.rawValue)\" in every row", remedy: remedy)
  }
}

/// What was considered has an outcome, if only `pending`.
enum DateNeedsOutcome: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    row.isBlank(.outcome) && row.referral.year != nil
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    Finding(
      .missingOutcome, at: row.place(of: .outcome),
      found: "the referral was considered, but has no outcome",
      expected: "expected an outcome", remedy: "write it, or pending where the group has not decided")
  }
}

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
      .outcomeWithoutDate, at: place, found: "the entry was withdrawn, and no date says when",
      expected: "expected a date received or considered",
      remedy: "write one of them, or take the row out of the register")
  }

  fileprivate static func outcomeWithoutDate(at place: Place) -> Finding {
    Finding(
      .outcomeWithoutDate, at: place, found: "there is an outcome, but no date considered",
      expected: "expected the day on which it was decided",
      remedy: "write the date, or take out the outcome while the referral is pending")
  }
}

/// A referral that waits has a day since which it waits; without one it is pending on every day there is.
enum PendingNeedsDateReceived: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _ vocabulary: Vocabulary) -> Bool {
    guard row.isBlank(.dateConsidered), row.isBlank(.year), row.isBlank(.dateReceived) else { return false }
    return row.referral.primaryOutcome.map { vocabulary.kind(of: $0) == .undecided } ?? row.isBlank(.outcome)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    Finding(
      .pendingWithoutDateReceived, at: row.place(of: .dateReceived),
      found: "the referral is pending, and nothing says since when",
      expected: "expected the day on which it came",
      remedy: "counted as pending on every day, write the date")
  }
}
