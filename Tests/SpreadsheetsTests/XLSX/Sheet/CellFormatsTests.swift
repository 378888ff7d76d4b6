import Testing

@testable import Spreadsheets

struct DateCellTests {
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

  @Test(arguments: [0, 3, 4, 5, -1])
  func `a number with another format, or with one that does not exist, stays a number`(style: Int) throws {
    #expect(try value(of: #"<c s="\#(style)"><v>45110</v></c>"#) == .number("45110"))
  }

  @Test(arguments: [
    ("45110.99", "2023-07-03"), ("45110.0", "2023-07-03"), ("4.511E4", "2023-07-03"), ("1", "1900-01-01"),
    ("60", "1900-02-29"), ("61.5", "1900-03-01"), ("0", "1900-01-00"), ("0.5", "1900-01-00"),
    ("2958465.5", "9999-12-31"), ("+45110", "2023-07-03"), ("045110", "2023-07-03"),
  ])
  func `the time of day is dropped`(literal: String, day: String) throws {
    #expect(try value(of: #"<c s="1"><v>\#(literal)</v></c>"#) == .date(day))
  }

  @Test(arguments: ["-1", "-0.5", "2958466", "1E300", "99999999999999999999"])
  func `a number that is no day stays a number`(literal: String) throws {
    #expect(try value(of: #"<c s="1"><v>\#(literal)</v></c>"#) == .number(literal))
  }

  @Test func `a workbook may count from 1904`() throws {
    let day = try value(of: #"<c s="1"><v>43648</v></c>"#, workbook: #"<workbookPr date1904="1"/>"#)
    #expect(day == .date("2023-07-03"))
  }

  @Test func `a formula's date is a day, its text is not`() throws {
    #expect(try value(of: #"<c s="1"><f>B1+1</f><v>45110</v></c>"#) == .date("2023-07-03"))
    #expect(try value(of: #"<c s="1" t="str"><f>B1</f><v>45110</v></c>"#) == .text("45110"))
  }

  @Test(arguments: ["2023-07-03", "2023-07-03T00:00:00", "2023-07-03T14:30:00.000Z", " 2023-07-03 14:30 "])
  func `a date that the file spells out is a day without its time`(literal: String) throws {
    #expect(try value(of: #"<c t="d"><v>\#(literal)</v></c>"#) == .date("2023-07-03"))
  }

  @Test(arguments: ["T14:30:00", "2023-7-3", "20230703", "2023-07-033", "03/07/2023", "2023-07"])
  func `what is spelled otherwise stays a text`(literal: String) throws {
    #expect(try value(of: #"<c t="d"><v>\#(literal)</v></c>"#) == .text(literal))
  }
}

struct NumberFormatTests {
  @Test func `built-in formats that show a day are known by their numbers`() {
    let dates = (0...200).filter(NumberFormat.isDate(builtIn:))
    #expect(dates == [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36] + Array(50...58))
  }

  @Test(arguments: [
    "dd/mm/yyyy", "DD/MM/YYYY", "yyyy-mm-dd;@", "d mmmm yyyy", "mmm-yy", "d-mmm", "yyyy", "dddd",
    "[$-809]dd mmmm yyyy", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "[Red]d/m/yy", "\"on\" d/m/yy",
    "dd/mm/yyyy hh:mm", "[>40000]dd/mm/yyyy;General", "_-d/m/yy_-", "*-yyyy",
  ])
  func `a code with a year or a day is a date`(code: String) { #expect(NumberFormat.isDate(code: code)) }

  @Test(arguments: [
    "General", "", "0.00", "#,##0", "0.00E+00", "@", "hh:mm", "h:mm:ss AM/PM", "[h]:mm:ss", "[mm]:ss",
    "mm:ss.0",
    "[Red]0", "[Yellow]0", "0 \"days\"", "0 \\d", "0_d", "0*y", "[$-409]0", "\"day", "[yyyy", "0\\",
    "[<=9999]0;0", "mmmm",
  ])
  func `letters in quotes, brackets and escapes make no date, and times are not dates`(code: String) {
    #expect(!NumberFormat.isDate(code: code))
  }
}
