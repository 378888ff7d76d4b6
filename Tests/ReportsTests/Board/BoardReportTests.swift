import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports

@Suite struct BoardReportTests {
  /// An earlier year of two referrals.
  private func compared(_ text: String) throws -> ComparedYear {
    var tally = Tally(vocabulary: Example.plainVocabulary, clocks: Example.workingDays())
    let year = Example.year(text)
    for _ in 0..<2 { tally.count(Example.referral(on: "\(year.start)-06-01")) }
    let published = try PublishedFigures(
      YearlyFigures(of: tally, in: year, asAt: year.last), by: Example.profile(), for: .board)
    let provenance = Provenance(program: "p", profile: "profile.toml", inputs: [])
    return ComparedYear(Snapshot(published, notes: [], provenance: provenance), from: "f", isCounted: true)
  }

  private func report(
    years: [String] = ["2021-22", "2022-23"], records: [RecordTable] = [], marking: String = "Sensitive",
    tracker: RecommendationTracker? = nil
  ) throws -> Document {
    let referrals = (0..<3).map { _ in Example.referral(Example.rapidReview, from: [Example.police]) }
    let figures = try Example.published(referrals, for: .board)
    let provenance = Provenance(program: "p", profile: "profile.toml", inputs: [])
    let own = ComparedYear(
      Snapshot(figures, notes: [], provenance: provenance), from: "register", isCounted: true)
    let comparison = try years.isEmpty ? nil : Comparison(years.map(compared) + [own])
    return BoardReport(
      figures, yearNote: "Counted by hand.", comparison: comparison, tracker: tracker,
      responsesNote: "Told in other words.", records: records, marking: marking, provenance: provenance
    ).document
  }

  private let tracker = RecommendationTracker(
    ReviewRecords(
      reviews: [Example.review("a", began: "2023-05-01")],
      recommendations: [
        Example.response(false, by: "Trust", due: "2024-01-01"), Example.response(true, by: "Police"),
        Example.response(false, by: "Police"),
      ]), by: Example.plainVocabulary, asAt: Example.day("2024-03-31"))

