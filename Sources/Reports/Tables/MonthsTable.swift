extension TableWords {
  static let months = TableWords(
    title: "Referrals by month considered", breakdown: ("month", "Month"), heading: "Referrals",
    notes: ["A referral counts in the month in which the group considered it, not in that in which it came."])
}
