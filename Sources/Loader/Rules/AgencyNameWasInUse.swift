import Records

extension RegisterRule {
  /// A body is named as it was called on the day (the profile's `from` and `to`).
  static let agencyNameWasInUse = RegisterRule { row, vocabulary in
    guard let day = row.referral.considered ?? row.referral.received else { return nil }
    let outOfUse = row.referral.agencies.lazy.compactMap { vocabulary[$0] }.first { !$0.wasNamed(on: day) }
    return outOfUse.flatMap { .agencyOutOfUse($0, on: day, at: row.place(of: .referringAgency)) }
  }
}

extension Finding {
  fileprivate static func agencyOutOfUse(_ agency: Agency, on day: Day, at place: Place) -> Finding? {
    let ended = agency.to.flatMap { $0 < day ? "ended on \($0.iso)" : nil }
    guard let change = ended ?? agency.from.map({ "began on \($0.iso)" }) else { return nil }
    return Finding(
      .warning, "agency-name-out-of-use", at: place, found: "the name of this agency \(change)",
      expected: "expected the name that it had on the day",
      remedy: "counted under the name written, correct the cell")
  }
}
