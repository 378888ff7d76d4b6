import Testing

@testable import Spreadsheets

struct CSVWriterTests {
  private func written(_ rows: [[String]]) -> String {
    var writer = CSVWriter()
    for row in rows { writer.write(row: row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (["a", "b"], "a,b\n"), (["a,b", "c"], "\"a,b\",c\n"), (["a\"b"], "\"a\"\"b\"\n"),
    (["a\nb"], "\"a\nb\"\n"),
    (["a\rb"], "\"a\rb\"\n"), (["a\r\nb"], "\"a\r\nb\"\n"), ([" a", "b "], "\" a\",\"b \"\n"),
    (["", ""], ",\n"),
    ([""], "\n"), (["\""], "\"\"\"\"\n"), (["2023-24", "é"], "2023-24,é\n"),
  ])
  func `a field has quotes around it only where it needs them`(row: [String], text: String) {
    #expect(written([row]) == text)
  }

  @Test func `rows follow each other, and nothing is written for none`() {
    #expect(written([["a", "b"], ["c", "d"]]) == "a,b\nc,d\n")
    #expect(written([]) == "")
  }

  @Test func `a text that spreadsheets would run has an apostrophe, inside its quotes where it has some`() {
    #expect(written([["=1+1", "-3", "-a,b", "\rx"]]) == "'=1+1,-3,\"'-a,b\",\"'\rx\"\n")
  }

  /// A table whose one column is empty is a blank line for each row, which reads back as just that; a row without any
  /// field is the same blank line, so that tables here have at least one column.
  @Test(arguments: 0..<100)
  func `any table of text reads back as itself once guards are taken off`(seed: Int) {
    let table = InventedTable(seed: UInt64(seed)).rows
    let csv = CSVText(written(table))
    #expect(csv.rows.withoutGuards == table)
    #expect(csv.faults.allSatisfy { $0 == nil })
  }
}
