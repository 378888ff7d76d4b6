import TestSupport
import Records
import Testing

@testable import Reports

@Suite struct RecommendationTrackerTests {
  private func row(
    _ number: Int, part: String? = nil, done: Bool = false, due: String? = nil, evidence: String = "",
    response: String = "It is under way.", change: (inout Recommendation) -> Void = { _ in }
  ) -> Recommendation {
    var row = Example.response(done, due: due, evidence: evidence)
    (row.number, row.part, row.text, row.response) = (number, part, "Do this.", response)
    change(&row)
    return row
  }

  private func table(
    _ rows: [Recommendation], headers: [RecommendationColumn: String] = ReviewRecords.canonicalHeaders()
  ) -> RecordTable {
    RecommendationTracker(
      ReviewRecords(recommendations: rows, recommendationHeaders: headers), by: Example.plainVocabulary,
      asAt: Example.day("2024-03-31")
    ).recommendations(id: "tracker")
  }

  private func column(_ title: String, of table: RecordTable) -> [RecordTable.Cell] {
    guard let index = table.columns.firstIndex(where: { $0.title == title }) else { return [] }
    return (0..<table.rows.count).map { table.rows.cell($0, index) }
  }

  @Test func `what is overdue comes first, then what nobody answered, what is open, unproven and done`() {
    let given = table([
      row(1, done: true, evidence: "An audit."), row(2, done: true), row(3), row(4, response: ""),
      row(5, due: "2024-03-30"), row(6, due: "2024-01-01"), row(7, due: "2024-03-31"),
    ])
    #expect(column("number", of: given) == [6, 5, 4, 7, 3, 2, 1].map { .number($0) })
    #expect(
      column("Attention", of: given) == [
        .text("Overdue"), .text("Overdue"), .text("No response"), .text("Not complete"),
        .text("Not complete"),
        .text("No evidence of impact"), .blank,
      ])
  }

  @Test func `the rows of one recommendation stay together in the order of the register`() {
    let given = table([
      row(1, part: "a", done: true), row(2), row(1, part: "b", due: "2024-01-01"), row(1, part: "c"),
    ])
    #expect(column("part", of: given) == [.text("a"), .text("b"), .text("c"), .blank])
  }

  @Test func `evidence can be missing only where the register keeps it`() {
    var headers: [RecommendationColumn: String] = ReviewRecords.canonicalHeaders()
    headers[.evidence] = nil
    #expect(column("Attention", of: table([row(1, done: true)], headers: headers)) == [.blank])
  }

  @Test func `columns have the register's own headers, with rating and attention after the status`() {
    let given = table([row(1)], headers: [.status: "Where we are", .number: "No.", .recommendation: "Text"])
    #expect(given.columns.map(\.title) == ["No.", "Text", "Where we are", "RAG", "Attention"])
    #expect(given.columns[2].holds == .choice(["Complete", "In progress"]))
  }

  @Test func `the columns that are added never have the name of one of the register's own`() {
    let given = table([row(1)], headers: [.number: "No.", .status: "RAG", .progress: "attention"])
    #expect(given.columns.map(\.title) == ["No.", "RAG", "RAG rating", "Needs attention", "attention"])
  }

  @Test func `without a column of its own the part follows the number`() {
    let given = table([row(3, part: "b"), row(4)], headers: [.number: "No.", .recommendation: "Text"])
    #expect(column("No.", of: given) == [.text("3b"), .number(4)])
  }

  @Test func `a status that the profile lacks is printed as the register has it`() {
    let unknown = row(1) { ($0.status, $0.statusText) = (nil, "on hold") }
    #expect(column("status", of: table([unknown])) == [.text("on hold")])
    #expect(column("RAG", of: table([unknown])) == [.blank])
  }

  @Test func `the row that opens parts needs nothing`() {
    let opening = row(1, response: "") { ($0.responders, $0.status, $0.hasParts) = ([], nil, true) }
    #expect(
      column("Attention", of: table([opening, row(1, part: "a", done: true, evidence: "x")])) == [
        .blank, .blank,
      ])
  }
}
