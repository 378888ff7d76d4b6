import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports

struct ReviewProseTests {
  private func lines(_ records: ReviewRecords) throws -> [String] {
    try Example.report(Example.published([Example.referral()], reviews: records)).document.blocks
      .compactMap { if case .prose(let text) = $0 { text } else { nil } }.joined(separator: "\n")
      .split(separator: "\n").map(String.init)
  }

  private func records(_ rows: Recommendation...) -> ReviewRecords {
    ReviewRecords(reviews: [Example.review("a", began: "2023-05-01")], recommendations: rows)
  }

  @Test func `a register without reviews says nothing about them`() throws {
    let text = try lines(ReviewRecords()).joined()
    #expect(!text.contains("## Reviews") && !text.contains("## Recommendations"))
    #expect(!text.contains("six months"))
  }

  @Test
  func `the report says how many reviews began, were published and are running, and which were in time`()
    throws
  {
    let lines = try lines(
      ReviewRecords(reviews: [
        Example.review("a", began: "2023-05-01", published: "2023-11-01"),
        Example.review("b", began: "2022-05-01", published: "2023-04-11"),
        Example.review("c", began: "2024-03-01"),
      ]))
    #expect(lines.contains("In 2023-24 the partnership began two reviews."))
    #expect(
      lines.contains(
        "It published two reviews. Of the two reviews published in the year, one was within six months."))
    #expect(lines.contains("## Time limits"))
    #expect(lines.contains("## Reviews"))
    #expect(!lines.contains { $0.hasPrefix("The recommendations of reviews") })
  }

  @Test func `the report says how many responses are completed, have evidence and are overdue`() throws {
    let lines = try lines(
      records(
        Example.response(true, evidence: "An audit."), Example.response(true),
        Example.response(false, due: "2024-01-01"), Example.response(false)))
    #expect(
      lines.contains(
        "The recommendations of reviews ask for four responses from agencies. On 31 March 2024, two responses were "
          + "complete and one response was overdue."))
  }

  @Test func `what the register does not keep is not spoken of`() throws {
    let undated = try lines(records(Example.response(true))).joined()
    #expect(undated.contains("On 31 March 2024, one response was complete."))
    #expect(!undated.contains("overdue") && !undated.contains("register keeps"))
    let dated = try lines(records(Example.response(true, due: "2024-01-01"))).joined()
    #expect(dated.contains("On 31 March 2024, one response was complete."))
    let none = try lines(records(Example.response(false, due: "2024-06-30"))).joined()
    #expect(none.contains("On 31 March 2024, no responses were complete."))
  }

  @Test func `a year before all reviews needs nothing`() throws {
    let later = ReviewRecords(
      reviews: [Example.review("a", began: "2024-05-01")], recommendations: [Example.response(false)])
    #expect(try !lines(later).contains { $0.hasPrefix("The recommendations of reviews") })
  }

  @Test func `the tables follow their words, and each says what it counts`() throws {
    let figures = try Example.published([], reviews: records(Example.response(true, by: "Trust")))
    let document = try Example.report(figures).document
    let placed = document.blocks.compactMap { if case .table(let id) = $0 { id } else { nil } }
    let ids = [
      "recommendations", "recommendations_by_review", "recommendations_by_review_year",
      "recommendations_by_status",
      "recommendations_by_body",
    ]
    #expect(placed.suffix(6) == ["reviews"] + ids)
    for id in ids {
      let table = try #require(document.table(id))
      #expect(table.columns.map(\.id).suffix(1) == ["number"])
      #expect(table.columns.last?.role == .measure(.responses))
      #expect(
        table.notes.map { document.notes[$0 - 1] }.contains {
          $0.hasPrefix("Responses are counted: one for each ")
        })
      #expect(
        table.notes.map { document.notes[$0 - 1] }.contains {
          $0.contains(
            " as at 31 March 2024, without reviews that began later. Statuses are as the register has them now"
          )
        })
    }
  }

  @Test func `the clock of reviews adds its own title and note to the table`() throws {
    let figures = try Example.published([], reviews: records())
    let document = try Example.report(figures).document
    let table = try #require(document.table("timeliness"))
    #expect(table.title == "Notifications, rapid reviews and publications in time, 2023-24")
    #expect(table.rows.count == 32)
    #expect(
      table.notes.contains {
        document.notes[$0 - 1].contains("within six months of the decision to begin it")
      })
  }

  @Test func `where there are no reviews their numbers are not available`() throws {
    let template = "{{reviews_running}}, {{recommendations_overdue}}, {{timeliness_review_late_share}}"
    #expect(
      try Example.filled(template, Example.published([]))
        == [.prose("not available, not available, not available reviews")])
    let one = try Example.published([], reviews: records(Example.response(true)))
    let statuses = "{{recommendations_by_status_complete}}, {{recommendations_by_status_not_recorded}}"
    #expect(try Example.filled(statuses, one) == [.prose("one, no")])
  }
}
