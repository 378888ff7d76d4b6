import Foundation
import Testing

@Suite struct RespondCommandTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test func `with --review there is that one document, in a folder of its own`() throws {
    let run = try place.run(
      "respond", "fixtures/register", "--review", "Baby Amelia", "--as-at", "2024-02-28")
    #expect(run.status == 0)
    #expect(
      run.output == """
        Hampshire Safeguarding Children Partnership (built-in profile)
        1 review, as at 28 February 2024
          Recommendations                           5
          Recommendations and parts to answer       9
          Responses                                 10
            Planned                                 0
            In progress                             5
            Complete                                5
          Overdue                                   [x]
        0 warnings, 0 rows left out.
        Wrote 2 files to reports/response-baby-amelia:
          baby-amelia.html
          baby-amelia.md

        """)
  }

  @Test func `a document made alone is the same as one made with all, and leaves the others in place`() throws
  {
    #expect(try place.run("respond", "fixtures/register", "--quiet").status == 0)
    let all = try place.files(in: "reports/responses")
    #expect(try place.run("respond", "fixtures/register", "--review", "child-u", "--quiet").status == 0)
    for name in ["child-u.md", "child-u.html"] {
      #expect(try place.bytes("reports/response-child-u/\(name)") == all[name])
    }
    let refused = try place.run(
      "respond", "fixtures/register", "--review", "child-u", "--output", "reports/responses")
    #expect(refused.status == 74)
    #expect(
      refused.errors.contains("[foreign-output] child-u.html, child-u.md were not written by this command; "))
    #expect(try place.files(in: "reports/responses") == all)
  }

  @Test func `a review that does not exist stops the run, with a list of reviews and a suggestion`() throws {
    let run = try place.run("respond", "fixtures/register", "--review", "baby-amelie", "--output", "out")
    #expect(run.status == 65)
    #expect(
      run.errors
        == "fixtures/register: error: [no-such-review] no review is called \"baby-amelie\"; expected one "
        + "of baby-amelia, child-u, baby-sally, baby-lucy; did you mean \"baby-amelia\"?\n")
    #expect(!place.exists("out"))
  }

  @Test func `a register without reviews stops the run and says what is missing`() throws {
    for register in ["fixtures/faults", "fixtures/register/referrals.csv"] {
      let run = try place.run("respond", register)
      #expect(run.status == 65)
      #expect(
        run.errors
          == "\(register): error: [no-reviews] there are no reviews in this register; expected reviews.csv "
          + "in its folder, or a sheet Reviews in its workbook, with a row for each; add them, or name the folder "
          + "that holds them\n")
    }
    #expect(!place.exists("reports"))
  }

  @Test func `no referrals are needed`() throws {
    try FileManager.default.removeItem(at: place.url("fixtures/register/referrals.csv"))
    let run = try place.run("respond", "fixtures/register")
    #expect(run.status == 0)
    #expect(run.output.contains("\n4 reviews, as at "))
    #expect(try place.run("report", "fixtures/register").errors.contains("[no-register]"))
  }

  @Test(arguments: ["reference,date_considered\n1,2031-05-01\n", "These are no referrals.\n", nil])
  func `nothing in the responses comes from referrals, not even a date`(referrals: String?) throws {
    let file = place.url("fixtures/register/referrals.csv")
    if let referrals {
      try Data(referrals.utf8).write(to: file)
    } else {
      try FileManager.default.removeItem(at: file)
    }
    let run = try place.run("respond", "fixtures/register", "--as-at", "2024-02-28", "--output", "out")
    #expect(run.status == 0)
    #expect(run.errors == "")
    try place.lay(.responses, at: "made")
    #expect(try place.files(in: "out") == place.files(in: "made"))
  }

  @Test func `without --as-at the day is the current one, and the run and its documents say so`() throws {
    func today() throws -> String {
      let words = try place.shell("LC_ALL=C date '+%-d %B %Y'").output
      return words.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let before = try today()
    let run = try place.run("respond", "fixtures/register", "--output", "out")
    let index = try place.text("out/index.md")
    #expect(run.status == 0)
    let possible = Set([before, try today()])
    #expect(
      possible.contains { day in
        run.output.contains("\n4 reviews, as at \(day), today\n") && index.contains(" on \(day): ")
      })
  }

  @Test func `an error in reviews stops the run, and --accept-findings says how many rows are left out`()
    throws
  {
    try place.changeFixture("reviews.csv", "2022-01-24", to: "2012-01-24")
    let refused = try place.run("respond", "fixtures/register", "--review", "child-u", "--output", "out")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("error: [published-before-review] "))
    #expect(refused.errors.contains("\n  reviews.csv:5:10: "))
    #expect(
      refused.errors.hasSuffix(
        "fixtures/register: error: [errors-in-register] 5 errors may change the responses; expected none; nothing was "
          + "written, correct the register, or leave these rows out with --accept-findings\n"))
    #expect(!place.exists("out"))
    let run = try place.run("respond", "fixtures/register", "--output", "out", "--accept-findings")
    #expect(run.status == 0)
    #expect(run.output.contains("0 warnings, 5 rows left out.\n"))
    #expect(
      try Workplace.names(in: place.url("out")) == [
        "baby-amelia.html", "baby-amelia.md", "baby-sally.html", "baby-sally.md", "child-u.html",
        "child-u.md",
        "files.json", "index.html", "index.md", "tracker.csv", "tracker.xlsx",
      ])
    let note = "- Note 1: Five rows were left out, because the records have errors there.\n"
    for name in ["child-u", "index"] { #expect(try place.text("out/\(name).md").contains(note)) }
  }

  @Test func `warnings are shown and counted, but not with --quiet`() throws {
    try place.changeFixture("recommendations.csv", ",complete", to: ",finished off")
    let run = try place.run("respond", "fixtures/register")
    #expect(run.output.contains("\n    Not recorded                            11\n"))
    #expect(run.output.contains("\n11 warnings, 0 rows left out.\n"))
    #expect(run.errors.contains("warning: [unknown-status] "))
    let quiet = try place.run("respond", "fixtures/register", "--quiet")
    #expect(quiet.output == "" && quiet.errors == "")
  }

  @Test func `a register without any date is as at the day of the run, or that of --as-at`() throws {
    try place.write("review,name\na,Child A\n", to: "small/reviews.csv")
    let run = try place.run("respond", "small", "--profile", "hscp")
    #expect(run.status == 0)
    #expect(try place.run("respond", "small", "--profile", "hscp", "--as-at", "2024-03-31").status == 0)
    #expect(
      try place.text("reports/responses/index.md").contains(
        "On 31 March 2024 there was nothing to respond to.\n"))
  }

  @Test func `a recommendation that nobody has answered is outstanding`() throws {
    try place.write("review,considered\na,2019-07-11\n", to: "small/reviews.csv")
    try place.write("review,number,recommendation\na,1,Write it.\n", to: "small/recommendations.csv")
    #expect(
      try place.run("respond", "small", "--profile", "hscp", "--output", "out").output.contains(
        "\n    Not recorded                            1\n"))
    #expect(try place.text("out/a.md").contains("**Write it.**\n\nNo response has been written yet.\n"))
    #expect(try place.text("out/index.md").contains("\nSo one response was still to be completed.\n"))
  }

  @Test func `who answers is called what the register calls them, and counted as the body of today`() throws {
    try place.write("review,considered\na,2019-07-11\n", to: "small/reviews.csv")
    try place.write(
      "review,number,recommendation,addressed_to,responder,response,responded\n"
        + "a,1,Write it.,Police; CSC,Police,Written.,2019-12-01\n"
        + "a,2,Send it.,HSCP,Hampshire Constabulary,Sent.,2019-12-01\n", to: "small/recommendations.csv")
    let run = try place.run("respond", "small", "--profile", "hscp", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    let text = try place.text("out/a.md")
    #expect(text.contains("*Police, 1 December 2019:*\n\nWritten."))
    #expect(text.contains("*Hampshire Constabulary, 1 December 2019:*\n\nSent."))
    #expect(!text.contains("Isle of Wight"))
    try place.write(
      "reference,date_considered,referring_agency,child_age,outcome\nX-1,2023-05-02,Police,4,Rapid review\n",
      to: "small/referrals.csv")
    let report = try place.run(
      "report", "small", "--profile", "hscp", "--edition", "board", "--output", "board")
    #expect(report.status == 0, "\(report.errors)")
    #expect(
      try place.text("board/figures.csv").contains(
        ",recommendations_by_body,body,Hampshire and Isle of Wight Constabulary,,,number,2,"))
  }

  @Test func `as at an earlier day there are no later reviews and publications`() throws {
    let run = try place.run("respond", "fixtures/register", "--as-at", "2019-07-31", "--output", "out")
    #expect(run.output.contains("\n3 reviews, as at 31 July 2019\n"))
    #expect(!place.exists("out/baby-sally.md"))
    #expect(try !place.text("out/baby-amelia.md").contains("Published"))
    let none = try place.run("respond", "fixtures/register", "--as-at", "2015-07-19", "--output", "out")
    #expect(none.status == 65)
    #expect(none.errors.contains("[no-reviews] no review in this register began by 19 July 2015; "))
    #expect(place.exists("out/child-u.md"))
  }

  @Test
  func `the workbook gives the same documents, and no digest is given, because not all of a file is printed`()
    throws
  {
    let note = try place.text("fixtures/register/learning/responses/note.md")
    try place.write(note, to: "fixtures/learning/responses/note.md")
    try place.lay(.responses, at: "folder")
    _ = try place.run("respond", "fixtures/register.xlsx", "--as-at", "2024-02-28", "--output", "book")
    for name in ["baby-amelia", "child-u", "baby-sally", "baby-lucy"] {
      let texts = try ["folder", "book"].map { folder in
        try place.text("\(folder)/\(name).md").components(separatedBy: "\n---\n")
      }
      #expect(texts[0][0] == texts[1][0])
      #expect(texts[1][1].hasSuffix("\n- register.xlsx\n- responses/note.md\n"))
    }
  }

  @Test
  func
    `a partnership's own templates are filled, and a placeholder that does not exist is an error with its place`()
    throws
  {
    let profile = try place.text("fixtures/profiles/hscp.toml") + "\n[wording]\ntemplates = \"templates\"\n"
    try place.write(profile, to: "mine.toml")
    try place.write("# {{review}} as {{partnership_today}} has it\n", to: "templates/response-scr.md")
    let run = try place.run("respond", "fixtures/register", "--profile", "mine.toml", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    let text = try place.text("out/child-u.md")
    #expect(
      text.hasPrefix(
        "# Child U as Hampshire Safeguarding Children Partnership has it\n\n## Notes\n\n- Note 1: This is an example."
      ))
    #expect(text.contains("\n- response-scr.md"))
    #expect(try !place.text("out/baby-lucy.md").contains("response-scr.md"))
    try place.write("{{list_reveiws}}\n", to: "templates/responses-index.md")
    let refused = try place.run("respond", "fixtures/register", "--profile", "mine.toml", "--output", "other")
    #expect(refused.status == 65)
    #expect(
      refused.errors
        == "responses-index.md:1:1: error: [unknown-placeholder] there is no figure \"list_reveiws\"; "
        + "expected a name from the list of placeholders; did you mean \"list_reviews\"?\n")
    #expect(!place.exists("other"))
  }

  @Test func `the templates that init writes make the same documents`() throws {
    #expect(try place.run("init", "new", "--year", "2023-24", "--profile", "hscp", "--quiet").status == 0)
    for name in ["reviews.csv", "recommendations.csv", "learning/responses/note.md"] {
      try place.write(place.text("fixtures/register/\(name)"), to: "new/\(name)")
    }
    #expect(
      try place.run("respond", "new", "--output", "out", "--as-at", "2024-02-28", "--quiet").status == 0)
    try place.lay(.responses, at: "own")
    let texts = try ["out", "own"].map {
      try place.text("\($0)/baby-lucy.md").components(separatedBy: "\n---\n")[0]
    }
    #expect(texts[0] == texts[1])
  }

  @Test func `a key that is a path stays inside the folder`() throws {
    try place.write("review,considered\n../../evil,2019-07-11\nindex,2019-07-11\n", to: "small/reviews.csv")
    #expect(try place.run("respond", "small", "--profile", "hscp", "--output", "out").status == 0)
    #expect(
      try Workplace.names(in: place.url("out")) == [
        "evil.html", "evil.md", "files.json", "index.html", "index.md", "review-index.html",
        "review-index.md",
        "tracker.xlsx",
      ])
  }

  @Test
  func `the note on the responses is above the words of each document, and without one there is nothing`()
    throws
  {
    let note = "fixtures/register/learning/responses/note.md"
    try FileManager.default.removeItem(at: place.url(note))
    #expect(try place.run("respond", "fixtures/register", "--output", "out", "--quiet").status == 0)
    let text = try place.text("out/baby-lucy.md")
    #expect(text.contains("**Hampshire Safeguarding Children Partnership**\n\n## What this document is\n"))
    #expect(!text.contains("example") && !text.contains("note.md"))
    try place.write("Answers are of 2022.", to: note)
    #expect(try place.run("respond", "fixtures/register", "--output", "out", "--quiet").status == 0)
    let noted = try place.text("out/baby-lucy.md")
    #expect(noted.contains("\n\nAnswers are of 2022.\n\n## What this document is\n"))
    #expect(noted.hasSuffix("\n- responses/note.md\n"))
  }

  @Test func `a document that was edited stops the run, and the same register gives the same bytes`() throws {
    try place.lay(.responses, at: "reports/responses")
    let before = try place.files(in: "reports/responses")
    #expect(try place.run("respond", "fixtures/register", "--as-at", "2024-02-28").status == 0)
    #expect(try place.files(in: "reports/responses") == before)
    try place.write("Mine.\n", to: "reports/responses/child-u.md")
    let run = try place.run("respond", "fixtures/register")
    #expect(run.status == 74)
    #expect(run.errors.contains("[edited-output] child-u.md"))
  }
}
