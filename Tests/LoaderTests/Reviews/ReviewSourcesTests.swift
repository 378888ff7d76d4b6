import Records
import SystemPackage
import Testing

@testable import Loader

/// Where the reviews of a register may be.
struct ReviewSourcesTests {
  private static let reviews: [[Cell]] = [
    ["Review", "Name", "Considered", "Published"],
    ["child-a", "Child A", .day("43657"), "24/01/2022"],
  ]
  private static let recommendations: [[Cell]] = [
    ["Review", "Number", "Part", "Recommendation", "Due"],
    ["Child A", 1, "a", "Share it.", .number("45448")], ["child_a", 1, "A", "", .blank],
  ]

  private func sheet(_ name: String, _ rows: [[Cell]], state: String = "visible") -> Sheet {
    var sheet = Sheet(name, header: rows[0])
    sheet.rows = rows
    sheet.state = state
    return sheet
  }

  private func workbook(_ reviews: String = "Reviews", _ recommendations: String = "Recommendations") throws
    -> Workbook
  {
    try Workbook([
      Sheet("Referrals"), sheet(reviews, Self.reviews), sheet(recommendations, Self.recommendations),
    ])
  }

  @Test func `reviews on the sheets of a workbook have cells as their places`() throws {
    let workbook = try workbook()
    let register = try ReviewRegister(at: workbook.file.path)
    #expect(register.reviews.map(\.considered) == [Day(iso: "2019-07-11")])
    #expect(register.recommendations.map(\.text) == ["Share it.", "Share it."])
    #expect(register.recommendations.map(\.part) == ["a", "a"])
    #expect(register.recommendations.map(\.due) == [Day(iso: "2024-06-05"), nil])
    #expect(
      register.found == [
        "register.xlsx:Reviews!D2 note date-as-text",
        "register.xlsx:Recommendations!E2 warning date-from-serial",
        "register.xlsx:Recommendations!B3 warning repeated-recommendation",
      ])
  }

  @Test func `a sheet of referrals that is called Reviews is an error`() throws {
    let workbook = try Workbook(
      Sheet("Log"), Sheet("Reviews", ["A", .day("45413"), .day("45417"), "GP", 7, "NFA"]))
    #expect(
      try ReviewRegister(at: workbook.file.path).found == ["register.xlsx:Reviews!row 1 error sheet-not-read"]
    )
  }

  @Test func `recommendations without a header are an error at the first of them`() throws {
    let rows: [[Cell]] = [["Our work"], ["child-a", 1, "Share.", "Police"], ["child-a", 2, "Train.", "GP"]]
    let workbook = try Workbook(
      Sheet("Referrals"), sheet("Reviews", Self.reviews), sheet("Recommendations", rows))
    #expect(
      try ReviewRegister(at: workbook.file.path).found.contains(
        "register.xlsx:Recommendations!row 2 error incomplete-header"))
    let notes = try Workbook(
      Sheet("Referrals"), sheet("Recommendations", [["See the tracker"], ["kept by", "the", "office"]]))
    #expect(
      try ReviewRegister(at: notes.file.path).found == ["register.xlsx:Recommendations note other-sheet"])
  }

  @Test func `a recommendation beside the table is an error, a small table is not`() throws {
    let header: [Cell] = ["review", "number", "recommendation", "responder", "status"]
    let first: [Cell] = ["child-a", 1, "Share.", "Police", "Complete"]
    for (beside, count) in [
      (["child-a", 2, "Train.", "GP", "Complete"], 1), (["Status", "Count"], 0), (["Complete", 3], 0),
    ] as [([Cell], Int)] {
      let rows = [header, first + [.blank, .blank] + beside]
      let workbook = try Workbook(
        Sheet("Referrals"), sheet("Reviews", Self.reviews), sheet("Recommendations", rows))
      let found = try ReviewRegister(at: workbook.file.path).found
      #expect(found.count { $0 == "register.xlsx:Recommendations!H2 error surplus-text" } == count)
    }
  }

  @Test func `a workbook read only for its reviews is an input once, whatever else it holds`() throws {
    let reader = try BuiltInProfile.reader()
    let tables = [sheet("Reviews", Self.reviews), sheet("Recommendations", Self.recommendations)]
    for sheets in [tables, [Sheet("Referrals")] + tables] {
      let workbook = try Workbook(sheets)
      let files = try RegisterFiles(at: workbook.file.path, holding: .reviews)
      let reading = try files.reviews(beside: nil, by: reader)
      #expect(reading.records.reviews.map(\.id) == ["child-a"])
      #expect(reading.inputs.map(\.name) == ["register.xlsx"])
    }
  }

  @Test func `a review is found by its key, whatever its case, spaces and hyphens`() throws {
    let workbook = try workbook()
    let register = try ReviewRegister(at: workbook.file.path)
    for key in ["child-a", "Child A", "CHILD_A"] {
      #expect(register.reading.records.review(named: key)?.name == "Child A")
    }
    #expect(register.reading.records.review(named: "child-b") == nil)
  }

  @Test(arguments: [(" reviews", "RECOMMENDATIONS"), ("Re-views", "Recommen dations")])
  func `names of sheets match like headers`(reviews: String, recommendations: String) throws {
    let workbook = try workbook(reviews, recommendations)
    let register = try ReviewRegister(at: workbook.file.path)
    #expect((register.reviews.count, register.recommendations.count) == (1, 2))
  }

  @Test func `the profile names the sheets, and one that is not there is refused`() throws {
    let profile = try ProfileText(
      more: "[sheets]\nreviews = [\"Cases\"]\nrecommendations = [\"Actions\"]"
    ).profile()
    let own = try workbook("Cases", "Actions")
    let register = try ReviewRegister(at: own.file.path, profile: profile)
    #expect((register.reviews.count, register.recommendations.count) == (1, 2))
    let other = try workbook("Cases", "Recommendations")
    #expect(throws: Problem.self) { _ = try ReviewRegister(at: other.file.path, profile: profile) }
  }

  @Test func `hidden sheets and rows and merged cells are noted`() throws {
    var cases = sheet("Reviews", Self.reviews, state: "hidden")
    cases.hidden = [2]
    cases.afterRows = #"<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>"#
    let workbook = try Workbook([Sheet("Referrals"), cases])
    let register = try ReviewRegister(at: workbook.file.path)
    #expect(
      register.found == [
        "register.xlsx:Reviews note hidden-sheet", "register.xlsx:Reviews!row 2 note hidden-row",
        "register.xlsx:Reviews!D2 note date-as-text", "register.xlsx:Reviews!A2 note merged-cells",
      ])
  }

  @Test func `a date that lost its format is counted as its workbook counts`() throws {
    let workbook = try Workbook(
      [
        sheet("Reviews", [["Review", "Name"], ["child-a", "A"]]),
        sheet("Recommendations", [Self.recommendations[0], ["child-a", 1, "a", "One", .number("43986")]]),
      ], countsFrom1904: true)
    let register = try ReviewRegister(at: workbook.file.path)
    #expect(register.recommendations.map(\.due) == [Day(iso: "2024-06-05")])
  }

  @Test func `a sheet with half a header is an error`() throws {
    let workbook = try Workbook([
      sheet("Reviews", Self.reviews), sheet("Recommendations", [["Review", "Number"], ["child-a", 1]]),
    ])
    let register = try ReviewRegister(at: workbook.file.path)
    #expect(
      register.messages.last == """
        register.xlsx:Recommendations: error: [incomplete-header] the sheet's header lacks a required column: \
        no column holds what is recommended; expected "recommendation"; \
        add the column, or map yours under [columns] of the profile
        """)
    #expect(register.reading.leftOut == 1)
  }

  @Test func `a row under merged cells is an error`() throws {
    var recommendations = sheet(
      "Recommendations",
      [Self.recommendations[0], ["child-a", 1, .blank, "One"], ["child-a", 2, .blank, "Two"]])
    recommendations.afterRows = "<mergeCells><mergeCell ref=\"D2:D3\"/></mergeCells>"
    let workbook = try Workbook([sheet("Reviews", Self.reviews), recommendations])
    let register = try ReviewRegister(at: workbook.file.path)
    #expect(register.found.contains("register.xlsx:Recommendations!row 3 error part-of-a-row"))
    #expect(register.recommendations.map(\.text) == ["One"])
  }

  @Test(arguments: ["Foo Trust", "Somebody else", "Police"])
  func `a body alone in a row under merged cells is an error`(body: String) throws {
    var recommendations = sheet(
      "Recommendations",
      [
        ["Review", "Number", "Recommendation", "Responder"], ["child-a", 1, "One", "Police"],
        [.blank, .blank, .blank, .text(body)],
      ])
    recommendations.afterRows = "<mergeCells><mergeCell ref=\"A2:C3\"/></mergeCells>"
    let workbook = try Workbook([sheet("Reviews", Self.reviews), recommendations])
    let register = try ReviewRegister(at: workbook.file.path)
    #expect(register.found.filter { $0.contains(" error ") }.map { $0.hasSuffix("part-of-a-row") } == [true])
    #expect(register.reading.leftOut == 1)
  }

  @Test func `lines in quotes as a whole are read here too`() throws {
    let register = try ReviewRegister(
      reviews: "\"review,name,kind\"\n\"child-a,Child A,LCSPR\"\n\"child-b,Child B,LCSPR\"\n")
    #expect(register.reviews.map(\.name) == ["Child A", "Child B"])
  }

  @Test func `a sheet with the right name but other contents is passed over`() throws {
    let workbook = try Workbook([sheet("Reviews", [["Peer reviews of the year"], ["none yet"]])])
    let register = try ReviewRegister(at: workbook.file.path)
    #expect(register.found == ["register.xlsx:Reviews note other-sheet"])
  }

  @Test func `a blank sheet, a header alone and a missing file give no reviews and no finding`() throws {
    let blank = try Workbook([Sheet("Referrals"), Sheet("Reviews", header: [])])
    #expect(try ReviewRegister(at: blank.file.path).found == [])
    let empty = try ReviewRegister(reviews: "review,name\n", recommendations: nil)
    #expect(empty.reading.records.isEmpty)
    #expect(empty.found == [])
    #expect(empty.reading.inputs == [])
    #expect(try ReviewRegister(reviews: nil).reading.records.isEmpty)
  }

  @Test func `a text that is named by itself has no reviews, whatever is beside it`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("referrals.csv", ReviewRegister.referrals)
    try folder.write("reviews.csv", ReviewRegister.reviews)
    #expect(try ReviewRegister(at: file).reading.records.isEmpty)
    #expect(try ReviewRegister(at: folder.path).reviews.count == 1)
  }

  @Test func `rows in the folder and in its workbook are an error that names both`() throws {
    let workbook = try workbook()
    let path = workbook.file.path.removingLastComponent()
    let file = try FileDescriptor.open(
      path.appending("reviews.csv"), .writeOnly, options: [.create], permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(ReviewRegister.reviews.utf8) }
    let error = #expect(throws: Problem.self) { _ = try ReviewRegister(at: path) }
    #expect(
      error?.description == """
        \(path)/reviews.csv: error: [two-registers] \(path)/register.xlsx also holds reviews; \
        expected rows in only one file of the folder; remove the rows that do not count from one of them
        """)
  }
}
