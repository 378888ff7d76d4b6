import Foundation
import Testing

@Suite struct InitCommandTests {
  private static let referral =
    "EX-2023-01,14/04/2023,26/04/2023,General practice,7,No further action,Serious harm,,,,,\n"

  let place: Workplace

  init() throws { place = try Workplace() }

  /// The paths of all files and folders in a folder, in order.
  private func names(in folder: String) throws -> [String] {
    try #require(FileManager.default.enumerator(atPath: place.url(folder).path))
      .compactMap { $0 as? String }.sorted()
  }

  /// An empty register with one referral filled in, in one of its two files.
  private func makeRegister() throws {
    let run = try place.run("init", "register", "--year", "2023-24", "--suppress", "none", "--quiet")
    #expect(run.status == 0)
    try place.write(place.text("register/referrals.csv") + Self.referral, to: "register/referrals.csv")
  }

  @Test func `the summary says what was made and what comes next`() throws {
    let run = try place.run("init", "register", "--year", "2023-24")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        Made register, with an empty register in it:
          referrals.csv       the register; also reviews.csv, recommendations.csv
          register.xlsx       the same as a workbook: fill in one or the other
          profile.toml        names, agencies, outcomes, features: make them yours
          templates/          the sentences of the report, and its styles for Word
          learning/2023-24/   what people write, a file for each part of the report
          learning/responses/ a note on the answers to recommendations
          placeholders.md     what a template can use
        Fill in a referral. Then "hscp-report check register" says what is wrong with it,
        and "hscp-report report register" makes the report.

        """)
    #expect(
      try names(in: "register") == [
        "learning", "learning/2023-24", "learning/2023-24/action.md", "learning/2023-24/carry-forward.md",
        "learning/2023-24/changes.md", "learning/2023-24/foreword.md", "learning/2023-24/further-action-1.md",
        "learning/2023-24/how-it-worked.md", "learning/2023-24/key-messages.md",
        "learning/2023-24/learning.md", "learning/2023-24/linked-work.md",
        "learning/2023-24/local-learning-event-1.md", "learning/2023-24/national.md",
        "learning/2023-24/note.md", "learning/2023-24/panel.md", "learning/2023-24/products.md",
        "learning/2023-24/rapid-review-1.md", "learning/2023-24/resources.md", "learning/2023-24/summary.md",
        "learning/2023-24/training.md",
        "learning/responses", "learning/responses/note.md", "placeholders.md", "profile.toml",
        "recommendations.csv", "referrals.csv", "register.xlsx",
        "reviews.csv", "templates", "templates/comparison-statistics.md", "templates/comparison.md",
        "templates/reference.docx", "templates/regional-statistics.md", "templates/regional.md",
        "templates/response-lcspr.md",
        "templates/response-scr.md", "templates/responses-index.md", "templates/statistics.md",
        "templates/yearly-report.md",
      ])
  }

  @Test func `the report can be made once one referral is filled in`() throws {
    try makeRegister()
    #expect(try place.run("check", "register").output.contains("1 row, 0 errors, 0 warnings, 0 notes"))
    let run = try place.run("report", "register")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == "")
    #expect(run.output.contains("(profile.toml)\n2023-24, the latest year in referrals.csv"))
  }

  @Test func `the remarks in learning files are printed nowhere`() throws {
    try makeRegister()
    try place.write(
      place.text("register/learning/2023-24/panel.md") + "Words of ours.\n",
      to: "register/learning/2023-24/panel.md")
    try place.write(
      place.text("register/learning/2023-24/note.md") + "A note of ours.\n",
      to: "register/learning/2023-24/note.md")
    try place.write(
      place.text("register/referrals.csv").replacingOccurrences(
        of: "7,No further action,Serious harm,,,,,",
        with: "7,Rapid review,Serious harm,,11/04/2023,14/04/2023,04/05/2023,Yes"),
      to: "register/referrals.csv")
    #expect(try place.run("report", "register").status == 0)
    let report = try place.text("reports/2023-24/yearly-report.md")
    #expect(report.contains("\nWords of ours.\n"))
    let annex = try place.text("reports/2023-24/statistics.md")
    #expect(annex.contains("panel.md"))
    #expect(!annex.contains("training.md"), "the report is not made from a file that says nothing")
    var texts = ["yearly-report.md", "figures.csv-metadata.json", "figures.json"].map { name in
      (try? place.text("reports/2023-24/\(name)")) ?? "missing"
    }
    let sheets = try WorkbookCells(at: place.url("reports/2023-24/yearly-report.xlsx")).sheets
    texts.append(sheets.values.joined().joined().joined(separator: "\n"))
    for text in texts {
      #expect(text.contains("A note of ours."))
      #expect(!text.contains("<!--"))
      #expect(!text.contains("Write below this remark"))
    }
  }

  @Test func `the same command makes the same bytes`() throws {
    for name in ["one", "two"] { _ = try place.run("init", name, "--year", "2023-24") }
    let names = try names(in: "one").filter { $0.contains(".") }
    #expect(names.count == 35)
    for name in names { #expect(try place.bytes("one/\(name)") == place.bytes("two/\(name)"), "\(name)") }
  }

  @Test func `a profile of one's own gives its headers and its template`() throws {
    let profile =
      try place.text("fixtures/profiles/hscp.toml")
        + """

        [columns]
        referring_agency = ["Referrer"]
        [wording]
        templates = "templates"
        learning = "learning"

        """
    try place.write(profile, to: "own/profile.toml")
    try place.write("# Ours, {{year}}\n", to: "own/templates/yearly-report.md")
    let run = try place.run("init", "register", "--year", "2023-24", "--profile", "own/profile.toml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try place.text("register/profile.toml") == profile)
    #expect(try place.text("register/templates/yearly-report.md") == "# Ours, {{year}}\n")
    #expect(try place.text("register/referrals.csv").contains(",date_considered,Referrer,child_age,"))
  }

  @Test func `a folder with something in it stays as it is`() throws {
    try place.write("mine\n", to: "register/mine.txt")
    let run = try place.run("init", "register", "--year", "2023-24")
    #expect(run.status == 74)
    #expect(
      run.errors == "register: error: [folder-in-use] this folder is not empty; expected a new folder, "
        + "or an empty one; name another folder, the earlier files are untouched\n")
    #expect(try names(in: "register") == ["mine.txt"])
  }

  @Test func `a full disk leaves nothing behind`() throws {
    let run = try place.shell("ulimit -f 8; hscp-report init register --year 2023-24")
    #expect(run.status == 74)
    #expect(run.errors.contains(": error: [disk-full] "), "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["fixtures"])
  }

  @Test func `--year is required`() throws {
    let run = try place.run("init", "register")
    #expect(run.status == 64)
    #expect(run.errors.contains("Missing expected argument '--year <year>'"))
    #expect(!place.exists("register"))
  }
}
