import Foundation
import Testing

/// Years at their edges: empty, running, not recorded, or with bodies that became one.
@Suite struct ComparedYearsTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func compare(_ more: String = "", to folder: String = "out") throws -> Workplace.Run {
    try place.shell("hscp-report compare vale --output \(folder) \(more)")
  }

  @Test func `a report names each body as it was called on 31 March`() throws {
    try place.writeVale(
      MergedTrusts.row("A", "2023-06-05", from: "Hill Trust")
        + MergedTrusts.row("B", "2023-07-05", from: "Dale Trust"))
    #expect(try place.run("report", "vale", "--output", "out").status == 0)
    let rows = try place.text("out/figures.csv").split(separator: "\n").filter { $0.contains(",agencies,") }
    #expect(
      rows.map { $0.split(separator: ",", omittingEmptySubsequences: false)[3...7].joined(separator: " ") }
        == [
          "Hill Trust   number 1", "Dale Trust   number 1", "Total   number 2",
        ])
  }

  @Test func `bodies that have become one count once for a referral that they made together`() throws {
    try place.writeVale(
      MergedTrusts.row("A", "2023-05-02", from: "Hill Trust; Dale Trust")
        + MergedTrusts.row("B", "2023-06-02", from: "Dale Trust; Vale Police")
        + MergedTrusts.row("C", "2024-11-02", from: "Vale Trust"))
    #expect(try compare().status == 0)
    #expect(
      try place.compared("agencies", in: "out") == [
        "Vale Trust": ["2", "1"], "Vale Police": ["1", "0"], "Total": ["2", "1"],
      ])
  }

  @Test func `what published figures cannot say of a merged body is not available`() throws {
    try place.writeVale(
      MergedTrusts.row("A", "2023-05-02", from: "Hill Trust; Dale Trust")
        + MergedTrusts.row("C", "2024-11-02", from: "Vale Trust"))
    for year in ["2023-24", "2024-25"] {
      #expect(try place.run("report", "vale", "--year", year, "--output", year, "--quiet").status == 0)
    }
    let run = try place.shell("hscp-report compare 2023-24/figures.json 2024-25/figures.json --output out")
    #expect(run.status == 0)
    #expect(try place.compared("agencies", in: "out")["Vale Trust"] == ["[x]", "1"])
  }

  @Test func `of agencies nothing is said where an earlier year is known from what was published alone`()
    throws
  {
    let rows = ["2021", "2022", "2023"].flatMap { year in
      (1...9).map {
        MergedTrusts.row("\(year)-\($0)", "\(year)-06-0\($0)", from: $0 > 4 ? "Hill Trust" : "Vale Police")
      }
    }
    try place.writeVale(rows.joined())
    let profile = MergedTrusts.profile.replacing("comparison_years = 1", with: "comparison_years = 2")
      .replacing("policy = \"none\"", with: "policy = \"none\"\nnames_only = [\"agencies\"]")
    try place.write(profile, to: "vale/profile.toml")
    #expect(
      try place.run("report", "vale", "--year", "2021-22", "--output", "earlier", "--quiet").status == 0)
    func sentence(_ more: String = "") throws -> String? {
      #expect(try place.shell("hscp-report report vale --output out --quiet \(more)").status == 0)
      return try place.text("out/yearly-report.md").split(separator: "\n").map(String.init)
        .first { $0.contains("2023-24 is consistent with the earlier years (9 referrals in 2021-22") }
    }
    #expect(try sentence()?.contains("which agencies referred") == true)
    #expect(try sentence("--published earlier/figures.json")?.contains("which agencies referred") == false)
  }

  @Test func `harm and features that a year did not record are never zero`() throws {
    try place.writeVale(
      MergedTrusts.row("A", "2021-05-02") + MergedTrusts.row("B", "2021-06-02")
        + MergedTrusts.row("C", "2022-05-02", harm: "Injury", features: "Neglect")
        + MergedTrusts.row("D", "2023-05-02"))
    #expect(try compare("--years 2021-22:2023-24").status == 0)
    #expect(
      try place.compared("harm", in: "out") == [
        "Death": ["[x]", "0", "[x]"], "Injury": ["[x]", "1", "[x]"], "Not recorded": ["2", "0", "1"],
      ])
    #expect(
      try place.compared("features", in: "out") == [
        "Neglect": ["[x]", "1", "[x]"], "Not recorded": ["2", "0", "1"],
      ])
  }

  @Test func `a year without referrals between others is a year with zeros`() throws {
    try place.writeVale(
      MergedTrusts.rows(
        "2020-05-02", "2020-06-02", "2020-07-02", "2020-08-02", "2020-09-02", "2020-10-02", "2020-11-02",
        "2021-05-02", "2021-06-02", "2021-07-02", "2021-08-02", "2021-09-02", "2021-10-02", "2021-11-02",
        "2023-05-02", "2023-11-02"))
    let run = try compare("--years 2020-21:2023-24")
    #expect(run.output.contains("2020-21, 2021-22, 2022-23, 2023-24; public edition, as at 31 March 2024\n"))
    #expect(
      run.output.contains(
        "(2) is consistent with that of the earlier years (7 in 2020-21, 7 in 2021-22, 0 in 2022-23)."))
    #expect(run.output.contains("No referral was considered in 2022-23: its figures are zero.\n"))
    #expect(try place.compared("headline", in: "out")["Referrals considered"] == ["7", "7", "0", "2"])
    #expect(try place.compared("headline", in: "out", measure: "change")["Referrals considered"] == ["2"])
    #expect(
      try place.text("out/statistics.md").contains("| 0.387 | All 17 possible outcomes were weighed. "))
    let report = try place.run("report", "vale", "--year", "2022-23", "--output", "empty")
    #expect(report.status == 0)
    #expect(report.output.contains("  Referrals considered                      0\n"))
    let before = try place.run("report", "vale", "--year", "2019-20", "--output", "none")
    #expect(before.status == 65 && before.errors.contains("[no-such-year]"))
  }

  @Test func `years that are asked for after the last are zero, and those before the first are left out`()
    throws
  {
    try place.writeVale(MergedTrusts.rows("2021-05-02", "2022-12-02"))
    let run = try compare("--years 2018-19:2023-24")
    #expect(run.output.contains("\n2021-22, 2022-23, 2023-24; "))
    #expect(run.output.contains("2018-19 to 2020-21 are left out: referrals.csv begins in 2021-22.\n"))
    #expect(try place.compared("headline", in: "out")["Referrals considered"] == ["1", "1", "0"])
  }

  @Test func `a year that no register has is not compared, and there is no change from the year before it`()
    throws
  {
    for (folder, days) in [("one", ["2020-05-02", "2021-11-02"]), ("two", ["2023-11-02"])] {
      try place.writeVale(days.map { MergedTrusts.row($0, $0) }.joined(), to: folder)
    }
    let run = try place.shell("hscp-report compare one two --output out")
    #expect(run.output.contains("2020-21, 2021-22, 2023-24; "))
    #expect(run.output.contains("Not compared: 2022-23.\n"))
    #expect(try place.compared("headline", in: "out", measure: "change")["Referrals considered"] == ["[x]"])
  }

  @Test func `a date that leaves the years before it empty may be mistyped`() throws {
    try place.writeVale(MergedTrusts.rows("2021-05-02", "2022-05-02", "2032-05-02"))
    let run = try compare()
    #expect(run.status == 65)
    #expect(run.errors.contains("[year-apart] the latest year is 2032-33"))
    #expect(run.errors.contains("or ask for the years with --years"))
    #expect(try compare("--years 2021-22:2022-23").status == 0)
  }

  @Test func `a year in which referrals only came is a year with zeros, and with what is pending`() throws {
    try place.writeVale(
      MergedTrusts.rows("2022-05-02") + "P,2023-06-01,,Vale Police,4,,,\n")
    let run = try place.run("report", "vale", "--year", "2023-24", "--output", "out")
    #expect(run.output.contains("  Referrals considered                      0\n"))
    #expect(run.output.contains("  Pending                                   1\n"))
  }

  @Test
  func `it is a year of a comparison too, the last one, and how to leave it out or count a part is said`()
    throws
  {
    try place.writeVale(
      MergedTrusts.rows("2021-05-02", "2022-05-02") + "P,2023-06-01,,Vale Police,4,,,\n")
    let run = try compare()
    #expect(run.output.contains("2022-23, 2023-24; public edition, as at 31 March 2024\n"))
    #expect(run.output.contains("No referral was considered in 2023-24: its figures are zero.\n"))
    #expect(
      run.output.contains(
        "2023-24 is counted as a whole year; if 2023-24 is not over, add --as-at with the last day that the register covers\n"
      ))
    let headline = try place.compared("headline", in: "out")
    #expect(headline["Referrals considered"] == ["1", "0"] && headline["Pending"] == ["0", "1"])
    let before = try compare("--as-at 2023-05-31", to: "before")
    #expect(before.output.contains("2021-22, 2022-23; "))
  }

  @Test
  func `a mistyped date received that leaves the years before it empty stops the comparison at its row`()
    throws
  {
    try place.writeVale(
      MergedTrusts.rows("2021-05-02", "2022-05-02") + "P,2032-06-01,,Vale Police,4,,,\n")
    let run = try compare()
    #expect(run.status == 65)
    #expect(
      run.errors.contains("referrals.csv:4: error: [year-apart] the latest year is 2032-33"), "\(run.errors)")
    #expect(try compare("--years 2021-22:2022-23").status == 0)
  }

  @Test
  func `a year that was published is not taken from a register in which its referrals are only received`()
    throws
  {
    try place.writeVale(MergedTrusts.rows("2022-05-02", "2023-06-02"), to: "now")
    #expect(try place.run("report", "now", "--output", "published", "--quiet").status == 0)
    try place.writeVale(MergedTrusts.rows("2022-05-02") + "P,2023-06-01,,Vale Police,4,,,\n")
    #expect(try compare("published/figures.json").status == 0)
    #expect(try place.compared("headline", in: "out")["Referrals considered"] == ["1", "1"])
  }

  @Test func `brothers and sisters are one referral in the test of ages`() throws {
    let ages = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 12, 13]
    let earlier = ages.enumerated().map { MergedTrusts.row("A\($0)", "2022-05-10", of: "\($1)") }.joined()
    try place.writeVale(
      earlier + MergedTrusts.row("B", "2023-05-02", of: "6; 6; 7; 7; 8; 9; 9; 10")
        + MergedTrusts.row("C", "2023-06-02", of: "13") + MergedTrusts.row("D", "2023-07-02", of: "2"))
    let run = try compare()
    #expect(
      run.output.contains(
        "The pattern of referrals by the age of their youngest child in 2023-24 (3 referrals) is consistent with that of the earlier years (18 in 2022-23).\n"
      ))
    #expect(
      try place.text("out/statistics.md").contains("Ages are tested by the youngest child of each referral"))
  }

  @Test func `what is not known takes no part in a test, whose note says how much`() throws {
    let known = (1...9).map { MergedTrusts.row("A\($0)", "2022-05-1\($0)", of: "5") }.joined()
    try place.writeVale(
      known + MergedTrusts.row("B", "2022-06-01", from: "Somebody", of: "unknown")
        + MergedTrusts.row("C", "2023-05-02", of: "unknown")
        + MergedTrusts.row("D", "2023-06-02", from: "Someone", of: "5; unknown"))
    #expect(try compare().status == 0)
    let text = try place.text("out/statistics.md")
    #expect(
      text.contains(
        "| 1.000 | All 1 possible outcomes were weighed. What is not known takes no part: Unknown 2."))
    #expect(text.contains("What is not known takes no part: Not in the profile 2."))
  }

  @Test
  func `the register's figure counts for a published year beyond those that it compares, and is marked`()
    throws
  {
    try place.writeVale(MergedTrusts.rows("2021-05-02", "2021-06-02"), to: "then")
    #expect(try place.run("report", "then", "--output", "published", "--quiet").status == 0)
    try place.writeVale(MergedTrusts.rows("2021-05-02", "2022-05-02", "2023-11-02"))
    let run = try compare("published/figures.json")
    #expect(run.output.contains("2021-22, 2022-23, 2023-24; "))
    let lines = try place.text("out/comparison.csv").split(separator: "\n")
    #expect(
      lines.first
        == "year,table,breakdown,category,breakdown_2,category_2,measure,value,lower,upper,symbol,unit,to,revised,category_key,category_2_key"
    )
    #expect(
      lines.contains(
        "2021-22,headline,figure,Referrals considered,,,number,1,0.0,5.6,,referrals,2022-03-31,r,referrals,"))
    #expect(
      lines.contains(
        "2022-23,headline,figure,Referrals considered,,,number,1,0.0,5.6,,referrals,2023-03-31,,referrals,"))
    #expect(!lines.contains { $0.contains("[r]") })
    #expect(try place.text("out/statistics.md").contains(#"Referrals considered \[r\]"#))
    let listed = lines.filter { $0.contains(",revisions,") && $0.contains(",published,") }
    #expect(
      listed.contains {
        $0.contains(
          "revised_year,2021-22,figure,Headline figures: Children concerned,published,2,,,,children")
      })
    #expect(Set(listed.map { $0.split(separator: ",")[5] }).count == listed.count)
    #expect(!listed.contains { $0.contains("Total") })
  }

  @Test func `a revised share is listed once, with both of its parts`() throws {
    try place.writeVale(
      MergedTrusts.row("A", "2022-05-02", outcome: "Rapid review")
        + MergedTrusts.row("B", "2022-06-02", outcome: "Rapid review"),
      to: "then")
    #expect(try place.run("report", "then", "--output", "published", "--quiet").status == 0)
    try place.writeVale(
      MergedTrusts.row("A", "2022-05-02", outcome: "Rapid review") + MergedTrusts.rows("2023-11-02"))
    #expect(try compare("published/figures.json").status == 0)
    let rows = try place.text("out/comparison.csv").split(separator: "\n").filter {
      $0.contains("answer: Not recorded")
    }
    #expect(
      rows.map { $0.split(separator: ",", omittingEmptySubsequences: false)[6...7].joined(separator: " ") }
        == [
          "published 2", "published_of 2", "number 1", "of 1",
        ])
  }
}
