import TestSupport
import Records
import Testing

@testable import Reports
@testable import Writers

struct MarkdownTableTests {
  @Test func `columns line up, numbers on the right, and a bar in a name does not begin a column`() {
    #expect(
      MarkdownTable.text(of: Example.outcomes) == """
        | Outcome      | Referrals |
        | ------------ | --------: |
        | Rapid review |         2 |
        | A \\| B       |      1000 |
        | Total        |       [c] |
        """)
  }

  @Test func `a narrow column is three characters wide, as the line below the header needs`() {
    let table = Table(
      id: "t", year: Example.reportingYear, title: "T",
      columns: [Table.Column("a", "A", .breakdown), Table.Column("n", "N", .measure(.children))],
      rows: [[.label("x"), .figure(.age(1))]])
    #expect(
      MarkdownTable.text(of: table) == """
        | A   |   N |
        | --- | --: |
        | x   |   1 |
        """)
  }

  @Test func `a share in one cell has its whole`() {
    let table = Table(
      id: "t", year: Example.reportingYear, title: "T",
      columns: [Table.Column("n", "Share", .measure(.rapidReviews))],
      rows: [[.figure(.share(.init(1, of: 2)))]])
    #expect(MarkdownTable.text(of: table) == "|  Share |\n| -----: |\n| 1 of 2 |")
  }
}
