import Records

/// The national Panel's views of the rapid reviews of one reporting year.
struct PanelAgreement: Hashable, Sendable {
  private(set) var rapidReviews = 0
  private var agreed = 0
  private var disagreed = 0
  private var awaited = 0

  mutating func count(_ referral: Referral, by vocabulary: Vocabulary) {
    guard let outcome = referral.primaryOutcome, vocabulary.isRapidReview(outcome) else { return }
    rapidReviews += 1
    switch referral.panel {
    case .agreed: agreed += 1
    case .disagreed: disagreed += 1
    case .awaited: awaited += 1
    case nil: break
    }
  }

  mutating func merge(_ other: PanelAgreement) {
    rapidReviews += other.rapidReviews
    agreed += other.agreed
    disagreed += other.disagreed
    awaited += other.awaited
  }

  /// Rapid reviews for which the register has an entry on the Panel's view.
  var answers: Int { agreed + disagreed + awaited }

  /// Rapid reviews for which it has none.
  var notRecorded: Int { rapidReviews - answers }

  subscript(view: PanelView) -> Int {
    switch view {
    case .agreed: agreed
    case .disagreed: disagreed
    case .awaited: awaited
    }
  }
}
