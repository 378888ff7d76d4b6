import TestSupport
import Records
import Testing

@testable import Aggregation

struct OutcomeCountsTests {
  private func counts(_ referrals: Referral...) -> OutcomeCounts {
    var counts = OutcomeCounts()
    for referral in referrals { counts.count(referral, by: Example.vocabulary) }
    return counts
  }

  @Test func `a further action never adds to the total`() {
    let counts = counts(
      Example.referral(Example.rapidReview, further: [Example.learningReport, Example.lcspr]),
      Example.referral(Example.noFurtherAction, further: [Example.learningReport]))
    #expect(counts.total == 2)
    #expect(counts.primary == [Example.rapidReview: 1, Example.noFurtherAction: 1])
    #expect(counts.further == [Example.learningReport: 2, Example.lcspr: 1])
  }

  @Test func `a further action named twice in a cell is one referral with that action`() {
    let counts = counts(Example.referral(further: [Example.learningReport, Example.learningReport]))
    #expect(counts.further == [Example.learningReport: 1])
  }

  @Test(
    arguments: [
      (Example.rapidReview, [Example.lcspr], 1), (Example.lcspr, [], 1),
      (Example.lcspr, [Example.lcspr], 1),
      (Example.noFurtherAction, [Example.learningReport, Example.lcspr], 1),
      (Example.rapidReview, [Example.learningReport], 0), (Example.rapidReview, [], 0),
    ])
  func `a practice review anywhere in the cell is commissioned once`(
    primary: Code<Outcome>, further: [Code<Outcome>], commissioned: Int
  ) {
    #expect(counts(Example.referral(primary, further: further)).referralsReviewed == commissioned)
  }

  @Test func `an outcome that is only a further action of one referral may be the primary one of another`() {
    let counts = counts(
      Example.referral(Example.lcspr), Example.referral(Example.rapidReview, further: [Example.lcspr]))
    #expect(counts.primary == [Example.lcspr: 1, Example.rapidReview: 1])
    #expect(counts.further == [Example.lcspr: 1])
    #expect(counts.referralsReviewed == 2)
    #expect(counts.total == 2)
  }
}
