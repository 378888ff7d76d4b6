import Records

/// The Panel answers rapid reviews only, so that an answer beside another outcome is not counted.
enum PanelAnswersRapidReviews: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _ vocabulary: Vocabulary) -> Bool {
    guard row.referral.panel != nil, let outcome = row.referral.primaryOutcome else { return false }
    return !vocabulary.isRapidReview(outcome)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    Finding(
      .warning, "panel-without-rapid-review", at: row.place(of: .panelAgreed),
      found: "the Panel's view stands beside an outcome that is no rapid review",
      expected: "expected a blank cell",
      remedy: "the view is not counted, correct the outcome or clear the cell")
  }
}
