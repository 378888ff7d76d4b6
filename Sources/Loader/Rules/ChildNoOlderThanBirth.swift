import Records

/// Where a register keeps both, no child is older than its date of birth allows on the last day of the referral.
enum ChildNoOlderThanBirth: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    !row.births.isEmpty && row.childOlderThanBirth
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    Finding(
      .error, "child-older-than-dates-allow", at: row.place(of: .childAge),
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