  @Test func `each table is there once, with a column for each year that there is to compare with`() throws {
    let tables = try report().tables
    #expect(Set(tables.map(\.id)).count == tables.count)
    #expect(tables.first?.id == "headline")
    let outcomes = try #require(tables.first { $0.id == "outcomes" })
    #expect(
      outcomes.columns.map(\.title) == [
        "Outcome", "2021-22", "2022-23", "2023-24", "Change on the year before",
      ])
  }

  @Test func `the note on responses stands with the recommendations, and nowhere without them`() throws {
    let table = try #require(report(tracker: tracker).records.first { $0.id == "tracker" })
    #expect(table.remarks.last == "Told in other words.")
    #expect(try !report().records.contains { $0.remarks.contains("Told in other words.") })
  }

  @Test func `a table in which nothing was counted is left out`() throws {
    let tables = try report().tables
    #expect(tables.allSatisfy { $0.hasCounts })
    #expect(!tables.contains { $0.id == "further_actions" })
  }

  @Test func `the page has the year beside the two before it`() throws {
    let table = try #require(report(years: ["2020-21", "2021-22", "2022-23"]).summary?.table("summary_year"))
    #expect(table.columns.map(\.title) == ["Figure", "2021-22", "2022-23", "2023-24"])
    #expect(
      table.rows.map { $0.map(\.words) } == [
        ["Referrals considered", "2", "2", "3"], ["Rapid review", "0", "0", "3"],
        ["Local learning event", "0", "0", "0"], ["Concerning an infant under one", "0", "0", "0"],
      ])
    let alone = try #require(report(years: []).summary?.table("summary_year"))
    #expect(alone.columns.map(\.title) == ["Figure", "2023-24"])
  }

  @Test func `the page has the breakdowns that the profile declares, as far as there is room`() throws {
    func breakdown(_ key: String, _ values: Int) -> Breakdown {
      Breakdown(
        key: key, name: key, columns: [key], of: .referrals,
        values: (0..<values).map { Term(key: "\(key)-\($0)", name: "\(key) \($0)") })
    }
    let own = Example.plainVocabulary
    let vocabulary = Vocabulary(
      agencies: own.agencies, outcomes: own.outcomes, features: own.features, harms: [],
      statuses: own.statuses,
      breakdowns: [breakdown("place", 2), breakdown("street", 20)])
    let referrals = (0..<20).map { index in
      Example.referral(index == 0 ? Example.rapidReview : Example.noFurtherAction, from: [Example.police])
        .with(others: [[BreakdownEntry(index % 2)], [BreakdownEntry(index)]])
    }
    let figures = try Example.published(referrals, by: Example.profile(vocabulary), for: .board)
    let page = BoardSummary(figures, beside: nil, nil).page
    let table = try #require(page.table("summary_place"))
    #expect(table.title == "Referrals by place")
    #expect(table.rows.map { $0.map(\.words) } == [["place 0", "10", "1"], ["place 1", "10", "0"]])
    #expect(page.table("summary_street") == nil)
  }

  @Test func `the page says what is late, what is overdue, who has what in red, and what the tests say`()
    throws
  {
    let page = try #require(report(tracker: tracker).summary)
    #expect(
      page.blocks.map(\.table.id) == ["summary_year", "summary_late", "summary_overdue", "summary_ratings"])
    #expect(page.days == "Figures as at 31 March 2024. Recommendations as at 31 March 2024.")
    let ratings = try #require(page.table("summary_ratings"))
    #expect(ratings.columns.map(\.title) == ["Body", "Red", "Green", "No rating", "All"])
    #expect(
      ratings.rows.map { $0.map(\.words) } == [
        ["Trust", "1", "0", "0", "1"], ["Police", "0", "1", "1", "2"],
      ])
    let overdue = try #require(page.table("summary_overdue"))
    #expect(overdue.rows.first.map { $0.map(\.words) } == ["Overdue", "1"])
    #expect(page.tests?.lines.first?.hasPrefix("Referrals considered: ") == true)
    #expect(try report(years: []).summary?.tests == nil)
  }

  @Test func `of many bodies the page names seven, and sums the others up`() throws {
    let many = RecommendationTracker(
      ReviewRecords(
        reviews: [Example.review("a", began: "2023-05-01")],
        recommendations: (1...10).map { Example.response(false, by: "Body \($0)") }),
      by: Example.plainVocabulary, asAt: Example.day("2024-03-31"))
    let ratings = try #require(report(tracker: many).summary?.table("summary_ratings"))
    #expect(ratings.rows.count == 8)
    #expect(ratings.rows.last.map { $0.map(\.words) } == ["3 other bodies", "3", "3"])
  }

  @Test func `every marker has a note, every note a marker, in order of appearance`() throws {
    let document = try report()
    var seen: [Int] = []
    for note in document.commonNumbers + document.tables.flatMap(\.notes) where !seen.contains(note) {
      seen.append(note)
    }
    #expect(seen == Array(1...document.notes.count))
    #expect(Set(document.notes).count == document.notes.count)
  }

  @Test func `each chart has the cells of its numbers`() throws {
    let document = try report(tracker: tracker)
    #expect(document.charts.map(\.id) == ["summary_year", "summary_ratings"])
    for chart in document.charts {
      let source = try #require(chart.source)
      let table = try #require(document.summary?.table(source.table))
      for (series, cells) in zip(chart.series, source.figures) {
        let found = cells.rows.flatMap { row in cells.columns.map { table.rows[row][$0] } }
        #expect(found == series.figures.map(Table.Cell.figure), "\(chart.id)")
      }
      let names = source.names.rows.flatMap { row in source.names.columns.map { table.rows[row][$0] } }
      #expect(names == chart.categories.map(Table.Cell.label), "\(chart.id)")
    }
  }

  @Test func `what the tests found comes before the register's rows`() throws {
    let listing = RecordTable(id: "listing", title: "", columns: [], rows: RecordTable.Rows([]))
    #expect(
      try report(records: [listing], tracker: tracker).records.map(\.id) == ["tests", "tracker", "listing"])
  }

  @Test func `without earlier years nothing is said about them`() throws {
    let document = try report(years: [])
    #expect(document.tables.allSatisfy { !$0.columns.map(\.id).contains("change") })
    #expect(document.records.isEmpty)
  }

  @Test func `it carries the marking, and says it is the board's`() throws {
    let document = try report()
    #expect(document.marking == "Sensitive")
    #expect(document.edition == "Board edition")
    #expect(document.title == "Learning Group: board workbook 2023-24")
    #expect(document.notes.contains("Counted by hand."))
  }
}

extension Table.Cell {
  /// What a cell says.
  fileprivate var words: String {
    switch self {
    case .label(let text): text
    case .figure(let figure): figure.text
    case .percent(let share): "\(share.number) of \(share.of)"
    }
  }
}
