import Foundation
import Spreadsheets
import SystemPackage
import Testing

/// The workbook that `init` lays down, to be filled in.
@Suite struct RegisterFormTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.shell("hscp-report init register --year 2023-24 --quiet && rm register/*.csv").expectDone()
  }

  private func workbook() throws -> WorkbookCells {
    try WorkbookCells(at: place.url("register/register.xlsx"))
  }

  /// Puts rows below the header of a sheet, counted from 1, as a person would have typed them.
  private func fill(sheet: Int, with rows: [[String]]) throws {
    let path = FilePath(place.url("register/register.xlsx").path)
    let part = "xl/worksheets/sheet\(sheet).xml"
    let text = String(decoding: try XLSXPackage(at: path).readPart(part), as: UTF8.self)
    // A cell that is typed has the format of its column.
    let formats = try text.matches(
      of: Regex(
        #"<col min="(\d+)" max="(\d+)" [^>]*style="(\d+)""#,
        as: (Substring, Substring, Substring, Substring).self)
    ).flatMap { match in
      let columns = try #require(Int(match.1))...(try #require(Int(match.2)))
      return columns.map { ($0, match.3) }
    }
    let styles = Dictionary(formats) { first, _ in first }
    let cells = rows.enumerated().map { index, row in
      let cells = row.enumerated().filter { !$1.isEmpty }.map { column, text in
        let place = "\(CellReference.letters(ofColumn: column + 1))\(index + 2)"
        let start = "<c r=\"\(place)\" s=\"\(styles[column + 1] ?? "0")\""
        return Int(text).map { "\(start)><v>\($0)</v></c>" }
          ?? "\(start) t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(index + 2)\">\(cells.joined())</row>"
    }
    let filled = text.replacingOccurrences(of: "</sheetData>", with: cells.joined() + "</sheetData>")
    try XLSXPackage.replace([part: Array(filled.utf8)], at: path)
  }

  /// The names of a list, in its column below its title.
  private func names(in list: String) throws -> [String] {
    let path = FilePath(place.url("register/register.xlsx").path)
    let workbook = try XLSXWorkbook(in: XLSXPackage(at: path), numbers: .asStored)
    var cells: [(row: Int, column: Int, text: String)] = []
    try workbook.forEachRow(of: #require(workbook.sheets.last)) { row in
      let row = copy row
      cells += row.cells.map { (row.number, Int($0.column), row.text(of: $0)) }
      return true
    }
    let title = try #require(cells.first { $0.row == 1 && $0.text == list })
    return cells.filter { $0.row > 1 && $0.column == title.column }.map(\.text)
  }

  @Test func `it has a table for each part of the register, a guide, and the lists of the profile`() throws {
    let workbook = try workbook()
    #expect(
      workbook.names == [
        "Referrals", "Reviews", "Recommendations", "How to fill this in", "Lists to choose from",
      ])
    #expect(
      try #require(workbook.sheets["Referrals"]?.first).prefix(6)
        == ["Reference", "Date received", "Date considered", "Referring agency", "Child age", "Outcome"])
    #expect(workbook.sheets["Referrals"]?.count == 1)
    let lists = try #require(workbook.sheets["Lists to choose from"]).joined()
    for name in ["Rapid review", "No further action", "LCSPR", "General practice"] {
      #expect(lists.contains(name))
    }
    #expect(workbook.parts.keys.filter { $0.hasPrefix("xl/tables/") }.count == 3)
    let names = try #require(workbook.parts["xl/workbook.xml"])
    for name in ["hscp_register", "hscp_agencies", "hscp_outcomes", "hscp_statuses"] {
      #expect(names.contains("<definedName name=\"\(name)\">'Lists to choose from'!$"), "\(name)")
    }
  }

  @Test func `each header has a note, and cells take lists, days and ages`() throws {
    let parts = try workbook().parts
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<formula1>hscp_outcomes</formula1>"))
    #expect(sheet.contains("type=\"date\""))
    #expect(sheet.contains("promptTitle=\"Child age\""))
    #expect(sheet.contains("<formula1>OR(ISTEXT(E2),E2&lt;26)</formula1>"))
    #expect(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""))
    #expect(sheet.contains("<cfRule type=\"expression\""))
    let headers = try #require(try workbook().sheets["Referrals"]?.first).count
    #expect(parts["xl/comments1.xml"]?.components(separatedBy: "<comment ").count == headers + 1)
  }

  @Test func `read before anything is filled in, it says that there is no referral yet`() throws {
    let check = try place.run("check", "register")
    #expect(check.status == 0, "\(check.errors)\(check.output)")
    #expect(check.errors == "")
    #expect(
      check.output.contains("register.xlsx, profile.toml: 0 rows, 0 errors, 0 warnings, 0 notes\n"),
      "\(check.output)")
    #expect(check.output.hasSuffix("\n  There is no referral in it yet.\n"))
    let report = try place.run("report", "register")
    #expect(report.status == 65)
    #expect(report.errors.contains("[empty-register] no referral in it was considered; "), "\(report.errors)")
  }

  @Test func `sixty rows of names from its lists are read without a finding`() throws {
    let agencies = try names(in: "Agencies")
    let outcomes = ["Rapid review", "No further action"]
    let ages = ["7", "4 months", "14 weeks", "unborn", "unknown", "7; 4 months"]
    let rows = (0..<60).map { index -> [String] in
      // Days of 2023, as the numbers that spreadsheet programs store.
      let received = 45_020 + index
      let outcome = outcomes[index % 2]
      let isReviewed = outcome == "Rapid review"
      return [
        "R-\(index + 1)", "\(received)", "\(received + 12)", agencies[index % agencies.count],
        ages[index % ages.count], outcome, "", "", isReviewed ? "\(received - 2)" : "",
        isReviewed ? "\(received)" : "", isReviewed ? "\(received + 15)" : "",
      ]
    }
    try fill(sheet: 1, with: rows)
    let check = try place.run("check", "register")
    #expect(check.status == 0, "\(check.errors)\(check.output)")
    #expect(
      check.output.contains("register.xlsx, profile.toml: 60 rows, 0 errors, 0 warnings, 0 notes\n"),
      "\(check.output)"
    )
    #expect(try place.run("report", "register", "--output", "out").status == 0)
  }

  @Test func `headers and breakdowns of the profile are in the workbook and in the files`() throws {
    try place.write(
      try place.text("fixtures/profiles/hscp.toml") + """

        [columns]
        referring_agency = ["Referrer"]
        [[breakdowns]]
        key = "sex"
        name = "Sex"
        columns = ["Sex of child"]
        of = "children"
        values = [{ key = "f", name = "Girl" }, { key = "m", name = "Boy" }]

        """, to: "own.toml")
    let run = try place.run("init", "own", "--year", "2023-24", "--profile", "own.toml")
    #expect(run.status == 0, "\(run.errors)")
    guard run.status == 0 else { return }
    let workbook = try WorkbookCells(at: place.url("own/register.xlsx"))
    #expect(workbook.sheets["Referrals"]?.first?.contains("Referrer") == true)
    #expect(workbook.sheets["Referrals"]?.first?.last == "Sex of child")
    #expect(workbook.sheets["Lists to choose from"]?.joined().contains("Girl") == true)
    #expect(try place.text("own/referrals.csv").contains(",Sex of child"))
  }
}
