import Records
import Testing

@testable import Reports

struct SectionCountsTests {
  private func findings(_ referrals: [Referral], _ texts: [LearningSection: Int]) throws -> [String] {
    var wording = Wording()
    for (section, count) in texts {
      wording.sections[section] = Array(repeating: Example.text("x"), count: count)
    }
    return SectionCounts.findings(of: try Example.published(referrals), wording).kept.map(\.description)
  }

  private let referrals = [
    Example.referral(Example.rapidReview), Example.referral(Example.rapidReview),
    Example.referral(Example.learningEvent, further: [Example.learningReport]),
  ]

  @Test func `a text for each review, event and further action is as the figures say`() throws {
    #expect(try findings(referrals, [.rapidReview: 2, .localLearningEvent: 1, .furtherAction: 1]) == [])
  }

  @Test func `missing and surplus texts are told by section`() throws {
    #expect(
      try findings(referrals, [.localLearningEvent: 3, .furtherAction: 1]) == [
        "learning/2023-24: warning: [section-count] there are 0 texts rapid-review-N.md; expected 2, as the "
          + "figures say; write the missing ones",
        "learning/2023-24: warning: [section-count] there are 3 texts local-learning-event-N.md; expected 1, "
          + "as the figures say; take out those that belong to another year",
      ])
  }

  @Test func `one text is one text`() throws {
    #expect(
      try findings([], [.rapidReview: 1]) == [
        "learning/2023-24: warning: [section-count] there is 1 text rapid-review-N.md; expected 0, as the "
          + "figures say; take out those that belong to another year"
      ])
  }
}
