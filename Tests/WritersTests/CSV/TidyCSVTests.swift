import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports
@testable import Writers

struct TidyCSVTests {
  @Test func `every figure is a row, a share is two, and a symbol replaces a missing value`() {
    #expect(
      String(decoding: TidyCSV.bytes(of: Example.document()), as: UTF8.self) == """
        year,table,breakdown,category,breakdown_2,category_2,measure,value,lower,upper,symbol,unit,category_key,category_2_key
        2023-24,headline,figure,"Children, all",,,number,3,,,,children,,
        2023-24,headline,figure,Lowest age,,,number,9,,,,completed years,,
        2023-24,headline,figure,Highest age,,,number,,,,z,completed years,,
        2023-24,outcomes,outcome,Rapid review,,,number,2,,,,referrals,,
        2023-24,outcomes,outcome,A | B,,,number,1000,,,,referrals,,
        2023-24,outcomes,outcome,Total,,,number,,,,c,referrals,,
        2023-24,panel,answer,Panel agreed,,,number,1,,,,rapid reviews,,
        2023-24,panel,answer,Panel agreed,,,of,2,,,,rapid reviews,,

        """)
  }

  @Test func `another figure in a table of shares has no row for a whole`() {
    let table = Table(
      id: "timeliness", year: Example.reportingYear, title: "T",
      columns: [
        Table.Column("clock", "Clock", .breakdown), Table.Column("number", "Number", .measure(.rapidReviews)),
        Table.Column("of", "Of all", .measure(.rapidReviews)), Table.Column("unit", "Unit", .unit),
      ],
      rows: [
        [.label("In time"), .figure(.count(0)), .figure(.count(2)), .label("rapid reviews")],
        [.label("Late"), .figure(.days(3)), .figure(.symbol(.notApplicable)), .label("working days")],
        [
          .label("Longest"), .figure(.symbol(.notApplicable)), .figure(.symbol(.notApplicable)),
          .label("working days"),
        ],
      ])
    #expect(
      String(decoding: TidyCSV.bytes(of: Example.document(tables: [table])), as: UTF8.self)
        .split(separator: "\n").dropFirst() == [
          "2023-24,timeliness,clock,In time,,,number,0,,,,rapid reviews,,",
          "2023-24,timeliness,clock,In time,,,of,2,,,,rapid reviews,,",
          "2023-24,timeliness,clock,Late,,,number,3,,,,working days,,",
          "2023-24,timeliness,clock,Longest,,,number,,,,z,working days,,",
        ])
  }

  @Test func `a column for one partnership of several is a second category`() {
    let table = Table(
      id: "outcomes", year: Example.reportingYear, title: "T",
      columns: [
        Table.Column("outcome", "Outcome", .breakdown),
        Table.Column("number", "Region", .measure(.referrals)),
        Table.Column("number", "North, the", .measure(.referrals), partnership: "North, the"),
      ], rows: [[.label("Closed"), .figure(.count(3)), .figure(.symbol(.suppressed))]])
    #expect(
      String(decoding: TidyCSV.bytes(of: Example.document(tables: [table])), as: UTF8.self)
        .split(separator: "\n").dropFirst() == [
          "2023-24,outcomes,outcome,Closed,,,number,3,,,,referrals,,",
          "2023-24,outcomes,outcome,Closed,partnership,\"North, the\",number,,,,c,referrals,,",
        ])
  }

  @Test func `a cross-tabulation has two categories`() {
    let table = Table(
      id: "crossing", year: Example.reportingYear, title: "T",
      columns: [
        Table.Column("a", "A", .breakdown), Table.Column("b", "B", .breakdown),
        Table.Column("number", "N", .measure(.children)),
      ], rows: [[.label("x"), .label("say \"y\""), .figure(.count(0))]])
    #expect(
      String(decoding: TidyCSV.bytes(of: Example.document(tables: [table])), as: UTF8.self).hasSuffix(
        "\n2023-24,crossing,a,x,b,\"say \"\"y\"\"\",number,0,,,,children,,\n"))
  }

  @Test func `every row has a field for each column`() throws {
    let text = String(decoding: TidyCSV.bytes(of: try Example.yearly(.board).document), as: UTF8.self)
    #expect(text.split(separator: "\n").allSatisfy { $0.count(where: { $0 == "," }) == 13 })
  }

  @Test func `limits are beside their figure`() {
    let share = Figure.Share(7, of: 16)
    let table = Table(
      id: "t", year: Example.reportingYear, title: "T",
      columns: [
        Table.Column("answer", "Answer", .breakdown),
        Table.Column("number", "Number", .measure(.rapidReviews)),
        Table.Column("of", "Of all", .measure(.rapidReviews)),
        Table.Column("percent", "Per cent", .measure(.rapidReviews)),
      ],
      rows: [
        [.label("A"), .figure(.count(7)), .figure(.count(16)), .percent(share)],
        [.label("B"), .figure(.count(2)), .figure(.count(9)), .figure(.symbol(.notApplicable))],
      ], limits: [Figure.Limits(lower: 23.1, upper: 66.82, places: 1), nil])
    let rates = Table(
      id: "rates", year: Example.reportingYear, title: "R",
      columns: [
        Table.Column("figure", "Figure", .breakdown), Table.Column("number", "Number", .measure(.referrals)),
        Table.Column("rate", "Rate", .measure(.perTenThousandChildren)),
      ], rows: [[.label("A"), .figure(.count(9)), .figure(.rate(.init(9, among: 290_000)))]],
      limits: [Figure.Limits(lower: 0.1419, upper: 0.5891, places: 2)])
    let crossing = Table(
      id: "x", year: Example.reportingYear, title: "X",
      columns: [
        Table.Column("outcome", "Outcome", .breakdown), Table.Column("sector", "Sector", .breakdown),
        Table.Column("number", "Number", .measure(.referrals)),
      ], rows: [[.label("A"), .label("Health"), .figure(.count(0))]],
      limits: [Figure.Limits(lower: 0, upper: 3.6889, places: 1)])
    let bytes = TidyCSV.bytes(of: Example.document(tables: [table, rates, crossing]))
    #expect(
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() == [
        "2023-24,t,answer,A,,,number,7,,,,rapid reviews,,", "2023-24,t,answer,A,,,of,16,,,,rapid reviews,,",
        "2023-24,t,answer,A,,,percent,43.8,23.1,66.8,,rapid reviews,,",
        "2023-24,t,answer,B,,,number,2,,,,rapid reviews,,", "2023-24,t,answer,B,,,of,9,,,,rapid reviews,,",
        "2023-24,rates,figure,A,,,number,9,,,,referrals,,",
        "2023-24,rates,figure,A,,,rate,0.31,0.14,0.59,,\"per 10,000 children\",,",
        "2023-24,x,outcome,A,sector,Health,number,0,0.0,3.7,,referrals,,",
      ])
  }
}
