import Records
import Testing

@testable import Loader

/// What only workbooks have, each in a workbook written out here.
struct WorkbookReadingTests {
  /// 45417 is 5 May 2024, 45051 is 5 May 2023.
  private func row(_ reference: Cell, _ considered: Cell = .day("45417"), age: Cell = 7) -> [Cell] {
    [reference, .blank, considered, "GP", age, "NFA"]
  }

  @Test func `dates, numbers and texts are read`() throws {
    let sheet = Sheet(
      [.shared(0), .day("45400"), .day("45417.75"), "General practice; School", 7, "Rapid review; LCSPR"],
      ["B", .blank, .day("45418"), .shared(1), 0, "NFA"])
    let register = try Workbook(sheet, strings: ["A", "GP"]).register()
    #expect(
      register.findings.kept.map { "\($0.place) \($0.severity) \($0.rule)" } == [
        "register.xlsx:Referrals!E3 note age-zero"
      ])
    let referral = try #require(register.referrals.first)
    #expect(referral.received?.iso == "2024-04-18")
    #expect(referral.considered?.iso == "2024-05-05")
    #expect(referral.children == [.years(7)])
    #expect(referral.agencies.count == 2)
    #expect(referral.furtherActions.count == 1)
  }

  @Test func `several sheets are one register, in the order of their tabs`() throws {
    let register = try Workbook(
      Sheet("2022-23", row("A", .day("45051"))), Sheet("2023-24", row("B")),
      Sheet("Empty", header: [])
    ).register()
    #expect(
      register.messages == [
        """
        register.xlsx: note: [several-sheets] 2 sheets hold referrals: 2022-23, 2023-24; \
        expected one sheet, or one for each year; read as one register
        """
      ])
    #expect(register.referrals.map { $0.considered?.iso } == ["2023-05-05", "2024-05-05"])
    #expect(register.reading.rows == 2)
  }

  @Test func `columns may be in a different order on each sheet`() throws {
    let register = try Workbook(
      Sheet("1", row("A")),
      Sheet(
        "2", header: ["outcome", "age", "agency", "considered"], ["NFA", "8 weeks", "GP", .day("45417")])
    ).register()
    #expect(register.referrals.map(\.children) == [[.years(7)], [.weeks(8)]])
    #expect(Set(register.referrals.map(\.primaryOutcome)).count == 1)
  }

  @Test func `hidden rows and sheets are read, with a note each`() throws {
    var sheet = Sheet("Archive", row("A"), row("A"), row("B"))
    sheet.state = "hidden"
    sheet.hidden = [3, 4]
    let register = try Workbook(sheet).register()
    #expect(
      register.messages == [
        "register.xlsx:Archive: note: [hidden-sheet] the sheet is hidden; expected visible sheets; read like the others",
        "register.xlsx:Archive!row 3: note: [hidden-row] the row is hidden; expected visible rows; read like the others",
        """
        register.xlsx:Archive!A3: error: [repeated-reference] register.xlsx:Archive!row 2 has the same reference; \
        expected one row per referral; correct it, or remove the copy
        """,
        "register.xlsx:Archive!row 4: note: [hidden-row] the row is hidden; expected visible rows; read like the others",
      ])
    #expect(register.referrals.count == 2)
  }

  @Test(
    arguments: [
      ["B", .blank, .day("45417"), "School", 8, "NFA"], ["B,05/05/2024,06/05/2024,School,8,NFA"],
    ] as [[Cell]])
  func `a referral in the cells beside the table is an error`(cells: [Cell]) throws {
    let register = try Workbook(Sheet(row("A") + [.blank] + cells)).register()
    #expect(register.errors == ["register.xlsx:Referrals!H2 surplus-text"])
    #expect(register.referrals.count == 1)
    #expect(register.leftOut == [nil])
  }

  @Test func `a note beside the table is not looked at`() throws {
    let register = try Workbook(Sheet(row("A") + [.blank, "see the minutes", .day("45417")])).register()
    #expect(register.errors == [])
  }

  @Test func `cells merged downward are noted, and the row under them is an error`() throws {
    var sheet = Sheet(row("A"), [.blank, .blank, .blank, "School", 8, "NFA"])
    sheet.afterRows = #"<mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>"#
    let register = try Workbook(sheet).register()
    #expect(register.referrals.count == 1)
    #expect(
      register.findings.kept.map { "\($0.place) \($0.rule)" } == [
        "register.xlsx:Referrals!D3 part-of-a-row", "register.xlsx:Referrals!C2 merged-cells",
      ])
    #expect(register.findings.kept.last?.found == "the cells C2:C3 are merged")
  }

  @Test func `a table may start lower and further right, below titles`() throws {
    var sheet = Sheet(row("A"), row("A"))
    sheet.rows.insert(contentsOf: [["Referrals of the year"], [.blank, .blank]], at: 0)
    sheet.offset = (columns: 3, rows: 4)
    let register = try Workbook(sheet).register()
    #expect(
      register.findings.kept.map { "\($0.place) \($0.rule)" } == [
        "register.xlsx:Referrals!row 5 title-row", "register.xlsx:Referrals!row 6 blank-row",
        "register.xlsx:Referrals!D9 repeated-reference",
      ])
    #expect(register.referrals.count == 1)
  }

  @Test func `cells beyond the last header are ignored`() throws {
    let register = try Workbook(Sheet(row("A") + ["see the minutes", .error("#REF!")])).register()
    #expect(register.messages == [])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: [
    (false, "45417", "2024-05-05"), (true, "43955", "2024-05-05"), (false, "45417.99", "2024-05-05"),
  ])
  func `a day is counted as its workbook counts`(countsFrom1904: Bool, serial: String, day: String) throws {
    let register = try Workbook(Sheet(row("A", .day(serial))), countsFrom1904: countsFrom1904).register()
    #expect(register.messages == [])
    #expect(register.referrals.map { $0.considered?.iso } == [day])
  }

  /// In a workbook that counts from 1904, the day was once read as one four years earlier.
  @Test(arguments: [(false, "45417"), (true, "43955"), (true, "43955.5")])
  func `a day that lost its format is read with a warning`(countsFrom1904: Bool, serial: String) throws {
    let register = try Workbook(Sheet(row("A", .number(serial))), countsFrom1904: countsFrom1904).register()
    #expect(register.referrals.map { $0.considered?.iso } == ["2024-05-05"])
    #expect(
      register.messages == [
        """
        register.xlsx:Referrals!C2: warning: [date-from-serial] this date is a bare number; expected day/month/year, \
        as in 31/03/2024, or 2024-03-31; read as a spreadsheet's serial number, format the cell as a date
        """
      ])
  }

  @Test func `the leap day that 1900 did not have is not a day`() throws {
    let register = try Workbook(Sheet(row("A", .day("60")))).register()
    #expect(
      register.findings.kept.map { "\($0.place) \($0.rule)" } == [
        "register.xlsx:Referrals!C2 impossible-date"
      ])
    #expect(register.leftOut == [nil])
  }

  /// 45632 is 6 December 2024.
  @Test func `an age that became a date is suggested, not applied`() throws {
    let register = try Workbook(Sheet(row("A", age: .day("45632")))).register()
    #expect(
      register.messages == [
        """
        register.xlsx:Referrals!E2: error: [age-became-date] a spreadsheet turned this age into a date; \
        expected an age from 0 to 17, as in 7, 4 months, 14 weeks, unborn or unknown; write the age in words, or call the column date_of_birth if that is what it holds
        """
      ])
    #expect(register.leftOut == ["2024-25"])
  }

  @Test func `what a cell holds instead of a value is reported`() throws {
    let register = try Workbook(
      Sheet(
        row(.number("1.2E+15")), row("B", age: .error("#N/A")), row("C", age: .boolean(true)),
        row("D", .error("#REF!")), row("E", age: .number("45632")), row("F", "05/05/2024", age: "7"),
        row("G", age: .number("1E+1")))
    ).register()
    #expect(
      register.findings.kept.map {
        "\($0.place.description.split(separator: "!")[1]) \($0.severity) \($0.rule)"
      } == [
        "A2 error reference-became-number", "E3 error cell-error", "E4 error truth-value",
        "C5 error cell-error",
        "E6 error age-became-date", "C7 note date-as-text", "E7 note number-as-text",
      ])
    #expect(register.referrals.map(\.children) == [[.years(7)], [.years(10)]])
  }

  /// A spelling remembered from one cell is not reused for a cell of another kind.
  @Test func `the kind of a cell is reported each time`() throws {
    let register = try Workbook(
      Sheet(
        row("A", age: 7), row("B", age: "7"), row("C", age: 7), row("D", age: "7"), row("E", .day("45417")),
        row("F", "2024-05-05"), row("G", .day("45417")), row("H", "2024-05-05"))
    ).register()
    #expect(
      register.findings.kept.map { "\($0.place.description.split(separator: "!")[1]) \($0.rule)" } == [
        "E3 number-as-text", "E5 number-as-text", "C7 date-as-text", "C9 date-as-text",
      ])
    #expect(register.referrals.count == 8)
  }

  @Test func `more rows than one batch are all counted`() throws {
    var sheet = Sheet()
    sheet.rows += (1...2_345).map { row(.number(String($0 % 1_500))) }
    let register = try Workbook(sheet).register()
    #expect(register.reading.rows == 2_345)
    #expect(register.findings.count(of: .repeatedReference) == 845)
    #expect(register.referrals.count == 1_500)
  }
}
