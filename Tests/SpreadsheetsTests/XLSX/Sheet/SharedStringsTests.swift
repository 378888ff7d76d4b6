import Testing

@testable import Spreadsheets

struct SharedStringsTests {
  /// The text of a cell that names the only shared string.
  private func text(of item: String) throws -> ReadCell? {
    try WorkbookOnDisk(rows: #"<row><c t="s"><v>0</v></c></row>"#, items: item).values()["A1"]
  }

  @Test func `cells name shared strings by number`() throws {
    let workbook = try WorkbookOnDisk(
      rows: #"<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>"#,
      items: "<si><t>Police</t></si><si><t>Health</t></si>")
    #expect(try workbook.values() == ["A1": .text("Health"), "B1": .text("Police")])
  }

  @Test func `runs of rich text are one text`() throws {
    let item = "<si><r><t>Rapid </t></r><r><rPr><b/></rPr><t>review</t></r></si>"
    #expect(try text(of: item) == .text("Rapid review"))
  }

  @Test func `phonetic runs are left out`() throws {
    let item = #"<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>"#
    #expect(try text(of: item) == .text("東京"))
  }

  @Test func `escapes are decoded`() throws {
    #expect(try text(of: "<si><t>one_x000D_\ntwo</t></si>") == .text("one\r\ntwo"))
  }

  @Test func `an escape does not reach over two runs`() throws {
    #expect(try text(of: "<si><r><t>_x00</t></r><r><t>41_</t></r></si>") == .text("_x0041_"))
  }

  @Test func `an item without text is an empty text`() throws {
    #expect(try text(of: "<si/>") == .text(""))
    #expect(try text(of: "<si><t/></si>") == .text(""))
  }

  @Test(arguments: ["1", "-1", "x"])
  func `a number that no shared string has is refused`(number: String) throws {
    let workbook = try WorkbookOnDisk(
      rows: #"<row><c t="s"><v>\#(number)</v></c></row>"#, items: "<si><t>a</t></si>")
    let found = "cell A1 names a shared string that is not among the 1"
    #expect(throws: XLSXError.unexpectedContent(part: "xl/worksheets/sheet1.xml", found: found)) {
      try workbook.rows()
    }
  }

  @Test(arguments: ["<t>TEXT</t>", "<r><t>TEXT</t></r>"])
  func `a text that is longer than a cell can hold is refused`(text: String) throws {
    let item = text.split(separator: "TEXT", omittingEmptySubsequences: false).joined(
      separator: String(repeating: "x", count: 262_145))
    let found = "has a text that is longer than a cell can hold"
    #expect(throws: XLSXError.contentOverLimit(part: "xl/sharedStrings.xml", found: found)) {
      _ = try WorkbookOnDisk(items: "<si>\(item)</si>").open()
    }
  }
}
