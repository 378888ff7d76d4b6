import Foundation
import Testing

@Suite struct CheckCommandTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test func `a clean register has no findings and its counts by year`() throws {
    let run = try place.run("check", "fixtures/register")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        columns of referrals.csv: reference, date_received, date_considered, referring_agency, child_age, outcome, \
        harm, features, date_aware, date_notified, date_rapid_review, panel_agreed
        columns of reviews.csv: review, name, kind, partnership, group, considered, regulation, guidance, method, \
        published
        columns of recommendations.csv: review, number, part, recommendation, addressed_to, responder, response, \
        status
        referrals.csv, built-in profile: 27 rows, 0 errors, 0 warnings, 0 notes
          2021-22  8 referrals
          2022-23  10 referrals
          2023-24  9 referrals
          4 reviews, 20 recommendations

        """)
  }

  @Test func `checking writes no file`() throws {
    _ = try place.run("check", "fixtures/register")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["fixtures"])
  }

  @Test func `errors end with 1; with a year, only errors that may change its figures`() throws {
    try place.writeRegister(replacing: "13/03/2023,22/03/2023", with: "23/03/2023,22/03/2023")
    let all = try place.run("check", "broken")
    #expect(all.status == 1)
    #expect(
      all.output == """
        error: [considered-before-received] Considered before it was received: 1 error
          referrals.csv:19:3: the date considered is before the date received; \
        expected the same day or a later one; correct one of the two
        columns of referrals.csv: reference, date_received, date_considered, referring_agency, child_age, outcome, \
        harm, features, date_aware, date_notified, date_rapid_review, panel_agreed
        referrals.csv, built-in profile: 27 rows, 1 error, 0 warnings, 0 notes
          2021-22  8 referrals
          2022-23  9 referrals, 1 row left out
          2023-24  9 referrals

        """)
    #expect(try place.run("check", "broken", "--year", "2022-23").status == 1)
    #expect(try place.run("check", "broken", "--year", "2023-24").status == 0)
  }

  @Test func `quiet says nothing but what went wrong`() throws {
    try place.writeRegister(replacing: "EX-2023-02", with: "EX-2023-01")
    let run = try place.run("check", "broken", "--quiet")
    #expect(run.status == 1)
    #expect(
      run.output == """
        error: [repeated-reference] Two rows have the same reference: 1 error
          referrals.csv:21:1: line 20 has the same reference; expected one row per referral; \
        correct it, or remove the copy

