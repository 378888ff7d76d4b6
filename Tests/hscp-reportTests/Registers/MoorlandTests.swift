import Testing

/// A published infographic rebuilt from its register by a profile alone: every figure that it prints comes out.
///
/// docs/profile.md says what the infographic has.
@Suite struct MoorlandTests {
  let place: Workplace
  private let lines: [Substring]

  init() throws {
    place = try Workplace()
    try place.lay(.moorland, at: "out")
    lines = try place.text("out/figures.csv").split(separator: "\n")
  }

  /// The values of a table by their category, of one measure.
  private func values(_ table: String, _ column: String, _ measure: String = "number") -> [String: String] {
    var values: [String: String] = [:]
    let start = "2023-24,\(table),\(column),"
    for line in lines where line.hasPrefix(start) {
      let cells = line.dropFirst(start.count).split(separator: ",", omittingEmptySubsequences: false)
      if cells[3] == measure { values[String(cells[0])] = String(cells[4]) }
    }
    return values
  }

  @Test func `seven cases were discussed, four had a rapid review, and one a practice review`() {
    let headline = values("headline", "figure")
    #expect(headline["Referrals considered"] == "7")
    #expect(headline["Rapid review"] == "4")
    #expect(headline["SIN not agreed"] == "1")
    #expect(
      lines.contains { $0.hasPrefix("2023-24,headline,figure,\"SIN agreed, no rapid review\",,,number,2,") })
    #expect(headline["LCSPRs commissioned"] == "1")
  }

  @Test func `two children died, four were seriously harmed, one other; neglect in three, abuse in three`() {
    #expect(values("harm", "harm")["Child death"] == "2")
    #expect(values("harm", "harm")["Serious harm"] == "4")
    #expect(values("harm", "harm")["Other"] == "1")
    let kinds = values("kind_of_abuse", "kind_of_abuse")
    #expect(kinds["Neglect"] == "3" && kinds["Abuse"] == "3" && kinds["Other"] == "1")
  }

  @Test func `of the rapid reviews three are about girls and one about a boy`() {
    let sex = values("sex", "sex", "rapid_reviews")
    #expect(sex["Female"] == "3" && sex["Male"] == "1")
  }

  @Test func `each of three practice themes is in all four rapid reviews`() {
    let themes = values("features", "feature", "rapid_reviews")
    for theme in ["Professional curiosity", "Early help", "Information sharing"] {
      #expect(themes[theme] == "4")
    }
  }

  @Test func `the Panel agreed with two of four, which is half from the profile's denominator on`() {
    #expect(values("panel", "answer")["Panel agreed"] == "2")
    #expect(values("panel", "answer", "of")["Panel agreed"] == "4")
    #expect(values("panel", "answer", "percent")["Panel agreed"] == "50.0")
  }

  @Test func `six were notified to the Panel`() {
    #expect(values("headline", "figure")["Serious incident notifications"] == "6")
  }

  @Test func `two children of rapid reviews are up to 2 years old, one is of 5 to 11, one of 11 to 18`() {
    let start = "2023-24,outcomes_by_age_band,outcome,Rapid review,age_band,"
    let ages = lines.filter { $0.hasPrefix(start) }.map { line in
      line.dropFirst(start.count).split(separator: ",").prefix(3).filter { $0 != "number" }.joined(
        separator: ": ")
    }
    for band in ["0 to 2: 2", "3 to 4: 0", "5 to 11: 1", "11 to 18: 1"] {
      #expect(ages.contains(band), "\(ages)")
    }
  }

  @Test func `rapid reviews were sent twelve working days late on average`() {
    let clocks = values("timeliness", "clock")
    #expect(clocks["Rapid review within 15 working days"] == "0")
    #expect(clocks["Rapid review: average days late of those late"] == "12.0")
  }

  @Test func `the chapter has what the infographic shows, under the partnership's own names`() throws {
    let chapter = try place.text("out/yearly-report.md")
    #expect(chapter.contains("Statutory Review Group"))
    #expect(!chapter.contains("Hampshire") && !chapter.contains("Learning and Inquiry"))
    for title in ["Harm", "Sex"] { #expect(chapter.contains("\(title)"), "\(title)") }
  }

  @Test func `no row of the register has a warning`() throws {
    let run = try place.run("check", "fixtures/moorland")
    #expect(run.status == 0)
    #expect(run.output.contains("referrals.csv, profile.toml: 7 rows, 0 errors, 0 warnings, "))
  }
}
