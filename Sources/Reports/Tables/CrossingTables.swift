extension TableWords {
  static let outcomesByAgeBand = TableWords(
    title: "Children by primary outcome of their referral and age", breakdown: ("outcome", "Outcome"),
    breakdown2: ("age_band", "Age in completed years"), heading: "Children",
    notes: [
      "Children are counted here, each under the outcome of their referral, and not referrals. Outcomes and ages that "
        + "do not occur in the year have no rows."
    ])

  static let outcomesBySector = TableWords(
    title: "Referrals by primary outcome and sector of the referring agency",
    breakdown: ("outcome", "Outcome"), breakdown2: ("sector", "Sector"), heading: "Referrals",
    notes: [
      "A referral made by several agencies together counts once in each of their sectors, so that the rows of an "
        + "outcome may add up to more than its referrals. Outcomes and sectors that do not occur in the year have no rows."
    ])
}
