extension TableWords {
  static let agencies = TableWords(
    title: "Referrals by referring agency", breakdown: ("agency", "Agency"), heading: "Referrals",
    notes: [TableWords.jointReferrals])

  static let sectors = TableWords(
    title: "Referrals by sector of the referring agency", breakdown: ("sector", "Sector"),
    heading: "Referrals",
    notes: [TableWords.jointReferrals])

  private static let jointReferrals =
    "A referral made by several agencies together counts once for each agency and once for each sector, so that "
    + "rows may add up to more than the referrals."
}
