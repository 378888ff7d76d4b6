import Records

/// The national Panel's answers to the rapid reviews of one reporting year.
struct PanelAgreement: Hashable, Sendable {
  private(set) var rapidReviews = 0
  /// Rapid reviews by the answer that the register has.
  private(set) var byAnswer = CodeCounts<PanelAnswer>()

  /// Counts a referral, with or without the outcome of a rapid review.
  mutating func count(_ referral: Referral, hasRapidReview: Bool) {
    guard hasRapidReview else { return }
    rapidReviews += 1
    if let answer = referral.panel { byAnswer.add(to: answer) }
  }

  mutating func merge(_ other: PanelAgreement) {
    rapidReviews += other.rapidReviews
    byAnswer.merge(other.byAnswer)
  }

  /// Rapid reviews for which the register has an entry on the Panel's view.
  var answers: Int { byAnswer.total }

  /// Rapid reviews for which it has none.
  var notRecorded: Int { rapidReviews - answers }
}
