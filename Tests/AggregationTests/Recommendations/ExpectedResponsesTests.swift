import Records
import TestSupport
import Testing

@testable import Aggregation

struct ExpectedResponsesTests {
  private func figures(_ rows: Recommendation..., year: String = "2023-24") throws -> YearlyFigures {
    try Example.reviewFigures([Example.review("a")], rows)
  }

  private let both = [Example.trustBody, Example.policeBody]

  @Test func `of two bodies addressed and one answering, the silent one is outstanding`() throws {
    let figures = try figures(
      Example.recommendation(to: both, by: [Example.trustBody], Example.complete, due: "2024-01-01"))
    #expect(figures[.recommendations].lines.prefix(3) == ["all 2", "overdue 1", "completed 1"])
    #expect(figures[.recommendationsByBody].lines == ["trust 1", "police 1", "total 2"])
    #expect(figures[.recommendationsByStatus].lines.suffix(2) == ["not-recorded 1", "total 2"])
  }

  @Test func `the response that a silent body owes gets a row, and the same figures as before`() throws {
    let rows = [
      Example.recommendation(to: both, by: [Example.trustBody], Example.complete, due: "2024-01-01"),
      Example.recommendation(number: 2, to: both, by: [Example.trustBody]),
      Example.recommendation(number: 2, to: both, by: [], Example.planned),
    ]
    let records = ReviewRecords(reviews: [Example.review("a")], recommendations: rows)
    let all = records.withOwedResponses(on: Example.day("2024-03-31"), by: Example.vocabulary)
    #expect(all.recommendations.count == 4)
    let owed = all.recommendations[1]
    #expect(owed.number == 1 && owed.addressedTo == [Example.policeBody] && owed.responders == [])
    #expect(owed.due == Example.day("2024-01-01") && owed.response == "" && owed.status == nil)
    #expect(all.recommendations[2...] == rows[1...])
    #expect(all.withOwedResponses(on: Example.day("2024-03-31"), by: Example.vocabulary) == all)
    let year = Example.year("2023-24")
    let tables = [records, all].map {
      ReviewTables(of: $0, in: year, by: Example.vocabulary, asAt: year.last).all
    }
    #expect(tables[0] == tables[1])
  }

  @Test func `a body that answers in a row of its own, or together with another, is not silent`() throws {
    let apart = try figures(
      Example.recommendation(to: both, by: [Example.trustBody]),
      Example.recommendation(to: both, by: [Example.policeBody]))
    let together = try figures(Example.recommendation(to: both, by: both))
    #expect(apart[.recommendations]["all"] == .count(2))
    #expect(together[.recommendations]["all"] == .count(1))
  }

  @Test func `a row that waits for a body's answer is its response`() throws {
    let figures = try figures(
      Example.recommendation(to: both, by: [Example.trustBody]),
      Example.recommendation(to: both, by: [], Example.planned))
    #expect(figures[.recommendations]["all"] == .count(2))
    #expect(figures[.recommendationsByBody].lines == ["trust 1", "police 1", "total 2"])
  }

  @Test func `where nobody has answered, the row is one response of all that it is addressed to`() throws {
    let figures = try figures(Example.recommendation(to: both, by: []))
    #expect(figures[.recommendations]["all"] == .count(1))
    #expect(figures[.recommendationsByBody].lines == ["trust 1", "police 1", "total 1"])
  }

  @Test(arguments: ["partner-agencies", "all-agencies", "all-partners"])
  func `whoever answers may do so for a collective`(key: String) throws {
    let figures = try figures(
      Example.recommendation(to: [Example.trustBody, Category(key, "All")], by: [Example.trustBody]))
    #expect(figures[.recommendations]["all"] == .count(1))
  }

  @Test func `a body that was not addressed may answer for one that is no agency`() throws {
    let health = Category("health", "Health")
    let answered = try figures(Example.recommendation(to: [health], by: [Example.trustBody]))
    #expect(answered[.recommendations]["all"] == .count(1))
    let silent = try figures(
      Example.recommendation(to: [health, Example.trustBody], by: [Example.trustBody]))
    #expect(silent[.recommendationsByBody].lines == ["trust 1", "health 1", "total 2"])
  }

  @Test func `a body follows its successor, as agencies that refer do`() throws {
    let vocabulary = Vocabulary(
      agencies: [
        Agency(
          key: "ccg", name: "Commissioning Group", sector: "Health", to: Example.day("2022-06-30"),
          successor: "icb"),
        Agency(key: "icb", name: "Care Board", sector: "Health", from: Example.day("2022-07-01")),
      ], outcomes: Example.vocabulary.outcomes, features: [], harms: [],
      statuses: Example.vocabulary.statuses)
    let ccg = Category("ccg", "Commissioning Group")
    let icb = Category("icb", "Care Board")
    let records = ReviewRecords(
      reviews: [Example.review("a")],
      recommendations: [
        Example.recommendation(to: [ccg], by: [ccg]), Example.recommendation(number: 2, to: [ccg], by: [icb]),
        Example.recommendation(number: 3, to: [ccg, icb], by: [ccg]),
      ])
    func lines(_ year: String) -> [String]? {
      let year = Example.year(year)
      return ReviewTables(of: records, in: year, by: vocabulary, asAt: year.last).all
        .first { $0.id == .recommendationsByBody }?.lines
    }
    #expect(lines("2023-24") == ["icb 3", "total 3"])
    #expect(lines("2021-22") == ["ccg 3", "total 3"])
  }

  @Test func `the row of a silent body is the one that addresses it`() throws {
    let records = ReviewRecords(
      reviews: [Example.review("a")],
      recommendations: [Example.recommendation(to: both, by: [Example.trustBody], line: 7)])
    let rows = records.rows(
      behind: "police", in: .recommendationsByBody, of: Example.year("2023-24"),
      asAt: Example.day("2024-03-31"), by: Example.vocabulary, whole: .count(1))
    #expect(rows?.map(\.place.line) == [7])
    let all = records.rows(
      behind: "all", in: .recommendations, of: Example.year("2023-24"), asAt: Example.day("2024-03-31"),
      by: Example.vocabulary, whole: .count(2))
    #expect(all?.count == 1)
  }
}
