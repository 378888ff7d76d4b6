import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports
@testable import Writers

struct ReferralsDataSetTests {
  private func rows(_ set: EESDataSet) -> [String] {
    set.data.rows.map { row in ([row[0]] + row[10...]).joined(separator: ",") }
  }

  private func table(
    _ id: TableID, _ categories: [[Category]], columns: [Table.Column], rows: [[Table.Cell]]
  ) -> Table {
    Table(
      id: id.rawValue, year: Example.reportingYear, title: "T",
      columns: [Table.Column("name", "N", .breakdown)] + columns,
      rows: zip(categories, rows).map { [.label("\($0[0].name) [r]")] + $1 }, categories: categories)
  }

  private func number(_ unit: Unit, year: ReportingYear? = nil) -> Table.Column {
    Table.Column("number", "Number", .measure(unit), year: year)
  }

  private let unit = Table.Column("unit", "Unit", .unit)

  @Test func `what has a rapid review is a column of its own, of referrals and of children`() throws {
    func breakdown(_ key: String, _ unit: Unit, _ rows: [(Category, Int, Int)]) -> Table {
      Table(
        id: key, year: Example.reportingYear, title: "T",
        columns: [
          Table.Column(key, "N", .breakdown), number(unit),
          Table.Column("percent", "Per cent of 3", .measure(unit)),
          Table.Column("rapid_reviews", "With a rapid review", .measure(unit)),
        ],
        rows: rows.map {
          [.label($0.0.name), .figure(.count($0.1)), .percent(.init($0.1, of: 3)), .figure(.count($0.2))]
        }, categories: rows.map { [$0.0] }, topic: key == "sex" ? "Sex" : "Place")
    }
    let set = ReferralsDataSet(
      Example.document(tables: [
        table(
          .headline, [[HeadlineRow.referrals.category], [HeadlineRow.children.category]],
          columns: [number(.referrals), unit],
          rows: [[.figure(.count(2)), .label("referrals")], [.figure(.count(3)), .label("children")]]),
        table(
          .outcomes, [[Category("rapid-review", "Rapid review")]], columns: [number(.referrals)],
          rows: [[.figure(.count(1))]]),
        breakdown("sex", .children, [(Category("female", "Female"), 2, 1), (.total, 3, 2)]),
        breakdown("place", .referrals, [(Category("north", "North"), 2, 1), (.total, 2, 1)]),
      ])
    ).dataSet(in: Example.geography)
    #expect(
      set.data.columns.suffix(4) == [
        "referral_count", "child_count", "rapid_review_count", "rapid_review_child_count",
      ])
    #expect(
      rows(set) == [
        "202324,Total,Total,2,3,1,2", "202324,Primary outcome,Rapid review,1,z,z,z",
        "202324,Sex,Female,z,2,z,1",
        "202324,Place,North,2,z,1,z",
      ])
  }

  @Test func `each thing that is counted has a column, and is not applicable elsewhere`() throws {
    let rapid = Category("rapid-review", "Rapid review")
    let set = ReferralsDataSet(
      Example.document(tables: [
        table(
          .headline,
          [
            [HeadlineRow.referrals.category], [rapid], [HeadlineRow.restLowest.category],
            [HeadlineRow.children.category], [HeadlineRow.notCounted.category],
          ], columns: [number(.referrals), unit],
          rows: [
            [.figure(.count(1009)), .label("referrals")], [.figure(.count(2)), .label("referrals")],
            [.figure(.symbol(.notApplicable)), .label("completed years")],
            [.figure(.count(10)), .label("children")], [.figure(.symbol(.suppressed)), .label("entries")],
          ]),
        table(
          .outcomes, [[rapid], [.total]], columns: [number(.referrals)],
          rows: [[.figure(.count(2))], [.figure(.count(1009))]]),
        table(
          .ageBands, [[Category("under-1", "Under 1")]], columns: [number(.children)],
          rows: [[.figure(.symbol(.notAvailable))]]),
      ])
    ).dataSet(in: Example.geography)
    #expect(
      set.data.columns.suffix(6) == [
        "breakdown_topic", "breakdown", "referral_count", "child_count", "age_years", "entry_count",
      ])
    #expect(
      rows(set) == [
        "202324,Total,Total,1009,10,z,z", "202324,Headline figure,Lowest age of the others,z,z,z,z",
        "202324,Headline figure,Withdrawn or duplicate,z,z,z,c",
        "202324,Primary outcome,Rapid review,2,z,z,z",
        "202324,Age,Under 1,z,x,z,z",
      ])
    #expect(set.faults == [])
  }

  @Test func `a breakdown that the profile calls "Age" stands in the place of the ages`() throws {
    let own = Table(
      id: "age", year: Example.reportingYear, title: "T",
      columns: [Table.Column("age", "Age group", .breakdown), number(.children)],
      rows: [[.label("Under 1"), .figure(.count(4))]], categories: [[Category("under-1", "Under 1")]],
      topic: "Age")
    let set = ReferralsDataSet(
      Example.document(tables: [
        table(
          .ageBands, [[Category("under-1", "Under 1")]], columns: [number(.children)],
          rows: [[.figure(.count(3))]]), own,
      ])
    ).dataSet(in: Example.geography)
    #expect(rows(set) == ["202324,Age,Under 1,4"])
  }

  @Test func `years side by side are rows one after the other, without the change and without marks`() throws
  {
    let before = try #require(YearStart.april.year(named: "2022-23"))
    let set = ReferralsDataSet(
      Example.document(tables: [
        table(
          .headline, [[HeadlineRow.referrals.category]],
          columns: [
            number(.referrals, year: before), number(.referrals, year: Example.reportingYear),
            Table.Column("change", "Change", .measure(.referrals), year: Example.reportingYear),
          ], rows: [[.figure(.count(10)), .figure(.count(9)), .figure(.change(-1))]]),
        table(
          .months, [[Category("april", "April")]],
          columns: [number(.referrals, year: before), number(.referrals, year: Example.reportingYear)],
          rows: [[.figure(.symbol(.notAvailable)), .figure(.count(1))]]),
      ])
    ).dataSet(in: Example.geography)
    #expect(
      rows(set) == [
        "202223,Total,Total,10", "202223,Month considered,April,x", "202324,Total,Total,9",
        "202324,Month considered,April,1",
      ])
    #expect(set.faults == [])
  }

  @Test func `a data set with one name has no filter, for a filter needs two`() throws {
    let set = ReferralsDataSet(
      Example.document(tables: [
        table(
          .headline, [[HeadlineRow.referrals.category]], columns: [number(.referrals)],
          rows: [[.figure(.count(9))]])
      ])
    ).dataSet(in: Example.geography)
    #expect(set.meta["col_name"] == ["referral_count"])
    #expect(set.data.columns.contains("breakdown"))
    #expect(set.faults == [])
  }

  @Test func `two names that are the same are refused, though their keys differ`() throws {
    let set = ReferralsDataSet(
      Example.document(tables: [
        table(
          .agencies, [[Category("a", "Health")], [Category("b", "Health")], [Category("c", "Police")]],
          columns: [number(.referrals)],
          rows: [[.figure(.count(9))], [.figure(.count(8))], [.figure(.count(7))]])
      ])
    ).dataSet(in: Example.geography)
    #expect(set.faults.map(\.rule).contains(.noRowTwice))
    #expect(throws: Problem.self) { try set.checkNames() }
  }

  @Test func `no count of a table of names is there, and no name of it`() throws {
    let document = try Example.yearly(.public).document
    let set = ReferralsDataSet(document).dataSet(in: Example.geography)
    let names = ["Hospital", "Constabulary", "Health", "Police", "Neglect", "Unsafe sleep"]
    #expect(set.data.items(of: "breakdown").isDisjoint(with: names))
    #expect(Set(set.data.rows.flatMap(\.self)).isDisjoint(with: ["87", "64", "53", "29"]))
    #expect(set.faults == [])
    let board = ReferralsDataSet(try Example.yearly(.board).document).dataSet(in: Example.geography)
    #expect(rows(board).contains("202324,Referring agency,Hospital,87,z,z,z,z"))
    #expect(rows(board).contains("202324,Presenting feature, infants under one,Neglect,53,z,z,z,z"))
    #expect(rows(board).contains("202324,Sector of the referring agency,Health,87,z,z,0,z"))
    #expect(board.faults == [])
  }
}
