import Aggregation
import Records
import Testing

@testable import Reports

struct ResponseIndexTests {
  private func lines(_ records: ReviewRecords, note: String? = nil) throws -> [String] {
    let figures = try PublishedFigures(
      ofResponses: records, by: Example.profile(), asAt: Example.day("2024-03-31"))
    let document = try ResponseIndex(
      of: records, figures, files: ResponseFileNames(of: records.reviews), note: note,
      provenance: Provenance(program: "p", profile: "profile.toml", inputs: [])
    ).document
    return document.blocks.flatMap { block in
      if case .prose(let text) = block { text.split(separator: "\n").map(String.init) } else { ["?"] }
    } + document.notes
  }

  @Test func `each review is a link with its kind, days and number of recommendations`() throws {
    var records = ReviewRecords(
      reviews: [
        Example.review("a", began: "2019-07-11", published: "2020-01-02"),
        Example.review("b/*", began: "2019-07-11"),
      ],
      recommendations: [Example.response(true), Example.response(false)])
    records.reviews[0].considered = Example.day("2019-07-11")
    records.reviews[1].kind = .other("Thematic_review")
    let list = try lines(records).filter { $0.hasPrefix("- ") }
    #expect(
      list == [
        "- [Baby a](a.md), local child safeguarding practice review: considered on 11 July 2019; one recommendation; published on 2 January 2020",
        "- [Baby b/\\*](b.md), Thematic\\_review: no recommendations; no date of publication",
      ])
  }

  @Test func `what is outstanding and overdue is counted`() throws {
    let rows = [
      Example.response(true, evidence: "Fewer injuries"), Example.response(false, due: "2024-01-31"),
      Example.response(false, due: "2025-01-31"),
    ]
    let text = try lines(
      ReviewRecords(reviews: [Example.review("a", began: "2019-07-11")], recommendations: rows))
    #expect(
      text.suffix(5) == [
        "These recommendations call for three responses. Their statuses on 31 March 2024: one complete and two in progress.",
        "So two responses were outstanding.",
        "By the dates that the register keeps, one response was overdue.",
        "Evidence of impact is recorded for one response of those that were complete.",
        "A response is what one body, or several together, are to make of a recommendation or of a part of one.",
      ])
  }

  @Test func `of what the register does not keep nothing is said to be nought`() throws {
    let records = ReviewRecords(
      reviews: [Example.review("a", began: "2019-07-11")], recommendations: [Example.response(true)],
      recommendationHeaders: [
        .review: "review", .number: "number", .recommendation: "text", .status: "status",
      ])
    let text = try lines(records)
    #expect(text.contains("Nothing was outstanding."))
    #expect(
      text.contains(
        "The register keeps no dates by which they are due, and so does not say what was overdue."))
    #expect(text.contains("The register keeps no evidence of impact."))
  }

  @Test func `without recommendations there was nothing to respond to`() throws {
    let text = try lines(ReviewRecords(reviews: [Example.review("a", began: "2019-07-11")]))
    #expect(text.last == "On 31 March 2024 there was nothing to respond to.")
    #expect(text.contains("There is a response to the recommendations of one review."))
  }

  @Test func `a policy for small counts lets the figures pass, for they count no child`() throws {
    let profile = Profile(
      source: "profile.toml", partnership: Profile.Partnership(), vocabulary: Example.vocabulary,
      policy: .oneToFour)
    let figures = try PublishedFigures(
      ofResponses: ReviewRecords(recommendations: [Example.response(true)]), by: profile,
      asAt: Example.day("2024-03-31"))
    #expect(figures[.recommendations]["all"] == .count(1))
    #expect(figures.tables.allSatisfy { $0.id.isAboutReviews })
  }

  @Test func `note and rows in error stand in the notes`() throws {
    var records = ReviewRecords(reviews: [Example.review("a", began: "2019-07-11")])
    records.leftOut = 2
    #expect(
      try lines(records, note: "Statuses are guesses.").suffix(2) == [
        "Statuses are guesses.", "Two rows were left out, because the register has errors there.",
      ])
  }
}
