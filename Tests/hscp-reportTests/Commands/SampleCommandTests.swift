import Foundation
import Testing

@Suite struct SampleCommandTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  /// The lines for which `check` has findings, without the header, where findings about a column are.
  private func linesWithFindings(_ arguments: String) throws -> Set<Int> {
    let run = try place.shell("hscp-report check \(arguments) --format json")
    let lines = run.output.matches(of: /"line":(\d+)/).compactMap { Int($0.output.1) }
    return Set(lines.filter { $0 > 1 })
  }

  @Test func `the summary says what was made`() throws {
    let run = try place.run("sample", "--rows", "300", "--seed", "7", "--faults", "0.05", "sample.csv")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        Wrote 300 referrals of 2019-20 to 2024-25 to sample.csv, built-in profile, seed 7.
        Nobody in it is real. 15 rows with a fault.

        """)
    #expect(try place.run("sample", "--rows", "1", "one.csv", "--quiet").output == "")
  }

  @Test(arguments: [1, 2, 3])
  func `a check finds nothing in a sample without faults`(seed: Int) throws {
    _ = try place.run("sample", "--rows", "2000", "--seed", "\(seed)", "sample.csv")
    let run = try place.run("check", "sample.csv")
    #expect(run.status == 0)
    #expect(run.output.contains("0 errors, 0 warnings, 0 notes"), "\(run.output.prefix(2_000))")
  }

  @Test func `a check finds nothing in a sample by another profile`() throws {
    try place.write(
      """
      schema = 1
      [partnership]
      name = "Our Partnership"
      short_name = "OP"
      group = "Our Group"
      group_short = "OG"
      [columns]
      referring_agency = ["Who, and \\"how\\""]
      child_age = ["Alter"]
      [ages]
      care_leavers = true
      [[agencies]]
      key = "old"
      name = "Old; \\"quoted\\""
      sector = "Any"
      from = 2010-04-05
      to = 2010-04-06
      [[agencies]]
      key = "new"
      name = "  New,  and spaced "
      sector = "Any"
      from = 2031-12-24
      [[outcomes]]
      key = "rapid-review"
      name = "RR"
      kind = "primary"
      [[outcomes]]
      key = "no-further-action"
      name = "Nothing"
      kind = "primary"
      [[outcomes]]
      key = "local-learning-event"
      name = "Event, local"
      kind = "primary"
      """, to: "own/profile.toml")
    let made = try place.run("sample", "--rows", "200", "--profile", "own/profile.toml", "own/referrals.csv")
    #expect(made.status == 0, "\(made.errors)")
    let run = try place.run("check", "own")
    #expect(run.status == 0)
    #expect(run.output.contains("200 rows, 0 errors, 0 warnings, 0 notes"), "\(run.output)")
  }

  @Test(arguments: ["0.1", "0.4", "1"])
  func `a check has findings for each row with a fault, and for no other`(share: String) throws {
    _ = try place.run("sample", "--rows", "300", "--faults", share, "sample.csv")
    #expect(try linesWithFindings("sample.csv").count == Int((Double(share) ?? 0) * 300))
  }

  @Test func `faults are of every kind`() throws {
    _ = try place.run("sample", "--rows", "300", "--faults", "0.5", "sample.csv")
    let run = try place.run("check", "sample.csv")
    #expect(run.status == 1)
    let rules = Set(run.output.matches(of: /: \[([a-z-]+)\]/).map { String($0.output.1) })
    #expect(
      rules.isSuperset(of: [
        "unknown-outcome", "second-primary-outcome", "missing-outcome", "outcome-without-date",
        "unreadable-date", "impossible-date", "month-first-date", "considered-before-received",
        "repeated-reference", "agency-not-in-profile", "missing-value", "unreadable-age", "age-out-of-range",
        "too-few-fields", "surplus-text",
      ]))
  }

  @Test func `rows are as long as those of a register`() throws {
    _ = try place.run("sample", "--rows", "3000", "sample.csv")
    let perRow = try Double(place.bytes("sample.csv").count) / 3_000
    #expect((113...121).contains(perRow), "\(perRow)")
  }

  @Test func `the yearly report can be made from a sample`() throws {
    _ = try place.run("sample", "--rows", "300", "sample.csv")
    let run = try place.run("report", "sample.csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("2024-25, the latest year in sample.csv"))
  }

  @Test func `an existing file stays, unless it may be replaced`() throws {
    try place.write("mine\n", to: "sample.csv")
    let run = try place.run("sample", "--rows", "3", "sample.csv")
    #expect(run.status == 74)
    #expect(
      run.errors
        == "sample.csv: error: [existing-output] this file exists already; expected a name that is not "
        + "in use; choose another name, or replace it with --overwrite, the earlier files are untouched\n")
    #expect(try place.text("sample.csv") == "mine\n")
    #expect(try place.run("sample", "--rows", "3", "sample.csv", "--overwrite").status == 0)
    #expect(try place.text("sample.csv").hasPrefix("reference,"))
  }

  @Test func `a full disk leaves nothing behind`() throws {
    let run = try place.shell("ulimit -f 64; hscp-report sample --rows 2000 sample.csv")
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("sample.csv: error: [disk-full] "), "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["fixtures"])
  }

  @Test func `a workbook holds the same register on one sheet`() throws {
    _ = try place.run("sample", "--rows", "40", "--seed", "3", "sample.csv")
    let run = try place.run("sample", "--rows", "40", "--seed", "3", "sample.xlsx")
    #expect(run.status == 0, "\(run.errors)")
    let workbook = try WorkbookCells(at: place.url("sample.xlsx"))
    #expect(workbook.names == ["Referrals"])
    let rows = try #require(workbook.sheets["Referrals"])
    let lines = try place.text("sample.csv").split(separator: "\n")
    #expect(rows.first?.joined(separator: ",") == lines.first.map(String.init))
    #expect(rows.compactMap(\.first) == lines.map { String($0.prefix { $0 != "," }) })
  }

  @Test func `more rows than a worksheet has are refused with what to do`() throws {
    let run = try place.run("sample", "--rows", "1048576", "sample.xlsx")
    #expect(run.status == 64)
    #expect(
      run.errors == "sample.xlsx: error: [too-many-rows] 1048576 rows do not fit on a worksheet; expected at "
        + "most 1048575; nothing was written, write a .csv file instead\n")
  }

  @Test func `a disk that is full while a workbook is made leaves nothing behind`() throws {
    let run = try place.shell("ulimit -f 16; hscp-report sample --rows 2000 sample.xlsx")
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("sample.xlsx: error: ["), "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["fixtures"])
  }

  @Test func `another ending is refused with what to do`() throws {
    let run = try place.run("sample", "--rows", "3", "sample.ods")
    #expect(run.status == 64)
    #expect(
      run.errors == "sample.ods: error: [unknown-ending] the name does not say which kind of file to write; "
        + "expected a name that ends in .csv or .xlsx; nothing was written, add the ending\n")
  }

  @Test(arguments: [
    ("--rows 0", "\"0\" is not a number of rows; write a whole number from 1 to 1000000000, as in 300"),
    ("--rows many", "\"many\" is not a number of rows"), ("--rows 3 --seed 1.5", "\"1.5\" is not a seed"),
    ("--rows 3 --faults 1.5", "\"1.5\" is not a share; write a number from 0 to 1, as in 0.05"),
  ])
  func `an option that is not a number is refused with how to write it`(arguments: String, message: String)
    throws
  {
    let run = try place.shell("hscp-report sample \(arguments) sample.csv")
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(!place.exists("sample.csv"))
  }
}
