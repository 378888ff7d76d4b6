import Foundation
import Testing

/// Each run says where the problem is, what it is and what to do, ends with the right exit code, and leaves the earlier
/// output as it was.
@Suite struct BadInputTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.lay(.report, at: "out")
    try place.write("edited by hand\n", to: "out/yearly-report.md")
  }

  /// Runs `report` into the folder of an earlier report, and checks that it stayed as it was.
  private func fail(_ arguments: String..., status: Int32, saying message: String) throws {
    let before = try place.files(in: "out")
    let line = (["hscp-report", "report"] + arguments + ["--output", "out"]).joined(separator: " ")
    let run = try place.shell(line)
    #expect(run.status == status)
    #expect(run.errors == message + "\n")
    #expect(run.output == "")
    #expect(try place.files(in: "out") == before)
  }

  @Test func `a missing file`() throws {
    try fail(
      "nowhere.csv", status: 65,
      saying:
        "nowhere.csv: error: [no-such-file] there is no such file; expected a file to read; check the path")
  }

  @Test func `a folder without a register`() throws {
    try FileManager.default.createDirectory(at: place.url("empty"), withIntermediateDirectories: true)
    try fail(
      "empty", status: 65,
      saying:
        "empty: error: [no-register] this folder holds no register; expected referrals.csv or register.xlsx in it; "
        + "name the folder or the file that holds the referrals")
  }

  @Test func `a year that the register lacks`() throws {
    try fail(
      "fixtures/register", "--year", "2019-20", status: 65,
      saying: "fixtures/register/referrals.csv: error: [no-such-year] no referral was considered in 2019-20; "
        + "expected one of 2021-22 (8), 2022-23 (10), 2023-24 (9); ask for one of these with --year")
  }

  @Test func `a year that does not follow the others, which may be mistyped`() throws {
    try place.writeRegister(replacing: "19/02/2024,28/02/2024", with: "19/02/2024,28/02/2042")
    try fail(
      "broken", status: 65,
      saying:
        "warning: [considered-long-after-received] Considered more than a year after receipt: 1 warning\n"
        + "  referrals.csv:28:3: the date considered is more than a year after the "
        + "date received; expected at most 366 days between them; check both dates: the referral is counted by the date "
        + "considered\n"
        + "warning: [agency-name-out-of-use] The agency had another name on that day: 1 warning\n"
        + "  referrals.csv:28:4: the name of this agency ended on 2024-09-30; expected "
        + "the name that it had on the day; counted under the name that the body had at the end of the year, "
        + "correct the cell\n"
        + "referrals.csv:28:3: error: [year-apart] the latest year is 2041-42, and there is none in 2040-41; "
        + "expected years that follow each other: 2021-22 (8), 2022-23 (10), 2023-24 (8), 2041-42 (1); "
        + "correct the date if it is mistyped, or ask for the year with --year")
  }

  @Test func `an unknown outcome`() throws {
    try place.writeRegister(
      replacing: "7 weeks,Local learning event,Serious harm,Non",
      with: "7 weeks,Local lerning event,Serious harm,Non")
    try fail(
      "broken", status: 1,
      saying: """
        error: [unknown-outcome] The outcome is not in the profile: 1 error
          referrals.csv:22:6: this outcome is not in the profile; expected one of the names \
        under [[outcomes]], such as "Rapid review", "No further action", "Local learning event", \
        "Another kind of review"; did you mean "Local learning event"?
        referrals.csv: error: [errors-in-register] 1 error may change the figures of 2023-24; expected none; nothing \
        was written, correct the register, or leave these rows out with --accept-findings
        """)
  }

  @Test func `the text of a cell with an error, on request`() throws {
    try place.writeRegister(replacing: "EX-2023-02,15/05/2023", with: "EX-2023-02,15/55/2023")
    let plain = try place.run("check", "broken")
    #expect(!plain.output.contains("15/55/2023"))
    let shown = try place.run("check", "broken", "--show-values")
    #expect(shown.output.contains("; it says \"15/55/2023\"\n"))
  }

  @Test func `a repeated reference`() throws {
    try place.writeRegister(replacing: "EX-2023-02", with: "EX-2023-01")
    try fail(
      "broken", status: 1,
      saying: """
        error: [repeated-reference] Two rows have the same reference: 1 error
          referrals.csv:21:1: line 20 has the same reference; expected one row per \
        referral; correct it, or remove the copy
        referrals.csv: error: [errors-in-register] 1 error may change the figures of 2023-24; expected none; nothing \
        was written, correct the register, or leave these rows out with --accept-findings
        """)
  }

  @Test func `31 February`() throws {
    try place.writeRegister(replacing: "28/02/2024", with: "31/02/2024")
    try fail(
      "broken", status: 1,
      saying: """
        error: [impossible-date] There is no such day: 1 error
          referrals.csv:28:3: there is no such day; expected a day from 1 April 1900 \
        to 31 March 2199; correct the cell
        referrals.csv: error: [errors-in-register] 1 error may change the figures of 2023-24; expected none; nothing \
        was written, correct the register, or leave these rows out with --accept-findings
        """)
  }

  @Test func `a negative age`() throws {
    try place.writeRegister(
      replacing: "Trust,16,No further action,Serious harm,,",
      with: "Trust,-16,No further action,Serious harm,,")
    try fail(
      "broken", status: 1,
      saying: """
        error: [negative-age] The age is below zero: 1 error
          referrals.csv:28:5: an age cannot be below zero; expected an age from 0 to 17, as in \
        7, 4 months, 14 weeks, unborn or unknown; correct the cell, or write unborn
        referrals.csv: error: [errors-in-register] 1 error may change the figures of 2023-24; expected none; nothing \
        was written, correct the register, or leave these rows out with --accept-findings
        """)
  }

  @Test func `a missing required column`() throws {
    try place.writeRegister(replacing: "date_considered", with: "date considerd")
    try fail(
      "broken", status: 65,
      saying:
        "referrals.csv:1:1: error: [missing-column] no column says when a referral was considered; expected "
        + "\"date_considered\" or \"year\"; column 3, \"date considerd\", is close: rename it, or write "
        + "date_considered = [\"date considerd\"] under [columns] of the profile"
    )
  }

  @Test func `an empty register`() throws {
    try place.write("", to: "broken/referrals.csv")
    try fail(
      "broken", status: 65,
      saying:
        "broken/referrals.csv: error: [empty-register] there is nothing in it; expected a header and a row per "
        + "referral; check that this is the register")
  }

  @Test func `a register with a header and nothing else`() throws {
    try place.write("date_considered,referring_agency,child_age,outcome\n", to: "broken/referrals.csv")
    try fail(
      "broken", status: 65,
      saying:
        "broken/referrals.csv: error: [empty-register] no referral in it was considered; expected at least one "
        + "row with a date considered and an outcome; fill in the register, hscp-report check shows what is wrong "
        + "with its rows")
  }

  @Test func `a placeholder that does not exist`() throws {
    try place.write("# {{year}}\n\nWe considered {{referals}}.\n", to: "templates/yearly-report.md")
    let profile = try place.text("fixtures/profiles/hscp.toml") + "\n[wording]\ntemplates = \"templates\"\n"
    try place.write(profile, to: "mine.toml")
    try fail(
      "fixtures/register", "--profile", "mine.toml", status: 65,
      saying:
        "yearly-report.md:3:15: error: [unknown-placeholder] there is no figure \"referals\"; expected a name "
        + "from the list of placeholders; did you mean \"referrals\"?")
  }

  @Test func `a profile with a mistyped key`() throws {
    let profile = try place.text("fixtures/profiles/hscp.toml")
      .replacingOccurrences(of: "names_only =", with: "name_only =")
    try place.write(profile, to: "mine.toml")
    try fail(
      "fixtures/register", "--profile", "mine.toml", status: 65,
      saying:
        "mine.toml:45:1: error: [unknown-key] there is no setting \"name_only\"; expected one of "
        + "keep_totals, names_only, policy, zero_stays; did you mean \"names_only\"?")
  }

  @Test func `a year in another spelling`() throws {
    let run = try place.run("report", "fixtures/register", "--year", "2023-25")
    #expect(run.status == 64)
    #expect(
      run.errors.contains("\"2023-25\" is not a reporting year from 1900-01 to 2198-99; write it as 2023-24"))
  }

  @Test func `a mistyped command`() throws {
    let run = try place.run("repotr", "fixtures/register")
    #expect(run.status == 64)
    #expect(
      run.errors == """
        hscp-report: error: [unknown-command] there is no command "repotr"; \
        expected one of report, compare, export, respond, combine, audit, check, explain, init, sample, help; \
        did you mean "report"?

        """)
  }
}
