import Records

extension ReferralRow {
  /// A body is named as it was called on the day (the profile's `from` and `to`), or by the kind of body that it is.
  @inline(__always)
  mutating func checkAgencyNameWasInUse() {
    guard let day = referral.considered ?? referral.received,
      let index = referral.agencies.indices.first(where: {
        !vocabulary.nameWasInUse(referral.agencies[$0], on: day) && kindsOfBodies & 1 << $0 == 0
      })
    else { return }
    let agency = vocabulary[referral.agencies[index]]
    add(
      .agencyNameOutOfUse, in: .referringAgency,
      found: "the name of this agency \(agency.map { $0.change(by: day) } ?? "was another")")
  }
}

extension Agency {
  /// What became of the name by `day`, on which it was not in use.
  fileprivate func change(by day: Day) -> String {
    let ended = to.flatMap { $0 < day ? "ended on \($0.iso)" : nil }
    return ended ?? from.map { "began on \($0.iso)" } ?? "was another"
  }
}
