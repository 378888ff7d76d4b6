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
      .warning, "due-date-passed", at: row.place(of: column),
      found: "the expected day of birth lies before the referral",
      expected: "expected the age of a child that was born",
      remedy: "counted as unborn, write the age if it was born")
  }
}
