import Testing

@testable import Spreadsheets

struct CSVRowTests {
  @Test func `a field's place is that of its text, without the quotes around it`() {
    let bytes = Array("a,\"bc\",,\"d\"\"e\"".utf8)
    var reader = CSVReader()
    var row = CSVRow()
    #expect(reader.readRow(into: &row, of: bytes.span))
    #expect(
      row.fields == [
        CSVField(start: 0, end: 1, hasDoubledQuotes: false),
        CSVField(start: 3, end: 5, hasDoubledQuotes: false),
        CSVField(start: 7, end: 7, hasDoubledQuotes: false),
        CSVField(start: 9, end: 13, hasDoubledQuotes: true),
      ])
  }
}
