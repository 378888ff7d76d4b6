import Testing

/// What a register has and the program does not use: every command that reads it says so.
@Suite struct UnusedPartsTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      """
      Referrals to the group
      reference,date_considered,agency,age,outcome,Worker
      A-1,05/05/2022,GP,7,NFA,x
      A-2,05/05/2023,GP,8,NFA,x
      Total,,,2,,

      """, to: "own/referrals.csv")
    try place.write("review,name,kind,considered\nchild-a,Child A,LCSPR,05/05/2022\n", to: "own/reviews.csv")
    try place.write("x\n", to: "own/budget.csv")
  }

  @Test(arguments: ["report", "compare", "export"])
  func `commands say in a line for each file what was not used`(command: String) throws {
    let run = try place.run(command, "own", "--profile", "hscp", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains(
        "referrals.csv: 2 rows and 1 column not used: line 1 (title), line 5 (total); \"Worker\"\n"))
    #expect(run.errors.contains("budget.csv: 1 file not used: budget.csv\n"))
    #expect(
      !(try place.run(command, "own", "--profile", "hscp", "--output", "out", "--quiet").errors.contains(
        "not used")))
  }

  @Test func `responses say it of the tables that they are made from`() throws {
    try place.write(
      "review,number,recommendation,Folder\nchild-a,1,Share.,x\n", to: "own/recommendations.csv")
    let run = try place.run("respond", "own", "--profile", "hscp", "--output", "out")
    #expect(run.errors.contains("recommendations.csv: 1 column not used: \"Folder\"\n"))
  }

  @Test func `a check lists the columns that are used, and those that are not as notes`() throws {
    let output = try place.run("check", "own").output
    #expect(
      output.contains(
        "columns of referrals.csv: reference, date_considered, referring_agency = \"agency\", child_age = \"age\", outcome\n"
      ))
    #expect(output.contains("  referrals.csv:2:6: \"Worker\" is not used; "))
  }
}
