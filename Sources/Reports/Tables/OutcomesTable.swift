extension TableWords {
  static let outcomes = TableWords(
    title: "Referrals by primary outcome", breakdown: ("outcome", "Outcome"), heading: "Referrals",
    notes: ["Each referral has one primary outcome, so that these add up to the referrals considered."])
}
