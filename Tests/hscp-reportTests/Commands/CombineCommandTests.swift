import Foundation
import Testing

@Suite struct CombineCommandTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.lay(.north, at: "North")
    try place.lay(.south, at: "South")
  }

  /// Makes the reports of both partnerships for the board, in folders of their own.
  private func makeBoardReports() throws {
    for register in [CoastRegister.north, .south] {
      try register.write(to: place)
      let run = try place.run(
        "report", register.folder, "--year", "2023-24", "--output", "\(register.name)-board", "--edition",
        "board",
        "--quiet")
      try #require(run.status == 0, "\(run.errors)")
    }
  }

  private func combine(_ more: String...) throws -> Workplace.Run {
    let quoted = more.map { "'\($0)'" }.joined(separator: " ")
    return try place.shell(
      "hscp-report combine North/figures.json South/figures.json --name 'The Coast' \(quoted)")
  }

  @Test func `the summary names region and partnerships, the year, the headline figures and the files`()
    throws
  {
    let run = try combine()
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        The Coast: 2 partnerships
          North Partnership, as at 31 March 2024
          South Partnership, as at 31 March 2024
        2023-24; public edition, as at 31 March 2024
          Referrals considered                      4
            Rapid review                            2
            No further action                       2
            Local learning event                    0
          LCSPRs commissioned                       0
          Concerning an infant under one            2
          Lowest age of the others                  4
          Highest age of the others                 6
          Children concerned                        4
          Pending                                   2
          Withdrawn or duplicate                    0
        0 rows left out.
        Wrote 10 files to reports/regional-2023-24:
          charts/age_bands.svg
          charts/agencies.svg
          charts/outcomes.svg
          figures.csv
          figures.csv-metadata.json
          figures.json
          regional.html
          regional.md
          regional.xlsx
          statistics.md

        """)
  }

  @Test func `figures as at different days say the day of each, and whose year was not over`() throws {
    try CoastRegister.south.write(to: place)
    #expect(
      try place.run("report", "registers/South", "--as-at", "2023-12-31", "--output", "South", "--quiet")
        .status == 0)
    let run = try combine()
    #expect(
      run.output.hasPrefix(
        """
        The Coast: 2 partnerships
          North Partnership, as at 31 March 2024
          South Partnership, as at 31 December 2023
        2023-24; public edition, each as at its own day

        """))
    #expect(
      try place.text("reports/regional-2023-24/regional.md").contains(
        "On the days named above, one referral was waiting to be considered."))
    let text = try place.text("reports/regional-2023-24/statistics.md")
    #expect(text.contains("The figures of North Partnership are as at 31 March 2024."))
    #expect(
      text.contains(
        "The figures of South Partnership are as at 31 December 2023, when 2023-24 was not over: the region has less than a whole year of theirs."
      ))
    #expect(
      text.contains("Pending referrals are those received by the day of each partnership's figures and not"))
    #expect(
      try place.text("reports/regional-2023-24/figures.json").contains(
        "\"as_at_each\" : [\n    \"2024-03-31\",\n    \"2023-12-31\"\n  ]"))
  }

  @Test func `a partnership whose years begin on another day is named, and not added up`() throws {
    let april = try place.text("South/figures.json")
    let july = april.replacing("\"year_start\" : \"04-01\"", with: "\"year_start\" : \"07-01\"")
    #expect(july != april)
    try place.write(july, to: "South/figures.json")
    let run = try combine()
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.hasPrefix(
        """
        The Coast: 1 partnership
          North Partnership, as at 31 March 2024
        South Partnership is not in the figures of the region: its year is from 1 July 2023 to 30 June 2024.
        2023-24; public edition, as at 31 March 2024
          Referrals considered                      2

        """), "\(run.output)")
    let text = try place.text("reports/regional-2023-24/regional.md")
    #expect(text.contains("- In 2023-24, one partnership considered two referrals.\n"))
    #expect(text.contains("\nSouth Partnership is not in the figures of the region: "))
    #expect(
      try place.text("reports/regional-2023-24/figures.csv").contains(
        "\n2023-24,outcomes,outcome,Rapid review,partnership,South Partnership,number,,,,x,referrals,rapid-review,\n"
      ))
  }

  @Test func `an audit takes the columns of partnerships for theirs, and not for the region's`() throws {
    #expect(try combine("--quiet").status == 0)
    let audit = try place.run("audit", "reports/regional-2023-24", "North")
    #expect(audit.status == 0, "\(audit.output)")
    #expect(!audit.output.contains("Note: "), "\(audit.output)")
  }

  @Test func `an agency of several partnerships is one row, two of one key are two`() throws {
    #expect(try combine("--quiet").status == 0)
    let figures = try place.text("reports/regional-2023-24/figures.csv")
    let rows = figures.split(separator: "\n").filter { $0.hasPrefix("2023-24,agencies,") }
    #expect(
      rows == [
        "2023-24,agencies,agency,South City Council,,,number,1,,,,referrals,council-2,",
        "2023-24,agencies,agency,North County Council,,,number,1,,,,referrals,council,",
        "2023-24,agencies,agency,Coast Constabulary,,,number,2,,,,referrals,police,",
        "2023-24,agencies,agency,Total,,,number,4,,,,referrals,total,",
      ])
    #expect(
      figures.contains(
        "2023-24,outcomes,outcome,Rapid review,partnership,South Partnership,number,1,,,,referrals,rapid-review,\n"
      ))
  }

  @Test func `each format says which snapshots it was made from, with their digests`() throws {
    #expect(try combine("--output", "out", "--quiet").status == 0)
    let digest = try place.shell("sha256sum < South/figures.json").output.prefix(64)
    for file in ["statistics.md", "figures.csv-metadata.json", "figures.json"] {
      let text = try place.text("out/\(file)")
      #expect(text.contains("figures.json of South Partnership"), "\(file)")
      #expect(text.contains(digest), "\(file)")
    }
    let sheets = try WorkbookCells(at: place.url("out/regional.xlsx")).sheets
    #expect(sheets["cover"]?.first == ["The Coast: regional figures 2023-24"])
    let sources = try #require(sheets["sources"]).joined()
    #expect(sources.contains { $0.contains(digest) })
    #expect(sources.contains { $0.hasPrefix("Made by hscp-report 0.1.0") })
  }

  @Test func `two runs write the same bytes, and say nothing with --quiet`() throws {
    let one = try combine("--output", "one", "--quiet")
    #expect(one.status == 0 && one.output == "" && one.errors == "")
    #expect(
      try place.shell(
        "TZ=Asia/Tokyo LC_ALL=de_DE.UTF-8 hscp-report combine North/figures.json South/figures.json "
          + "--name 'The  Coast' --output two"
      ).status == 0)
    #expect(try place.files(in: "one") == place.files(in: "two"))
  }

  @Test func `a figure that differs from the files it replaces says what it was`() throws {
    #expect(try combine("--quiet").status == 0)
    try CoastRegister.south.write(to: place)
    try place.write(
      try place.text("registers/South/referrals.csv").replacingOccurrences(
        of: "R-3,05/03/2024,,Coast Constabulary,9,,\n", with: ""
      )
      .replacingOccurrences(of: ",4,", with: ",3,"), to: "registers/South/referrals.csv")
    #expect(
      try place.run("report", "registers/South", "--year", "2023-24", "--output", "South", "--format", "md")
        .status == 0)
    let run = try combine()
    #expect(run.output.contains("  Pending                                   1  was 2\n"), "\(run.output)")
    #expect(run.output.contains("  Lowest age of the others                  3  was 4\n"))
    #expect(run.output.contains("  Highest age of the others                 6\n"))
  }

  @Test func `a file that was edited since stops the run, and overwriting replaces it`() throws {
    #expect(try combine("--output", "out", "--quiet").status == 0)
    try place.write("my own words\n", to: "out/regional.md")
    let before = try place.files(in: "out")
    let run = try combine("--output", "out")
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("out: error: [edited-output] regional.md was edited since the last run; "))
    #expect(try place.files(in: "out") == before)
    #expect(try combine("--output", "out", "--overwrite", "--quiet").status == 0)
    #expect(try place.text("out/regional.md").hasPrefix("# The Coast: referrals and reviews, 2023-24\n"))
  }

  @Test func `the board's editions make one for the board, in a folder of its own`() throws {
    try makeBoardReports()
    let command = "hscp-report combine North-board/figures.json South-board/figures.json --name 'The Coast'"
    #expect(try place.shell(command).status == 0)
    #expect(
      try place.text("reports/regional-2023-24-board/regional.md").contains(
        "**Board edition: not for publication.**"))
    #expect(try combine("--output", "out", "--quiet").status == 0)
    let run = try place.shell("\(command) --output out")
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("out: error: [foreign-output] "))
  }

  @Test func `the templates of a profile replace the built-in ones`() throws {
    try CoastRegister.north.write(to: place)
    let profile = try place.text("registers/North/profile.toml")
    try place.write(profile + "[wording]\ntemplates = \"words\"\n", to: "profile.toml")
    let without = try combine("--profile", "profile.toml", "--output", "plain", "--format", "md")
    #expect(without.status == 0, "\(without.errors)")
    #expect(try place.text("plain/regional.md").hasPrefix("# The Coast: referrals and reviews, 2023-24\n"))
    try place.write("# Ours: {{region}}\n", to: "words/regional.md")
    #expect(try combine("--profile", "profile.toml", "--output", "own", "--format", "md").status == 0)
    #expect(try place.text("own/regional.md").hasPrefix("# Ours: The Coast\n"))
    let report = try place.text("own/statistics.md")
    #expect(report.contains("with the profile profile.toml from:"))
    #expect(report.contains("\n- regional.md\n"))
  }

  @Test(
    arguments: [
      ("South/figures.json South/figures.json", 65, "South/figures.json: error: [partnership-twice] "),
      ("South/figures.json", 65, "South/figures.json: error: [one-partnership-alone] "),
      ("North/figures.json South/figures.jsn", 65, "South/figures.jsn: error: [no-such-file] "),
      ("North/figures.json South", 65, "South: error: [not-a-file] "),
      (
        "North/figures.json South/figures.csv", 65,
        "South/figures.csv: error: [not-a-snapshot] it is not a figures.json of this program; expected the "
          + "figures.json that hscp-report report wrote for one partnership and year; name that file, or make the report "
          + "again\n"
      ),
      (
        "North/figures.json later.json", 65,
        "later.json: error: [newer-snapshot] its schema is 4, this version reads those up to 3; expected a figures.json of this "
          + "version of the program, or of an earlier one; use the version that wrote it, or a later one\n"
      ),
      ("North/figures.json edited.json", 65, "edited.json: error: [tables-disagree] "),
      ("North/figures.json latin.json", 65, "latin.json: error: [not-utf-8] "),
      ("", 64, "Error: Missing expected argument '<figures.json> ...'"),
    ])
  func `files that cannot be combined are refused, and nothing is written`(
    files: String, status: Int32, message: String
  )
    throws
  {
    try place.write("{\"schema\" : 4}", to: "later.json")
    try place.write(
      place.text("South/figures.json").replacingOccurrences(of: "\"value\" : 2", with: "\"value\" : 3"),
      to: "edited.json")
    try Data([0xFF, 0xFE, 0x00]).write(to: place.url("latin.json"))
    let run = try place.shell("hscp-report combine \(files) --name 'The Coast'")
    #expect(run.status == status)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
    #expect(!place.exists("reports"))
  }

  @Test(arguments: [
    ("", "Error: Missing expected argument '--name <name>'"),
    ("--name ' '", "the name is empty; write it as in \"The Coast\""),
  ])
  func `a region has a name`(option: String, message: String) throws {
    let run = try place.shell("hscp-report combine North/figures.json South/figures.json \(option)")
    #expect(run.status == 64)
    #expect(run.errors.contains(message))
    #expect(!place.exists("reports"))
  }

  /// North without a policy and with three rapid reviews, South under 1-4 and with none.
  private func makeMixedReports() throws {
    func rows(_ rapidReviews: Int) -> String {
      "reference,date_considered,referring_agency,child_age,outcome\n"
        + (1...14).map {
          "R-\($0),10/07/2023,Coast Constabulary,\($0),\($0 <= rapidReviews ? "Rapid review" : "No further action")\n"
        }.joined()
    }
    for (register, count, policy) in [(CoastRegister.north, 3, "none"), (.south, 0, "1-4")] {
      try register.write(to: place)
      try place.write(rows(count), to: "\(register.folder)/referrals.csv")
      let run = try place.run(
        "report", register.folder, "--output", register.name, "--suppress", policy, "--overwrite", "--quiet")
      try #require(run.status == 0, "\(run.errors)")
    }
  }

  @Test func `a small sum is in no file of the region where one of its partnerships hides such counts`()
    throws
  {
    try makeMixedReports()
    let run = try combine("--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("    Rapid review                            [c]\n"), "\(run.output)")
    let chapter = try place.text("out/regional.md")
    #expect(chapter.contains("a small number of rapid reviews"), "\(chapter)")
    let annex = try place.text("out/statistics.md")
    #expect(
      annex.contains(
        "counts of one to four are not published, and neither are others with which they could be worked out."
      ))
    #expect(
      annex.contains(
        "The rule is that of the strictest partnership, also for the figures of North Partnership."))
    #expect(
      try place.text("out/figures.csv").contains("Rapid review,partnership,North Partnership,number,,,,c,"))
    #expect(try place.run("audit", "out").status == 0)
  }

  @Test func `a note of a partnership that says a number which the region hides is refused`() throws {
    try makeMixedReports()
    let json = try place.text("North/figures.json")
    try place.write(
      json.replacingOccurrences(
        of: "\"year\" : \"2023-24\"",
        with: "\"year\" : \"2023-24\",\n  \"year_note\" : \"There were three rapid reviews.\""),
      to: "North/figures.json")
    let run = try combine("--output", "out")
    #expect(run.status == 1, "\(run.output)")
    #expect(run.errors.contains("[unsafe-edition] it has the number of \"Rapid review\""), "\(run.errors)")
    #expect(!place.exists("out/figures.json"))
  }
}
