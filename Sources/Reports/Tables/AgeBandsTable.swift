extension TableWords {
  static let ageBands = TableWords(
    title: "Children by age", breakdown: ("age_band", "Age in completed years"), heading: "Children",
    notes: ["Children are counted here, not referrals: a referral may concern several."])
}
