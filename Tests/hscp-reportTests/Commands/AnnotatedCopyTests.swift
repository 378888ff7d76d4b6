import Foundation
import Spreadsheets
import SystemPackage
import Testing

/// `check --annotate`: a copy of the workbook with comments and colours.
@Suite struct AnnotatedCopyTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.shell("hscp-report sample --rows 20 --faults 0.5 r.xlsx --quiet").expectDone()
  }

  private func annotate(_ options: String) throws -> Workplace.Run {
    try place.shell("hscp-report check r.xlsx --profile hscp --annotate \(options)")
  }

  @Test func `each cell with a finding has a comment, and every cell of the copy says what it said`() throws {
    let run = try annotate("copy.xlsx")
    #expect(run.status == 1)
    #expect(run.output.contains(" to copy.xlsx.\n"), "\(run.output)")
    let (register, copy) = (
      try WorkbookCells(at: place.url("r.xlsx")), try WorkbookCells(at: place.url("copy.xlsx"))
    )
    #expect(copy.sheets == register.sheets)
    let comments = try #require(copy.parts["xl/comments1.xml"])
    #expect(
      run.output.contains("Wrote \(comments.components(separatedBy: "<comment ").count - 1) comments to "))
    for (name, part) in register.parts where !["[Content_Types].xml", "xl/styles.xml"].contains(name) {
      if name == "xl/worksheets/sheet1.xml" { continue }
      #expect(copy.parts[name] == part, "\(name)")
    }
    let attributes = try FileManager.default.attributesOfItem(atPath: place.url("copy.xlsx").path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `the comments of the copy are its findings again`() throws {
    let first = try annotate("copy.xlsx")
    let again = try place.run("check", "copy.xlsx", "--profile", "hscp")
    #expect(again.status == 1)
    let groups = first.output.components(separatedBy: "columns of ")[0]
    #expect(again.output.hasPrefix(groups.replacingOccurrences(of: "r.xlsx:", with: "copy.xlsx:")))
  }

  @Test func `the comments have no cell's text, whatever the options`() throws {
    #expect(try annotate("one.xlsx").status == 1)
    #expect(try annotate("two.xlsx --show-values").status == 1)
    let comments = try ["one", "two"].map { name in
      try WorkbookCells(at: place.url("\(name).xlsx")).parts["xl/comments1.xml"]
    }
    #expect(comments[0] != nil && comments[0] == comments[1])
  }

  @Test(arguments: ["r.xlsx", "link.xlsx", "hard.xlsx"])
  func `the register itself is never the copy, by whatever name`(path: String) throws {
    try place.shell("ln -s r.xlsx link.xlsx && ln r.xlsx hard.xlsx").expectDone()
    let before = try place.bytes("r.xlsx")
    let run = try annotate("\(path) --overwrite")
    #expect(run.status == 64)
    #expect(run.errors.contains("[own-input] "), "\(run.errors)")
    #expect(try place.bytes("r.xlsx") == before)
  }

  @Test
  func
    `a copy under the name of another kind is refused, and one that is there unless it may be overwritten`()
    throws
  {
    #expect(try annotate("copy.xlsm").status == 64)
    try place.write("mine", to: "copy.xlsx")
    #expect(try annotate("copy.xlsx").status == 74)
    #expect(try place.text("copy.xlsx") == "mine")
    #expect(try annotate("copy.xlsx --overwrite").status == 1)
  }

  @Test func `a register that is no workbook has no copy`() throws {
    let run = try place.run("check", "fixtures/register", "--annotate", "copy.xlsx")
    #expect(run.status == 64)
    #expect(run.errors.contains("--annotate takes a register that is a workbook"))
    #expect(run.output == "" && !place.exists("copy.xlsx"))
  }
}
