import TestSupport
import Records
import Testing

@testable import Reports
@testable import Writers

struct CrossingDataSetTests {
  private static let (female, male) = (Category("female", "Female"), Category("male", "Male"))
  private static let (infant, child) = (Category("under-1", "Under 1"), Category("1-to-5", "1 to 5"))

  private func table(
    _ id: TableID, _ rows: [([Category], [Figure])], years: [String] = ["2023-24"]
  ) -> Table {
    Table(
      id: id.rawValue, year: Example.reportingYear, title: "T",
      columns: [Table.Column("sex", "Sex", .breakdown), Table.Column("age_band", "Age", .breakdown)]
        + years.map { Table.Column("number", $0, .measure(.children), year: Example.year($0)) }
        + [Table.Column("change", "Change", .measure(.children))],
      rows: rows.map { categories, figures in
        categories.map { .label($0.name) } + figures.map { .figure($0) }
          + [.figure(.symbol(figures.contains(.symbol(.suppressed)) ? .suppressed : .notApplicable))]
      }, categories: rows.map(\.0))
  }

  private func set(_ table: Table) -> EESDataSet? { CrossingDataSet(table)?.dataSet(in: Example.geography) }

  private func rows(_ set: EESDataSet) -> [String] {
    set.data.rows.map { row in ([row[0]] + row[10...]).joined(separator: ",") }
  }

  @Test func `each of the two is a filter, and every pair a row of every year`() throws {
    let both = try #require(
      set(
        table(
          .crossing("sex", "age_bands"),
          [
            ([Self.female, Self.infant], [.symbol(.notAvailable), .count(2)]),
            ([Self.male, Self.child], [.count(1), .count(0)]),
          ], years: ["2022-23", "2023-24"])))
    #expect(both.name == "sex_by_age_bands")
    #expect(both.data.columns.suffix(3) == ["breakdown", "breakdown_2", "child_count"])
    #expect(
      rows(both) == [
        "202223,Female,Under 1,x", "202223,Female,1 to 5,x", "202223,Male,Under 1,x", "202223,Male,1 to 5,1",
        "202324,Female,Under 1,2", "202324,Female,1 to 5,0", "202324,Male,Under 1,0", "202324,Male,1 to 5,0",
      ])
    #expect(both.meta["label"] == ["Sex", "Age", "Number of children"])
    #expect(both.meta["filter_default"] == ["Female", "Under 1", ""])
    #expect(both.faults == [])
  }

  @Test func `what occurs with one value alone is no filter, and nothing else is missing`() throws {
    let one = try #require(
      set(table(.crossing("sex", "age_bands"), [([Self.female, Self.infant], [.count(2)])])))
    #expect(rows(one) == ["202324,Female,Under 1,2"])
    #expect(one.filters == [] && one.faults == [])
  }

  @Test func `bands of one's own, symbols alone and other tables have none`() {
    let own = Category("0-to-2", "0 to 2")
    #expect(set(table(.crossing("sex", "age_bands"), [([Self.female, own], [.count(2)])])) == nil)
    #expect(set(table(.crossing("sex", "place"), [([Self.female, own], [.count(2)])])) != nil)
    #expect(set(table(.outcomesByAgeBand, [([Self.female, own], [.count(2)])])) == nil)
    #expect(
      set(table(.crossing("sex", "place"), [([Self.female, own], [.symbol(.suppressed)])])) == nil)
    #expect(set(table(.timeliness, [([Self.female, own], [.count(2)])])) == nil)
  }
}
