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
    _ rows: [Recommendation], headers: [RecommendationColumn: String] = ReviewRecords.canonicalHeaders(),
    kept: [String] = [], by vocabulary: Vocabulary = Example.plainVocabulary
  ) -> RecordTable {
    RecommendationTracker(
      ReviewRecords(recommendations: rows, recommendationHeaders: headers, keptHeaders: kept),
      by: vocabulary, asAt: Example.day("2024-03-31")
    ).recommendations(id: "tracker")
  }

  private func column(_ title: String, of table: RecordTable) -> [RecordTable.Cell] {
    guard let index = table.columns.firstIndex(where: { $0.title == title }) else { return [] }
    return (0..<table.rows.count).map { table.rows.cell($0, index) }
  }

  /// Statuses in the order of what is left to do, rated in a partnership's own words.
  private static let rated = Vocabulary(
    agencies: [], outcomes: [], features: [], harms: [],
    statuses: [
      Status(key: "planned", name: "Planned", rag: "Rot"),
      Status(key: "late", name: "Late", rag: "Red: act now"),
      Status(key: "open", name: "Open", rag: "Amber"),
      Status(key: "done", name: "Done", rag: "Amber", isDone: true),
      Status(key: "embedded", name: "Embedded", rag: "Blue", isDone: true),
      Status(key: "closed", name: "Closed", rag: "Green", isDone: true),
    ])

  @Test
  func `what is overdue longest comes first, then what is due within 30 days, then the others by status`() {
    func rated(_ number: Int, _ status: Int, due: String? = nil) -> Recommendation {
      row(number, due: due) { $0.status = Code(status) }
    }
    let given = table(
      [
        rated(1, 5), rated(2, 2), rated(3, 0, due: "2024-05-01"), rated(4, 2, due: "2024-04-30"),
        rated(5, 2, due: "2024-03-31"), rated(6, 0, due: "2024-03-30"), rated(7, 2, due: "2023-12-31"),
        row(8) { $0.status = nil },
      ], by: Self.rated)
    #expect(column("Number", of: given) == [7, 6, 5, 4, 8, 3, 2, 1].map { .number($0) })
  }

  @Test func `what needs attention is said of each row, with its days and its bodies`() {
    let given = table([
      row(1, due: "2024-02-15"), row(2, due: "2024-03-30"), row(3, due: "2024-05-12"), row(4),
      row(5, response: "", change: { ($0.addressedTo, $0.responders) = ([Category("a", "Police")], []) }),
      row(6, due: "2024-06-01", response: ""), row(7, done: true), row(8, done: true, evidence: "An audit."),
    ])
    let said = Dictionary(
      uniqueKeysWithValues: zip(column("Number", of: given), column("Attention", of: given).map(\.text)))
    #expect(
      said == [
        .number(1): "Overdue since 15 February 2024 (45 days)",
        .number(2): "Overdue since 30 March 2024 (1 day)", .number(3): "Due on 12 May 2024",
        .number(4): "No due date", .number(5): "No response from Police yet",
        .number(6): "Due on 1 June 2024; no response from Trust yet", .number(7): "No evidence of impact",
        .number(8): "",
      ])
  }

  @Test func `a rating is that of the row as it is, in the profile's own words`() {
    func rating(_ status: Int, due: String? = nil, completed: String? = nil) -> RecordTable.Cell? {
      let row = row(1, due: due) {
        ($0.status, $0.completed) = (Code(status), completed.map(Example.day))
      }
      return column("RAG", of: table([row], by: Self.rated)).first
    }
    #expect(rating(2, due: "2024-01-01") == .text("Red: act now"))
    #expect(rating(2, due: "2024-12-31") == .text("Amber"))
    #expect(rating(0) == .text("Rot"))
    // What is completed is green, unless the profile has a word of its own for that.
    #expect(rating(3) == .text("Green"))
    #expect(rating(4) == .text("Blue"))
    #expect(rating(5, due: "2024-01-01") == .text("Green"))
    #expect(rating(5, due: "2024-01-01", completed: "2024-04-01") == .text("Red: act now"))
  }

  @Test func `without ratings in the profile, red and green have their names`() {
    let given = table([row(1, due: "2024-01-01"), row(2, done: true), row(3)])
    #expect(Set(column("RAG", of: given)) == [.text("Red"), .text("Green"), .blank])
  }

  @Test func `the rows of one recommendation stay together in the order of the register`() {
    let given = table([
      row(1, part: "a", done: true), row(2), row(1, part: "b", due: "2024-01-01"), row(1, part: "c"),
    ])
    #expect(column("Part", of: given) == [.text("a"), .text("b"), .text("c"), .blank])
  }

  @Test func `a completed row without evidence says so, since the tracker has a column for it`() {
    var headers: [RecommendationColumn: String] = ReviewRecords.canonicalHeaders()
    headers[.evidence] = nil
    let given = table([row(1, done: true)], headers: headers)
    #expect(column("Attention", of: given) == [.text("No evidence of impact")])
    #expect(column("Evidence", of: given) == [.blank])
  }

  @Test func `all columns are there, as people say them, and the register's own headers stay`() {
    let given = table([row(1)], headers: [.status: "Where we are", .number: "No.", .recommendation: "Text"])
    #expect(
      given.columns.map(\.title) == [
        "Review", "No.", "Part", "Text", "Addressed to", "Responder", "Response", "Responded", "Where we are",
        "RAG", "Attention", "Owner", "Due", "Revised due", "Progress", "Completed", "Evidence", "Updated",
      ])
    #expect(given.columns[8].holds == .choice(["Complete", "In progress"]))
    #expect(
      table([row(1)], headers: [.responder: "Owner", .number: "number"]).columns.map(\.title).filter {
        ["Owner", "Number"].contains($0)
      } == ["Number", "Owner"])
  }

  @Test func `for a board, columns in which nothing is written are left out`() {
    let tracker = RecommendationTracker(
      ReviewRecords(recommendations: [row(1)]), by: Example.plainVocabulary, asAt: Example.day("2024-03-31"))
    #expect(
      tracker.recommendationsToRead(id: "tracker").columns.map(\.title) == [
        "Review", "Number", "Recommendation", "Responder", "Response", "Status", "Attention",
      ])
  }

  @Test func `the columns that are added never have the name of one of the register's own`() {
    let given = table([row(1)], headers: [.number: "No.", .status: "RAG", .progress: "attention"])
    let titles = given.columns.map(\.title)
    #expect(titles.contains("RAG") && titles.contains("RAG rating"))
    #expect(titles.contains("attention") && titles.contains("Needs attention"))
    #expect(Set(titles.map { $0.lowercased() }).count == titles.count)
  }

  @Test func `the register's own columns of these names stay beside them, each with its cells`() {
    let own = row(1, due: "2024-01-01") { $0.kept = ["RAG": "B", "ATTENTION": "Ask Jo"] }
    let given = table([own, row(2)], kept: ["RAG", "ATTENTION"])
    #expect(column("RAG", of: given) == [.text("B"), .blank])
    #expect(column("ATTENTION", of: given) == [.text("Ask Jo"), .blank])
    #expect(column("RAG rating", of: given) == [.text("Red"), .blank])
    #expect(column("Needs attention", of: given).first == .text("Overdue since 1 January 2024 (90 days)"))
  }

  @Test func `the two columns of an earlier tracker are made anew, and what somebody wrote there stays`() {
    func again(_ attention: String) -> [String] {
      let row = row(1) { $0.kept = ["RAG": "Red", "Attention": attention] }
      return table([row], kept: ["RAG", "Attention"]).columns.map(\.title)
    }
    let made = again("Overdue since 1 January 2024 (45 days)")
    #expect(made.count { $0.hasPrefix("RAG") } == 1 && made.contains("Attention"))
    let written = again("Mine")
    #expect(written.contains("RAG rating") && written.suffix(2) == ["RAG", "Attention"])
  }

  @Test func `the letter of a part has a column of its own`() {
    let given = table([row(3, part: "b"), row(4)], headers: [.number: "No.", .recommendation: "Text"])
    #expect(column("No.", of: given) == [.number(3), .number(4)])
    #expect(column("Part", of: given) == [.text("b"), .blank])
  }

  @Test func `a status that the profile lacks is printed as the register has it`() {
    let unknown = row(1) { ($0.status, $0.statusText) = (nil, "on hold") }
    #expect(column("Status", of: table([unknown])) == [.text("on hold")])
    #expect(column("RAG", of: table([unknown])) == [.blank])
  }

  @Test func `the row that opens parts needs nothing`() {
    let opening = row(1, response: "") { ($0.responders, $0.status, $0.hasParts) = ([], nil, true) }
    #expect(
      column("Attention", of: table([opening, row(1, part: "a", done: true, evidence: "x")])) == [
        .blank, .blank,
      ])
  }

  @Test func `the counts are those of the rows, without reviews that began later`() {
    var later = row(9, due: "2024-01-01")
    later.review = "b"
    let records = ReviewRecords(
      reviews: [Example.review("a", began: "2023-05-01"), Example.review("b", began: "2024-05-01")],
      recommendations: [
        row(1, due: "2024-01-01"), row(2, due: "2024-04-10"), row(3, response: ""), row(4, done: true), later,
      ])
    let counts = RecommendationTracker(
      records, by: Example.plainVocabulary, asAt: Example.day("2024-03-31")
    ).counts
    #expect((counts.all, counts.overdue, counts.dueSoon, counts.undated) == (4, 1, 1, 1))
    #expect((counts.unanswered, counts.completed, counts.unproven) == (1, 1, 1))
    #expect(counts.bodies.map(\.name) == ["Trust"])
    #expect(counts.bodies.first?.ratings == ["Red": 1, "Green": 1, "": 2])
  }
}
