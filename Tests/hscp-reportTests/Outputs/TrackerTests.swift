import Foundation
import Testing

/// The tracker of recommendations, which is a register itself.
@Suite struct TrackerTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.lay(.responses, at: "out")
  }

  private static let reviews = ["baby-amelia", "child-u", "baby-sally", "baby-lucy"]

  /// A document without the list of the files that it was made from.
  private func body(of name: String, in folder: String) throws -> String {
    let text = try place.text("\(folder)/\(name)")
    let end = try #require(text.range(of: "\nMade by ", options: .backwards))
    return String(text[..<end.lowerBound])
  }

  private func respond(to register: String, in folder: String) throws -> Workplace.Run {
    try place.run("respond", register, "--output", folder, "--as-at", "2024-02-28")
  }

  /// Puts the note on the responses beside a register.
  private func layNote(in folder: String) throws {
    let note = "learning/responses/note.md"
    try place.write(try place.text("fixtures/register/\(note)"), to: "\(folder)/\(note)")
  }

  @Test func `as a register it gives the same responses`() throws {
    try layNote(in: "out")
    let run = try respond(to: "out/tracker.xlsx", in: "again")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("tracker.xlsx: 2 columns not used: "))
    #expect(run.errors.hasSuffix("\"RAG\", \"Attention\"\n"))
    for review in TrackerTests.reviews {
      #expect(try body(of: "\(review).md", in: "again") == body(of: "\(review).md", in: "out"), "\(review)")
    }
    #expect(try place.text("again/tracker.csv") == (try place.text("out/tracker.csv")))
  }

  @Test func `as CSV with the reviews it does so too, and an edited status counts`() throws {
    try place.write(try place.text("fixtures/register/reviews.csv"), to: "own/reviews.csv")
    try place.write(try place.text("out/tracker.csv"), to: "own/recommendations.csv")
    try layNote(in: "own")
    #expect(try respond(to: "own", in: "again").status == 0)
    for review in TrackerTests.reviews {
      #expect(try body(of: "\(review).md", in: "again") == body(of: "\(review).md", in: "out"), "\(review)")
    }
    let planned = try place.text("out/tracker.csv").replacingOccurrences(
      of: ",Planned,Red,", with: ",Complete,Red,")
    try place.write(planned, to: "own/recommendations.csv")
    let run = try respond(to: "own", in: "edited")
    #expect(run.output.contains("    Planned                                 0\n"))
    #expect(run.output.contains("    Complete                                18\n"))
    #expect(try !place.text("edited/tracker.csv").contains(",Red,"))
  }

  @Test func `every row of the register is in it, with the text of its recommendation`() throws {
    let recommendations = try #require(
      WorkbookParts(at: place.url("out/tracker.xlsx")).sheets.first { $0.name == "Recommendations" })
    #expect(Set(recommendations.body.map(\.row)).count == 36)
    #expect(recommendations.body.filter { $0.column == 4 }.count == 36)
    #expect(
      recommendations.header.map(\.text) == [
        "Review", "Number", "Part", "Recommendation", "Addressed to", "Responder", "Response", "Responded",
        "Status", "RAG", "Attention", "Owner", "Due", "Revised due", "Progress", "Completed", "Evidence",
        "Updated",
      ])
    let statuses = recommendations.xml.matches(of: /<formula1>"([^"]*)"<\/formula1>/).map { String($0.1) }
    #expect(statuses == ["Planned,In progress,Complete"])
  }

  @Test func `it keeps the register's own headers, and reads them again by the same profile`() throws {
    let reviews = try place.text("fixtures/register/recommendations.csv")
    try place.write(
      reviews.replacing(
        /^[^\n]*/, with: "case,No.,letter,text,for,body,answer,progress status", maxReplacements: 1),
      to: "fixtures/register/recommendations.csv")
    #expect(try respond(to: "fixtures/register", in: "own").status == 0)
    #expect(
      try place.text("own/tracker.csv").hasPrefix(
        "case,No.,letter,text,for,body,answer,Responded,progress status,RAG,Attention,Owner,Due,Revised due,"
          + "Progress,Completed,Evidence,Updated\n"))
    #expect(try respond(to: "own/tracker.xlsx", in: "again").status == 0)
    #expect(try place.text("again/tracker.csv") == (try place.text("own/tracker.csv")))
  }

  @Test func `a review that began after the day of the run stays in it`() throws {
    let run = try place.run("respond", "fixtures/register", "--output", "early", "--as-at", "2016-03-31")
    #expect(run.status == 0)
    #expect(!place.exists("early/baby-lucy.md"))
    #expect(try place.text("early/tracker.csv").contains("\nbaby-lucy,"))
  }

  @Test
  func
    `it is to be filled in: header first and in sight, a filter, a list of statuses, colours beside words`()
    throws
  {
    let parts = try WorkbookParts(at: place.url("out/tracker.xlsx"))
    for name in ["Recommendations", "Reviews"] {
      let sheet = try #require(parts.sheets.first { $0.name == name })
      #expect(sheet.range?.rows.lowerBound == 1)
      #expect(sheet.xml.contains("<pane ySplit=\"1\""))
      #expect(sheet.tables.first?.contains("<autoFilter ") == true)
      #expect(sheet.xml.contains("orientation=\"landscape\""))
    }
    let recommendations = try #require(parts.sheets.first { $0.name == "Recommendations" }).xml
    let words = recommendations.matches(of: /<formula>"([^"]*)"<\/formula>/).map { String($0.1) }
    #expect(words == ["Red", "Amber", "Green"])
    // No cell is in two ranges, of which some programs would take one.
    let ranges = recommendations.matches(of: /<conditionalFormatting sqref="([A-Z]+)\d+:([A-Z]+)\d+"/)
    #expect(ranges.map { "\($0.1) to \($0.2)" } == ["A to I", "J to J", "K to R"])
    #expect(parts.parts["xl/workbook.xml"]?.contains(">Recommendations!$1:$1</definedName>") == true)
  }

  @Test
  func `columns of the register that are called like ours stay beside them, in CSV and in the workbook`()
    throws
  {
    let text = try place.text("fixtures/register/recommendations.csv")
    let lines = text.split(separator: "\n", maxSplits: 1)
    try place.write(
      "\(lines[0]),RAG,Attention\n" + lines[1].replacing(",in progress\n", with: ",in progress,B,Ask Jo\n"),
      to: "fixtures/register/recommendations.csv")
    #expect(lines[1].contains(",in progress\n"))
    #expect(try respond(to: "fixtures/register", in: "own").status == 0)
    let csv = try place.text("own/tracker.csv")
    #expect(
      csv.contains(",RAG rating,Needs attention,")
        && csv.split(separator: "\n")[0].hasSuffix(",RAG,Attention"))
    #expect(csv.contains(",B,Ask Jo\n"))
    // The tracker is a register: what is theirs stays theirs, and what is ours is made anew.
    #expect(try respond(to: "own/tracker.xlsx", in: "again").status == 0)
    #expect(try place.text("again/tracker.csv") == csv)
    let check = try place.run("check", "own/tracker.xlsx")
    #expect(check.status == 0 && check.output.contains("0 errors, 0 warnings"))
  }

  @Test func `what looks like personal data in a column that is kept stops the run, as in any text`() throws {
    let text = try place.text("fixtures/register/recommendations.csv")
    let lines = text.split(separator: "\n", maxSplits: 1)
    try place.write(
      "\(lines[0]),RAG\n" + lines[1].replacing(",in progress\n", with: ",in progress,Ask jo@example.org\n"),
      to: "fixtures/register/recommendations.csv")
    let run = try respond(to: "fixtures/register", in: "kept")
    #expect(run.status == 1)
    #expect(run.errors.contains("error: [personal-data] The text may identify a person: 17 errors\n"))
    #expect(run.errors.contains(" and 7 more: this looks like an e-mail address; "))
    #expect(!place.exists("kept"))
  }

  @Test func `the note on the responses, and how many rows were left out, are on the cover`() throws {
    let text = try place.text("fixtures/register/recommendations.csv")
    try place.write(
      text.replacingOccurrences(of: "baby-lucy,4,", with: "baby-lucy,x,"),
      to: "fixtures/register/recommendations.csv")
    let run = try place.run("respond", "fixtures/register", "--output", "some", "--accept-findings")
    #expect(run.status == 0)
    let lines = try #require(WorkbookParts(at: place.url("some/tracker.xlsx")).sheets.first).cells.map(\.text)
    #expect(lines.contains("Recommendations: One row was left out, because the register has errors there."))
    #expect(
      lines.contains {
        $0.hasPrefix(
          "Recommendations: This is an example. Recommendations and answers are told in other words")
      })
  }
}