        """)
    #expect(try place.run("check", "fixtures/register", "--quiet").output == "")
  }

  /// A register of 2023-24 with `rows` under the four columns that must be there, and a reference.
  private func write(_ rows: [String]) throws {
    let header = "reference,date_considered,referring_agency,child_age,outcome"
    try place.write(([header] + rows).joined(separator: "\n") + "\n", to: "own.csv")
  }

  @Test
  func `findings are grouped by rule, errors first, and those that are alike are one line with their places`()
    throws
  {
    let zero = (1...12).map { "A\($0),05/05/2023,GP,0,NFA" }
    try write(["B,05/05/2023,Nobody,7,NFA", "C,05/05/2023,GP,7,x"] + zero + ["D,05/05/2023,GP,7,y"])
    let lines = try place.run("check", "own.csv", "--profile", "hscp").output.split(separator: "\n").map(
      String.init)
    #expect(
      lines.filter { !$0.hasPrefix(" ") } == [
        "error: [unknown-outcome] The outcome is not in the profile: 2 errors",
        "warning: [agency-not-in-profile] The agency is not in the profile: 1 warning",
        "note: [age-zero] The age is 0: 12 notes",
        "columns of own.csv: reference, date_considered, referring_agency, child_age, outcome",
        "own.csv, built-in profile: 15 rows, 2 errors, 1 warning, 12 notes",
      ])
    let places = (4...13).map { "\($0):4" }.joined(separator: ", ")
    #expect(lines.contains { $0.hasPrefix("  own.csv:\(places) and 2 more: the age is 0; ") })
    #expect(lines.contains { $0.hasPrefix("  own.csv:3:5, 16:5: this outcome is not in the profile; ") })
  }

  @Test func `lines of one rule that say different things are ten, and then it says how many are missing`()
    throws
  {
    try write(
      (1...14).map { "A\(($0 + 1) / 2),05/05/2023,GP,7,NFA" } + (1...5).map { "B\($0),05/05/2023,GP,7,NFA" }
        + (1...5).flatMap { _ in (1...5).map { "B\($0),05/05/2023,GP,7,NFA" } })
    let run = try place.run("check", "own.csv", "--profile", "hscp")
    #expect(run.output.hasPrefix("error: [repeated-reference] Two rows have the same reference: 32 errors\n"))
    #expect(
      run.output.contains("\n  … and 10 more: hscp-report check --format json lists all\n"), "\(run.output)")
  }

  @Test func `the text of each cell stands beside its place where several findings are one line`() throws {
    try write(["A,05/05/2023,GP,7,x", "B,05/05/2023,GP,7,y"])
    let run = try place.run("check", "own.csv", "--profile", "hscp", "--show-values")
    #expect(run.output.contains("\n  own.csv:2:5 \"x\", 3:5 \"y\": this outcome is not in the profile; "))
  }

  @Test(arguments: ["report own.csv", "compare own.csv", "export own.csv"])
  func `other commands group findings as check does`(command: String) throws {
    try write([
      "A,05/05/2023,GP,7,x", "B,05/05/2023,GP,7,y", "C,05/05/2022,GP,7,NFA", "D,05/05/2023,GP,7,NFA",
    ])
    let check = try place.run("check", "own.csv", "--profile", "hscp")
    let run = try place.shell("hscp-report \(command) --profile hscp")
    let groups = check.output.components(separatedBy: "columns of ")[0]
    #expect(groups.contains("\n  own.csv:2:5, 3:5: "))
    #expect(run.errors.hasPrefix(groups), "\(run.errors)")
  }

  @Test func `json has each text as it is, with what JSON escapes`() throws {
    let text = "a \"b\" \\ / \t é \u{1F}"
    try write(["A,05/05/2023,\"\(text.replacing("\"", with: "\"\""))\",7,NFA"])
    let run = try place.run(
      "check", "own.csv", "--profile", "hscp", "--format", "json", "--show-values")
    let line = try #require(run.output.split(separator: "\n").first { $0.contains("agency-not-in-profile") })
    let object = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["value"] as? String == text)
    #expect(line.contains(#"a \"b\" \\ / \t é \u001f"#))
  }

  @Test func `json has an object on a line for each finding, all of them, in the order of the file`() throws {
    try write(
      (0..<3_000).map { "A\($0),05/05/2023,GP,\($0 % 3 == 0 ? "0" : "7"),\($0 % 7 == 0 ? "x" : "NFA")" })
    let run = try place.run("check", "own.csv", "--profile", "hscp", "--format", "json")
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n").compactMap { line in
      try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }
    #expect(lines.count == 1_000 + 429)
    let places = lines.map { ($0["line"] as? Int ?? 0) }
    #expect(places == places.sorted())
    #expect(Set(lines.compactMap { $0["rule"] as? String }) == ["age-zero", "unknown-outcome"])
    #expect(lines.first?["place"] as? String == "own.csv:2:4")
    #expect(lines.first?["year"] as? String == "2023-24")
    let errors = try place.run("check", "own.csv", "--format", "json", "--quiet").output.split(
      separator: "\n")
    #expect(errors.count == 429)
    #expect(errors.allSatisfy { $0.contains("\"severity\":\"error\"") })
  }

  @Test func `a list has the rows that a figure counts, with references only on request`() throws {
    let list = "hscp-report check fixtures/register --year 2023-24 --list outcomes=rapid-review"
    #expect(
      try place.shell(list).output == """
        outcomes=rapid-review, Rapid review, 2023-24: 2 referrals in 2 rows
          referrals.csv:20
          referrals.csv:25

