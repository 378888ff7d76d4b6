import Records

extension ReferralRow {
  /// A child whose expected day of birth was before the referral was most likely born by then.
  @inline(__always)
  mutating func checkBirthIsStillExpected() {
    guard !expectedDays.isEmpty, let day = referral.received ?? referral.considered,
      expectedDays.contains(where: { $0 < day })
    else { return }
    let column = isBlank(.childAge) ? RegisterColumn.dateOfBirth : .childAge
    add(.dueDatePassed, in: column, found: "the expected day of birth is before the referral")
  }

  /// Where a register has both, no child is older than its date of birth allows on the last day of the referral.
  @inline(__always)
  mutating func checkNoChildIsOlderThanBirthAllows() {
    guard hasAgeForEachBirth, let day = referral.considered ?? referral.received,
      zip(births, referral.children).contains(where: { $0.isTooLate(for: $1, on: day) })
    else { return }
    add(
      .childOlderThanDatesAllow, in: .childAge, found: "a child is older than its date of birth allows")
  }

  /// Where a register has both, no age was over long before the referral.
  @inline(__always)
  mutating func checkAgesAgreeWithBirths() {
    guard hasAgeForEachBirth,
      let day = [referral.aware, referral.received, referral.considered].compactMap(\.self).min(),
      zip(births, referral.children).contains(where: { $0.isTooEarly(for: $1, on: day) })
    else { return }
    add(.ageAndBirthContradict, in: .childAge, found: "a child is younger than its date of birth allows")
  }

  @inline(__always)
  private var hasAgeForEachBirth: Bool {
    // First by the column, which is a bit: few registers have dates of birth.
    filled.contains(.dateOfBirth) && !births.isEmpty && births.count == referral.children.count
  }
}

extension BirthField.Birth {
  /// How many days an age in months, weeks or days, or a band, may be ahead of the birth: such ages are often rounded up.
  private static let roundedUp = 31
  /// How many days before the referral an age may have been over: many registers have the age at the incident.
  private static let overBefore = 183

  /// Whether a child of this birth has not reached `age` on `day`.
  fileprivate func isTooLate(for age: ChildAge, on day: Day) -> Bool {
    guard case .born(let born) = self else { return false }
    if let years = age.completedYears, years > ChildAge(born: born, on: day).completedYears ?? -1 {
      return true
    }
    guard let first = age.days(bornOn: born)?.lowerBound else { return false }
    return Int(first) > Int(day.number) + Self.roundedUp
  }

  /// Whether a child of this birth was past `age` long before `day`, or still to be born although it has an age. A child is
  /// no longer unborn from the day of its birth.
  fileprivate func isTooEarly(for age: ChildAge, on day: Day) -> Bool {
    switch self {
    case .born(let born):
      if age == .unborn { return born < day }
      guard let last = age.days(bornOn: born)?.upperBound else { return false }
      return Int(last) + Self.overBefore < Int(day.number)
    case .unborn: return age != .unborn && age != .unknown
    case .unknown: return false
    }
  }
}

extension ChildAge {
  /// The first and last day, as numbers, on which a child born on `birth` has this age; `nil` for unborn and unknown.
  fileprivate func days(bornOn birth: Day) -> ClosedRange<Int32>? {
    func months(_ first: Int, until last: Int) -> ClosedRange<Int32>? {
      guard let from = birth.adding(months: first), let after = birth.adding(months: last) else { return nil }
      return from.number...max(from.number, after.number - 1)
    }
    switch self {
    case .days(let days): return birth.number + Int32(clamping: days)...birth.number + Int32(clamping: days)
    case .weeks(let weeks):
      let first = birth.number + Int32(clamping: weeks * 7)
      return first...first + 6
    case .months(let number): return months(number, until: number + 1)
    case .years(let years, months: 0): return months(years * 12, until: years * 12 + 12)
    case .years(let years, let number): return months(years * 12 + number, until: years * 12 + number + 1)
    // Such an age is often an estimate.
    case .between(let low, let high): return months(max(0, low - 1) * 12, until: (high + 2) * 12)
    case .unborn, .unknown: return nil
    }
  }
}
