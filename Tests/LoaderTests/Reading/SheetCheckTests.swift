import Records
import Testing

@testable import Loader

/// Sheets that are passed over although they have rows of the register.
struct SheetCheckTests {
  private static let row: [Cell] = ["A", .day("45413"), .day("45417"), "GP", 7, "NFA"]
  private static let other: [Cell] = [
    "B", .day("45414"), .day("45418"), "Police", "4 months", "Rapid review",
  ]

  @Test(arguments: [
    // No header, another header, and the columns in another order.
    (Sheet("Oct-Mar", header: [], other), "row 1"),
    (Sheet("Oct-Mar", header: ["No", "In", "Discussed", "From", "How old", "Decided"], other), "row 2"),
    (
      Sheet(
        "Oct-Mar", header: ["Decided", "How old", "From", "Discussed"],
        ["NFA", "4 months", "GP", .day("45418")]), "row 2"
    ),
  ])
  func `rows on a sheet without the header are an error that names the sheet and the first of them`(
    sheet: Sheet, place: String
  ) throws {
    let register = try Workbook(Sheet("Apr-Sep", Self.row), sheet).register()
    #expect(register.errors == ["register.xlsx:Oct-Mar!\(place) sheet-not-read"])
    #expect(register.referrals.count == 1)
    #expect(register.leftOut == [nil])
  }

  @Test(arguments: [
    Sheet("Lists", header: ["Agencies", "Outcomes"], ["GP", "NFA"], ["Police", "Rapid review"]),
    Sheet("Holidays", header: [], [.day("45413")], [.day("45414")]),
    Sheet("Summary", header: ["Agency", "Referrals"], ["GP", 7], ["Police", 4], ["Total", 11]),
    Sheet("Pivot", header: ["Outcome", "2022-23", "2023-24"], ["NFA", 6, 4], ["Rapid review", 2, 1]),
    Sheet("Notes", header: [], ["The group met on"], [.day("45413")], ["GP was there, NFA"]),
  ])
  func `lists, summaries and notes are passed over`(sheet: Sheet) throws {
    let register = try Workbook(Sheet(Self.row), sheet).register()
    #expect(register.errors == [])
    #expect(register.findings.count(of: .otherSheet) == 1)
  }

  @Test(arguments: [
    Sheet(
      "Actions", header: ["Ref", "Raised", "Due", "Owner", "Action", "Status"],
      ["1", .day("45413"), .day("45417"), "Police", "Share.", "Closed"]),
    Sheet("Lookup", header: ["Agency", "Outcome", "Age"], ["GP", "NFA", 7], ["Police", "Rapid review", 4]),
  ])
  func `action plans and lookup tables are no referrals`(sheet: Sheet) throws {
    #expect(try Workbook(Sheet(Self.row), sheet).register().errors == [])
  }

  @Test(arguments: [
    // The words of another header, no header, and a day that is not the one that counts.
    Sheet(
      "Rest", header: ["Ref", "FY", "From", "Child", "Result"],
      ["K-107", "2023-24", "Police", "3 months", "Rapid review"]),
    Sheet("Rest", header: ["Ref", "Agency", "Age"], ["K-107", "Police", 3], ["K-108", "GP", 14]),
    Sheet(
      "Rest", header: ["Ref", "Came in", "From", "Child"], ["K-107", .day("45413"), "Police", "3 months"],
      ["K-108", .day("45414"), "Anchor House", "unborn"], ["K-109", .day("45414"), "GP", "2 weeks"]),
    Sheet("Rest", header: [], ["K-107", "Police", 3, "Rapid review"], ["K-108", "GP", 14, "NFA"]),
    Sheet("Rest", header: ["From", "Child", "Result"], ["Police", "3 months", "Rapid review"]),
  ])
  func `referrals without the day that counts them are an error at the first of them`(sheet: Sheet) throws {
    let register = try Workbook(Sheet(Self.row), sheet).register()
    let first = sheet.rows.count == 2 && sheet.rows[0].count == 4 ? 1 : 2
    #expect(register.errors == ["register.xlsx:Rest!row \(first) sheet-not-read"])
    #expect(register.leftOut.count >= 1)
  }

