import Testing

@testable import Spreadsheets

struct NumberCellTests {
  private let formats = """
    <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>
    <dxfs><dxf><numFmt numFmtId="1" formatCode="d"/></dxf></dxfs>
    """

  private func value(of cell: String, workbook: String = "") throws -> ReadCell? {
    let content = #"\#(workbook)<sheets><sheet name="Referrals" sheetId="1" r:id="rId1"/></sheets>"#
    return try WorkbookOnDisk(
      workbook: WorkbookOnDisk.workbook(content), rows: "<row>\(cell)</row>", styles: formats
    ).values()["A1"]
  }

  @Test(arguments: [1, 2])
  func `a number with a date format, built-in or of the workbook, is a day`(style: Int) throws {
    #expect(try value(of: #"<c s="\#(style)"><v>45110</v></c>"#) == .date("2023-07-03"))
  }

  @Test(arguments: [0, 5, -1])
  func `a number without a format, or with one that does not exist, is its digits`(style: Int) throws {
    #expect(try value(of: #"<c s="\#(style)"><v>45110</v></c>"#) == .number("45110"))
  }

  @Test(arguments: [(3, "[h]:mm"), (4, "h:mm")])
  func `a number that is shown as a time is not clear, and its format is named`(style: Int, code: String)
    throws
  {
    #expect(
      try value(of: #"<c s="\#(style)"><v>45110</v></c>"#) == ReadCell(kind: .unclearFormat, text: code))
  }

  @Test(arguments: [
    ("101.0", "101"), ("1.10", "1.1"), ("007", "7"), ("0", "0"), ("0.5", "0.5"), (".5", "0.5"), ("-0", "0"),
    ("-1.50", "-1.5"), ("1.1000000000000001", "1.1"), ("2023.0999999999999", "2023.1"),
    ("2.0230101E7", "20230101"),
    ("20230101", "20230101"), ("123456789012345", "123456789012345"),
    ("1234567890123456", "1.23456789012346E+15"),
    ("9007199254740993", "9.00719925474099E+15"), ("3.0000000000000004", "3"), ("1E-3", "0.001"),
    ("0.30000000000000004", "0.3"), ("99.99999999999999", "100"), ("1E300", "1E+300"),
  ])
  func `a number is read as it is shown, in at most fifteen digits`(literal: String, shown: String) throws {
    #expect(try value(of: "<c><v>\(literal)</v></c>") == .number(shown))
  }

  @Test(arguments: [
    ("45110.99", "2023-07-03"), ("45110.0", "2023-07-03"), ("4.511E4", "2023-07-03"), ("1", "1900-01-01"),
    ("60", "1900-02-29"), ("61.5", "1900-03-01"), ("0", "1900-01-00"), ("0.5", "1900-01-00"),
    ("2958465.5", "9999-12-31"), ("+45110", "2023-07-03"), ("045110", "2023-07-03"),
  ])
  func `the time of day is dropped`(literal: String, day: String) throws {
    #expect(try value(of: #"<c s="1"><v>\#(literal)</v></c>"#) == .date(day))
  }

  @Test(arguments: ["45110.958333333336", "45110.9583333333"])
  func `a time of 23:00 stays, since it may be midnight elsewhere`(literal: String) throws {
    #expect(try value(of: #"<c s="1"><v>\#(literal)</v></c>"#) == .date("2023-07-03T23:00"))
  }

  @Test(arguments: [
    ("-1", "-1"), ("-0.5", "-0.5"), ("2958466", "2958466"), ("1E300", "1E+300"),
    ("99999999999999999999", "1E+20"),
  ])
  func `a number that is no day stays a number`(literal: String, shown: String) throws {
    #expect(try value(of: #"<c s="1"><v>\#(literal)</v></c>"#) == .number(shown))
  }

  @Test(arguments: [
    #"t="s" s="1"><v>0</v>"#, #"t="inlineStr" s="1"><is><t>9</t></is>"#, #"t="str" s="1"><f>X1</f><v>9</v>"#,
  ])
  func `a text is read as its format shows it, and an empty one stays empty`(cell: String) throws {
    let styles = """
      <numFmts><numFmt numFmtId="170" formatCode="@&quot; weeks&quot;"/></numFmts>
      <cellXfs><xf/><xf numFmtId="170"/></cellXfs>
      """
    let rows = #"<row><c \#(cell)</c><c t="str" s="1"><v></v></c><c t="s"><v>0</v></c></row>"#
    let values = try WorkbookOnDisk(rows: rows, items: "<si><t>9</t></si>", styles: styles).values()
    #expect(values == ["A1": .text("9 weeks"), "B1": .text(""), "C1": .text("9")])
  }

  @Test func `a format of conditional formatting is not that of cells`() throws {
    let styles = """
      <cellXfs><xf/><xf numFmtId="14"/></cellXfs>
      <dxfs><dxf><numFmt numFmtId="14" formatCode="0.00%"/></dxf></dxfs>
      """
    let cell = #"<row><c s="1"><v>45110</v></c></row>"#
    #expect(try WorkbookOnDisk(rows: cell, styles: styles).values()["A1"] == .date("2023-07-03"))
  }

  @Test func `a workbook may count from 1904`() throws {
    let day = try value(of: #"<c s="1"><v>43648</v></c>"#, workbook: #"<workbookPr date1904="1"/>"#)
    #expect(day == .date("2023-07-03"))
  }

  @Test func `a formula's date is a day, its text is not`() throws {
    #expect(try value(of: #"<c s="1"><f>B1+1</f><v>45110</v></c>"#) == .date("2023-07-03"))
    #expect(try value(of: #"<c s="1" t="str"><f>B1</f><v>45110</v></c>"#) == .text("45110"))
  }

  @Test(arguments: ["2023-07-03", "2023-07-03T00:00:00", "2023-07-03T14:30:00.000", " 2023-07-03 14:30 "])
  func `a date that the file spells out is a day without its time`(literal: String) throws {
    #expect(try value(of: #"<c t="d"><v>\#(literal)</v></c>"#) == .date("2023-07-03"))
  }

  /// It may be midnight of the next day, so whoever reads the day must know.
  @Test(arguments: ["2023-07-03T23:00:00", "2023-07-03T23:00", "2023-07-03T23:00:00.000"])
  func `a date that is spelled out keeps the time 23:00`(literal: String) throws {
    #expect(try value(of: #"<c t="d"><v>\#(literal)</v></c>"#) == .date("2023-07-03T23:00"))
  }

  @Test(arguments: ["2023-07-03T23:00:00Z", "2023-07-03T14:30:00.000Z", "2023-07-03T23:00:00+01:00"])
  func `a time with a zone stays a text, as its day depends on where one is`(literal: String) throws {
    #expect(try value(of: #"<c t="d"><v>\#(literal)</v></c>"#) == .text(literal))
  }

  @Test(arguments: ["T14:30:00", "2023-7-3", "20230703", "2023-07-033", "03/07/2023", "2023-07"])
  func `what is spelled otherwise stays a text`(literal: String) throws {
    #expect(try value(of: #"<c t="d"><v>\#(literal)</v></c>"#) == .text(literal))
  }
}

struct CellFormatLimitTests {
  private func refusal(_ styles: String) throws -> String? {
    let workbook = try WorkbookOnDisk(styles: styles)
    do throws(XLSXError) { _ = try workbook.open() } catch { return error.parts.found }
    return nil
  }

  @Test func `a workbook has at most 65,536 formats of cells`() throws {
    func styles(_ count: Int) -> String { "<cellXfs>\(String(repeating: "<xf/>", count: count))</cellXfs>" }
    #expect(try refusal(styles(65_536)) == nil)
    #expect(try refusal(styles(65_537)) == "part xl/styles.xml has more than 65536 formats of cells")
  }

  @Test func `a number format has at most 2,048 bytes`() throws {
    func styles(_ length: Int) -> String {
      #"<numFmts><numFmt numFmtId="200" formatCode="\#(String(repeating: "0", count: length))"/></numFmts>"#
    }
    #expect(try refusal(styles(2_048)) == nil)
    #expect(
      try refusal(styles(2_049))
        == "part xl/styles.xml has more than 65536 number formats, or one that is longer than a cell's can be"
    )
  }
}
