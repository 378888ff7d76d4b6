import Testing

@testable import Spreadsheets

struct CellReferenceTests {
  @Test(arguments: [
    ("A1", 1, 1), ("C7", 3, 7), ("Z10", 26, 10), ("AA1", 27, 1), ("AZ2", 52, 2), ("BA2", 53, 2),
    ("ZZ3", 702, 3), ("AAA3", 703, 3), ("XFD1048576", 16_384, 1_048_576),
  ])
  func `a reference and its column and row say the same`(text: String, column: Int, row: Int) {
    #expect(CellReference(text) == CellReference(column: column, row: row))
    #expect(CellReference(column: column, row: row)?.description == text)
  }

  @Test(arguments: ["", "A", "7", "A0", "A01", "7C", "A1B", "a1", "$A$1", "XFE1", "A1048577", "É1", "A 1"])
  func `what names no cell is no reference`(text: String) {
    #expect(CellReference(text) == nil)
  }

  @Test(arguments: [(0, 1), (1, 0), (16_385, 1), (1, 1_048_577)])
  func `there is no cell off the sheet`(column: Int, row: Int) {
    #expect(CellReference(column: column, row: row) == nil)
  }
}