  @Test(arguments: [
    Sheet(
      "Long pivot", header: ["Period", "Agency", "Outcome", "Referrals"], ["2023-24", "GP", "NFA", 4],
      ["2023-24", "Police", "Rapid review", 2]),
    Sheet(
      "Contacts", header: ["Agency", "Name", "Telephone"], ["Police", "A Smith", "023 8000 0000"],
      ["GP", "B Jones", "023 8000 0001"]),
    Sheet(
      "Attendance", header: ["Agency", "Last meeting", "Attended"], ["Police", .day("45413"), 4],
      ["GP", .day("45413"), 3]),
    Sheet("Codes", header: ["Code", "Body", "Members"], ["A1", "Police", 4], ["A2", "GP", 3]),
    Sheet(
      "Training", header: ["Date", "Agency", "Attended", "Topic"], [.day("45413"), "Police", 12, "Neglect"]),
    Sheet(
      "Menus", header: ["Agency", "Age", "Outcome", "Harm"], ["GP", "unborn", "", "neglect"],
      ["Police", "", "NFA", ""]),
  ])
  func `counts, contacts, codes and menus are no referrals`(sheet: Sheet) throws {
    let register = try Workbook(Sheet(Self.row), sheet).register()
    #expect(register.errors == [])
    #expect(register.findings.count(of: .otherSheet) == 1)
  }

