import Foundation
import Testing

/// A partnership that does not exist, with its own words for everything: a profile is all that it needs.
///
/// Counted by hand from `fixtures/second/register.md`, which lists the workbook's rows.
@Suite struct SecondPartnershipTests {
  let place: Workplace
  let lines: [Substring]

  init() throws {
    place = try Workplace()
    try place.lay(.second, at: "out")
    lines = try place.text("out/figures.csv").split(separator: "\n")
  }

  /// The lines of a table without year, table and unit: `outcome,Rapid review,,,number,5,1.6,11.7,`.
  private func values(_ table: String, _ column: String) -> [String: String] {
    var values: [String: String] = [:]
    let start = "2023-24,\(table),\(column),"
    for line in lines where line.hasPrefix(start) {
      let cells = line.dropFirst(start.count).split(separator: ",", omittingEmptySubsequences: false)
      guard cells[3] == "number" else { continue }
      values[[cells[0], cells[2]].filter { !$0.isEmpty }.joined(separator: ", ")] = String(cells[4])
    }
    return values
  }

  @Test func `the headline is what was counted by hand`() {
    #expect(
      values("headline", "figure") == [
        "Referrals considered": "13", "Rapid review": "5", "Closed after discussion": "5",
        "Learning circle": "2", "Decision deferred": "1", "Serious incident notifications": "5",
        "LCSPRs commissioned": "2", "Referrals that led to an LCSPR": "3",
        "Concerning an infant under one": "4", "Lowest age of the others": "2",
        "Highest age of the others": "17", "Children concerned": "14", "Pending": "1",
        "Withdrawn or duplicate": "1",
      ])
  }

  @Test func `a rate that is hidden is hidden in both of its columns`() throws {
    let profile = try place.text("fixtures/profiles/second.toml")
    let hiding = profile.replacingOccurrences(of: "policy = \"none\"", with: "policy = \"1-4\"")
    try place.write(hiding, to: "hiding.toml")
    let run = try place.run(
      "report", "fixtures/second/register.xlsx", "--profile", "hiding.toml", "--output", "hidden")
    #expect(run.status == 0, "\(run.errors)")
    let rates = try place.text("hidden/statistics.md").split(separator: "\n").filter {
      $0.contains("Per 10,000 children")
    }
    #expect(rates.count == 1)
    #expect(try place.text("hidden/statistics.md").contains(/(?m)^\| [^|]+ \| +\[c\] \| +\[c\] \|$/))
  }

  @Test func `ages, harm, sectors and months are what was counted by hand`() {
    #expect(
      values("age_bands", "age_band") == [
        "Unborn": "1", "Under 1": "4", "1 to 5": "3", "6 to 10": "2", "11 to 15": "2", "16 to 17": "2",
        "Unknown": "0", "Total": "14",
      ])
    #expect(
      values("harm", "harm") == [
        "Death of a child": "3", "Life-changing injury": "4", "Near miss": "5", "Not recorded": "1",
      ])
    // One joint referral of council and police counts in both, one of two NHS bodies once.
    #expect(
      values("sectors", "sector") == [
        "Council": "4", "Police": "3", "NHS": "5", "Schools": "2", "Total": "13",
      ])
    let months = [
      "April": "1", "May": "2", "June": "1", "July": "2", "August": "0", "September": "1", "October": "1",
      "November": "1", "December": "1", "January": "2", "February": "1", "March": "0", "Total": "13",
    ]
    #expect(values("months", "month") == months)
  }

  /// Two of the children are brother and sister, each in a row.
  @Test func `girls and boys, patches and both together are what was counted by hand`() {
    #expect(values("gender", "gender") == ["Girls": "7", "Boys": "6", "Not recorded": "1", "Total": "14"])
    #expect(
      values("patch", "patch") == [
        "North Quillshire": "7", "South Quillshire": "5", "Not recorded": "1", "Total": "13",
      ])
    for line in [
      "2023-24,gender,gender,Girls,,,rapid_reviews,3,,,,children,girl,",
      "2023-24,gender,gender,Boys,,,rapid_reviews,2,,,,children,boy,",
      "2023-24,gender,gender,Girls,,,percent,50.0,,,,children,girl,",
      "2023-24,patch,patch,North Quillshire,,,rapid_reviews,2,",
      "2023-24,patch,patch,South Quillshire,,,rapid_reviews,3,",
      "2023-24,sectors,sector,NHS,,,rapid_reviews,2,", "2023-24,sectors,sector,Police,,,rapid_reviews,2,",
      "2023-24,sectors,sector,Council,,,rapid_reviews,1,",
    ] { #expect(lines.contains { $0.hasPrefix(line) }, "\(line)") }
    #expect(
      values("gender_by_patch", "gender") == [
        "Girls, North Quillshire": "3", "Girls, South Quillshire": "4", "Girls, Not recorded": "0",
        "Boys, North Quillshire": "5", "Boys, South Quillshire": "1", "Boys, Not recorded": "0",
        "Not recorded, North Quillshire": "0", "Not recorded, South Quillshire": "0",
        "Not recorded, Not recorded": "1",
      ])
  }

  @Test func `two referrals led to one thematic review`() throws {
    #expect(try place.text("out/yearly-report.md").contains("LCSPR"))
    #expect(values("reviews", "stage")["Begun in the year"] == "2")
  }

  @Test func `the patches and the referral of none are the whole`() throws {
    var sum = 0
    for (patch, count) in [("north", 7), ("south", 5)] {
      let run = try place.run(
        "report", "fixtures/second/register.xlsx", "--profile", "fixtures/profiles/second.toml", "--year",
        "2023-24",
        "--area", patch, "--output", patch)
      #expect(run.status == 0, "\(run.errors)")
      let csv = try place.text("\(patch)/figures.csv")
      #expect(csv.contains("\n2023-24,headline,figure,Referrals considered,,,number,\(count),"))
      #expect(
        try place.text("\(patch)/statistics.md").contains(
          "One referral of 2023-24 names no area: such referrals are in"))
      sum += count
    }
    #expect(sum + 1 == 13)
    #expect(try !place.text("out/statistics.md").contains("names no area"))
  }

  @Test func `the board's page has girls and boys, and patches`() throws {
    let run = try place.run(
      "export", "fixtures/second/register.xlsx", "--profile", "fixtures/profiles/second.toml", "--as-at",
      "2024-03-31",
      "--output", "board")
    #expect(run.status == 0, "\(run.errors)")
    let page = try #require(WorkbookCells(at: place.url("board/board.xlsx")).sheets["summary"])
    #expect(page.contains { $0.prefix(3) == ["Girls", "7", "3"] })
    #expect(page.contains { $0.prefix(3) == ["South Quillshire", "5", "3"] })
  }

  @Test(arguments: [
    "report REGISTER --edition board --output a", "report REGISTER --format md,html,csv,xlsx --output a",
    "report REGISTER --suppress 1-2 --output a", "compare REGISTER --area south --output a",
    "export REGISTER --listing --as-at 2024-03-31 --output a", "export REGISTER --area north --output a",
    "respond REGISTER --as-at 2024-03-31 --output a",
    "report REGISTER --published out/figures.json --year 2022-23 --output a; test $? = 65",
    "check REGISTER --year 2023-24 --list gender_by_patch=girl,north",
    "check REGISTER --format json",
    "init a --from fixtures/second/register.xlsx",
    "init a --year 2023-24 --profile fixtures/profiles/second.toml",
    "sample --rows 50 --seed 1 --profile fixtures/profiles/second.toml a.csv",
    "combine out/figures.json fixtures/neighbour/figures.json --name Both --output a; test $? != 70",
  ])
  func `it goes through every command`(line: String) throws {
    let register = "fixtures/second/register.xlsx --profile fixtures/profiles/second.toml"
    let run = try place.shell("hscp-report " + line.replacing("REGISTER", with: register))
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.errors.contains("Fatal") && !run.errors.contains("totals-disagree"))
  }

  @Test func `crossings are what was counted by hand`() {
    let bySector = values("outcomes_by_sector", "outcome")
    #expect(bySector["Rapid review, NHS"] == "2" && bySector["Rapid review, Police"] == "2")
    #expect(bySector["Rapid review, Council"] == "1" && bySector["Rapid review, Schools"] == "0")
    #expect(bySector["Learning circle, Council"] == "2" && bySector["Learning circle, Police"] == "1")
    let byAge = values("outcomes_by_age_band", "outcome")
    #expect(byAge["Rapid review, Under 1"] == "3" && byAge["Rapid review, 16 to 17"] == "1")
    #expect(byAge["Learning circle, 1 to 5"] == "2" && byAge["Closed after discussion, Unborn"] == "1")
  }

  /// From Monday 5 to Monday 12 June 2023 is one working day too many where the first day counts; so is from there to 3 July.
  @Test func `the day on which a clock starts counts, as the profile says`() {
    let clocks = values("timeliness", "clock")
    #expect(clocks["Notification within 5 working days"] == "4")
    #expect(clocks["Notification: days late in all"] == "1")
    #expect(clocks["Rapid review within 15 working days"] == "4")
    #expect(clocks["Rapid review: most days late"] == "1")
  }

  @Test func `there are percentages from the profile's minimum denominator, and rates with its population`()
    throws
  {
    #expect(
      lines.contains("2023-24,panel,answer,Panel agreed,,,percent,60.0,23.1,88.2,,rapid reviews,agreed,"))
    #expect(
      lines.contains(
        "2023-24,rates,figure,Referrals considered,,,rate,2.10,1.12,3.59,,\"per 10,000 children\",referrals,")
    )
    #expect(
      try place.text("out/statistics.md").contains("62,000 children who lived in the area in 2023-24"))
    #expect(try !place.text("out/yearly-report.md").contains("Hampshire"))
  }

  @Test func `a sheet that the profile does not name is not counted, even if its columns fit`() throws {
    let run = try place.run(
      "check", "fixtures/second/register.xlsx", "--profile", "fixtures/profiles/second.toml")
    #expect(run.status == 0)
    #expect(run.output.contains("register.xlsx:Old log: the profile does not name this sheet"))
    #expect(run.output.contains("\n  2022-23  10 referrals\n  2023-24  13 referrals\n"))
  }

  @Test func `its reviews are read from sheets and columns of its own`() throws {
    let run = try place.run(
      "check", "fixtures/second/register.xlsx", "--profile", "fixtures/profiles/second.toml")
    #expect(run.output.hasSuffix("\n  3 reviews, 4 recommendations\n"))
    #expect(
      run.output.contains("1 note\n  register.xlsx:To do!J5: it is complete, but nothing shows its impact; "))
  }

  @Test(arguments: [
    ("rates=rapid-review", 5), ("harm=death", 3), ("harm=not-recorded", 1), ("months=may", 2),
    ("outcomes_by_sector=learning-event,council", -1), ("outcomes_by_sector=local-learning-event,council", 2),
  ])
  func `check lists the rows that each figure counts`(figure: String, rows: Int) throws {
    let run = try place.run(
      "check", "fixtures/second/register.xlsx", "--profile", "fixtures/profiles/second.toml", "--year",
      "2023-24", "--list", figure)
    #expect(run.status == (rows < 0 ? 64 : 0), "\(run.errors)")
    #expect(rows < 0 || run.output.split(separator: "\n").count == rows + 1, "\(run.output)")
  }

  @Test func `its years are compared`() throws {
    let run = try place.run(
      "compare", "fixtures/second/register.xlsx", "--profile", "fixtures/profiles/second.toml", "--output",
      "years")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        "The number of referrals considered in 2023-24 (13) is consistent with that of the earlier years (10 in 2022-23)."
      ))
  }

  @Test func `its figures are added to those of a neighbour with the same rules`() throws {
    let profile = try place.text("fixtures/profiles/second.toml")
    try place.write(
      profile.replacingOccurrences(of: "Quillshire", with: "Inkshire"), to: "fixtures/profiles/third.toml")
    let report = try place.run(
      "report", "fixtures/second/register.xlsx", "--profile", "fixtures/profiles/third.toml", "--year",
      "2023-24",
      "--output", "third")
    try #require(report.status == 0, "\(report.errors)")
    let run = try place.run(
      "combine", "out/figures.json", "third/figures.json", "--name", "Both Shires", "--output", "both")
    #expect(run.status == 0, "\(run.errors)")
    let lines = try place.text("both/figures.csv").split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("2023-24,headline,figure,Referrals considered,,,number,26,") })
    #expect(lines.contains { $0.hasPrefix("2023-24,headline,figure,Highest age of the others,,,number,17,") })
  }
}
