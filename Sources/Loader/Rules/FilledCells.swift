import Records

extension ReferralRow {
  /// Every referral names who referred.
  @inline(__always)
  mutating func checkAgencyIsFilled() {
    guard isBlank(.referringAgency) else { return }
    addMissingValue(of: .referringAgency, remedy: "write the agency that referred")
  }

  /// Every referral gives the children's ages, even if as `unknown`.
  @inline(__always)
  mutating func checkAgeIsFilled() {
    guard isBlank(.childAge), isBlank(.dateOfBirth) else { return }
    let column = columns[.childAge] == nil ? RegisterColumn.dateOfBirth : .childAge
    addMissingValue(of: column, remedy: "write the age, or unknown")
  }

  private mutating func addMissingValue(of column: RegisterColumn, remedy: String) {
    add(
      .missingValue, in: column, found: "this cell is blank",
      expected: "expected \"\(column.rawValue)\" in every row", remedy: remedy)
  }

  /// A referral that was considered has an outcome, even if that is `pending`.
  @inline(__always)
  mutating func checkConsideredHasOutcome() {
    guard isBlank(.outcome), referral.year != nil else { return }
    add(.missingOutcome, in: .outcome, found: "the referral was considered, but has no outcome")
  }

  /// A referral with a decision was considered on a day, or at least in a year.
  @inline(__always)
  mutating func checkOutcomeHasDate() {
    guard isBlank(.dateConsidered), isBlank(.year), let outcome = referral.primaryOutcome else { return }
    switch vocabulary.kind(of: outcome) {
    case .undecided: break
    case .notCounted:
      // Reported in the year of the date received, so either date is enough.
      guard isBlank(.dateReceived) else { break }
      add(
        .outcomeWithoutDate, in: .dateConsidered, found: "the entry was withdrawn, but has no date",
        expected: "expected a date received or considered",
        remedy: "write one of them, or take the row out of the register")
    case .primary, .further, .review:
      add(
        .outcomeWithoutDate, in: .dateConsidered, found: "there is an outcome, but no date considered",
        expected: "expected the day on which it was decided",
        remedy: "write the date, or take out the outcome while the referral is pending")
    }
  }

  /// A pending referral says since when; without a date it counts as pending on every day.
  @inline(__always)
  mutating func checkPendingHasDateReceived() {
    guard isBlank(.dateConsidered), isBlank(.year), isBlank(.dateReceived) else { return }
    let isPending =
      referral.primaryOutcome.map { vocabulary.kind(of: $0) == .undecided } ?? isBlank(.outcome)
    guard isPending else { return }
    add(
      .pendingWithoutDateReceived, in: .dateReceived,
      found: "the referral is pending, but has no date received")
  }
}
