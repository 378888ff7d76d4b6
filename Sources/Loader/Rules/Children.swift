import Records

/// A child whose expected day of birth had passed when the referral came was most likely born by then.
enum BirthStillExpected: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    guard !row.expectedDays.isEmpty, let day = row.referral.received ?? row.referral.considered else {
      return false
    }
    return row.expectedDays.contains { $0 < day }
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    let column = row.isBlank(.childAge) ? RegisterColumn.dateOfBirth : .childAge
    return Finding(
      .dueDatePassed, at: row.place(of: column),
      found: "the expected day of birth lies before the referral",
      expected: "expected the age of a child that was born",
      remedy: "counted as unborn, write the age if it was born")
  }
}

/// Where a register keeps both, no child is older than its date of birth allows on the last day of the referral.
enum ChildNoOlderThanBirth: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    !row.births.isEmpty && row.childOlderThanBirth
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    Finding(
      .childOlderThanDatesAllow, at: row.place(of: .childAge),
      found: "a child is older than its date of birth allows",
      expected: "expected its age on the day of the referral, in the order of the dates of birth",
      remedy: "correct the age or the date of birth")
  }
}

extension ReferralRow {
  fileprivate var childOlderThanBirth: Bool {
    guard let day = referral.considered ?? referral.received, births.count == referral.children.count else {
      return false
    }
    return zip(births, referral.children).contains { birth, child in
      guard case .born(let born) = birth, let years = child.completedYears else { return false }
      return years > ChildAge(born: born, on: day).completedYears ?? -1
    }
  }
}
