extension TableWords {
  static let features = TableWords(
    title: "Referrals by presenting feature", breakdown: ("feature", "Feature"), heading: "Referrals",
    notes: [TableWords.severalFeatures])

  static let featuresUnderOne = TableWords(
    title: "Referrals concerning an infant under one by presenting feature",
    breakdown: ("feature", "Feature"),
    heading: "Referrals", notes: [TableWords.severalFeatures])

  private static let severalFeatures =
    "A referral counts once for each of its features; a referral may have none."
}
