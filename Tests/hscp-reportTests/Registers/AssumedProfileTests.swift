import Testing

/// Whose figures are printed where nobody names a profile: those of the built-in profile's area, and of no other.
@Suite struct AssumedProfileTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func write(agency: String, to path: String = "own/referrals.csv") throws {
    try place.write(
      "reference,date_considered,referring_agency,age,outcome\nNY-1,10/07/2023,\(agency),16,Rapid review\n",
      to: path)
  }

  @Test(arguments: ["report", "compare", "export", "respond"])
  func `another area's register without a profile stops, with the line that makes one`(command: String) throws
  {
    try write(agency: "North Yorkshire Police")
    try place.write("review,name,partnership\na,Child A,North Yorkshire SCP\n", to: "own/reviews.csv")
    let run = try place.run(command, "own", "--output", "out")
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(
      run.errors == """
        own: error: [assumed-profile] there is no profile, and nothing in the register is a name that only the area \
        of the built-in one has, that of the Hampshire Safeguarding Children Partnership; expected the profile of your \
        own partnership, as profile.toml beside the register or with --profile; make one with "hscp-report init ours \
        --from own", or add --profile hscp if the register is theirs

        """)
    #expect(!place.exists("out"))
  }

  @Test func `a check of it warns and goes on`() throws {
    try write(agency: "North Yorkshire Police")
    let run = try place.run("check", "own")
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "warning: [assumed-profile] The built-in profile may be another area's: 1 warning\n"
          + "  referrals.csv: there is no profile, and nothing"))
    #expect(run.output.contains("referrals.csv, built-in profile: 1 row, 0 errors, 2 warnings, 0 notes\n"))
    try place.write("review,number,recommendation\na,1,Do this.\n", to: "alone/recommendations.csv")
    #expect(try place.run("check", "alone").output.contains("[assumed-profile]"))
  }

  @Test(arguments: ["Police", "CSC", "GP; School", "HCC", "Youth Offending Team", "NHS Foundation Trust", ""])
  func `a name that any area has shows nothing`(agency: String) throws {
    try write(agency: "\(agency);Police")
    #expect(try place.run("export", "own", "--output", "out").errors.contains("[assumed-profile]"))
  }

  @Test(arguments: [
    "HIOW ICB", "hampshire hospitals", "Police; Southern Health", "Southern Health NHS Foundation Trust",
    "Hampshire Youth Justice Service", "Solent",
  ])
  func `one name of its area is enough for the built-in profile`(agency: String) throws {
    try write(agency: agency)
    #expect(try place.run("export", "own", "--output", "out", "--quiet").status == 0)
  }

  @Test func `the names in reviews and recommendations count too`() throws {
    try place.write("review,name\na,Child A\n", to: "own/reviews.csv")
    try place.write(
      "review,number,recommendation,responder\na,1,Do this.,Police\n", to: "own/recommendations.csv")
    #expect(try place.run("respond", "own", "--output", "out").status == 65)
    try place.write(
      "review,name,partnership\na,Child A,Hampshire Safeguarding Children Board\n", to: "own/reviews.csv")
    #expect(try place.run("respond", "own", "--output", "out").status == 0)
    try write(agency: "Police")
    #expect(try place.run("report", "own", "--output", "report", "--quiet").status == 0)
  }

  @Test func `--profile hscp is the built-in profile for a register without such a name`() throws {
    try write(agency: "Police")
    let run = try place.run("report", "own", "--profile", "hscp", "--output", "out")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Hampshire Safeguarding Children Partnership (built-in profile)\n"))
  }

  @Test func `a profile beside the register is asked nothing`() throws {
    try write(agency: "North Yorkshire Police")
    try place.write(place.text("fixtures/profiles/hscp.toml"), to: "own/profile.toml")
    #expect(try place.run("report", "own", "--output", "out").status == 0)
  }

  @Test func `a register without rows says nothing of its area`() throws {
    try place.write("reference,date_considered,referring_agency,age,outcome\n", to: "own/referrals.csv")
    #expect(try !place.run("report", "own").errors.contains("[assumed-profile]"))
  }
}
