import Aggregation
import Records
import Testing

@testable import Reports
@testable import Writers

struct TidyCSVTests {
  @Test func `every figure is a row, a share is two, and a symbol stands where a value is not`() {
    #expect(
      String(decoding: TidyCSV.bytes(of: Example.document()), as: UTF8.self) == """
        year,table,breakdown,category,breakdown_2,category_2,measure,value,lower,upper,symbol,unit
        2023-24,headline,figure,"Children, all",,,number,3,,,,children
        2023-24,headline,figure,Lowest age,,,number,9,,,,completed years
        2023-24,headline,figure,Highest age,,,number,,,,z,completed years
        2023-24,outcomes,outcome,Rapid review,,,number,2,,,,referrals
        2023-24,outcomes,outcome,A | B,,,number,1000,,,,referrals
        2023-24,outcomes,outcome,Total,,,number,,,,c,referrals
        2023-24,panel,answer,Panel agreed,,,number,1,,,,rapid reviews
        2023-24,panel,answer,Panel agreed,,,of,2,,,,rapid reviews

        """)
  }

  @Test func `a figure beside shares that is none has no row for a whole`() {
    let table = Table(
      id: "timeliness", year: Example.year, title: "T",
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
          "2023-24,timeliness,clock,In time,,,number,0,,,,rapid reviews",
          "2023-24,timeliness,clock,In time,,,of,2,,,,rapid reviews",
          "2023-24,timeliness,clock,Late,,,number,3,,,,working days",
          "2023-24,timeliness,clock,Longest,,,number,,,,z,working days",
        ])
  }

  @Test func `a column for one partnership of several is a second category`() {
    let table = Table(
      id: "outcomes", year: Example.year, title: "T",
      columns: [
        Table.Column("outcome", "Outcome", .breakdown),
        Table.Column("number", "Region", .measure(.referrals)),
        Table.Column("number", "North, the", .measure(.referrals), partnership: "North, the"),
      ], rows: [[.label("Closed"), .figure(.count(3)), .figure(.symbol(.suppressed))]])
    #expect(
      String(decoding: TidyCSV.bytes(of: Example.document(tables: [table])), as: UTF8.self)
        .split(separator: "\n").dropFirst() == [
          "2023-24,outcomes,outcome,Closed,,,number,3,,,,referrals",
          "2023-24,outcomes,outcome,Closed,partnership,\"North, the\",number,,,,c,referrals",
        ])
  }

  @Test func `a crossing has two categories`() {
    let table = Table(
      id: "crossing", year: Example.year, title: "T",
      columns: [
        Table.Column("a", "A", .breakdown), Table.Column("b", "B", .breakdown),
        Table.Column("number", "N", .measure(.children)),
      ], rows: [[.label("x"), .label("say \"y\""), .figure(.count(0))]])
    #expect(
      String(decoding: TidyCSV.bytes(of: Example.document(tables: [table])), as: UTF8.self).hasSuffix(
        "\n2023-24,crossing,a,x,b,\"say \"\"y\"\"\",number,0,,,,children\n"))
  }

  @Test func `every row has a field for each column`() throws {
    let text = String(decoding: TidyCSV.bytes(of: try Example.yearly(.board).document), as: UTF8.self)
    #expect(text.split(separator: "\n").allSatisfy { $0.count(where: { $0 == "," }) == 11 })
  }
}
