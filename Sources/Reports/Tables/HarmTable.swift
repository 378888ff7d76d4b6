extension TableWords {
  static let harm = TableWords(
    title: "Referrals by harm", breakdown: ("harm", "Harm"), heading: "Referrals",
    notes: [
      "A referral counts once for each of its harms, so that rows may add up to more than the referrals."
    ])
}
