import Foundation
import Testing

/// What an outsider could learn from a public edition under a policy beside its tables: texts, notes, other people's files.
@Suite struct PublicEditionTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private func report(_ more: String...) throws -> Workplace.Run {
    try place.shell(
      "hscp-report report fixtures/register --suppress 1-4 --output out "
        + more.map { "'\($0)'" }.joined(separator: " "))
  }

  @Test(arguments: [
    "What rapid reviews (2) taught.", "Rapid reviews: two.", "Child death (2) was the harm.",
  ])
  func `a hidden number right at its name is refused`(text: String) throws {
    try place.write(text, to: "fixtures/register/learning/2023-24/key-messages.md")
    let run = try report()
    #expect(run.status == 1)
    #expect(run.errors.contains("[unsafe-edition] it has the number of"), "\(run.errors)")
  }

  @Test func `one near its name is a warning with its line`() throws {
    try place.write(
      "First line.\n\nOf the cases with a rapid review, two were about infants.\n",
      to: "fixtures/register/learning/2023-24/key-messages.md")
    let run = try report()
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains(
        """
        key-messages.md:3: here is the number of "Rapid review", which the edition hides, near its name; 
        """.trimmingCharacters(in: .newlines)))
    let open = try place.shell("hscp-report report fixtures/register --output open")
    #expect(!open.errors.contains("hidden-number"))
  }

  @Test func `where the number of texts would tell, one text of the partnership stands in their place`()
    throws
  {
    try place.write(
      "Ask who lives in the house.\n\n#### For managers\n\nSupervise weekly.\n",
      to: "fixtures/register/learning/2023-24/learning.md")
    #expect(try report().status == 0)
    let chapter = try place.text("out/yearly-report.md")
    #expect(
      chapter.contains("### Learning from the cases of the year\n\nAsk who lives in the house."), "\(chapter)"
    )
    #expect(!chapter.contains("First rapid review"))
    let annex = try place.text("out/statistics.md")
    #expect(annex.contains("What was learnt from the cases stands together, because"))
    #expect(annex.contains("learning.md") && !annex.contains("rapid-review-1.md"))
    // Where nothing is hidden, each has its own text.
    _ = try place.shell("hscp-report report fixtures/register --output open")
    #expect(try !place.text("open/yearly-report.md").contains("Ask who lives in the house."))
    #expect(try !place.text("open/statistics.md").contains("learning.md"))
  }

  @Test func `how many rows were left out is no number where the policy hides it`() throws {
    try place.writeRegister(
      to: "broken/referrals.csv", replacing: "16,No further action,", with: "16,No further akshun,")
    let run = try place.shell(
      "hscp-report report broken --profile hscp --accept-findings --year 2023-24 --suppress 1-4 --output out")
    #expect(run.status == 0, "\(run.errors)")
    for file in ["statistics.md", "figures.json", "figures.csv-metadata.json"] {
      let text = try place.text("out/\(file)")
      #expect(text.contains("Some rows were left out, because the register has errors there."), "\(file)")
      #expect(!text.contains("One row was left out"))
    }
    #expect(try place.text("out/figures.json").contains("\"left_out\" : 0,\n  \"left_out_symbol\" : \"c\","))
  }

  @Test func `where zero is not published, sentences do not say that there are some`() throws {
    let profile = try place.text("fixtures/profiles/hscp.toml")
      .replacingOccurrences(of: "policy = \"none\"", with: "policy = \"1-4\"\nzero_stays = false")
    try place.write(profile, to: "fixtures/register/profile.toml")
    let run = try place.shell("hscp-report report fixtures/register --output out")
    #expect(run.status == 0, "\(run.errors)")
    let chapter = try place.text("out/yearly-report.md")
    #expect(
      chapter.contains("few or no rapid reviews") && !chapter.contains("a small number of")
    )
    #expect(
      try place.text("out/statistics.md").contains(
        "texts say \"few or no\", whatever the number. Zero is not"))
  }

  @Test func `an edition that was published without a policy is known to the attacker`() throws {
    _ = try place.shell("hscp-report report fixtures/register --output before")
    let run = try report("--known", "before/figures.json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        "Known from what others have published, and not to be protected here: Rapid review (headline);"))
    // What is small is hidden all the same.
    #expect(try place.text("out/figures.csv").contains("Rapid review,,,number,,,,c,referrals,rapid-review,"))
  }

  @Test
  func `an edition that replaces another one of the year says that the two would tell by their difference`()
    throws
  {
    let open = "hscp-report report fixtures/register --output out"
    #expect(try place.shell(open).status == 0)
    let other = try report()
    let hint = "If it was published, add --known out/figures.json\n"
    #expect(other.status == 0 && other.output.contains(hint), "\(other.output) \(other.errors)")
    // The same again says nothing, and neither does one that knows it.
    #expect(try !report().output.contains(hint))
    #expect(try place.shell(open).status == 0)
    #expect(try !report("--known", "out/figures.json").output.contains(hint))
  }

  @Test func `a region less the neighbours is known, and said to be`() throws {
    func figures(_ fields: String, _ count: Int) -> String {
      """
      {\(fields), "year": "2023-24", "as_at": "2024-03-31", "tables": [{"id": "outcomes", "unit": "referrals",
      "rows": [{"category": "rapid-review", "name": "Rapid review", "measure": "number", "value": \(count)}]}]}
      """
    }
    let own = "Hampshire Safeguarding Children Partnership"
    try place.write(
      figures("\"region\": \"Coast\", \"partnership\": [\"\(own)\", \"South\"]", 7), to: "coast.json")
    try place.write(figures("\"partnership\": \"South\"", 5), to: "south.json")
    let run = try report("--known", "coast.json", "south.json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        "Known from what others have published, and not to be protected here: Rapid review (headline).\n"))
    // The neighbour alone says nothing.
    let alone = try report("--known", "south.json", "--overwrite")
    #expect(alone.status == 0 && !alone.output.contains("Known from"))
    let audit = try place.run("audit", "out", "coast.json", "south.json")
    #expect(
      audit.status == 1 && audit.output.contains("of Coast, 7 is the sum of Hampshire"), "\(audit.output)")
  }

  @Test func `the policy that hides nothing says so`() throws {
    _ = try place.shell("hscp-report report fixtures/register --output out")
    #expect(
      try place.text("out/statistics.md").contains("Small counts are published as they are: none is hidden."))
  }

  @Test func `the board's edition marks what the public one hides`() throws {
    let run = try report("--edition", "board")
    #expect(run.status == 0, "\(run.errors)")
    let annex = try place.text("out/statistics.md")
    #expect(annex.contains("Not for publication: the public edition hides these counts, Rapid review ("))
    #expect(annex.contains("| Rapid review"))
  }

  @Test func `an earlier year of few referrals is not compared, and keeps no year from being published`()
    throws
  {
    let rows =
      (1...3).map { "E-\($0),10/07/2022,Police,\($0),No further action\n" }
      + (1...12).map { "R-\($0),10/07/2023,Police,\($0),No further action\n" }
    try place.write(
      "reference,date_considered,referring_agency,child_age,outcome\n" + rows.joined(),
      to: "small/referrals.csv")
    let run = try place.shell("hscp-report report small --profile hscp --suppress 1-4 --output out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Not compared: 2022-23, with no more referrals than the policy hides.\n"))
    #expect(try !place.text("out/yearly-report.md").contains("in 2022-23"))
  }

  /// What one referral was, its report would say even without numbers.
  @Test func `of a year with one referral the edition says that there were few, and nothing of them`() throws
  {
    let profile = try place.text("fixtures/profiles/hscp.toml")
      .replacingOccurrences(of: "policy = \"none\"", with: "policy = \"1-4\"")
    try place.write(profile, to: "single/profile.toml")
    let header = "reference,date_considered,referring_agency,age,outcome\n"
    try place.write(header + "M-1,12/09/2023,Marshland Police,15,Rapid review\n", to: "single/referrals.csv")
    let run = try place.run("report", "single", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("  Referrals considered                      [c]\n"), "\(run.output)")
    let chapter = try place.text("out/yearly-report.md")
    #expect(chapter.contains("considered few or no referrals in 2023-24."), "\(chapter)")
    #expect(try !place.text("out/yearly-report.html").contains("<svg"))
    let rows = try place.text("out/figures.csv").split(separator: "\n").filter { row in
      !row.contains(",national") && row.hasPrefix("2023-24")
    }
    #expect(rows.allSatisfy { $0.contains(",,,,c,") }, "\(rows.joined(separator: "\n"))")
    // Three others, of other outcomes, ages and agencies, have the same edition.
    try place.write(
      header + "A-1,03/05/2023,NHS Hampshire Hospitals,2,No further action\n"
        + "A-2,04/05/2023,School,8 weeks;4,Local learning event\nA-3,05/06/2023,Police,9,No further action\n",
      to: "three/referrals.csv")
    try place.write(profile, to: "three/profile.toml")
    #expect(try place.run("report", "three", "--output", "other").status == 0)
    for file in ["yearly-report.md", "statistics.md", "figures.csv", "ees/referrals.csv", "figures.json"] {
      let (one, other) = (try place.text("out/\(file)"), try place.text("other/\(file)"))
      #expect(one == other, "\(file)")
    }
  }

  @Test func `a stage that repeats a published outcome is no hidden number`() throws {
    // Seven rapid reviews are published, and the stage of the same name is left out with its table.
    let rows = (1...14).map {
      "R-\($0),10/07/2023,Police,\($0),\($0 > 7 ? "Rapid review" : "No further action"),10/07/2023\n"
    }
    try place.write(
      "reference,date_considered,referring_agency,child_age,outcome,date_notified\n" + rows.joined(),
      to: "stages/referrals.csv")
    let run = try place.shell("hscp-report report stages --profile hscp --suppress 1-4 --output out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try place.text("out/yearly-report.md").contains("seven rapid reviews"))
  }

  @Test func `the workbook has no chart with its numbers, no hidden part and no count in its properties`()
    throws
  {
    #expect(try report().status == 0)
    let parts = try place.shell("unzip -Z1 out/yearly-report.xlsx").output
    for part in ["chart", "drawing", "comments", "externalLink", "pivot", "customXml", "calcChain"] {
      #expect(!parts.contains(part), "\(part)")
    }
    let sheets = try place.shell("unzip -p out/yearly-report.xlsx xl/workbook.xml 'xl/worksheets/sheet*.xml'")
      .output
    #expect(!sheets.contains("hidden") && !sheets.contains("<f>"))
    let properties = try place.shell("unzip -p out/yearly-report.xlsx docProps/core.xml").output
    #expect(properties.contains("<dc:subject>Public edition, as at 31 March 2024</dc:subject>"))
    #expect(!properties.contains("rapid review"))
  }

  @Test func `only what is published is tested against earlier years`() throws {
    #expect(try report().status == 0)
    let annex = try place.text("out/statistics.md")
    #expect(annex.contains("One question was tested"))
    #expect(annex.contains("The number of referrals considered in 2023-24 (9) is consistent"))
    #expect(!annex.contains("pattern of outcomes"))
  }

  @Test
  func `where rapid reviews are hidden to protect others, as many that were sent in the year are not named`()
    throws
  {
    let rows = (1...13).map { number in
      let outcome = number <= 11 ? "Rapid review" : "Local learning event"
      let dates = number <= 11 ? "05/07/2023,07/07/2023,10/08/2023" : ",,"
      return "R-\(number),10/07/2023,Police,\(number),\(outcome),\(dates)\n"
    }
    try place.write(
      "reference,date_considered,referring_agency,child_age,outcome,date_aware,date_notified,date_rapid_review\n"
        + rows.joined(), to: "clocks/referrals.csv")
    let run = try place.shell("hscp-report report clocks --profile hscp --suppress 1-2 --output out")
    #expect(run.status == 0, "\(run.errors)")
    let chapter = try place.text("out/yearly-report.md")
    #expect(chapter.contains("a small number of rapid reviews"))
    #expect(!chapter.contains("11 rapid reviews"))
    // Each of them follows a notification.
    #expect(!chapter.contains("11 serious incident notifications") && !chapter.contains("All 11"))
  }
}
