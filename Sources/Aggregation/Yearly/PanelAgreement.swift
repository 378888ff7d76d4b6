import Records

/// The national Panel's views of the rapid reviews of one reporting year.
struct PanelAgreement: Hashable, Sendable {
  private(set) var rapidReviews = 0
  private(set) var byView: [PanelView: Int] = [:]

  mutating func count(_ referral: Referral, by vocabulary: Vocabulary) {
    guard let outcome = referral.primaryOutcome, vocabulary[outcome].isRapidReview else { return }
    rapidReviews += 1
    if let view = referral.panel { byView[view, default: 0] += 1 }
  }

  mutating func merge(_ other: PanelAgreement) {
    rapidReviews += other.rapidReviews
    byView.merge(other.byView, uniquingKeysWith: +)
  }

  /// Rapid reviews of which the register does not say what the Panel thought.
  var notRecorded: Int { rapidReviews - byView.values.reduce(0, +) }
}
