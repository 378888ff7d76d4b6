import Testing

@testable import Spreadsheets

struct SheetSummaryTests {
  private func summary(
    of workbook: WorkbookOnDisk, while isWanted: (SheetRow) -> Bool = { _ in true }
  ) throws -> SheetSummary {
    let workbook = try workbook.open()
    return try workbook.forEachRow(of: workbook.sheets[0]) { row in isWanted(copy row) }
  }

  @Test func `merged cells stand in the summary, and the value in the first of them`() throws {
    let workbook = try WorkbookOnDisk(
      rows: #"<row><c r="A1"><v>9</v></c><c r="B1"/></row>"#,
      behindRows: #"<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="C2:C9"/></mergeCells>"#)
    let summary = try summary(of: workbook)
    #expect(summary.mergedRanges.map(\.description) == ["A1:B1", "C2:C9"])
    #expect(summary.mergedRangeCount == 2)
    #expect(try workbook.values() == ["A1": .number("9")])
  }

  @Test func `a thousand merged ranges are kept and all are counted`() throws {
    let cells = (1...1001).map { #"<mergeCell ref="A\#($0):B\#($0)"/>"# }.joined()
    let summary = try summary(of: WorkbookOnDisk(behindRows: "<mergeCells>\(cells)</mergeCells>"))
    #expect(summary.mergedRanges.count == 1000)
    #expect(summary.mergedRanges.last?.description == "A1000:B1000")
    #expect(summary.mergedRangeCount == 1001)
  }

  @Test(arguments: ["", "A1:", "B2:A1", "A1:B2:C3", "A:B"])
  func `a merged range that is none is refused`(range: String) throws {
    let workbook = try WorkbookOnDisk(behindRows: #"<mergeCells><mergeCell ref="\#(range)"/></mergeCells>"#)
    let found = "a merged range is no range of cells"
    #expect(throws: XLSXError.unexpectedContent(part: "xl/worksheets/sheet1.xml", found: found)) {
      try summary(of: workbook)
    }
  }

  @Test func `a sheet read to its end is whole`() throws {
    #expect(try summary(of: WorkbookOnDisk(rows: "<row/><row/>")).isWhole)
  }

  @Test func `rows come until no more are wanted, and the sheet is not whole then`() throws {
    let workbook = try WorkbookOnDisk(
      rows: "<row/><row/><row/>", behindRows: #"<mergeCells><mergeCell ref="A1:B1"/></mergeCells>"#)
    var numbers: [Int] = []
    let summary = try summary(of: workbook) { row in
      numbers.append(row.number)
      return row.number < 2
    }
    #expect(numbers == [1, 2])
    #expect(summary == SheetSummary())
    #expect(!summary.isWhole)
  }

  @Test func `what follows the last wanted row is not looked at`() throws {
    let sheet = #"<worksheet xmlns="\#(WorkbookOnDisk.main)"><row><c><v>1</v></c></row><row><c><v>2"#
    #expect(try !summary(of: WorkbookOnDisk(sheet: sheet)) { _ in false }.isWhole)
  }
}
