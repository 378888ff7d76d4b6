import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports

struct ChartTests {
  private static let year = Example.year("2023-24")

  private func table(
    _ rows: [(String, [Figure])], id: String = "outcomes", columns: [Table.Column]? = nil
  ) -> Table {
    Table(
      id: id, year: ChartTests.year, title: "Referrals by primary outcome, 2023-24",
      columns: [Table.Column("outcome", "Outcome", .breakdown)]
        + (columns ?? [Table.Column("number", "Referrals", .measure(.referrals))]),
      rows: rows.map { name, figures in [.label(name)] + figures.map(Table.Cell.figure) })
  }

  @Test func `a chart has the rows of its table without the total`() throws {
    let chart = try #require(
      Chart(of: table([("Rapid review", [.count(2)]), ("None", [.count(0)]), ("Total", [.count(2)])])))
    #expect(chart.categories == ["Rapid review", "None"])
    #expect(chart.series == [Chart.Series("Referrals", [.count(2), .count(0)])])
    #expect(chart.valueTitle == "Referrals")
    #expect(chart.highest == 2)
  }

  @Test func `its description says everything that the picture shows`() throws {
    let chart = try #require(Chart(of: table([("A", [.count(2)]), ("B", [.symbol(.suppressed)])])))
    #expect(
      chart.description == "Bar chart. Referrals by primary outcome, 2023-24: A 2; B [c]. "
        + "[c] has no bar, because its number is not published.")
    let years = ["2022-23", "2023-24"].map {
      Table.Column("number", $0, .measure(.referrals), year: Example.year($0))
    }
    let change = Table.Column("change", "Change on the year before", .measure(.referrals))
    let compared = try #require(
      Chart(of: table([("A", [.count(1), .count(3), .change(2)])], columns: years + [change])))
    #expect(compared.series.map(\.name) == ["2022-23", "2023-24"])
    #expect(
      compared.description
        == "Bar chart. Referrals by primary outcome, 2023-24: A 1 in 2022-23, 3 in 2023-24.")
  }

  @Test func `a suppressed figure has no length, and a table of names alone no chart`() throws {
    #expect(Chart.length(of: .symbol(.suppressed)) == nil)
    #expect(Chart(of: table([("A", [.symbol(.suppressed)]), ("B", [.symbol(.suppressed)])])) == nil)
  }

  @Test func `tables of several units, of shares and of pairs have none`() {
    for id in ["headline", "timeliness", "panel", "outcomes_by_sector", "rates", "unknown"] {
      #expect(Chart(of: table([("A", [.count(1)])], id: id)) == nil)
    }
  }

  @Test func `the chart of a region shows the sum, not each partnership`() throws {
    let columns = [
      Table.Column("number", "North", .measure(.referrals), partnership: "North"),
      Table.Column("number", "The Coast", .measure(.referrals)),
    ]
    let chart = try #require(Chart(of: table([("A", [.count(1), .count(4)])], columns: columns)))
    #expect(chart.series == [Chart.Series("The Coast", [.count(4)])])
  }

  @Test func `a report places the charts of outcomes and ages, and none of agencies that are names alone`()
    throws
  {
    let document = try Example.report(Example.published([Example.referral()])).document
    #expect(document.placedCharts.map(\.id) == ["outcomes", "age_bands"])
    #expect(document.chart("months") == nil, "single months are the board's")
    let chart = try #require(document.chart("outcomes"))
    #expect(chart.title == document.table("outcomes")?.title)
  }
}
