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
  func `a field is quoted only if it needs to be`(row: [String], text: String) {
    #expect(written([row]) == text)
  }

  @Test func `rows follow each other, and nothing is written for none`() {
    #expect(written([["a", "b"], ["c", "d"]]) == "a,b\nc,d\n")
    #expect(written([]) == "")
  }

  @Test func `text that spreadsheets would run gets an apostrophe, inside its quotes if it has any`() {
    #expect(written([["=1+1", "-3", "-a,b", "\rx"]]) == "'=1+1,-3,\"'-a,b\",\"'\rx\"\n")
  }

  /// Tables here have at least one column: a row without fields is the same blank line as a row of one empty field.
  @Test(arguments: 0..<100)
  func `any table of text reads back as itself once its apostrophes are removed`(seed: Int) {
    let table = InventedTable(seed: UInt64(seed)).rows
    let csv = CSVText(written(table))
    #expect(csv.rows.withoutGuards == table)
    #expect(csv.faults.allSatisfy { $0 == nil })
  }
}
