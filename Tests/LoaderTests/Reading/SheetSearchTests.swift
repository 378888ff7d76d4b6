import Records
import Testing

@testable import Loader

struct SheetSearchTests {
  private let row: [Cell] = ["A", .blank, .day("45417"), "GP", 7, "NFA"]

  private func profile(sheets names: [String]) throws -> Profile {
    let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
    let text = ProfileFile.builtInText + "\n[sheets]\nreferrals = [\(list)]\n"
    return try ProfileFile.profile(from: text, source: "own.toml")
  }

  @Test func `a sheet that is not a register is passed over with a note`() throws {
    let register = try Workbook(Sheet("Notes", header: ["Things to remember"]), Sheet(row)).register()
    #expect(
      register.messages == [
        """
        register.xlsx:Notes: note: [other-sheet] the sheet has no header for referrals; \
        expected date_considered, referring_agency, child_age and outcome; passed over
        """
      ])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: [
    "Guidance", "How to complete", "Example", "Instructions for use", "LIG template", "Read me",
  ])
  func `rows on a sheet that is called like a guide are counted with a warning`(name: String) throws {
    let register = try Workbook(Sheet(row), Sheet(name, ["X", .blank, .day("45418"), "GP", 8, "NFA"]))
      .register()
    #expect(
      register.findings.kept.map { "\($0.place) \($0.severity) \($0.rule)" } == [
        "register.xlsx note several-sheets", "register.xlsx:\(name) warning guidance-sheet",
      ])
    #expect(register.referrals.count == 2)
    let blank = try Workbook(Sheet(row), Sheet(name)).register()
    #expect(blank.findings.count(of: .guidanceSheet) == 0)
    let named = try Workbook(Sheet(name, row)).register(by: profile(sheets: [name]))
    #expect(named.findings.count(of: .guidanceSheet) == 0)
  }

  @Test func `a sheet that lacks one column of a register is an error, and the others are read`() throws {
    let register = try Workbook(
      Sheet("2022-23", header: ["date_considered", "agency", "outcome"], [.day("45052"), "GP", "NFA"]),
      Sheet("2023-24", row)
    ).register()
    #expect(
      register.messages == [
        """
        register.xlsx:2022-23: error: [incomplete-header] the sheet's header lacks a required column: \
        no column holds the children's ages; expected "child_age" or "date_of_birth"; \
        add the column, or map yours under [columns] of the profile
        """
      ])
    #expect(register.referrals.count == 1)
  }

  @Test(
    arguments: [
      [], ["Month"], ["harm", "features"],
    ] as [[Cell]])
  func `a sheet that lacks only the day is an error, like one that lacks another column`(more: [Cell]) throws
  {
    let header: [Cell] = ["reference", "referring_agency", "child_age", "outcome"]
    let rows: [[Cell]] = [["K-1", "GP", 7, "NFA"], ["K-2", "Police", 4, "NFA"], ["K-3", "GP", 1, "NFA"]]
    let sheet = Sheet("Q3-Q4", header: header + more, rows[0], rows[1], rows[2])
    let register = try Workbook(Sheet(row), sheet).register()
    #expect(register.errors == ["register.xlsx:Q3-Q4 incomplete-header"])
    #expect(register.messages[0].contains("no column says when a referral was considered"))
  }

  @Test func `rows below a header in other words are an error besides`() throws {
    let header: [Cell] = ["Ref", "Came in", "Discussed", "From", "Age of child", "Decision made"]
    let other: [Cell] = ["B", .day("45417"), .day("45417"), "Police", "4 months", "Rapid review"]
    let register = try Workbook(Sheet("Apr-Sep", row), Sheet("Oct-Mar", header: header, other)).register()
    #expect(Set(register.errors).isSuperset(of: ["register.xlsx:Oct-Mar!row 2 sheet-not-read"]))
    #expect(register.leftOut == [nil])
  }

  @Test func `a workbook whose only sheet lacks a column is refused with the place of its header`() throws {
    var sheet = Sheet(header: ["date_considered", "agency", "outcome"], [.day("45052"), "GP", "NFA"])
    sheet.offset = (columns: 1, rows: 2)
    #expect(
      try Workbook(sheet).refusal() == """
        register.xlsx:Referrals!A3: error: [missing-column] no column holds the children's ages; \
        expected "child_age" or "date_of_birth"; add the column, or map yours under [columns] of the profile
        """)
  }

  @Test func `only the sheets that the profile names are read, and the others are noted`() throws {
    var hidden = Sheet("Old", row)
    hidden.state = "veryHidden"
    let workbook = try Workbook(
      hidden, Sheet("Log 2023", row), Sheet("Notes", header: ["x"]), Sheet("log_2024", row))
    let register = try workbook.register(by: profile(sheets: ["Log 2024", "LOG 2023"]))
    #expect(
      register.findings.kept.map { "\($0.place) \($0.rule)" } == [
        "register.xlsx:Old!row 2 sheet-not-read", "register.xlsx:Notes other-sheet",
        "register.xlsx several-sheets", "register.xlsx:log_2024!A2 repeated-reference",
      ])
    #expect(register.findings.kept[2].found == "2 sheets hold referrals: Log 2023, log_2024")
    #expect(register.referrals.count == 1)
  }

  @Test func `a sheet that the profile names must be a register`() throws {
    let workbook = try Workbook(Sheet("Log", row), Sheet("New", header: ["Referrals"]))
    let register = try workbook.register(by: profile(sheets: ["Log", "New"]))
    #expect(
      register.findings.kept.map { "\($0.place) \($0.severity) \($0.rule)" } == [
        "register.xlsx:New error incomplete-header"
      ])
  }

  /// A mistyped name would leave a whole year out.
  @Test func `a workbook that lacks one of the sheets that the profile names is refused`() throws {
    let workbook = try Workbook(Sheet("2022-23", row), Sheet("2023-24", row))
    #expect(
      try workbook.refusal(by: profile(sheets: ["2022-23", "2023-2024"])) == """
        FOLDER/register.xlsx: error: [no-sheet] the workbook has no sheet "2023-2024"; \
        expected every sheet that the profile names under [sheets]; \
        correct the name in the profile or in the workbook
        """)
  }

  @Test func `a blank sheet before others does not hide what they lack`() throws {
    let log = Sheet("Log", header: ["date_considered", "agency", "outcome"], [.day("45052"), "GP", "NFA"])
    let refusal = try Workbook(Sheet("Cover", header: []), log, Sheet("End", header: [])).refusal()
    #expect(refusal?.hasPrefix("register.xlsx:Log!A1: error: [missing-column]") == true)
  }

  @Test func `of several sheets without any header, none is blamed for what it lacks`() throws {
    let workbook = try Workbook(
      Sheet("cover", header: ["Our work"]), Sheet("contents", header: ["What is where"]))
    #expect(workbook.refusal()?.contains("[no-sheet] no sheet of the workbook holds referrals") == true)
  }

  @Test func `the sheet that looks most like a register is named with what it lacks`() throws {
    let header: [Cell] = ["Discussion day", "Who raised it", "How old", "Result"]
    let workbook = try Workbook(Sheet("cover", header: ["Our work"]), Sheet("Cases", header: header))
    let refusal = workbook.refusal()
    #expect(refusal?.hasPrefix("register.xlsx:Cases!A1: error: [missing-column]") == true)
  }

  @Test func `an empty workbook is refused`() throws {
    #expect(
      try Workbook(Sheet(header: [])).refusal()?.contains("[empty-register] there is nothing in it") == true)
  }
}
