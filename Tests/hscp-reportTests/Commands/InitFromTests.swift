import Testing

/// A profile that `init` makes from a register.
@Suite struct InitFromTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test func `the folder has a profile and no register, and the summary says what became what`() throws {
    let run = try place.run(
      "init", "ours", "--from", "fixtures/moorland", "--name", "Moorland Safeguarding Children Partnership")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == "")
    for line in [
      "Made ours, for the register in fixtures/moorland:", "  learning/2023-24/   what people write",
      "  panel_agreed        Panel response", "  Category            it may be features",
      "  Rapid review                                      4",
      "  SIN not agreed                                    1  new",
      "  Children's social care (CSC)                      2\n",
      "Put the register into ours, as referrals.csv. Then \"hscp-report check ours\" says what is left,\n",
    ] { #expect(run.output.contains(line), "\(line)") }
    for name in ["referrals.csv", "register.xlsx", "reviews.csv"] { #expect(!place.exists("ours/\(name)")) }
    for name in [
      "profile.toml", "placeholders.md", "templates/yearly-report.md", "learning/2023-24/panel.md",
    ] {
      #expect(place.exists("ours/\(name)"), "\(name)")
    }
    #expect(try place.text("ours/profile.toml").contains("\npolicy = \"1-4\"\n"))
  }

  @Test func `the report can be made once its policy is chosen`() throws {
    let made = try place.run(
      "init", "ours", "--from", "fixtures/moorland/referrals.csv", "--suppress", "none", "--quiet")
    #expect(made.status == 0 && made.output == "", "\(made.errors)")
    try place.write(place.text("fixtures/moorland/referrals.csv"), to: "ours/referrals.csv")
    let run = try place.run("report", "ours", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("  Referrals considered                      7\n"))
  }

  @Test(arguments: [
    (["--from", "fixtures/moorland", "--profile", "hscp"], "--from makes a profile"),
    (["--year", "2023-24", "--profile", "hscp", "--name", "Ours"], "leave out --name and --suppress"),
    (["--from", "fixtures/moorland", "--suppress", "1-3"], "The value '1-3' is invalid for '--suppress"),
    (["--name", "Ours"], "Missing expected argument '--year <year>'"),
  ])
  func `options that contradict each other make nothing`(options: [String], message: String) throws {
    let run = try place.shell("hscp-report init ours \(options.joined(separator: " "))")
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(!place.exists("ours"))
  }

  @Test func `what is several names or a mistyped one is told with what to write`() throws {
    try place.write(
      "date_considered,agency,age,outcome\n01/06/2023,Police/CSC,3,No futher action\n02/06/2023,Police,3,NFA\n",
      to: "own.csv")
    let run = try place.run("init", "ours", "--from", "own.csv")
    #expect(
      run.output.contains(
        """
        Not taken:
          Police/CSC                                        1  write "Police; Children's social care"
          No futher action                                  1  did you mean "No further action"?

        """), "\(run.output)")
  }

  @Test func `a register without dates needs a year`() throws {
    try place.write("date_considered,agency,age,outcome\n,Police,3,\n", to: "own.csv")
    let run = try place.run("init", "ours", "--from", "own.csv")
    #expect(run.status == 64)
    #expect(run.errors.contains("no date in the register says which year it is"))
    #expect(try place.run("init", "ours", "--from", "own.csv", "--year", "2023-24").status == 0)
  }

  @Test func `what is no register makes nothing`() throws {
    try place.write("one,two\n1,2\n", to: "own.csv")
    let run = try place.run("init", "ours", "--from", "own.csv")
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("own.csv: error: [missing-column] no table in it has a header"))
    #expect(!place.exists("ours"))
  }

  @Test func `without a register the profile has general names, and the built-in one only on request`() throws
  {
    #expect(try place.run("init", "own", "--year", "2023-24", "--name", "Ours", "--quiet").status == 0)
    let text = try place.text("own/profile.toml")
    #expect(text.contains("\nname = \"Ours\"\n") && !text.contains("Hampshire"))
    #expect(try place.run("init", "theirs", "--year", "2023-24", "--profile", "hscp", "--quiet").status == 0)
    #expect(try place.text("theirs/profile.toml").contains("Hampshire"))
  }
}
