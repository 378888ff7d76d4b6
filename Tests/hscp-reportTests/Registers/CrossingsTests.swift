import Foundation
import Testing

/// Two breakdowns together, and percentages beside counts, through the program.
@Suite struct CrossingsTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      """
      reference,date_considered,referring_agency,child_age,outcome,harm,Sex
      N-1,10/07/2023,Police,4 months; 3,Rapid review,Death,F; M
      N-2,14/11/2023,Police,7,No further action,Serious harm,F
      N-3,15/12/2023,Police,14,Rapid review,Serious harm,M
      N-4,20/01/2024,Police,2,No further action,,F

      """, to: "own/referrals.csv")
    try lay()
  }

  private func lay(policy: String = "none", least: Int = 4, more: String = "") throws {
    var profile = try place.text("fixtures/profiles/hscp.toml")
    profile = profile.replacing(
      "minimum_denominator = 10",
      with: "minimum_denominator = \(least)\nshares = true\ncrossings = [[\"sex\", \"age_bands\"]]")
    profile = profile.replacing("policy = \"none\"", with: "policy = \"\(policy)\"")
    #expect(profile.contains("shares = true") && profile.contains("policy = \"\(policy)\""))
    try place.write(
      profile + """

        [[breakdowns]]
        key = "sex"
        name = "Sex"
        columns = ["Sex"]
        of = "children"
        values = [ { key = "female", name = "Female", aliases = ["F"] }, { key = "male", name = "Male", aliases = ["M"] } ]
        \(more)
        """, to: "own/profile.toml")
  }

  @Test func `the table has a row for each pair, in the annex, the data and the snapshot`() throws {
    let run = try place.run("report", "own", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    let csv = try place.text("out/figures.csv")
    #expect(
      csv.contains(
        "\n2023-24,sex_by_age_bands,sex,Female,age_band,1 to 5,number,1,,,,children,female,1-to-5\n"))
    #expect(
      csv.contains("\n2023-24,sex_by_age_bands,sex,Male,age_band,Under 1,number,0,,,,children,male,under-1\n")
    )
    #expect(try place.text("out/statistics.md").contains("**Children by sex and age, 2023-24"))
    #expect(try place.text("out/figures.json").contains("\"sex_by_age_bands\""))
    #expect(try place.text("out/ees/sex_by_age_bands.csv").contains(",Female,1 to 5,1\n"))
    let again = try place.run("compare", "own", "out/figures.json")
    #expect(again.status != 70, "\(again.errors)")
  }

  @Test func `percentages stand beside counts, of all and of those with a rapid review`() throws {
    #expect(try place.run("report", "own", "--output", "out").status == 0)
    let csv = try place.text("out/figures.csv")
    #expect(csv.contains("\n2023-24,sex,sex,Female,,,percent,60.0,,,,children,female,\n"))
    #expect(
      csv.contains(
        "\n2023-24,outcomes,outcome,Rapid review,,,percent,50.0,15.0,85.0,,referrals,rapid-review,\n"))
    #expect(!csv.contains("sex,sex,Female,,,rapid_reviews_percent"))
    #expect(try place.text("out/statistics.md").contains("| Per cent of 5 |"))
    try lay(least: 3)
    #expect(try place.run("report", "own", "--output", "out").status == 0)
    #expect(
      try place.text("out/figures.csv").contains(
        "\n2023-24,sex,sex,Female,,,rapid_reviews_percent,33.3,,,,children,female,\n"))
  }

  @Test func `years are tested by the child that each referral names first`() throws {
    let profile = try place.text("own/profile.toml")
    try place.write(
      profile.replacing("of = \"children\"", with: "of = \"children\"\ntest = true"), to: "own/profile.toml")
    let register = try place.text("own/referrals.csv")
    try place.write(
      register
        + "M-1,10/07/2022,Police,4; 5; 6,Rapid review,,M; F; F\nM-2,11/07/2022,Police,9,No further action,,F\n",
      to: "own/referrals.csv")
    let run = try place.run("compare", "own", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        "the pattern of referrals by the sex of the child named first in 2023-24 (4 referrals) differs from that of the "
          + "earlier years (2 in 2022-23)."), "\(run.output)")
    let board = try place.run("export", "own", "--as-at", "2024-03-31", "--output", "board")
    #expect(board.status == 0, "\(board.errors)")
    let page = try #require(WorkbookCells(at: place.url("board/board.xlsx")).sheets["summary"])
    #expect(page.contains { $0.first == "Referrals by the sex of the child named first: too few to tell." })
  }

  @Test func `below the least denominator there are none`() throws {
    try lay(least: 10)
    #expect(try place.run("report", "own", "--output", "out").status == 0)
    #expect(try !place.text("out/figures.csv").contains(",percent,"))
  }

  @Test func `under a policy that hides small counts a crossing takes part in what is hidden`() throws {
    let rows = (1...30).map { number in
      "M-\(number),10/07/2023,Police,\(number <= 7 ? 3 : 12),No further action,,\(number <= 5 || number > 20 ? "F" : "M")\n"
    }
    try place.write(
      "reference,date_considered,referring_agency,child_age,outcome,harm,Sex\n" + rows.joined(),
      to: "own/referrals.csv")
    try lay(policy: "1-2", more: "")
    let run = try place.run("report", "own", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    let csv = try place.text("out/figures.csv")
    func isHidden(_ row: String) -> Bool { csv.contains("\(row),number,,,,c,children,") }
    // Two boys of 1 to 5 are hidden, and are not what is left of their row or of their column.
    #expect(isHidden("sex_by_age_bands,sex,Male,age_band,1 to 5"))
    #expect(
      isHidden("sex_by_age_bands,sex,Female,age_band,1 to 5") || isHidden("age_bands,age_band,1 to 5,,"))
    #expect(isHidden("sex_by_age_bands,sex,Male,age_band,11 to 15") || isHidden("sex,sex,Male,,"))
    #expect(csv.contains("sex_by_age_bands,sex,Female,age_band,11 to 15,number,10,"))
    #expect(try place.run("audit", "out").status == 0)
    #expect(try place.text("out/ees/sex_by_age_bands.csv").contains(",Male,1 to 5,c\n"))
    let board = try place.run("report", "own", "--edition", "board", "--output", "board")
    #expect(board.status == 0, "\(board.errors)")
    #expect(
      try place.text("board/figures.csv").contains("sex_by_age_bands,sex,Male,age_band,1 to 5,number,2,"))
  }

  @Test func `a second crossing of the same breakdown is left out under a policy, and said to be`() throws {
    var profile = try place.text("own/profile.toml")
    profile = profile.replacing("policy = \"none\"", with: "policy = \"1-2\"")
    profile = profile.replacing(
      "[[\"sex\", \"age_bands\"]]", with: "[[\"sex\", \"age_bands\"], [\"place\", \"age_bands\"]]")
    try place.write(
      profile + """

        [[breakdowns]]
        key = "place"
        name = "Place"
        columns = ["Place"]
        of = "children"
        values = [ { key = "north", name = "North" }, { key = "south", name = "South" } ]
        """, to: "own/profile.toml")
    let rows = (1...12).map { "M-\($0),10/07/2023,Police,3,No further action,,F,North\n" }
    try place.write(
      "reference,date_considered,referring_agency,child_age,outcome,harm,Sex,Place\n" + rows.joined(),
      to: "own/referrals.csv")
    let run = try place.run("report", "own", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    let csv = try place.text("out/figures.csv")
    #expect(csv.contains("sex_by_age_bands") && !csv.contains("place_by_age_bands"))
    #expect(place.exists("out/ees/sex_by_age_bands.csv") && !place.exists("out/ees/place_by_age_bands.csv"))
    #expect(run.output.contains("place_by_age_bands"))
  }

  @Test func `a row of a crossing is traced to the rows behind it`() throws {
    let run = try place.run("check", "own", "--year", "2023-24", "--list", "sex_by_age_bands=female,1-to-5")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(":5"))
  }

  @Test func `a key that makes the name of another placeholder is an error of the profile`() throws {
    try lay(
      more: """
        [[breakdowns]]
        key = "left"
        name = "Left"
        columns = ["Left"]
        of = "referrals"
        values = [ { key = "out", name = "Out" } ]
        """)
    let run = try place.run("check", "own")
    #expect(run.status == 65)
    #expect(
      run.errors.contains(
        "[placeholder-taken] the key \"left\" of a breakdown and those of its values make the placeholder \"left_out\" twice"
      ), "\(run.errors)")
  }
}
