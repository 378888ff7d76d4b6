import Foundation
import Testing

/// A partnership whose reporting year runs from July to June, or from January to December.
@Suite struct OwnYearTests {
  let place: Workplace

  private static let register = """
    reference,date_considered,referring_agency,child_age,outcome
    N-1,10/07/2019,Police,4 months,Rapid review
    N-2,14/11/2019,Police,7,No further action
    N-3,15/04/2020,Police,14,Rapid review
    N-4,20/06/2020,Police,2,Local learning event
    N-5,01/07/2020,Police,3,Rapid review

    """

  init() throws { place = try Workplace() }

  /// Writes the register `own/referrals.csv`, and a profile whose years begin on `start`.
  private func lay(_ start: String, _ register: String = OwnYearTests.register) throws {
    let profile = try place.text("fixtures/profiles/hscp.toml").replacing(
      "tables = []", with: "tables = [\"months\"]")
    try place.write(profile + "\n[reporting_year]\nstart = \"\(start)\"\n", to: "own/profile.toml")
    try place.write(register, to: "own/referrals.csv")
  }

  @Test func `the year, its months, its folder and its day follow the start`() throws {
    try lay("07-01")
    try place.write("Counted from July.\n", to: "own/learning/2019-20/note.md")
    let run = try place.run("report", "own", "--year", "2019-20")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("2019-20"))
    #expect(
      run.output.contains(
        "No ees files: their layout is for years from 1 April to 31 March, and these run from 1 July to 30 June.\n"
      ))
    let csv = try place.text("reports/2019-20/figures.csv")
    #expect(csv.contains("\n2019-20,headline,figure,Referrals considered,,,number,4,"))
    let months = csv.split(separator: "\n").filter { $0.hasPrefix("2019-20,months,month,") }.map { line in
      line.split(separator: ",", omittingEmptySubsequences: false)[3]
    }
    #expect(months.first == "July" && months.dropLast().last == "June")
    #expect(!FileManager.default.fileExists(atPath: place.url("reports/2019-20/ees").path))
    let annex = try place.text("reports/2019-20/statistics.md")
    #expect(annex.contains("A reporting year runs from 1 July to 30 June."))
    #expect(annex.contains("Counted from July."))
    #expect(annex.contains("30 June 2020"))
    #expect(try place.text("reports/2019-20/figures.json").contains("\"year_start\" : \"07-01\""))
  }

  @Test func `a year from January is called by one number`() throws {
    try lay("01-01")
    let run = try place.run("report", "own")
    #expect(run.status == 0, "\(run.errors)")
    let csv = try place.text("reports/2020/figures.csv")
    #expect(csv.contains("\n2020,headline,figure,Referrals considered,,,number,3,"))
    #expect(
      try place.run("report", "own", "--year", "2019-20").errors.contains(
        "\"2019-20\" may be 2019 or 2020, since years run from 1 January to 31 December; write one of them"))
  }

  @Test func `a calendar year alone is an error that names both years`() throws {
    try lay("07-01")
    let run = try place.run("report", "own", "--year", "2020")
    #expect(run.status == 64)
    #expect(
      run.errors.contains(
        "\"2020\" may be 2019-20 or 2020-21, since years run from 1 July to 30 June; write one of them"))
    try lay(
      "07-01",
      """
      reference,year,referring_agency,child_age,outcome
      N-1,July 2019 to June 2020,Police,4 months,Rapid review
      N-2,2021,Police,7,No further action

      """)
    let check = try place.run("check", "own")
    #expect(check.status == 1)
    #expect(check.output.contains("this may be 2020-21 or 2021-22"))
    #expect(check.output.contains("\n  2019-20  1 referral\n"))
  }

  @Test func `years are compared with those before them that begin on the same day`() throws {
    try lay("07-01")
    let run = try place.run("compare", "own")
    #expect(run.status == 0, "\(run.errors)")
    let csv = try place.text("reports/2019-20-to-2020-21/comparison.csv")
    #expect(csv.contains("\n2019-20,headline,figure,Referrals considered,,,number,4,"))
    #expect(csv.contains("\n2020-21,headline,figure,Referrals considered,,,number,1,"))
    let span = try place.run("compare", "own", "--years", "2019-20:2020", "--output", "other")
    #expect(span.status == 64 && span.errors.contains("\"2020\" may be 2019-20 or 2020-21"))
  }

  @Test func `a year that was published by another start is not available, and says so`() throws {
    try lay(
      "04-01",
      "reference,date_considered,referring_agency,child_age,outcome\nN-0,10/07/2018,Police,3,Rapid review\n")
    #expect(try place.run("report", "own", "--year", "2018-19", "--output", "april").status == 0)
    try lay("07-01")
    let compare = try place.run("compare", "own", "april/figures.json", "--output", "both")
    #expect(compare.status == 0, "\(compare.errors)")
    #expect(!compare.output.contains("Not compared"))
    #expect(
      try place.text("both/statistics.md").contains(
        "All figures of 2018-19 are those of years that begin on 1 April; here they are not available."))
    #expect(
      try place.text("both/comparison.md").contains(
        "each from 1 July to 30 June, except that 2018-19 is from 1 April to 31 March and has no figures that compare."
      ))
    let csv = try place.text("both/comparison.csv")
    #expect(csv.contains("\n2018-19,headline,figure,Referrals considered,,,number,,,,x,"))
    #expect(csv.contains("\n2019-20,headline,figure,Referrals considered,,,number,4,"))
    let report = try place.run(
      "report", "own", "--year", "2019-20", "--published", "april/figures.json", "--output", "july")
    #expect(report.status == 0, "\(report.errors)")
  }

  @Test func `the register counts where a year of the same name was published by another start`() throws {
    try lay("04-01")
    #expect(try place.run("report", "own", "--year", "2019-20", "--output", "april").status == 0)
    try lay("07-01")
    let compare = try place.run("compare", "own", "april/figures.json", "--output", "both")
    #expect(compare.status == 0, "\(compare.errors)")
    #expect(!compare.output.contains("revised since published"))
    #expect(
      try place.text("both/comparison.csv").contains(
        "\n2019-20,headline,figure,Referrals considered,,,number,4,"))
  }

  @Test func `a start that is not the first of a month is an error of the profile`() throws {
    try lay("29-09")
    let run = try place.run("check", "own")
    #expect(run.status == 65)
    #expect(
      run.errors.contains(
        "[unknown-year-start] \"29-09\" is not the first day of a month; expected a month and a day, as in \"07-01\""
      ))
  }
}
