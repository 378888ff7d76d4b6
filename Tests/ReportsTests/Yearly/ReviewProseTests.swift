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
    #expect(
      lines.contains(
        "In 2023-24 the partnership began two reviews and published two reviews. On 31 March 2024, one review was still "
          + "without a day of publication in the register."))
    #expect(
      lines.contains(
        "Of the two reviews published in the year, one was within six months. The longest was 161 days late.")
    )
    #expect(lines.contains("## Notifications, rapid reviews and publications in time"))
    #expect(!lines.contains("## Recommendations of reviews"))
  }

  @Test func `the report says how many responses are completed, have evidence and are overdue`() throws {
    let lines = try lines(
      records(
        Example.response(true, evidence: "An audit."), Example.response(true),
        Example.response(false, due: "2024-01-01"), Example.response(false)))
    #expect(
      lines.contains(
        "The recommendations of reviews ask for four responses: one from each body, for each recommendation or part of one "
          + "that it is to answer. On 31 March 2024, two responses were completed, one of them with evidence of impact, "
          + "and one response was overdue. The statuses are as the register has them."))
  }

  @Test func `nothing completed has no evidence to speak of, and none of what is completed may have any`()
    throws
  {
    let none = try lines(records(Example.response(false, due: "2024-06-30"))).joined()
    #expect(none.contains("no responses were completed, and no responses were overdue."))
    let without = try lines(records(Example.response(true))).joined()
    #expect(without.contains("one response was completed without evidence of impact."))
    let with = try lines(records(Example.response(true, evidence: "An audit."))).joined()
    #expect(with.contains("one response was completed with evidence of impact."))
    let two = try lines(records(Example.response(true), Example.response(true))).joined()
    #expect(two.contains("two responses were completed, none of them with evidence of impact."))
  }

  @Test func `what the register does not keep is reported as missing, not as zero`() throws {
    let undated = try lines(records(Example.response(true))).joined()
    #expect(undated.contains("of impact. The register says of none by when it is due. The statuses"))
    #expect(!undated.contains("overdue."))
    var records = records(Example.response(true, due: "2024-01-01"))
    records.recommendationHeaders[.evidence] = nil
    let unproved = try lines(records).joined()
    #expect(
      unproved.contains(
        "one response was completed, and no responses were overdue. The register keeps no evidence"))
  }

  @Test func `a year before all reviews needs nothing`() throws {
    let later = ReviewRecords(
      reviews: [Example.review("a", began: "2024-05-01")], recommendations: [Example.response(false)])
    #expect(try !lines(later).contains("## Recommendations of reviews"))
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
    #expect(table.rows.count == 23)
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
