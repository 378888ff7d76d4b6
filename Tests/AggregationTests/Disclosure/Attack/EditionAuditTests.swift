import Records
import TestSupport
import Testing

@testable import Aggregation

struct EditionAuditTests {
  private var profile: Profile {
    var profile = Example.profile(.oneToFour)
    profile.publish.tables = []
    return profile
  }

  /// Two rapid reviews, eleven without further action and seven learning events.
  private var figures: YearlyFigures {
    get throws {
      try Example.figures(
        Array(repeating: Example.referral(Example.rapidReview, of: [.days(2)]), count: 2)
          + Array(repeating: Example.referral(of: [.years(8)]), count: 11)
          + Array(repeating: Example.referral(Example.learningEvent, of: [.years(15)]), count: 7))
    }
  }

  private func exposures(showing key: String, in id: TableID = .outcomes) throws -> [EditionAudit.Exposure] {
    let figures = try figures
    var snapshot = Snapshot(
      try PublishedFigures(figures, by: profile, for: .public), notes: [],
      provenance: Provenance(profile: "profile.toml", inputs: []))
    snapshot.tables = snapshot.tables.map { table in
      table.id != id
        ? table
        : FigureTable(
          id,
          table.rows.map { row in
            row.key == key ? .init(row.category, figures[id][key] ?? row.figure, row.unit) : row
          })
    }
    var written = Publication(at: "figures.json", from: "reports")
    try written.readSnapshot(String(decoding: snapshot.json, as: UTF8.self))
    return try EditionAudit(of: [written], knowing: figures, by: profile).exposures
  }

  @Test func `an edition as it was decided is safe`() throws {
    #expect(try exposures(showing: "nothing") == [])
  }

  @Test func `a small count that some table shows is exposed`() throws {
    #expect(
      try exposures(showing: "rapid-review").contains { $0.name.hasPrefix("\"Rapid review\"") && $0.isShown })
    #expect(
      try exposures(showing: "rapid-review", in: .headline).contains {
        $0.name.hasPrefix("\"Rapid review\"") && $0.isShown
      })
  }

  @Test func `where a count that protects is shown, the small one can be worked out`() throws {
    let published = try PublishedFigures(figures, by: profile, for: .public)
    let protecting = try #require(
      published[.outcomes].rows.first { $0.figure == .symbol(.suppressed) && $0.key != "rapid-review" })
    #expect(
      try exposures(showing: protecting.key).contains { $0.name.hasPrefix("\"Rapid review\"") && !$0.isShown }
    )
  }
}
