import Records
import TestSupport
import Testing

@testable import Reports
@testable import Writers

struct TableHTMLTests {
  @Test func `a table has its title as caption, headers with a scope, and numbers on the right`() throws {
    let page = try Example.page(Example.document([.table("headline")]))
    #expect(page.all("caption").map(\.text) == ["Headline figures, 2023-24"])
    #expect(
      page.all("th").filter { $0.has("col", as: "scope") }.map(\.text) == [
        "Figure", "Number", "What is counted",
      ])
    #expect(
      page.all("th").filter { $0.has("row", as: "scope") }.map(\.text) == [
        "Children, all", "Lowest age", "Highest age",
      ])
    #expect(page.all("td").filter { $0.has("number", as: "class") }.map(\.text) == ["3", "9", "[z]"])
  }

  @Test func `a table scrolls in a frame that the keyboard reaches and that has the name of the table`()
    throws
  {
    let page = try Example.page(Example.document([.table("outcomes"), .table("outcomes")]))
    let frames = page.all("div").filter { $0.has("0", as: "tabindex") }
    #expect(frames.map { $0.attributes["aria-labelledby"] } == ["table-outcomes", "table-outcomes-2"])
    #expect(page.faults.filter { $0 != "not one nav" }.isEmpty)
  }

  @Test func `a row of totals stands out`() throws {
    let page = try Example.page(Example.document([.table("outcomes")]))
    #expect(page.all("tr").filter { $0.has("total", as: "class") }.map(\.text) == ["Total[c]"])
  }

  @Test(arguments: [Edition.public, .board])
  func `the tables of a page have the titles and cells of those in the Markdown`(edition: Edition) throws {
    let document = try Example.yearly(edition).document
    let page = try Example.page(document)
    let written = MarkdownTables.all(in: Example.markdown(of: document))
    #expect(written.count > 2)
    #expect(page.tables.map(\.caption) == written.map(\.caption))
    #expect(page.tables.map(\.rows) == written.map(\.rows))
  }

  @Test func `records of the register are a table too, whose first column names the row`() throws {
    var document = Example.document([.table("list")])
    document.records = [
      RecordTable(
        id: "list", title: "A <list>", remarks: ["A & remark."],
        columns: [.init("Name", .names), .init("Due", .days), .init("Days", .numbers), .init("Of", .names)],
        rows: .init([[.text("a\"b"), .day(Example.lastDay), .number(3), .symbol(.notAvailable)]]))
    ]
    let page = try Example.page(document)
    #expect(page.tables.first?.caption == "A <list>")
    #expect(page.tables.first?.rows == [["Name", "Due", "Days", "Of"], ["a\"b", "2024-03-31", "3", "[x]"]])
    #expect(page.all("p").contains { $0.text == "A & remark." })
  }
}