  @Test func `a sentence about a referral as the only text of a sheet is an error`() throws {
    let note = Sheet(
      "Late", header: ["", "K-107 received 01/02/2024 from Police re 3 month old, rapid review"])
    #expect(
      try Workbook(Sheet(Self.row), note).register().errors == ["register.xlsx:Late!row 1 sheet-not-read"])
  }

  private static let followed: [[Cell]] = [
    ["A-1", .day("45413"), .day("45417"), "GP", 7, "NFA"],
    ["A-2", .day("45414"), .day("45418"), "Police", 4, "Rapid review"],
  ]

  @Test(arguments: [
    Sheet(
      "Actions", header: ["Ref", "Agency", "Action", "Due", "Outcome"],
      ["A-1", "GP", "Write to the family", .day("45500"), "NFA"],
      ["a-2", "Police", "Share the minutes", .day("45501"), ""],
      ["A-2", "GP", "Close", .day("45501"), "Rapid review"]),
    // Most of the header of the register, without ages.
    Sheet(
      "Tracker", header: ["Reference", "Date considered", "Agency", "Outcome", "Days open"],
      ["A-1", .day("45417"), "GP", "NFA", 12], ["A-2", .day("45418"), "Police", "Rapid review", 3]),
    // The same referrals again, with their own days.
    Sheet(
      "Rapid reviews", header: [],
      ["A-2", .day("45414"), .day("45418"), "Police", "4 months", "Rapid review"]),
  ])
  func `a sheet that follows up referrals of other sheets is not used, and that is said`(sheet: Sheet) throws
  {
    let register = try Workbook(Sheet(Self.followed[0], Self.followed[1]), sheet).register()
    #expect(register.errors == [], "\(register.messages)")
    #expect(
      register.findings.kept.map { "\($0.place) \($0.severity) \($0.rule)" } == [
        "register.xlsx:\(sheet.name) note other-sheet"
      ])
    #expect(register.referrals.count == 2)
  }

  @Test(arguments: [
    // Another reference, none, or one that is met again with other days and an age.
    Sheet(
      "Actions", header: ["Ref", "Agency", "Action", "Due", "Outcome"],
      ["A-1", "GP", "Write", .day("45500"), "NFA"],
      ["A-3", "Police", "Share", .day("45501"), "Rapid review"]),
    Sheet("2022-23", header: [], ["A-1", .day("45052"), .day("45053"), "GP", "7 weeks", "NFA"]),
    Sheet("2022-23", header: [], ["A-1", .day("45052"), .day("45053"), "GP", 7, "NFA"]),
    Sheet(
      "Rest", header: ["Ref", "Came in", "From", "Child"], ["A-1", .day("45052"), "Police", "3 months"],
      ["A-2", .day("45053"), "GP", "unborn"]),
    Sheet(
      "Rest", header: ["Reference", "Date considered", "Agency", "Child", "Outcome"],
      ["A-1", .day("45052"), "Police", 3, "NFA"]),
  ])
  func `a sheet with another referral, or with other days of children, is an error`(sheet: Sheet) throws {
    let register = try Workbook(Sheet(Self.followed[0], Self.followed[1]), sheet).register()
    #expect(!register.errors.isEmpty, "\(register.messages)")
  }

  @Test func `rows that were never split are an error`() throws {
    let pasted = Sheet("Pasted", header: [], ["B,05/05/2024,06/05/2024,Police,4,NFA"])
    #expect(
      try Workbook(Sheet(Self.row), pasted).register().errors == ["register.xlsx:Pasted!row 1 sheet-not-read"]
    )
  }

  @Test func `a sheet with rows that the profile does not name is an error, unless it is called unused`()
    throws
  {
    let workbook = try Workbook(Sheet("2022-23", Self.row), Sheet("2023-24", Self.other))
    let text = ProfileFile.builtInText + "\n[sheets]\nreferrals = [\"2022-23\"]\n"
    let named = try ProfileFile.profile(from: text, source: "own.toml")
    #expect(
      try workbook.register(by: named).errors == ["register.xlsx:2023-24!row 2 sheet-not-read"])
    let unused = try ProfileFile.profile(from: text + "unused = [\"2023 24\"]\n", source: "own.toml")
    #expect(try workbook.register(by: unused).errors == [])
  }

  private static let otherParts: [([Cell], [Cell], String)] = [
    (["review", "name", "kind", "considered"], ["a", "Case A", "LCSPR", .day("45413")], "reviews"),
    (["review", "number", "recommendation", "status"], ["a", 1, "Share.", "Complete"], "recommendations"),
  ]

  @Test(arguments: otherParts)
  func `reviews and recommendations under another name are an error`(
    header: [Cell], row: [Cell], part: String
  ) throws {
    let register = try Workbook(Sheet(Self.row), Sheet("Our work", header: header, row)).register()
    #expect(register.errors == ["register.xlsx:Our work!row 1 sheet-not-read"])
    #expect(register.messages.contains { $0.contains("a header of \(part), but another name") })
  }

  @Test(
    arguments: [
      // Bodies that are not in the profile, and columns in another order.
      [["Anchor House", "NFA", "4 months", "B", .day("45414"), .day("45418")]],
      [["Anchor House", "Rapid review", 4, .day("45418")], ["Blue Badge", "NFA", 9, .day("45419")]],
      // Headers below each other, with a referral in each column, or no headers at all.
      [
        ["reference", "B", "C"], ["date_considered", .day("45418"), .day("45419")],
        ["agency", "Police", "GP"],
        ["age", "4 months", 9], ["outcome", "NFA", "Rapid review"],
      ],
      [
        ["B", "C"], [.day("45418"), .day("45419")], ["Anchor House", "GP"], ["4 months", 9],
        ["NFA", "Rapid review"],
      ],
      // Formulas without results.
      [[.formula("Log!A2"), .formula("Log!B2"), .formula("Log!C2"), .formula("Log!D2")]],
    ] as [[[Cell]]])
  func `referrals in any shape on another sheet are an error at the first of them`(rows: [[Cell]]) throws {
    var sheet = Sheet("Rest", header: [])
    sheet.rows = rows
    let register = try Workbook(Sheet("Log", Self.row), sheet).register()
    #expect(register.errors == ["register.xlsx:Rest!row 1 sheet-not-read"])
  }

  @Test func `the only table of a register is named as one that goes across`() throws {
    var sheet = Sheet("Log", header: [])
    sheet.rows = zip(["date_considered", "agency", "age", "outcome"], Self.other[2...]).map { [$0, $1] }
    #expect(
      try Workbook(sheet).refusal() == """
        register.xlsx:Log: error: [missing-column] the headers are below each other, with a referral in each column; \
        expected the headers in one row, and a referral in each row below it; \
        copy the table, and paste it with Transpose
        """)
  }

  @Test func `a header below a thousand notes is found`() throws {
    var sheet = Sheet("Rest", Self.other)
    sheet.rows = (0..<1_000).map { [.text("Note \($0)")] } + sheet.rows
    let register = try Workbook(Sheet("Log", Self.row), sheet).register()
    #expect(register.referrals.count == 2)
  }

  @Test(
    arguments: [
      (["Date", "Agency", "Attended", "Topic"], [.day("45413"), "Police", 12, "Rapid review"]),
      (
        ["No", "Booked", "Date", "Agency", "Attended", "Topic"],
        [1, .day("45413"), .day("45417"), "Police", 12, "Neglect"]
      ),
    ] as [([Cell], [Cell])])
  func `numbers that look like ages under another header are a warning`(header: [Cell], row: [Cell]) throws {
    let register = try Workbook(Sheet("Log", Self.row), Sheet("Training", header: header, row, row))
      .register()
    #expect(register.errors == [])
    #expect(register.findings.count(of: .sheetNotRead, .warning) == 1)
    #expect(register.leftOut == [])
  }

  @Test func `a sheet that explains the header is passed over with a note`() throws {
    let words: [Cell] = [
      "A number", "dd/mm/yyyy", "Day of the meeting", "From the list", "e.g. 7", "From the list",
    ]
    let register = try Workbook(
      Sheet("Guidance", words, ["No initials", "", "", "", "", ""]), Sheet("Log", Self.row)
    ).register()
    #expect(
      register.messages == [
        """
        register.xlsx:Guidance: note: [other-sheet] the sheet has a header, but nothing below it that can be read in its column; \
        expected a sheet with referrals; passed over
        """
      ])
    // Alone, it is the register.
    #expect(try Workbook(Sheet("Guidance", words)).register().errors != [])
  }

  @Test func `headers with explanations beside them are no referrals`() throws {
    var sheet = Sheet("Guidance", header: ["Column", "What to write", "Example"])
    sheet.rows += [
      ["date_considered", "The day of the meeting", "06/05/2024"], ["agency", "From the list", "Police"],
      ["age", "In years", 7], ["outcome", "From the list", "NFA"],
    ]
    #expect(try Workbook(Sheet("Log", Self.row), sheet).register().errors == [])
  }

  @Test func `a copy whose references are blank is a warning too`() throws {
    let copy: [Cell] = [.blank] + Self.row.dropFirst()
    let register = try Workbook(Sheet("Log", Self.row, Self.other), Sheet("Copy", copy)).register()
    #expect(register.findings.count(of: .rowsAlike) == 1)
  }

  @Test func `a copy of a sheet without references is a warning`() throws {
    let header: [Cell] = ["date_received", "date_considered", "agency", "age", "outcome"]
    let rows: [[Cell]] = [Array(Self.row.dropFirst()), Array(Self.other.dropFirst())]
    var copy = Sheet("Copy", header: header, rows[0], rows[1])
    copy.state = "hidden"
    let register = try Workbook(Sheet("Log", header: header, rows[0], rows[1]), copy).register()
    #expect(
      register.findings.kept.filter { $0.rule == .rowsAlike }.map(\.description) == [
        """
        register.xlsx:Copy: warning: [rows-alike] 2 rows say the same as rows of the sheet Log; \
        expected each referral once; take out the copy, or write it under [sheets] as unused; all rows are counted
        """
      ])
    #expect(register.referrals.count == 4)
  }
}
