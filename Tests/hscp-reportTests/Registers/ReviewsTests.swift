import Foundation
import Testing

/// The two small tables of a register, as the commands show them.
@Suite struct ReviewsTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test func `check counts them, shows what is wrong with them, and ends with 1 for an error`()
    throws
  {
    try place.changeFixture("reviews.csv", "child-u,Child U", to: "child-v,Child U")
    let run = try place.run("check", "fixtures/register")
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix("error: [unknown-review] The recommendation's review is unknown: 13 errors\n"))
    #expect(
      run.output.contains(
        "\n  recommendations.csv:13:1, 14:1, 15:1, 18:1, 19:1, 20:1, 23:1, 24:1, 35:1, 38:1 and 3 more: there is no such review; "
      ))
    #expect(run.output.hasSuffix("  4 reviews, 16 recommendations, 13 rows left out\n"))
  }

  @Test func `referrals that led to one review are one LCSPR where they name it, and a warning says how`()
    throws
  {
    let rows = ["T-1,10/07/2023", "T-2,12/09/2023", "T-3,15/01/2024"]
    func run(_ header: String, _ cells: [String]) throws -> (found: String, listed: String) {
      let referrals = zip(rows, cells).map { "\($0),Police,16,Rapid review; LCSPR\($1)\n" }.joined()
      try place.write(
        "reference,date_considered,referring_agency,age,outcome\(header)\n" + referrals,
        to: "own/referrals.csv")
      try place.write(
        "review,name,kind,considered\nthematic,Youth violence,LCSPR,15/01/2024\n", to: "own/reviews.csv")
      let arguments = "own --profile fixtures/profiles/hscp.toml --year 2023-24"
      return (
        try place.shell("hscp-report check \(arguments)").output,
        try place.shell("hscp-report check \(arguments) --list headline=reviews-commissioned").output
      )
    }
    let without = try run("", ["", "", ""])
    #expect(
      without.found.hasPrefix(
        "warning: [referrals-without-review] More referrals with an LCSPR than reviews: 1 warning\n"))
    #expect(
      without.found.contains("3 referrals led to an LCSPR, and the reviews have one; ")
        && without.found.contains("as in \"thematic\""))
    #expect(without.listed.contains("2023-24: 3 referrals in 3 rows\n"))
    let named = try run(",review", [",thematic", ",Thematic", ",thematic"])
    #expect(!named.found.contains("warning: "))
    #expect(named.listed.contains("2023-24: 1 review in 3 rows\n"), "\(named.listed)")
    let mistyped = try run(",review", [",thematic", ",thematc", ",thematic"])
    #expect(mistyped.found.contains("warning: [review-not-listed] "))
    #expect(mistyped.found.contains("\n  referrals.csv:3: no review has the key that this referral names; "))
    #expect(mistyped.listed.contains("2023-24: 2 reviews in 3 rows\n"))
  }

  @Test func `with --year an error in them still counts, because it may change every year`() throws {
    try place.changeFixture("reviews.csv", "2022-03-29", to: "2012-03-29")
    #expect(try place.run("check", "fixtures/register", "--year", "2021-22").status == 1)
  }

  @Test func `as JSON each finding is a line, after those of the referrals`() throws {
    try place.changeFixture("recommendations.csv", ",complete", to: ",finished off")
    let run = try place.run("check", "fixtures/register", "--format", "json")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines.allSatisfy { $0.contains("\"unknown-status\"") })
  }

  @Test func `an error stops a report, and --accept-findings leaves the rows out and says so`() throws {
    try place.changeFixture("reviews.csv", "2022-03-29", to: "2012-03-29")
    let refused = try place.run("report", "fixtures/register", "--year", "2023-24", "--output", "out")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("error: [published-before-review] "))
    #expect(refused.errors.contains("\n  reviews.csv:2:10: "))
    #expect(refused.errors.contains("[errors-in-register] 12 errors may change the figures of 2023-24; "))
    #expect(!place.exists("out"))
    let run = try place.run(
      "report", "fixtures/register", "--year", "2023-24", "--output", "out", "--accept-findings")
    #expect(run.status == 0)
    #expect(run.output.contains("0 warnings, 12 rows left out.\n"))
    let note = "12 rows were left out, because the register has errors there."
    #expect(try place.text("out/statistics.md").contains(note))
    #expect(try place.text("out/figures.csv-metadata.json").contains(note))
    #expect(try place.text("out/figures.json").contains("\"left_out\" : 12"))
  }

  @Test func `an error in them stops a comparison too, unless it is accepted`() throws {
    try place.changeFixture("reviews.csv", "2022-03-29", to: "2012-03-29")
    let refused = try place.run("compare", "fixtures/register", "--output", "years")
    #expect(refused.status == 1)
    #expect(!place.exists("years"))
    let run = try place.run(
      "compare", "fixtures/register", "--output", "years", "--accept-findings", "--format", "md")
    #expect(run.status == 0)
    #expect(run.output.contains("12 rows left out.\n"))
  }

  @Test func `warnings are counted by report and compare`() throws {
    try place.changeFixture("recommendations.csv", ",complete", to: ",finished off")
    let report = try place.run(
      "report", "fixtures/register", "--year", "2023-24", "--output", "out", "--format", "md")
    #expect(report.output.contains("\n11 warnings, 0 rows left out.\n"))
    let compare = try place.run("compare", "fixtures/register", "--output", "years", "--format", "md")
    #expect(compare.output.contains("\n11 warnings, 0 rows left out.\n"))
    #expect(compare.errors.contains("warning: [unknown-status] "))
  }

  @Test func `both editions give the digests of the two files; only the board's gives that of the referrals`()
    throws
  {
    for (edition, folder) in [("public", MadeFolder.report), ("board", .boardReport)] {
      try place.lay(folder, at: edition)
      let json = try JSONSerialization.jsonObject(with: place.bytes("\(edition)/figures.json"))
      let provenance = (json as? [String: Any])?["provenance"] as? [String: Any]
      let inputs = try #require(provenance?["inputs"] as? [[String: Any]])
      #expect(
        inputs.prefix(3).compactMap { $0["name"] as? String } == [
          "referrals.csv", "reviews.csv", "recommendations.csv",
        ])
      #expect(
        inputs.prefix(3).map { $0["sha256"] is String } == Array(repeating: edition == "board", count: 3))
    }
  }

  @Test func `a new register can be read by its headers, which are those of the profile where it has some`()
    throws
  {
    let own = """

      [columns]
      review = ["Which case"]
      responder = ["Lead body"]
      considered = ["Talked about"]

      """
    try place.write(place.text("fixtures/profiles/hscp.toml") + own, to: "own.toml")
    #expect(try place.run("init", "new", "--year", "2023-24", "--profile", "own.toml").status == 0)
    #expect(
      try place.text("new/reviews.csv").hasPrefix("Which case,name,kind,partnership,group,Talked about,"))
    #expect(try place.text("new/recommendations.csv").contains("addressed_to,Lead body,response,"))
    try place.write(
      place.text("new/reviews.csv") + "child-a,Child A,LCSPR,,,11/07/2019,,,,,\n", to: "new/reviews.csv")
    try place.write(
      place.text("new/recommendations.csv") + "child-a,1,,Share it.,,Police,Done.,,,,,,,,,\n",
      to: "new/recommendations.csv")
    let run = try place.run("check", "new")
    #expect(run.output.contains("0 errors, 0 warnings, 0 notes"), "\(run.output)\(run.errors)")
    #expect(run.output.hasSuffix("\n  1 review, 1 recommendation\n"))
  }
}
