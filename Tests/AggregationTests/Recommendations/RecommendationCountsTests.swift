import TestSupport
import Records
import Testing

@testable import Aggregation

struct RecommendationCountsTests {
  private func figures(_ rows: [Recommendation], asAt: String = "2024-03-31") throws -> YearlyFigures {
    try Example.reviewFigures([Example.review("a"), Example.review("b")], rows, asAt: asAt)
  }

  private func lines(_ row: Recommendation..., asAt: String = "2024-03-31") throws -> [String] {
    try figures(row, asAt: asAt)[.recommendations].lines
  }

  private func lines(of id: TableID, _ rows: Recommendation..., asAt: String = "2024-03-31") throws
    -> [String]
  {
    try figures(rows, asAt: asAt)[id].lines
  }

  @Test func `each body's answer to a part counts once, and the sentence above the parts does not`() throws {
    #expect(
      try lines(
        Example.opening(), Example.recommendation(part: "a"),
        Example.recommendation(part: "a", by: [Example.policeBody]),
        Example.recommendation(part: "b", by: [Example.trustBody, Example.policeBody]),
        Example.recommendation(number: 2, by: [], Example.planned))
        == ["all 4", "overdue [x]", "completed 0", "completed-with-evidence 0"])
  }

  @Test func `overdue is a day after the date, as it was last revised, and never what is completed`() throws {
    #expect(
      try lines(
        Example.recommendation(due: "2024-03-30"), Example.recommendation(due: "2024-03-31"),
        Example.recommendation(due: "2024-01-01", revised: "2024-06-30"),
        Example.recommendation(due: "2024-06-30", revised: "2024-01-01"),
        Example.recommendation(nil, due: "2024-01-01"),
        Example.recommendation(Example.complete, due: "2024-01-01"), Example.recommendation())
        == ["all 7", "overdue 3", "completed 1", "completed-with-evidence 0"])
  }

  @Test func `without any due date, overdue is not available`() throws {
    #expect(try lines(Example.recommendation(), Example.recommendation(Example.complete))[1] == "overdue [x]")
    #expect(try lines(Example.recommendation(), Example.recommendation(due: "2024-06-30"))[1] == "overdue 0")
  }

  @Test func `without a column for evidence, completed with evidence is not available`() throws {
    let rows = [Example.recommendation(Example.complete)]
    let counts = try #require(
      RecommendationCounts(
        of: ReviewRecords(
          recommendations: rows,
          recommendationHeaders: [.review: "review", .number: "number", .status: "status"]),
        in: Example.year("2023-24"), by: Example.vocabulary, asAt: Example.year("2023-24").last))
    #expect(counts.completed == 1)
    #expect(counts.completedWithEvidence == nil)
  }

  @Test func `completed needs a status that says so, and a date that is not later`() throws {
    #expect(
      try lines(
        Example.recommendation(Example.complete),
        Example.recommendation(Example.complete, completed: "2024-03-31"),
        Example.recommendation(Example.complete, due: "2024-01-01", completed: "2024-04-01"),
        Example.recommendation(completed: "2023-05-01"))
        == ["all 4", "overdue 1", "completed 2", "completed-with-evidence 0"])
  }

  @Test func `evidence counts where there is some, of what is completed`() throws {
    #expect(
      try lines(
        Example.recommendation(Example.complete, evidence: "An audit of 40 files."),
        Example.recommendation(Example.complete, evidence: " \n"),
        Example.recommendation(Example.complete, completed: "2024-04-01", evidence: "An audit."),
        Example.recommendation(evidence: "A first audit."))
        == ["all 4", "overdue [x]", "completed 2", "completed-with-evidence 1"])
  }

  @Test func `every status has a row, and one that changed after the as-at date is not known`() throws {
    #expect(
      try lines(
        of: .recommendationsByStatus, Example.recommendation(Example.complete), Example.recommendation(),
        Example.recommendation(nil), Example.recommendation(Example.complete, completed: "2024-04-01"))
        == ["complete 1", "in-progress 1", "planned 0", "not-recorded 2", "total 4"])
    #expect(
      try lines(of: .recommendationsByStatus, Example.recommendation(), Example.recommendation(.notInProfile))
        == ["complete 0", "in-progress 1", "planned 0", "not-in-profile 1", "total 2"])
  }

  @Test func `a shared answer counts once for each body, and one not given yet for those addressed`() throws {
    #expect(
      try lines(
        of: .recommendationsByBody,
        Example.recommendation(by: [Example.policeBody, Example.trustBody, Example.policeBody]),
        Example.recommendation(to: [Example.policeBody], by: [], Example.planned),
        Example.recommendation(to: [Example.policeBody]), Example.recommendation(by: [], Example.planned))
        == ["police 2", "trust 2", "not-recorded 1", "total 4"])
  }

  @Test func `responses are counted by review, under its public name`() throws {
    let rows = [
      Example.recommendation(of: "b"), Example.recommendation(), Example.recommendation(of: "b", number: 2),
    ]
    let table = try figures(rows)[.recommendationsByReview]
    #expect(table.lines == ["b 2", "a 1", "total 3"])
    #expect(table.rows.map(\.category.name) == ["Baby b", "Baby a", "Total"])
    #expect(table.rows.allSatisfy { $0.unit == .responses })
  }

  @Test
  func `responses are counted by the year in which the review was considered or else begun, earliest first`()
    throws
  {
    let figures = try Example.reviewFigures(
      [
        Example.review("a", considered: "2020-04-01"), Example.review("b", considered: "2020-03-31"),
        Example.review("c"), Example.review("d", initiated: "2019-04-01"),
      ],
      [
        Example.recommendation(), Example.recommendation(of: "b"), Example.recommendation(of: "c"),
        Example.recommendation(of: "d"),
      ])
    #expect(
      figures[.recommendationsByReviewYear].lines == ["2019-20 2", "2020-21 1", "not-recorded 1", "total 4"])
  }

  @Test func `a review that began after the as-at date has nothing to answer yet`() throws {
    let figures = try Example.reviewFigures(
      [Example.review("a", considered: "2024-01-10"), Example.review("b", considered: "2024-01-11")],
      [Example.recommendation(), Example.recommendation(of: "b")], asAt: "2024-01-10")
    #expect(figures[.recommendations].lines.first == "all 1")
    #expect(figures[.recommendationsByReview].lines == ["a 1", "total 1"])
  }

  @Test func `a recommendation without an answer is one to answer`() throws {
    #expect(try lines(Example.recommendation(by: [], nil)).first == "all 1")
    #expect(
      try lines(of: .recommendationsByStatus, Example.recommendation(by: [], nil)).contains("not-recorded 1"))
  }

  @Test func `without a recommendation to answer there is no table of them`() throws {
    let figures = try Example.reviewFigures([Example.review("a")], [Example.opening()])
    #expect(figures.tables.filter(\.id.isAboutReviews).map(\.id) == [.reviews])
    let without = try Example.reviewFigures([], [Example.recommendation()])
    #expect(
      without.tables.contains { $0.id == .recommendations } && !without.tables.contains { $0.id == .reviews })
  }

  @Test(
    arguments: [
      (
        TableID.recommendationsByStatus, "in-progress",
        "the table of recommendations by status shows all responses"
      ),
      (.recommendationsByReview, "a", "the table of recommendations by review shows all responses"),
      (.recommendationsByBody, "trust", "the table of recommendations by body shows all bodies that answer"),
    ])
  func `a response that is lost stops everything`(id: TableID, key: String, rule: String) throws {
    let records = ReviewRecords(reviews: [], recommendations: [Example.recommendation()])
    let tables = ReviewTables(
      of: records, in: Example.year("2023-24"), by: Example.vocabulary, asAt: Example.day("2024-03-31"))
    try TotalsCheck.check(tables.all, against: tables.recommendations)
    let tampered = tables.all.map { table in
      table.id == id ? FigureTable(id, table.rows.filter { $0.key != key }) : table
    }
    #expect(throws: Problem.totalsDisagree(rule, 0, 1)) {
      try TotalsCheck.check(tampered, against: tables.recommendations)
    }
  }
}
