import Records

extension ReferralRow {
  /// A child whose expected day of birth was before the referral was most likely born by then.
  @inline(__always)
  mutating func checkBirthIsStillExpected() {
    guard !expectedDays.isEmpty, let day = referral.received ?? referral.considered,
      expectedDays.contains(where: { $0 < day })
    else { return }
    let column = isBlank(.childAge) ? RegisterColumn.dateOfBirth : .childAge
    add(
      Finding(
        .dueDatePassed, at: place(of: column), found: "the expected day of birth is before the referral"))
  }

  /// Where a register has both, no child is older than its date of birth allows on the last day of the referral.
  @inline(__always)
  mutating func checkNoChildIsOlderThanBirthAllows() {
    guard !births.isEmpty, births.count == referral.children.count,
      let day = referral.considered ?? referral.received,
      zip(births, referral.children).contains(where: { $0.isYounger(than: $1, on: day) })
    else { return }
    add(
      Finding(
        .childOlderThanDatesAllow, at: place(of: .childAge),
        found: "a child is older than its date of birth allows"))
  }
}

extension BirthField.Birth {
  /// Whether a child of this birth has fewer completed years on `day` than `age`.
  fileprivate func isYounger(than age: ChildAge, on day: Day) -> Bool {
    guard case .born(let born) = self, let years = age.completedYears else { return false }
    return years > ChildAge(born: born, on: day).completedYears ?? -1
  }
}
