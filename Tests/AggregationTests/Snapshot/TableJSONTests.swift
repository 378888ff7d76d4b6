import FoundationEssentials
import Records
import Testing

@testable import Aggregation

struct TableJSONTests {
  private let panel = FigureTable(
    .panel, [FigureTable.Row(Category("agreed", "Panel agreed"), .share(.init(1, of: 2)), .rapidReviews)])

  @Test func `a share is two rows, number and of`() {
    let rows = TableJSON(panel).rows
    #expect(rows.map(\.measure) == ["number", "of"])
    #expect(rows.map(\.value) == [.whole(1), .whole(2)])
    #expect(rows.map(\.category) == ["agreed", "agreed"])
  }

  @Test func `a row has a unit only if it is not the table's`() {
    let table = FigureTable(
      .headline,
      [
        FigureTable.Row(Category("referrals", "Referrals"), .count(9), .referrals),
        FigureTable.Row(Category("rest-lowest", "Lowest"), .age(2), .completedYears),
        FigureTable.Row(Category("longest", "Longest"), .days(4), .workingDays),
      ])
    #expect(TableJSON(table).unit == "referrals")
    #expect(TableJSON(table).rows.map(\.unit) == [nil, "completed years", "working days"])
  }

  @Test func `a crossing keeps both categories, one without a second has neither key`() throws {
    let crossing = FigureTable(
      .outcomesByAgeBand,
      ["under-1", "1-to-5"].map {
        FigureTable.Row(
          Category("rapid-review", "Rapid review"), and: Category($0, "B"), .count(3), .children)
      })
    #expect(TableJSON(crossing).rows.map(\.category_2) == ["under-1", "1-to-5"])
    #expect(TableJSON(crossing).rows.map(\.name_2) == ["B", "B"])
    #expect(try TableJSON(crossing).figures(crossing.id, at: "tables[0]") == [crossing])
    #expect(TableJSON(panel).rows.allSatisfy { $0.category_2 == nil && $0.name_2 == nil })
  }

  @Test func `limits come back with their figures, those of a share with its percentage`() throws {
    let table = ConfidenceLimits.applied(
      to: [
        FigureTable(
          .panel,
          [
            FigureTable.Row(Category("a", "A"), .share(.init(7, of: 16)), .rapidReviews),
            FigureTable.Row(Category("b", "B"), .share(.init(1, of: 2)), .rapidReviews),
            FigureTable.Row(Category("c", "C"), .count(9), .referrals),
            FigureTable.Row(Category("d", "D"), .rate(.init(9, among: 290_000)), .referrals),
            FigureTable.Row(Category("e", "E"), .symbol(.suppressed), .referrals),
          ])
      ], minimumDenominator: 10)[0]
    let rows = TableJSON(table).rows
    #expect(
      rows.map(\.measure) == [
        "number", "of", "percent", "number", "of", "number", "number", "children", "rate", "number",
      ])
    #expect(rows.map(\.lower) == [nil, nil, 23.1, nil, nil, 4.1, nil, nil, 0.14, nil])
    #expect(rows[2].value == .decimal(43.8) && rows[8].value == .decimal(0.31))
    #expect(try TableJSON(table).figures(table.id, at: "tables[0]") == [table])
  }

  @Test(arguments: ["of", "percent", "rate", "change"])
  func `a row that does not begin with its number cannot be read`(measure: String) throws {
    let text = """
      {"id": "panel", "unit": "referrals", "rows": [
        {"category": "a", "name": "A", "measure": "\(measure)", "value": 3}
      ]}
      """
    let table = try JSONDecoder().decode(TableJSON.self, from: Data(text.utf8))
    #expect(throws: SnapshotError.self) { try table.figures(.panel, at: "tables[0]") }
  }

  @Test(arguments: [27.5, 27.0, 0.0])
  func `an average of days comes back with its decimal`(days: Double) throws {
    let row = ClockRow.averageDays
    let duty = TimedDuty.workingDays(.rapidReview)
    let table = FigureTable(
      .timeliness,
      [
        FigureTable.Row(row.category(of: duty), .average(RoundedNumber(days, places: 1)), row.unit(of: duty))
      ])
    let json = try JSONEncoder().encode(TableJSON(table))
    let read = try JSONDecoder().decode(TableJSON.self, from: json)
    #expect(try read.figures(table.id, at: "tables[0]") == [table])
  }

  @Test(arguments: ["-0.5", "1e9", "\"6\""])
  func `an average that no clocks could have cannot be read`(value: String) throws {
    let text = """
      {"id": "timeliness", "unit": "working days", "rows": [
        {"category": "notification-median-days", "name": "A", "measure": "number", "value": \(value)}
      ]}
      """
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode(TableJSON.self, from: Data(text.utf8)).figures(.timeliness, at: "tables[0]")
    }
  }

  @Test func `a suppressed figure has a symbol and no value`() {
    let table = FigureTable(
      .agencies, [FigureTable.Row(Category("police", "Police"), .symbol(.suppressed), .referrals)])
    let row = TableJSON(table).rows.first
    #expect(row?.value == nil)
    #expect(row?.symbol == "c")
  }

  @Test(
    arguments: [
      Figure.count(0), .count(12), .share(.init(0, of: 0)), .share(.init(3, of: 3)), .symbol(.suppressed),
      .symbol(.notApplicable), .symbol(.notAvailable),
    ])
  func `a figure comes back as what it was`(figure: Figure) throws {
    let table = FigureTable(
      .panel,
      [
        FigureTable.Row(Category("a", "A"), figure, .rapidReviews),
        FigureTable.Row(Category("b", "B"), .share(.init(1, of: 9)), .rapidReviews),
      ])
    #expect(try TableJSON(table).figures(table.id, at: "tables[0]") == [table])
  }
}
