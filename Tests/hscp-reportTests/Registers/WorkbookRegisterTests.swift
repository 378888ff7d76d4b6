import Foundation
import Testing

/// The same register as a folder of CSV and as a workbook that LibreOffice made.
@Suite struct WorkbookRegisterTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func figures(in folder: String) throws -> [String: NSObject] {
    let json = try JSONSerialization.jsonObject(with: place.bytes("\(folder)/figures.json"))
    return try #require(json as? [String: NSObject])
  }

  @Test func `a workbook gives the same figures as the folder that it was made of`() throws {
    try place.lay(.report, at: "csv")
    let run = try place.run("report", "fixtures/register.xlsx", "--year", "2023-24", "--output", "xlsx")
    #expect(run.status == 0)
    var (folder, workbook) = (try figures(in: "csv"), try figures(in: "xlsx"))
    #expect(folder.count == workbook.count + 1 && folder.count > 8)
    // Only the folder has learning texts, and with them the note of the year.
    for key in ["provenance", "notes", "year_note"] {
      #expect(folder.removeValue(forKey: key) != workbook.removeValue(forKey: key))
    }
    #expect(folder == workbook)
    #expect(try place.bytes("csv/figures.csv") == place.bytes("xlsx/figures.csv"))
  }

  @Test func `in place of the CSV file it gives the same figures and notes`() throws {
    try place.lay(.report, at: "csv")
    let line = "mv fixtures/register.xlsx fixtures/register && rm fixtures/register/*.csv"
    #expect(try place.shell(line).status == 0)
    let run = try place.run("report", "fixtures/register", "--year", "2023-24", "--output", "xlsx")
    #expect(run.status == 0)
    #expect(run.errors == "")
    var (folder, workbook) = (try figures(in: "csv"), try figures(in: "xlsx"))
    #expect(folder.removeValue(forKey: "provenance") != workbook.removeValue(forKey: "provenance"))
    #expect(folder == workbook)
  }

  @Test func `a clean workbook has no findings`() throws {
    let run = try place.run("check", "fixtures/register.xlsx")
    #expect(run.status == 0)
    #expect(
      run.output == """
        columns of register.xlsx:Referrals: reference, date_received, date_considered, referring_agency, child_age, \
        outcome, harm, features, date_aware, date_notified, date_rapid_review, panel_agreed
        columns of register.xlsx:Reviews: review, name, kind, partnership, group, considered, regulation, guidance, \
        method, published
        columns of register.xlsx:Recommendations: review, number, part, recommendation, addressed_to, responder, \
        response, status
        register.xlsx, built-in profile: 27 rows, 0 errors, 0 warnings, 0 notes
          2021-22  8 referrals
          2022-23  10 referrals
          2023-24  9 referrals
          4 reviews, 20 recommendations

        """)
  }

  @Test(arguments: ["broken.xlsx", "broken.csv"])
  func `a file that is not a register ends with 65`(name: String) throws {
    for (text, rule) in [
      ("%PDF-1.7\n", "pdf"), ("<html><table>", "web-page"), ("PK\u{3}\u{4}", "broken-workbook"),
    ] {
      try place.write(text, to: name)
      let run = try place.run("report", name, "--output", "out")
      #expect(run.status == 65)
      #expect(run.errors.hasPrefix("\(name): error: [\(rule)] this is "))
      #expect(!place.exists("out"))
    }
  }

  /// The rows before the broken place could be read, but are not counted.
  @Test func `a workbook that is broken near its end ends with 65, and nothing is written`() throws {
    _ = try place.run("sample", "--rows", "1000", "--seed", "1", "register.xlsx")
    var bytes = try place.bytes("register.xlsx")
    let middle = bytes.count * 3 / 4
    for index in middle..<middle + 40 { bytes[index] ^= 0xFF }
    try bytes.write(to: place.url("register.xlsx"))
    for command in ["check register.xlsx", "report register.xlsx --output out"] {
      let run = try place.shell("hscp-report \(command)")
      #expect(run.status == 65)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("register.xlsx: error: [broken-workbook] part xl/worksheets/sheet1.xml "))
    }
    #expect(!place.exists("out"))
  }
}
