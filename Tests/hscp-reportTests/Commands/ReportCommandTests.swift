import Foundation
import Testing

@Suite struct ReportCommandTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test func `a register whose only row has an error shows the error, then that nothing was considered`()
    throws
  {
    try place.write("reference,date_considered,agency,age,outcome\nA,05/05/2023,GP,7,x\n", to: "own.csv")
    for command in ["report", "export"] {
      let run = try place.run(command, "own.csv", "--profile", "hscp")
      #expect(run.status == 65)
      let lines = run.errors.split(separator: "\n")
      #expect(lines.count == 3)
      #expect(lines.first == "error: [unknown-outcome] The outcome is not in the profile: 1 error")
      #expect(lines[1].hasPrefix("  own.csv:2:5: this outcome is not in the profile; "))
      #expect(lines.last?.contains("[empty-register] no referral in it was considered") == true)
    }
  }

  @Test func `the summary names the partnership, the year, the headline figures and the files`() throws {
    let run = try place.run("report", "fixtures/register")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        Hampshire Safeguarding Children Partnership (built-in profile)
        2023-24, the latest year in referrals.csv; public edition, as at 31 March 2024
          Referrals considered                      9
            Rapid review                            2
            No further action                       6
            Local learning event                    1
            Another kind of review                  0
          Serious incident notifications            2
          LCSPRs commissioned                       0
          Concerning an infant under one            5
          Lowest age of the others                  2
          Highest age of the others                 16
          Children concerned                        10
          Pending                                   0
          Withdrawn or duplicate                    0
        0 warnings, 0 rows left out.
        Wrote 17 files to reports/2023-24:
          charts/age_bands.svg
          charts/outcomes.svg
          charts/referrals_by_year.svg
          charts/stages.svg
          ees/referrals.csv
          ees/referrals.csv-metadata.json
          ees/referrals.meta.csv
          ees/timeliness.csv
          ees/timeliness.csv-metadata.json
          ees/timeliness.meta.csv
          figures.csv
          figures.csv-metadata.json
          figures.json
          statistics.md
          yearly-report.html
          yearly-report.md
          yearly-report.xlsx

        """)
  }

  @Test func `two runs write the same bytes`() throws {
    try place.lay(.report, at: "one")
    #expect(
      try place.shell("TZ=Asia/Tokyo LC_ALL=de_DE.UTF-8 hscp-report report fixtures/register --output two")
        .status == 0)
    #expect(try place.files(in: "one") == place.files(in: "two"))
  }

  @Test func `an earlier year can be asked for in four spellings`() throws {
    for year in ["2022-23", "2022/23", "22-23", "2022-2023"] {
      let run = try place.run("report", "fixtures/register", "--year", year, "--quiet", "--format", "md")
      #expect(run.status == 0)
      #expect(run.output == "")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.url("reports").path) == ["2022-23"])
  }

  @Test func `the note that a year is illustrative is in every output of that year`() throws {
    let words = "They were made up so that years can be compared."
    try place.lay(.report2022, at: "reports/2022-23")
    for file in ["yearly-report.md", "figures.csv-metadata.json", "figures.json"] {
      #expect(try place.text("reports/2022-23/\(file)").contains(words), "\(file)")
    }
    let cells = try WorkbookCells(at: place.url("reports/2022-23/yearly-report.xlsx"))
    #expect(cells.sheets["notes"]?.contains { $0.contains { $0.contains(words) } } == true)
  }

  @Test func `a figure that differs from the report it replaces says what it was`() throws {
    try place.writeRegister(to: "register/referrals.csv", replacing: "EX-2023-09,", with: "EX-2022-11,")
    let register = try place.text("register/referrals.csv")
    try place.write(
      register.replacingOccurrences(of: "28/02/2024", with: "28/02/2023")
        .replacingOccurrences(of: "19/02/2024", with: "19/02/2023"), to: "register/referrals.csv")
    #expect(
      try place.run("report", "register", "--year", "2023-24", "--output", "out", "--format", "md").status
        == 0)
    let run = try place.run(
      "report", "fixtures/register", "--year", "2023-24", "--output", "out", "--format", "md")
    #expect(run.output.contains("  Referrals considered                      9  was 8\n"))
    #expect(run.output.contains("    No further action                       6  was 5\n"))
    #expect(run.output.contains("    Rapid review                            2\n"))
  }

  @Test func `a file that was edited since stops the run, and overwriting replaces it`() throws {
    try place.lay(.report, at: "reports/2023-24")
    try place.write("my own words\n", to: "reports/2023-24/yearly-report.md")
    let before = try place.files(in: "reports/2023-24")
    let run = try place.run("report", "fixtures/register")
    #expect(run.status == 74)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix(
        "reports/2023-24: error: [edited-output] yearly-report.md was edited since the last run; "))
    #expect(run.errors.contains("learning folder"))
    #expect(run.errors.contains("--overwrite"))
    #expect(try place.files(in: "reports/2023-24") == before)
    #expect(try place.run("report", "fixtures/register", "--overwrite").status == 0)
    #expect(
      try place.text("reports/2023-24/yearly-report.md").hasPrefix("# Learning from referrals and reviews"))
  }

  @Test func `files of people are carried over`() throws {
    try place.lay(.report, at: "reports/2023-24")
    try place.write("for the meeting\n", to: "reports/2023-24/agenda.txt")
    try place.write("a picture\n", to: "reports/2023-24/pictures/map.txt")
    #expect(try place.run("report", "fixtures/register").status == 0)
    #expect(try place.text("reports/2023-24/agenda.txt") == "for the meeting\n")
    #expect(try place.text("reports/2023-24/pictures/map.txt") == "a picture\n")
  }

  @Test func `the public edition has no count of agencies or features, the board's has`() throws {
    try place.lay(.report, at: "reports/2023-24")
    try place.lay(.boardReport, at: "reports/2023-24-board")
    let row = "2023-24,agencies,agency,Hampshire County Council's Children's Services,,,number,"
    #expect(try !place.text("reports/2023-24/figures.csv").contains("2023-24,agencies,"))
    #expect(
      try place.text("reports/2023-24-board/figures.csv").contains(
        row + "3,0.6,8.8,,referrals,childrens-services,\n"))
  }

  @Test func `the board's edition does not replace the public one`() throws {
    try place.lay(.report, at: "out")
    let before = try place.files(in: "out")
    let run = try place.run("report", "fixtures/register", "--output", "out", "--edition", "board")
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("out: error: [foreign-output] "))
    #expect(try place.files(in: "out") == before)
  }

  @Test func `the board's edition says so at the top, in each format that has text there`() throws {
    try place.lay(.boardReport, at: "out")
    let head = try place.text("out/yearly-report.md").split(separator: "\n").prefix(3)
    #expect(head.contains("**Board edition: not for publication.**"))
    let cells = try WorkbookCells(at: place.url("out/yearly-report.xlsx"))
    #expect(
      cells.sheets["cover"]?.first == ["Learning and Inquiry Group: yearly figures 2023-24, board edition"])
    #expect(try place.text("out/figures.csv-metadata.json").contains("yearly figures 2023-24, board edition"))
  }

  /// From its digest, a small register could be guessed row by row.
  @Test func `the digest of the register is only in the board's edition`() throws {
    try place.lay(.report, at: "public")
    try place.lay(.boardReport, at: "board")
    let digest = try place.shell("sha256sum < fixtures/register/referrals.csv").output.prefix(64)
    for file in ["statistics.md", "figures.csv-metadata.json", "figures.json"] {
      #expect(try !place.text("public/\(file)").contains(digest), "\(file)")
      #expect(try place.text("board/\(file)").contains(digest), "\(file)")
    }
    let cover = try WorkbookCells(at: place.url("public/yearly-report.xlsx")).sheets["cover"] ?? []
    #expect(!cover.joined().contains { $0.contains(digest) })
  }

  @Test func `a profile that publishes counts of agencies shows them in every format`() throws {
    let profile = try place.text("fixtures/profiles/hscp.toml")
      .replacingOccurrences(of: "names_only = [\"agencies\", \"features\"]", with: "")
    try place.write(profile, to: "fixtures/register/profile.toml")
    #expect(try place.run("report", "fixtures/register", "--output", "out").status == 0)
    #expect(try place.text("out/figures.csv").contains("Southern Health Foundation Trust,,,number,2,"))
    #expect(
      try place.text("out/statistics.md")
        .contains("| Southern Health Foundation Trust                  |         2 |"))
  }

  @Test func `a profile beside the register is used and named`() throws {
    let profile = try place.text("fixtures/profiles/hscp.toml")
      .replacingOccurrences(
        of: "Hampshire Safeguarding Children Partnership\"", with: "Another Partnership\"")
    try place.write(profile, to: "fixtures/register/profile.toml")
    let run = try place.run("report", "fixtures/register", "--format", "md")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Another Partnership (profile.toml)\n"))
  }

  @Test func `a profile without a policy hides counts below five, and so does a profile that says so`() throws
  {
    let profile = try place.text("fixtures/profiles/hscp.toml")
    for replacement in ["policy = \"1-4\"", ""] {
      let text = profile.replacingOccurrences(of: "policy = \"none\"", with: replacement)
      try place.write(text, to: "fixtures/register/profile.toml")
      let run = try place.run("report", "fixtures/register", "--format", "md")
      #expect(run.status == 0)
      #expect(run.output.contains("    Rapid review                            [c]\n"))
      #expect(
        run.output.contains(
          "Policy 1-4: 21 of 23 counts above zero are not published: 17 small, 4 to protect them"))
    }
  }

  @Test func `a policy can be asked for, and no file has a number that it hides`() throws {
    let run = try place.run("report", "fixtures/register", "--suppress", "1-4", "--output", "out")
    #expect(run.status == 0)
    let chapter = try place.text("out/yearly-report.md")
    #expect(chapter.contains("It decided on a small number of rapid reviews and a small number of local"))
    for number in [
      "two rapid reviews", "six referrals", "one local learning event", "five referrals", "both rapid",
    ] {
      #expect(!chapter.contains(number))
    }
    // Neither the number of texts on rapid reviews nor the names of their files.
    #expect(chapter.contains("### Learning from the cases of the year"))
    #expect(!chapter.contains("First rapid review"))
    for file in ["statistics.md", "figures.json", "yearly-report.html", "figures.csv-metadata.json"] {
      #expect(try !place.text("out/" + file).contains("rapid-review-1.md"), "\(file)")
    }
    let data = try place.text("out/figures.csv")
    #expect(data.contains("2023-24,outcomes,outcome,Rapid review,,,number,,,,c,referrals,rapid-review,"))
    #expect(data.contains("2023-24,outcomes,outcome,Total,,,number,9,4.1,17.1,,referrals,total,"))
    #expect(try place.text("out/ees/referrals.csv").contains("Primary outcome,Rapid review,c,"))
    #expect(!place.exists("out/charts/outcomes.svg"))
    let unknown = try place.run("report", "fixtures/register", "--suppress", "1-3")
    #expect(unknown.status == 64)
  }

  @Test func `a text of people that gives a hidden number away is named, and nothing is written`() throws {
    try place.write(
      "The two rapid reviews had much in common.", to: "fixtures/register/learning/2023-24/key-messages.md")
    let run = try place.run("report", "fixtures/register", "--suppress", "1-4", "--output", "out")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "yearly-report.md: error: [unsafe-edition] it has the number of \"Rapid review\", which is not published; "
      ))
    #expect(!place.exists("out"))
    #expect(try place.run("report", "fixtures/register", "--output", "out", "--quiet").status == 0)
  }

  @Test func `each hidden count is explained on request, without its number`() throws {
    let run = try place.run(
      "report", "fixtures/register", "--suppress", "1-4", "--explain-suppression", "--format", "md")
    #expect(run.status == 0)
    #expect(run.output.contains("Hidden, and why:\n  Rapid review (headline): it is small\n"))
    #expect(
      run.output.contains(
        "  No further action (headline): without it, others could be worked out: Rapid review; Local learning event; "
          + "Serious harm; Rapid review within 15 working days; Panel agreed\n"
      ))
  }

  @Test func `an area alone has no public edition under a policy, for it is the whole less the others`()
    throws
  {
    let profile = try place.text("fixtures/profiles/hscp.toml")
      .replacingOccurrences(of: "policy = \"none\"", with: "policy = \"1-4\"")
    try place.write(
      profile + """

        [[breakdowns]]
        key = "place"
        name = "Place"
        columns = ["Place"]
        of = "referrals"
        area = true
        values = [{ key = "north", name = "North" }, { key = "south", name = "South" }]

        """, to: "areas/profile.toml")
    let rows = (1...12).map {
      "R-\($0),10/07/2023,Police,\($0),No further action,\($0 > 8 ? "South" : "North")\n"
    }
    try place.write(
      "reference,date_considered,referring_agency,child_age,outcome,Place\n" + rows.joined(),
      to: "areas/referrals.csv")
    let run = try place.run("report", "areas", "--area", "north", "--output", "out")
    #expect(run.status == 65)
    #expect(
      run.errors.contains(
        "profile.toml: error: [unsupported-policy] the policy for small counts is \"1-4\"; "))
    #expect(!place.exists("out"))
  }

  @Test func `a comparison of a register under a policy has each year as its own report`() throws {
    let profile = try place.text("fixtures/profiles/hscp.toml")
      .replacingOccurrences(of: "policy = \"none\"", with: "policy = \"1-4\"")
    try place.write(profile, to: "fixtures/register/profile.toml")
    for year in ["2021-22", "2022-23", "2023-24"] {
      #expect(try place.run("report", "fixtures/register", "--year", year, "--quiet").status == 0)
    }
    let run = try place.run("compare", "fixtures/register", "--output", "register")
    #expect(run.status == 0, "\(run.errors)")
    let published = try place.run(
      "compare", "reports/2021-22/figures.json", "reports/2022-23/figures.json",
      "reports/2023-24/figures.json", "--output", "published")
    #expect(published.status == 0)
    let figures = try place.text("register/comparison.csv")
    #expect(figures.contains("outcomes,outcome,Rapid review,,,number,,,,c,"))
    // How far recommendations were, the register says of its last year alone.
    func counted(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.contains(",recommendations") }
    }
    #expect(try counted(figures) == counted(place.text("published/comparison.csv")))
    #expect(
      try place.text("register/statistics.md").contains(
        "counts of one to four are not published, and neither"))
    #expect(try place.run("audit", "register", "reports/2022-23", "reports/2023-24").status == 0)
  }

  @Test func `a hidden number in the template of a comparison is refused`() throws {
    let profile =
      try place.text("fixtures/profiles/hscp.toml")
      .replacingOccurrences(of: "policy = \"none\"", with: "policy = \"1-4\"")
      + "\n[wording]\ntemplates = \"words\"\n"
    try place.write(profile, to: "fixtures/register/profile.toml")
    try place.write(
      "# Years\n\nIn the last year there were two rapid reviews.\n",
      to: "fixtures/register/words/comparison.md")
    let run = try place.run("compare", "fixtures/register", "--output", "out")
    #expect(run.status == 1)
    #expect(
      run.errors.contains("comparison.md: error: [unsafe-edition] it has the number of \"Rapid review\""),
      "\(run.errors)")
    #expect(!place.exists("out/comparison.md"))
  }

  @Test func `what was published of a year without a policy is not compared with its register under one`()
    throws
  {
    #expect(try place.run("report", "fixtures/register", "--quiet", "--output", "before").status == 0)
    let profile = try place.text("fixtures/profiles/hscp.toml")
      .replacingOccurrences(of: "policy = \"none\"", with: "policy = \"1-4\"")
    try place.write(profile, to: "fixtures/register/profile.toml")
    let run = try place.run("compare", "fixtures/register", "before/figures.json", "--output", "out")
    #expect(run.status == 65)
    #expect(run.errors.contains("the policy for small counts (none, 1-4)"), "\(run.errors)")
  }

  @Test func `rows in error are left out on request, and every output says how many`() throws {
    try place.writeRegister(
      to: "fixtures/register/referrals.csv", replacing: "28/02/2024,Southern Health Foundation Trust,16",
      with: "28/02/2024,Southern Health Foundation Trust,at school")
    let run = try place.run("report", "fixtures/register", "--year", "2023-24", "--accept-findings")
    #expect(run.status == 0)
    #expect(run.output.contains("Referrals considered                      8\n"))
    #expect(run.output.contains("0 warnings, 1 row left out.\n"))
    let note = "One row was left out, because the register has errors there."
    #expect(
      try place.text("reports/2023-24/yearly-report.md").contains(
        "These figures are without one row that could not be counted, because of errors in it."))
    for file in ["statistics.md", "figures.csv-metadata.json", "figures.json"] {
      #expect(try place.text("reports/2023-24/\(file)").contains(note), "\(file)")
    }
    #expect(try place.text("reports/2023-24/figures.json").contains("\"left_out\" : 1"))
  }

  @Test func `an error in another year is shown and stops nothing`() throws {
    try place.writeRegister(
      to: "fixtures/register/referrals.csv", replacing: "Southern Health Foundation Trust,15,",
      with: "Southern Health Foundation Trust,150,")
    let run = try place.run("report", "fixtures/register", "--year", "2023-24", "--format", "md")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("error: [age-out-of-range] "))
    #expect(run.errors.contains("\n  referrals.csv:3:5: "))
  }

  @Test func `a referral considered after the as-at date is pending`() throws {
    let run = try place.run(
      "report", "fixtures/register", "--year", "2023-24", "--as-at", "2024-01-20", "--format", "md")
    #expect(run.output.contains("as at 20 January 2024\n"))
    #expect(run.output.contains("  Referrals considered                      7\n"))
    #expect(run.output.contains("  Pending                                   1\n"))
  }

  @Test func `a year that has only begun says how to ask for the one before`() throws {
    let register = try place.text("fixtures/register/referrals.csv")
    let row = "EX-2024-01,08/04/2024,17/04/2024,Southern Health Foundation Trust,5,No further action,,,,,,\n"
    try place.write(register + row, to: "fixtures/register/referrals.csv")
    let run = try place.run("report", "fixtures/register", "--format", "md")
    #expect(run.output.contains("2024-25, the latest year in referrals.csv"))
    #expect(
      run.output.contains(
        "Nothing was considered after 17 April 2024; for the year before, add --year 2023-24\n"))
  }
}
