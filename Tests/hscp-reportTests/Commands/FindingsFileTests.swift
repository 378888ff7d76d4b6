import Foundation
import Testing

/// `check --output`: the findings in a file, for those who mend them.
@Suite struct FindingsFileTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      """
      reference,date_considered,agency,age,outcome,worker
      A,05/05/2023,GP,7,Banana,
      B,05/05/2023,Nobody,7,NFA,
      C,05/05/2023,GP,7,Cherry,

      """, to: "reg ister/own.csv")
  }

  private func check(_ options: String...) throws -> Workplace.Run {
    try place.shell(
      "hscp-report check 'reg ister/own.csv' --profile hscp \(options.joined(separator: " "))")
  }

  private func mode(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: place.url(path).path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func `a workbook has a row for each finding, by rule, with links, a summary and the columns`() throws
  {
    let run = try check("--output out.xlsx")
    #expect(run.status == 1)
    #expect(run.output.hasSuffix("\nWrote 4 findings to out.xlsx.\n"), "\(run.output)")
    #expect(try mode(of: "out.xlsx") == 0o640)
    let workbook = try WorkbookCells(at: place.url("out.xlsx"))
    #expect(workbook.names == ["cover", "contents", "by_rule", "findings", "columns", "sources"])
    let rows = try #require(workbook.sheets["findings"]).filter { $0.count == 8 }
    #expect(
      rows.map { Array($0.prefix(3)) }.dropFirst() == [
        ["own.csv:2:5", "error", "unknown-outcome"], ["own.csv:4:5", "error", "unknown-outcome"],
        ["own.csv:3:3", "warning", "agency-not-in-profile"],
      ])
    #expect(
      try #require(workbook.sheets["by_rule"]).contains(
        ["own.csv", "error", "unknown-outcome", "The outcome is not in the profile", "2"]))
    #expect(try #require(workbook.sheets["columns"]).contains(["own.csv", "age", "used as child_age"]))
    #expect(
      try #require(workbook.sheets["columns"]).contains {
        $0.prefix(3) == ["own.csv", "\"worker\"", "not used"]
      })
    let links = workbook.parts.filter { $0.key.hasPrefix("xl/worksheets/_rels/") }.values.joined()
    #expect(links.contains("Target=\"reg%20ister/own.csv\" TargetMode=\"External\""))
    #expect(!workbook.parts.values.joined().contains("Banana"))
  }

  @Test func `a link opens a workbook at the cell`() throws {
    try FileManager.default.createDirectory(at: place.url("out"), withIntermediateDirectories: true)
    let run = try place.run("check", "fixtures/register.xlsx", "--output", "out/findings.xlsx")
    #expect(run.status == 0)
    try place.shell("hscp-report sample --rows 20 --faults 0.5 s.xlsx").expectDone()
    try place.shell("hscp-report check s.xlsx --profile hscp --output out/s.xlsx; true").expectDone()
    let parts = try WorkbookCells(at: place.url("out/s.xlsx")).parts
    #expect(parts.values.contains { $0.contains("location=\"'Referrals'!") })
    #expect(parts.values.contains { $0.contains("Target=\"../s.xlsx\"") })
  }

  @Test func `with --show-values the text of cells is in it, and each sheet says so`() throws {
    #expect(try check("--output out.xlsx --show-values").status == 1)
    let workbook = try WorkbookCells(at: place.url("out.xlsx"))
    #expect(try #require(workbook.sheets["findings"]).contains { $0.contains("Banana") })
    for (name, rows) in workbook.sheets {
      #expect(
        rows.contains {
          $0.contains { $0.hasPrefix("The text of cells is shown, which may be about a child") }
        },
        "\(name)")
    }
  }

  @Test func `a page and a data file say the same`() throws {
    #expect(try check("--output out.csv").status == 1)
    #expect(try check("--output out.html").status == 1)
    let lines = try place.text("out.csv").split(whereSeparator: \.isNewline)
    #expect(
      lines.first == """
        Table,Place,Severity,Rule,What was found,What is expected,What to do,Who acts,Year,Sheet or file,What is wrong,\
        Findings,Header,Use,About
        """)
    #expect(lines.filter { $0.hasPrefix("findings,") }.count == 4)
    #expect(
      lines[1].hasPrefix("findings,own.csv:2:5,error,unknown-outcome,this outcome is not in the profile,"))
    #expect(
      lines.contains(
        "by_rule,,error,unknown-outcome,,,,,,own.csv,The outcome is not in the profile,2,,,"))
    #expect(lines.contains("columns,,,,,,,,,own.csv,,,age,used as child_age,"))
    #expect(lines.contains { $0.hasPrefix("columns,") && $0.contains(",\"\"\"worker\"\"\",not used,") })
    #expect(lines.last?.hasPrefix("about,,,,,,,,,,,,,,\"There are 2 errors, ") == true, "\(lines.last ?? "")")
    let page = try place.text("out.html")
    #expect(page.contains("<th scope=\"row\"><a href=\"reg%20ister/own.csv\">own.csv:2:5</a></th>"))
    #expect(page.contains("used as child_age"))
    #expect(page.components(separatedBy: "<tr>").count > 12)
    #expect(!page.contains("Banana"))
    for name in ["out.csv", "out.html"] { #expect(try mode(of: name) == 0o640) }
  }

  @Test func `a file that is there stays, unless it may be overwritten`() throws {
    try place.write("mine", to: "out.csv")
    let refused = try check("--output out.csv")
    #expect(refused.status == 74)
    #expect(refused.errors.hasPrefix("out.csv: error: [existing-output] "))
    #expect(try place.text("out.csv") == "mine")
    #expect(try check("--output out.csv --overwrite").status == 1)
    #expect(try place.text("out.csv") != "mine")
  }

  @Test(arguments: ["'reg ister/own.csv'", "link.csv", "hard.csv"])
  func `the register itself is never replaced, by whatever name`(path: String) throws {
    try place.shell("ln -s 'reg ister/own.csv' link.csv && ln 'reg ister/own.csv' hard.csv").expectDone()
    let before = try place.text("reg ister/own.csv")
    let run = try check("--output \(path) --overwrite")
    #expect(run.status == 64)
    #expect(run.errors.contains("[own-input] this is own.csv of the register; "))
    #expect(try place.text("reg ister/own.csv") == before)
  }

  @Test(arguments: ["--output out.ods", "--output out.xlsx --list outcomes=rapid-review"])
  func `what cannot be is refused before anything is written`(options: String) throws {
    #expect(try check(options).status == 64)
    #expect(!place.exists("out.xlsx") && !place.exists("out.ods"))
  }

  @Test func `a register without findings has a file that says so`() throws {
    let run = try place.run("check", "fixtures/register", "--output", "out.html")
    #expect(run.status == 0)
    #expect(try place.text("out.html").contains("There are 0 errors, 0 warnings and 0 notes."))
  }

  @Test func `a file for one of several tables is written for reviews alone, too`() throws {
    try place.shell("mkdir only && cp fixtures/register/recommendations.csv only").expectDone()
    let run = try place.run("check", "only/recommendations.csv", "--profile", "hscp", "--output", "out.csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(place.exists("out.csv"))
  }
}

extension Workplace.Run {
  /// Requires that the command ended well.
  func expectDone() throws { try #require(status == 0, "\(errors)") }
}
