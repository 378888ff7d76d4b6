import Records
import TestSupport
import Testing

@testable import Aggregation

struct PanelAgreementTests {
  private func counts(_ referrals: Referral...) -> PanelAgreement {
    var counts = PanelAgreement()
    for referral in referrals {
      let hasRapidReview = referral.primaryOutcome.map(Example.vocabulary.isRapidReview) ?? false
      counts.count(referral, hasRapidReview: hasRapidReview)
    }
    return counts
  }

  @Test func `only rapid reviews have an answer of the Panel`() {
    let counts = counts(
      Example.referral(Example.rapidReview, panel: .agreed),
      Example.referral(Example.noFurtherAction, panel: .agreed),
      Example.referral(nil, panel: .agreed))
    #expect(counts.rapidReviews == 1)
    #expect(counts.byAnswer[.agreed] == 1 && counts.answers == 1)
  }

  @Test func `a rapid review without an answer in the register is not recorded, which is not awaited`() {
    let counts = counts(
      Example.referral(Example.rapidReview), Example.referral(Example.rapidReview, panel: .awaited))
    #expect(counts.notRecorded == 1)
    #expect(counts.byAnswer[.awaited] == 1 && counts.answers == 1)
  }
}
