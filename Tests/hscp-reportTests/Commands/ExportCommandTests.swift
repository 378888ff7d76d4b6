import Foundation
import Testing

/// The board's workbook, as the command writes it.
@Suite struct ExportCommandTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private func export(_ arguments: String = "", to folder: String = "board") throws -> Workplace.Run {
    let day = arguments.contains("--as-at") ? "" : "--as-at 2024-02-28"
    return try place.shell("hscp-report export fixtures/register --output \(folder) \(day) \(arguments)")
  }

  private func sheet(_ name: String, in folder: String = "board") throws -> WorkbookParts.Sheet {
    let parts = try WorkbookParts(at: place.url("\(folder)/board.xlsx"))
    return try #require(parts.sheets.first { $0.name == name })
  }

  /// A profile like the built-in one, changed in one line.
  private func profile(replacing old: String, with new: String) throws -> String {
    let profile = try place.text("fixtures/profiles/hscp.toml")
    try #require(profile.contains(old))
    try place.write(profile.replacingOccurrences(of: old, with: new), to: "fresh/own.toml")
    return "--profile fresh/own.toml"
  }

  @Test
  func `it writes one workbook, and says whose figures it has and of which days`() throws {
    let run = try export()
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        "Hampshire Safeguarding Children Partnership (built-in profile)\n2023-24, the latest year"))
    #expect(
      run.output.contains(
        "; board edition, as at 28 February 2024; recommendations as at 28 February 2024\n"))
    #expect(run.output.contains("  Referrals considered                      9\n"))
    #expect(run.output.hasSuffix("Wrote 1 file to board:\n  board.xlsx\n"))
    let cover = try sheet("cover").cells.map(\.text)
    #expect(cover.contains("Board edition, figures as at 28 February 2024."))
    #expect(cover.contains("Recommendations as at 28 February 2024."))
  }

  @Test
  func
    `without --as-at recommendations are judged today, and figures are as at the last day of the register`()
    throws
  {
    func today() throws -> String {
      let words = try place.shell("LC_ALL=C date '+%-d %B %Y'").output
      return words.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let text = try place.text("fixtures/register/recommendations.csv")
    let lines = text.split(separator: "\n", maxSplits: 1)
    try place.write(
      "\(lines[0]),due\n"
        + lines[1].replacing(",In progress\n", with: ",In progress,2024-05-01\n")
        .replacing(",in progress\n", with: ",in progress,2024-05-01\n"),
      to: "fixtures/register/recommendations.csv")
    let before = try today()
    let run = try place.run("export", "fixtures/register", "--output", "now")
    let possible = Set([before, try today()])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      possible.contains { day in
        run.output.contains("; board edition, as at 28 February 2024; recommendations as at \(day), today\n")
      })
    let cover = try sheet("cover", in: "now").cells.map(\.text)
    #expect(cover.contains("Board edition, figures as at 28 February 2024."))
    #expect(possible.contains { cover.contains("Recommendations as at \($0).") })
    #expect(try sheet("tracker", in: "now").body.contains { $0.text.hasPrefix("Overdue since 1 May 2024 (") })
    #expect(try export(to: "then").status == 0)
    #expect(try !sheet("tracker", in: "then").body.contains { $0.text.hasPrefix("Overdue since ") })
  }

  @Test func `it has the tables that a board looks at, each once, and no sheet of zeros or symbols alone`()
    throws
  {
    try place.lay(.board, at: "board")
    let sheets = try WorkbookParts(at: place.url("board/board.xlsx")).sheets
    #expect(
      sheets.map(\.name) == [
        "cover", "contents", "summary", "notes", "headline", "stages", "outcomes", "further_actions",
        "age_bands",
        "outcomes_by_age_band", "agencies", "features", "harm", "timeliness", "tests", "tracker", "listing",
        "sources",
      ])
    for sheet in sheets.dropFirst(4) where sheet.body.contains(where: \.isNumber) {
      #expect(sheet.body.contains { $0.isNumber && $0.text != "0" }, "\(sheet.name)")
    }
  }

  @Test func `a profile chooses the accent, and one that cannot be read on white is refused`() throws {
    let green = try profile(replacing: "accent = \"#12436D\"", with: "accent = \"#00563F\"")
    #expect(try export(green).status == 0)
    #expect(try sheet("cover").cells.first?.format.font.contains("FF00563F") == true)
    let faint = try profile(replacing: "accent = \"#12436D\"", with: "accent = \"#FFC000\"")
    let refused = try export("\(faint) --output other")
    #expect(refused.status == 65)
    #expect(
      refused.errors.contains(
        "[faint-accent] \"#FFC000\" is no colour that can be read on white; expected six digits after #, as in "
          + "\"#12436D\", and a contrast to white of at least 4.5 : 1; choose a darker colour, or take it out\n"
      ))
  }

  @Test func `as at an earlier day it has nothing that came later`() throws {
    let run = try export("--year 2023-24 --as-at 2023-09-30 --listing")
    #expect(run.output.contains("  Referrals considered                      5\n"))
    #expect(try sheet("listing").body.map(\.row).max() == (try sheet("listing").range?.rows.upperBound))
    #expect(Set(try sheet("listing").body.map(\.row)).count == 5)
  }

  @Test func `a listing is there when asked for, a row for each referral of the headline`() throws {
    #expect(try export().status == 0)
    #expect(!(try WorkbookParts(at: place.url("board/board.xlsx")).sheets.map(\.name).contains("listing")))
    try FileManager.default.removeItem(at: place.url("board"))
    try place.lay(.board, at: "board")
    let listing = try sheet("listing")
    #expect(listing.header.map(\.text) == ["Reference", "Date considered", "Agency", "Age band", "Outcome"])
    #expect(Set(listing.body.map(\.row)).count == 9)
  }

  /// The register is large enough to be read in several parts, and its years may come in any order.
  @Test(arguments: ["cat", "tac"])
  func `the listing is of the reported year, in any order of the rows`(
    order: String
  ) throws {
    let made = try place.shell(
      "hscp-report sample made.csv --rows 500 --quiet"
        + " && (head -1 made.csv; tail -n +2 made.csv | \(order)) > years.csv")
    #expect(made.status == 0)
    for (options, year) in [("", "2024-25"), ("--year 2021-22", "2021-22")] {
      let run = try place.shell("hscp-report export years.csv --listing --output board \(options)")
      let count = try #require(run.output.firstMatch(of: /Referrals considered +([0-9,]+)/)?.1)
      let listing = try sheet("listing")
      #expect(listing.cells.first?.text.hasSuffix(": Referrals considered, \(year), one by one") == true)
      #expect(Set(listing.body.map(\.row)).count == Int(count.filter { $0 != "," }))
    }
  }

  @Test func `it never has an exact age, a date of birth or free text`() throws {
    try place.lay(.board, at: "board")
    let listing = try sheet("listing").body
    let bands = ["Under 1", "1 to 5", "6 to 10", "11 to 15", "16 to 17", "Unborn", "Unknown"]
    for cell in listing where cell.column == 4 {
      let words = cell.text.split(separator: "; ").map { $0.replacing(#/ \(\d+\)$/#, with: "") }
      #expect(words.allSatisfy { bands.contains(String($0)) }, "\(cell.text)")
    }
    let register = try place.text("fixtures/register/referrals.csv")
    let ages = register.matches(of: /\d+ (days|weeks|months)/).map { String($0.0) }
    #expect(!ages.isEmpty)
    for age in ages { #expect(!listing.contains { $0.text.contains(age) }, "\(age)") }
  }

  @Test func `a profile may keep references out of it`() throws {
    let profile = try profile(replacing: "references = true", with: "references = false")
    #expect(try export("--listing \(profile)").status == 0)
    #expect(try sheet("listing").header.map(\.text) == ["Date considered", "Agency", "Age band", "Outcome"])
    #expect(!(try sheet("listing").body.contains { $0.text.hasPrefix("EX-") }))
  }

  @Test func `the marking of the profile is on each sheet, below the description of the sheet`() throws {
    let profile = try profile(replacing: "Official – Sensitive", with: "Restricted")
    #expect(try export(profile).status == 0)
    let sheets = try WorkbookParts(at: place.url("board/board.xlsx")).sheets
    #expect(sheets.allSatisfy { [$0.text("A2"), $0.text("A3")].contains("Restricted") })
    let none = try self.profile(replacing: "Official – Sensitive", with: "")
    #expect(try export("\(none) --output unmarked").status == 0)
    let other = try WorkbookParts(at: place.url("unmarked/board.xlsx")).sheets
    #expect(other.allSatisfy { $0.text("A3") != "" && !$0.cells.map(\.text).contains("Restricted") })
  }

  @Test func `a register without recommendations has no tracker`() throws {
    try FileManager.default.removeItem(at: place.url("fixtures/register/recommendations.csv"))
    #expect(try export().status == 0)
    let names = try WorkbookParts(at: place.url("board/board.xlsx")).sheets.map(\.name)
    #expect(!names.contains("tracker") && names.contains("timeliness"))
  }

  @Test func `the tracker has every row of the register, with the word of its rating`() throws {
    try place.lay(.board, at: "board")
    let tracker = try sheet("tracker")
    #expect(Set(tracker.body.map(\.row)).count == 36)
    #expect(
      tracker.header.map(\.text) == [
        "Review", "Number", "Part", "Recommendation", "Addressed to", "Responder", "Response", "Status",
        "RAG",
        "Attention",
      ])
    let ratings = Dictionary(grouping: tracker.body.filter { $0.column == 9 }, by: \.text).mapValues(\.count)
    #expect(ratings == ["Green": 11, "Amber": 17, "Red": 7])
  }

  @Test func `errors stop it, unless they are accepted`() throws {
    try place.writeRegister(replacing: "EX-2023-02", with: "EX-2023-01")
    let refused = try place.run("export", "broken", "--output", "board")
    #expect(refused.status == 1)
    #expect(!place.exists("board"))
    let run = try place.run("export", "broken", "--output", "board", "--listing", "--accept-findings")
    #expect(run.status == 0)
    #expect(run.output.contains("1 row left out.\n"))
    #expect(Set(try sheet("listing").body.map(\.row)).count == 8)
  }

  @Test func `the same register gives the same bytes, and files of other commands stay`() throws {
    try place.lay(.boardReport, at: "board")
    let before = try place.files(in: "board").count
    #expect(try export("--listing").status == 0)
    let bytes = try place.bytes("board/board.xlsx")
    #expect(try place.files(in: "board").count == before + 1)
    #expect(try export("--listing").status == 0)
    #expect(try place.bytes("board/board.xlsx") == bytes)
  }

  @Test func `a public report over the board's folder leaves no listing there, and says what it removed`()
    throws
  {
    #expect(try export("--listing").status == 0)
    let run = try place.run(
      "report", "fixtures/register", "--output", "board", "--overwrite", "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("Removed 1 file of another edition:\n  board.xlsx\n"))
    #expect(!place.exists("board/board.xlsx"))
    #expect(try !place.text("board/files.json").contains("export"))
  }

  @Test func `a register in a workbook gives the same tables`() throws {
    try place.lay(.board, at: "board")
    let run = try place.run(
      "export", "fixtures/register.xlsx", "--output", "other", "--listing", "--as-at", "2024-02-28")
    #expect(run.status == 0)
    for name in ["headline", "outcomes", "tracker", "listing"] {
      // Its notes are others, for it has no learning folder.
      #expect(try sheet(name).body.map(\.text) == (try sheet(name, in: "other").body.map(\.text)), "\(name)")
    }
  }
}
