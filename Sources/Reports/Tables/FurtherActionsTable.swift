extension TableWords {
  static let furtherActions = TableWords(
    title: "Referrals with a further action", breakdown: ("further_action", "Further action"),
    heading: "Referrals",
    notes: ["A further action comes on top of a primary outcome and never adds to the referrals."])
}
