import Records

/// A body is named as it was called on the day (the profile's `from` and `to`).
enum AgencyNameWasInUse: RegisterRule {
  // Inlined, for else the whole row is copied to be lent to it, as with any other value of its size.
  @inline(__always)
  static func isBroken(by row: borrowing ReferralRow, _ vocabulary: Vocabulary) -> Bool {
    guard let day = row.referral.considered ?? row.referral.received else { return false }
    for code in row.referral.agencies where !vocabulary.nameWasInUse(code, on: day) { return true }
    return false
  }

  static func finding(about row: borrowing ReferralRow, _ vocabulary: Vocabulary) -> Finding {
    let day = row.referral.considered ?? row.referral.received
    let agency = row.referral.agencies.lazy.compactMap { vocabulary[$0] }
      .first { agency in day.map { !agency.nameWasInUse(on: $0) } ?? false }
    return .agencyOutOfUse(
      since: agency?.to, from: agency?.from, on: day, at: row.place(of: .referringAgency))
  }
}

extension Finding {
  fileprivate static func agencyOutOfUse(
    since end: Day?, from start: Day?, on day: Day?, at place: Place
  ) -> Finding {
    let ended = end.flatMap { end in day.map { end < $0 } ?? false ? "ended on \(end.iso)" : nil }
    let change = ended ?? start.map { "began on \($0.iso)" } ?? "was another"
    return Finding(
      .agencyNameOutOfUse, at: place, found: "the name of this agency \(change)",
      expected: "expected the name that it had on the day",
      remedy: "counted under the name that the body had at the end of the year, correct the cell")
  }
}
