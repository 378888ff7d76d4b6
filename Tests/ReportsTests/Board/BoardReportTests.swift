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
    years: [String] = ["2021-22", "2022-23"], records: [RecordTable] = [], marking: String = "Sensitive"
  ) throws -> Document {
    let referrals = (0..<3).map { _ in Example.referral(Example.rapidReview, from: [Example.police]) }
    let figures = try Example.published(referrals, for: .board)
    let provenance = Provenance(program: "p", profile: "profile.toml", inputs: [])
    let own = ComparedYear(
      Snapshot(figures, notes: [], provenance: provenance), from: "register", isCounted: true)
    let comparison = try years.isEmpty ? nil : Comparison(years.map(compared) + [own])
    return BoardReport(
      figures, yearNote: "Counted by hand.", comparison: comparison, records: records, marking: marking,
      provenance: provenance
    ).document
  }

  @Test func `the tables of the year come first, then the same by year under names of their own`() throws {
    let ids = try report().tables.map(\.id)
    let own = ids.filter { !$0.hasSuffix("_by_year") }
    #expect(ids.prefix(own.count) == own[...])
    #expect(own.first == "headline" && ids[own.count] == "headline_by_year")
    #expect(Set(ids).count == ids.count)
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
    let document = try report()
    #expect(document.charts.map(\.id) == ["outcomes", "age_bands", "agencies", "referrals_by_year"])
    for chart in document.charts {
      let source = try #require(chart.source)
      let table = try #require(document.table(source.table))
      for (series, cells) in zip(chart.series, source.figures) {
        let found = cells.rows.flatMap { row in cells.columns.map { table.rows[row][$0] } }
        #expect(found == series.figures.map(Table.Cell.figure), "\(chart.id)")
      }
      let names = source.names.rows.flatMap { row in
        source.names.columns.map { row < 0 ? .label(table.columns[$0].title) : table.rows[row][$0] }
      }
      #expect(names == chart.categories.map(Table.Cell.label), "\(chart.id)")
    }
  }

  @Test func `what the tests found comes before the register's rows`() throws {
    let listing = RecordTable(id: "listing", title: "", columns: [], rows: RecordTable.Rows([]))
    #expect(try report(records: [listing]).records.map(\.id) == ["tests", "listing"])
  }

  @Test func `without earlier years nothing is said about them`() throws {
    let document = try report(years: [])
    #expect(!document.tables.contains { $0.id.hasSuffix("_by_year") })
    #expect(document.records.isEmpty)
    #expect(document.charts.map(\.id) == ["outcomes", "age_bands", "agencies"])
  }

  @Test func `it carries the marking, and says it is the board's`() throws {
    let document = try report()
    #expect(document.marking == "Sensitive")
    #expect(document.edition == "Board edition")
    #expect(document.title == "Learning Group: board workbook 2023-24")
    #expect(document.notes.first == "Counted by hand.")
  }
}
