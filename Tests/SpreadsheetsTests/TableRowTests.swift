import Testing

@testable import Spreadsheets

struct TableRowTests {
  @Test func `a field's place is that of its text, without the quotes around it`() {
    let bytes = Array("a,\"bc\",,\"d\"\"e\"".utf8)
    var reader = CSVReader()
    var row = TableRow()
    #expect(reader.readRow(into: &row, of: bytes.span))
    #expect(
      row.fields == [
        TableField(0..<1),
        TableField(3..<5),
        TableField(7..<7),
        TableField(9..<13, .quotedText),
      ])
  }
}
