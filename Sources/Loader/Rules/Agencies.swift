import Records

extension ReferralRow {
  /// A body is named as it was called on the day (the profile's `from` and `to`), or by the kind of body that it is.
  @inline(__always)
  mutating func checkAgencyNameWasInUse(_ vocabulary: Vocabulary) {
    guard let day = referral.considered ?? referral.received,
      let index = referral.agencies.indices.first(where: {
        !vocabulary.nameWasInUse(referral.agencies[$0], on: day) && kindsOfBodies & 1 << $0 == 0
      })
    else { return }
    let agency = vocabulary[referral.agencies[index]]
    add(.agencyNameOutOfUse(agency, on: day, at: place(of: .referringAgency)))
  }
}

extension Finding {
  fileprivate static func agencyNameOutOfUse(_ agency: Agency?, on day: Day, at place: Place) -> Finding {
    let ended = agency?.to.flatMap { $0 < day ? "ended on \($0.iso)" : nil }
    let change = ended ?? agency?.from.map { "began on \($0.iso)" } ?? "was another"
    return Finding(.agencyNameOutOfUse, at: place, found: "the name of this agency \(change)")
  }
}