        """)
    #expect(
      try place.shell(list + " --show-values").output == """
        outcomes=rapid-review, Rapid review, 2023-24: 2 referrals in 2 rows
          referrals.csv:20  EX-2023-01
          referrals.csv:25  EX-2023-06

        """)
  }

  /// The list has as many rows as the figure counts, or fewer where a row counts twice.
  @Test func `every figure has its rows`() throws {
    try write([
      "A,05/05/2023,GP; School,8 days; 3,RR; LCSPR", "B,06/05/2023,GP,17,NFA", "C,,GP,4,",
      "D,06/05/2023,GP,2,withdrawn",
      "E,06/05/2023,Nobody,unborn,pending", "F,06/05/2022,GP,0,NFA",
    ])
    for (figure, rows) in [
      ("headline=referrals", 3), ("headline=under-one", 1), ("headline=pending", 1),
      ("headline=not-counted", 1),
      ("headline=rest-highest", 1), ("headline=reviews-commissioned", 1), ("outcomes=total", 3),
      ("further_actions=lcspr", 1), ("age_bands=under-1", 1), ("age_bands=1-to-5", 1),
      ("agencies=general-practice", 2),
      ("agencies=not-in-profile", 1), ("sectors=health", 2), ("stages=rapid-review", 1),
      ("months=may", 3), ("months=total", 3), ("outcomes_by_age_band=rapid-review,1-to-5", 1),
      ("outcomes_by_age_band=no-further-action,16-to-17", 1),
      ("outcomes_by_age_band=rapid-review,16-to-17", 0),
      ("outcomes_by_sector=no-further-action,health", 1), ("outcomes_by_sector=rapid-review,education", 1),
    ] {
      let run = try place.run("check", "own.csv", "--year", "2023-24", "--list", figure)
      #expect(run.output.contains("in \(rows) row"), "\(figure): \(run.output)\(run.errors)")
      #expect(run.output.split(separator: "\n").count == rows + 1)
    }
  }

  @Test func `clocks have their rows too; a clock that is running may be of a referral of another year`()
    throws
  {
    let header = "reference,date_considered,agency,age,outcome,date_aware,date_notified,date_rapid_review"
    let rows = [
      "A,05/06/2023,GP,7,RR,01/06/2023,09/06/2023,29/06/2023",
      "B,05/06/2023,GP,7,RR,01/06/2023,12/06/2023,10/07/2023",
      "C,10/04/2024,GP,7,RR,18/03/2024,20/03/2024,", "D,05/06/2023,GP,7,RR,,,",
    ]
    try place.write(([header] + rows).joined(separator: "\n") + "\n", to: "own.csv")
    for (key, figure, lines) in [
      ("notification-late", "2 of 3 notifications", ["own.csv:2", "own.csv:3"]),
      ("notification-days-late", "3 working days", ["own.csv:2", "own.csv:3"]),
      ("notification-longest", "2 working days", ["own.csv:3"]),
      ("rapid-review-in-time", "1 of 2 rapid reviews", ["own.csv:2"]),
      ("rapid-review-running", "1 rapid review", ["own.csv:4"]),
      ("rapid-review-left-out", "1 rapid review", ["own.csv:5"]),
    ] {
      let run = try place.run("check", "own.csv", "--year", "2023-24", "--list", "timeliness=\(key)")
      let output = run.output.split(separator: "\n")
      #expect(output.first?.contains(": \(figure) in ") == true, "\(key): \(run.output)\(run.errors)")
      #expect(output.dropFirst().map { $0.trimmingCharacters(in: .whitespaces) } == lines, "\(key)")
    }
  }

  @Test(arguments: [
    ("outcmes=x", "did you mean \"outcomes\"?"), ("outcomes=rapd-review", "did you mean \"rapid-review\"?"),
    ("national=x", "expected one of headline, stages, outcomes, "),
    ("outcomes", "expected TABLE=KEY, as in outcomes=no-further-action; correct --list"),
  ])
  func `a figure that does not exist is an error that lists the figures`(figure: String, message: String)
    throws
  {
    let run = try place.run("check", "fixtures/register", "--list", figure)
    #expect(run.status == 64)
    #expect(run.errors.contains("[unknown-figure]"))
    #expect(run.errors.contains(message))
  }

  @Test func `a word for the kind of body counts for the body that there was`() throws {
    try write(["A,05/05/2021,Police,7,NFA", "B,05/05/2023,Police,7,NFA"])
    for (year, key, line) in [("2021-22", "hampshire-constabulary", 2), ("2023-24", "constabulary", 3)] {
      let run = try place.run("check", "own.csv", "--year", year, "--list", "agencies=\(key)")
      #expect(
        run.output.hasSuffix("\(year): 1 referral in 1 row\n  own.csv:\(line)\n"),
        "\(run.output)\(run.errors)")
    }
  }

  @Test func `a year that is not there is an error after the findings`() throws {
    try write(["A,05/05/2023,Nobody,7,NFA"])
    let run = try place.run("check", "own.csv", "--year", "2030-31")
    #expect(run.status == 65)
    #expect(run.output.hasPrefix("warning: [agency-not-in-profile]"))
    #expect(run.errors.contains("[no-such-year]"))
  }

  @Test(arguments: [
    ("fixtures/register/reviews.csv", "4 reviews, 0 recommendations\n"),
    (
      "fixtures/register/recommendations.csv",
      "0 reviews, 20 recommendations\n  The reviews are not in it, so their keys were not checked.\n"
    ),
    ("reviews-only", "4 reviews, 0 recommendations\n"),
    ("tracker/tracker.xlsx", "4 reviews, 20 recommendations\n"),
    (
      "tracker/tracker.csv",
      "0 reviews, 20 recommendations\n  The reviews are not in it, so their keys were not checked.\n"
    ),
  ])
  func `reviews and recommendations without referrals are checked as what they are`(
    path: String, counts: String
  )
    throws
  {
    try place.write(place.text("fixtures/register/reviews.csv"), to: "reviews-only/reviews.csv")
    _ = try place.run("respond", "fixtures/register", "--output", "tracker")
    let run = try place.run("check", path)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains(", built-in profile: no referrals, 0 errors, 0 warnings, "))
    #expect(run.output.hasSuffix("\n  \(counts)"), "\(run.output)")
  }

  @Test func `an error in recommendations alone ends with 1`() throws {
    try place.write(
      "review,number,recommendation,status\nchild-a,x,Share it.,Complete\nchild-a,1,,Done\n",
      to: "own/recommendations.csv")
    for path in ["own", "own/recommendations.csv"] {
      let run = try place.run("check", path, "--profile", "hscp", "--format", "json")
      #expect(run.status == 1)
      #expect(run.output.split(separator: "\n").count == 2, "\(run.output)")
    }
  }

  @Test(arguments: [
    "review,name\n", "case,agency,age\nA,GP,7\n", "name,notes\nx,y\n",
  ])
  func `a file is taken for reviews only if it looks more like them than like referrals`(text: String) throws
  {
    try place.write(text, to: "own.csv")
    let run = try place.run("check", "own.csv")
    #expect(run.status == (text.hasPrefix("review,") ? 0 : 65), "\(run.output)\(run.errors)")
  }

  @Test func `findings into a pipe that nobody reads end with 74`() throws {
    try write((0..<9_000).map { "A\($0),05/05/2023,GP,0,NFA" })
    let run = try place.shell("hscp-report check own.csv --format json | true; echo ${PIPESTATUS[0]}")
    #expect(run.output.hasSuffix("74\n"))
  }
}
