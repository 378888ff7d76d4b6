import Testing

@testable import Spreadsheets

struct SheetReaderTests {
  private func value(of cell: String) throws -> ReadCell? {
    try WorkbookOnDisk(rows: "<row>\(cell)</row>").values()["A1"]
  }

  @Test(arguments: [
    ("<c><v>9</v></c>", ReadCell.number("9")),
    (#"<c t="n"><v> 45382.5 </v></c>"#, .number("45382.5")),
    ("<c><v>1E-3</v></c>", .number("0.001")),
    ("<c><v>9007199254740993</v></c>", .number("9.00719925474099E+15")),
    (#"<c t="b"><v>1</v></c>"#, .boolean("TRUE")),
    (#"<c t="b"><v>0</v></c>"#, .boolean("FALSE")),
    (#"<c t="e"><v>#N/A</v></c>"#, .error("#N/A")),
    (#"<c t="str"><f>A2&amp;"x"</f><v> 8 days_x000A_</v></c>"#, .text(" 8 days\n")),
    (#"<c t="str"><f>""</f><v></v></c>"#, .text("")),
    (#"<c t="d"><v>2024-03-31T00:00:00</v></c>"#, .date("2024-03-31")),
    (#"<c t="inlineStr"><is><t xml:space="preserve"> 14 weeks</t></is></c>"#, .text(" 14 weeks")),
    (#"<c t="inlineStr"><is><r><t>14</t></r><r><t> weeks</t></r></is></c>"#, .text("14 weeks")),
    (#"<c t="inlineStr"/>"#, nil),
    (#"<c s="4"/>"#, nil),
    (#"<c t="s"><v/></c>"#, nil),
    ("<c><f>A2</f></c>", ReadCell(kind: .formula, text: "=A2")),
  ])
  func `a cell holds what its type and its value say`(cell: String, expected: ReadCell?) throws {
    #expect(try value(of: cell) == expected)
  }

  @Test(arguments: ["NAN", "INF", "0x10", "nine", "1,5", "1e999"])
  func `a number must be finite and decimal`(literal: String) throws {
    let workbook = try WorkbookOnDisk(rows: "<row><c><v>\(literal)</v></c></row>")
    #expect(throws: refusal("cell A1 has a number that cannot be read")) { try workbook.rows() }
  }

  @Test(arguments: [#"<c t="b"><v>2</v></c>"#, #"<c t="z"><v>1</v></c>"#])
  func `a type that is not known is refused`(cell: String) throws {
    let workbook = try WorkbookOnDisk(rows: "<row>\(cell)</row>")
    #expect(throws: refusal("cell A1 has a type that is not known, or a value that does not fit its type")) {
      try workbook.rows()
    }
  }

  @Test func `a style that is not a number is refused`() throws {
    let workbook = try WorkbookOnDisk(rows: #"<row><c s="date"><v>1</v></c></row>"#)
    #expect(throws: refusal("cell A1 has a style that is not a number")) { try workbook.rows() }
  }

  @Test func `rows keep their numbers and their gaps`() throws {
    let rows = try WorkbookOnDisk(rows: #"<row r="2"/><row r="7" hidden="1"><c r="C7"><v>1</v></c></row>"#)
      .rows()
    #expect(rows.map(\.number) == [2, 7])
    #expect(rows.map(\.isHidden) == [false, true])
    #expect(rows[1].places == ["C7"])
  }

  @Test func `rows and cells without a reference take the next place`() throws {
    let cell = "<c><v>1</v></c>"
    let rows = try WorkbookOnDisk(
      rows: #"<row>\#(cell)<c/>\#(cell)</row><row r="5"><c r="C5"/>\#(cell)</row><row>\#(cell)</row>"#
    ).rows()
    #expect(rows.map(\.number) == [1, 5, 6])
    #expect(rows.map(\.places) == [["A1", "C1"], ["D5"], ["A6"]])
  }

  @Test func `a row without a number takes that of its first cell`() throws {
    let rows = try WorkbookOnDisk(rows: #"<row><c r="B4"/><c r="C4"/></row>"#).rows()
    #expect(rows.map(\.number) == [4])
  }

  @Test(arguments: [
    (#"<row r="5"><c r="C7"/></row>"#, "row 5 has the cell C7"),
    (#"<row r="5"><c r="c5"/></row>"#, "row 5 has a cell without a place on the sheet"),
    (#"<row r="5"><c r="B5"/><c r="A5"/></row>"#, "the cell A5 comes late in its row, or twice"),
    (#"<row r="5"><c r="B5"/><c r="B5"/></row>"#, "the cell B5 comes late in its row, or twice"),
    (#"<row r="5"><c r="XFD5"/><c/></row>"#, "row 5 has more cells than columns"),
    (#"<row r="5"/><row r="0"/>"#, "the row after row 5 has a number that no row can have"),
    (#"<row r="1048576"/><row/>"#, "the row after row 1048576 has a number that no row can have"),
  ])
  func `a place that contradicts itself is refused`(rows: String, found: String) throws {
    let workbook = try WorkbookOnDisk(rows: rows)
    #expect(throws: refusal(found)) { try workbook.rows() }
  }

  @Test func `a text longer than a cell can hold is refused`() throws {
    let text = String(repeating: "x", count: 262_145)
    let workbook = try WorkbookOnDisk(rows: #"<row><c t="str"><v>\#(text)</v></c></row>"#)
    #expect(throws: refusal("cell A1 holds more text than a cell can")) { try workbook.rows() }
  }

  @Test func `cells may name one long text often, but not for many times the size of the file`() throws {
    func rows(_ count: Int) throws -> Int {
      try WorkbookOnDisk(
        rows: String(repeating: #"<row><c t="s"><v>0</v></c></row>"#, count: count),
        items: "<si><t>\(String(repeating: "x", count: 262_000))</t></si>"
      ).rows().count
    }
    #expect(try rows(100) == 100)
    #expect(throws: XLSXError.self) { try rows(300) }
  }

  @Test func `a row holds at most 8 MiB of text`() throws {
    let cell = #"<c t="s"><v>0</v></c>"#
    let workbook = try WorkbookOnDisk(
      rows: "<row>\(String(repeating: cell, count: 33))</row>",
      items: "<si><t>\(String(repeating: "x", count: 262_000))</t></si>")
    #expect(throws: refusal("row 1 holds more text than the limit")) { try workbook.rows() }
  }

  @Test func `formulas without results that overlap are one formula in each cell`() throws {
    let formula =
      #"<c r="B1"><f t="array" ref="B1:C2">X1</f></c><c r="D1"><f t="array" ref="C1:D2">X1</f></c>"#
    let rows = try WorkbookOnDisk(rows: #"<row r="1">\#(formula)</row><row r="2"/>"#).rows()
    #expect(rows.map(\.places) == [["B1", "C1", "D1"], ["B2", "C2", "D2"]])
  }

  @Test func `formulas without results fill at most a million cells`() throws {
    let rows = (2...63).map { #"<row r="\#($0)"/>"# }.joined()
    let workbook = try WorkbookOnDisk(
      rows: #"<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">X1</f></c></row>\#(rows)"#)
    #expect(
      throws: XLSXError.contentOverLimit(
        part: "xl/worksheets/sheet1.xml",
        found: "has array formulas without results for more than 1000000 cells")
    ) { try workbook.rows() }
  }

  @Test func `a sheet that is cut off throws after the rows before the cut`() throws {
    let sheet = #"<worksheet xmlns="\#(WorkbookOnDisk.main)"><row><c><v>1</v></c></row><row><c><v>2"#
    let workbook = try WorkbookOnDisk(sheet: sheet).open()
    var numbers: [Int] = []
    let end = XLSXError.malformedXML(part: "xl/worksheets/sheet1.xml", line: 1, column: sheet.utf8.count + 1)
    #expect(throws: end) {
      try workbook.forEachRow(of: workbook.sheets[0]) { row in
        numbers.append(row.number)
        return true
      }
    }
    #expect(numbers == [1])
  }

  private func refusal(_ found: String) -> XLSXError {
    .unexpectedContent(part: "xl/worksheets/sheet1.xml", found: found)
  }
}

struct SheetSummaryTests {
  private func summary(
    of workbook: WorkbookOnDisk, while isWanted: (SheetRow) -> Bool = { _ in true }
  ) throws -> SheetSummary {
    let workbook = try workbook.open()
    return try workbook.forEachRow(of: workbook.sheets[0]) { row in isWanted(copy row) }
  }

  @Test func `merged cells are in the summary, and the first of them has the value`() throws {
    let workbook = try WorkbookOnDisk(
      rows: #"<row><c r="A1"><v>9</v></c><c r="B1"/></row>"#,
      afterRows: #"<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="C2:C9"/></mergeCells>"#)
    let summary = try summary(of: workbook)
    #expect(summary.mergedRanges.map(\.description) == ["A1:B1", "C2:C9"])
    #expect(summary.mergedRangeCount == 2)
    #expect(try workbook.values() == ["A1": .number("9")])
  }

  @Test func `a thousand merged ranges are kept and all are counted`() throws {
    let cells = (1...1001).map { #"<mergeCell ref="A\#($0):B\#($0)"/>"# }.joined()
    let summary = try summary(of: WorkbookOnDisk(afterRows: "<mergeCells>\(cells)</mergeCells>"))
    #expect(summary.mergedRanges.count == 1000)
    #expect(summary.mergedRanges.last?.description == "A1000:B1000")
    #expect(summary.mergedRangeCount == 1001)
  }

  @Test(arguments: ["", "A1:", "B2:A1", "A1:B2:C3", "A:B"])
  func `a merged range that is not a range is refused`(range: String) throws {
    let workbook = try WorkbookOnDisk(afterRows: #"<mergeCells><mergeCell ref="\#(range)"/></mergeCells>"#)
    let found = "a merged range is not a range of cells"
    #expect(throws: XLSXError.unexpectedContent(part: "xl/worksheets/sheet1.xml", found: found)) {
      try summary(of: workbook)
    }
  }

  @Test func `a sheet read to its end is whole`() throws {
    #expect(try summary(of: WorkbookOnDisk(rows: "<row/><row/>")).isWhole)
  }

  @Test func `rows come until no more are wanted, and the sheet is not whole then`() throws {
    let workbook = try WorkbookOnDisk(
      rows: "<row/><row/><row/>", afterRows: #"<mergeCells><mergeCell ref="A1:B1"/></mergeCells>"#)
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
