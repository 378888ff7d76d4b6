import Records
import Testing

@testable import Loader

/// Columns that are not read, but hold what belongs to one that is.
struct OverlookedColumnTests {
  private func columns(_ header: String, _ rows: [String]) throws -> [String] {
    let register = try Register(([header] + rows).joined(separator: "\n") + "\n")
    return register.reading.findings.kept.filter { [.unusedColumn, .unitBesideAges].contains($0.rule) }.map {
      "\($0.place.column ?? 0) \($0.severity) \($0.rule)"
    }
  }

  private static let header = "reference,date_considered,agency,age,outcome"

  @Test(arguments: [
    ("Age unit", ["weeks", "months"], "6 error unit-beside-ages"),
    ("Measured in", ["weeks", "years"], "6 error unit-beside-ages"),
    ("Units", ["w", "y"], "6 error unit-beside-ages"),
    ("Unit", ["years", "yrs"], "6 warning unit-beside-ages"),
    ("Sex", ["M", "M"], "6 note unused-column"), ("Age unit", ["weeks", "ward"], "6 note unused-column"),
    ("Late", ["Y", "Y"], "6 note unused-column"),
  ])
  func `units of ages in a column of their own are no note`(
    unit: String, cells: [String], finding: String
  ) throws {
    let rows = cells.enumerated().map { "A\($0.offset),05/05/2024,GP,9,NFA,\($0.element)" }
    #expect(try columns(Self.header + "," + unit, rows) == [finding])
  }

  @Test(arguments: [
    ("Outcome 2", "NFA", "warning"), ("Further", "Reflective learning report", "warning"),
    ("Second agency", "Police", "warning"), ("Child 2 age", "7", "warning"),
    ("Panel decision", "Rapid review", "note"), ("Chair", "Police", "note"),
    ("Age of perpetrator", "17", "note"),
    ("Room", "7", "note"), ("Second agency", "at school", "note"),
  ])
  func `a column whose cells are outcomes, or the agencies or ages that its header promises, is a warning`(
    header: String, cell: String, severity: String
  ) throws {
    #expect(
      try columns(Self.header + "," + header, ["A1,05/05/2024,GP,9,NFA,\(cell)", "A2,05/05/2024,GP,9,NFA,"])
        == [
          "6 \(severity) unused-column"
        ])
  }

  @Test(arguments: [
    ("9", 0), ("2-4", 0), ("about 9", 0), ("9 months", 1), ("9 years", 1), ("9/12", 1), ("unborn", 1),
  ])
  func `a number alone is an error below a header that says months`(cell: String, referrals: Int) throws {
    let profile = try ProfileFile.profile(
      from: ProfileFile.builtInText + "\n[columns]\nchild_age = [\"Age in months\"]\n", source: "own.toml")
    let register = try Register(
      "reference,date_considered,agency,Age in months,outcome\nA1,05/05/2024,GP,\(cell),NFA\n",
      profile: profile)
    #expect(register.referrals.count == referrals)
    #expect(register.errors == (referrals == 0 ? ["referrals.csv:2:4 age-two-readings"] : []))
  }

  @Test(arguments: ["2024-03-01", "01/03/2024", "01-Mar", "45352", "03-Jun", "2024-06-03"])
  func `a band of months that a spreadsheet turned into a date is named as that there too`(cell: String)
    throws
  {
    let profile = try ProfileFile.profile(
      from: ProfileFile.builtInText + "\n[columns]\nchild_age = [\"Age in months\"]\n", source: "own.toml")
    let register = try Register(
      "reference,date_considered,agency,Age in months,outcome\nA1,05/05/2024,GP,\(cell),NFA\n",
      profile: profile)
    #expect(register.errors == ["referrals.csv:2:4 age-became-date"], "\(register.messages)")
  }
}
