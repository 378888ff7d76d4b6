import Foundation
import Testing

@Suite struct CompareCommandTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test func `a register is compared by its years, and the tests are summed up`() throws {
    let run = try place.run("compare", "fixtures/register")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output.hasPrefix(
        "Hampshire Safeguarding Children Partnership\n2021-22, 2022-23, 2023-24; public edition, as at 31 March 2024\n"
      ))
    #expect(
      run.output.contains("(9) is consistent with that of the earlier years (8 in 2021-22, 10 in 2022-23)."))
    #expect(
      try place.files(in: "reports/2021-22-to-2023-24").keys.sorted() == [
        "charts/age_bands.svg", "charts/outcomes.svg", "charts/referrals_by_year.svg",
        "comparison.csv", "comparison.csv-metadata.json", "comparison.html", "comparison.md",
        "comparison.xlsx",
        "ees/referrals.csv", "ees/referrals.csv-metadata.json", "ees/referrals.meta.csv",
        "ees/timeliness.csv",
        "ees/timeliness.csv-metadata.json", "ees/timeliness.meta.csv", "figures.json", "files.json",
        "statistics.md",
      ])
  }

  @Test func `registers and snapshots in any order give the same figures`() throws {
    try place.lay(.report2021, at: "reports/2021-22")
    try place.lay(.report2022, at: "reports/2022-23")
    let snapshots = ["reports/2021-22/figures.json", "reports/2022-23/figures.json"]
    try place.lay(.comparison, at: "one")
    #expect(
      try place.run(
        "compare", snapshots[1], "fixtures/register", snapshots[0], "--output", "two", "--quiet", "--format",
        "csv"
      ).status == 0)
    #expect(
      try place.run(
        "compare", "fixtures/register", snapshots[0], snapshots[1], "--output", "three", "--quiet",
        "--format", "csv"
      ).status == 0)
    #expect(try place.text("one/comparison.csv") == place.text("two/comparison.csv"))
    #expect(try place.text("one/comparison.csv") == place.text("three/comparison.csv"))
  }

  @Test func `a file of the first schema is compared, without what has another definition now`() throws {
    let run = try place.run(
      "compare", "fixtures/schema-1/figures.json", "fixtures/register", "--years", "2022-23:2023-24")
    #expect(run.status == 0)
    #expect(run.output.contains("2022-23, 2023-24; public edition, as at 31 March 2024\n"))
    try place.lay(.report, at: "reports/2023-24")
    let alone = try place.run(
      "compare", "fixtures/schema-1/figures.json", "reports/2023-24/figures.json", "--output", "two")
    #expect(alone.status == 0)
    let data = try place.text("two/comparison.csv")
    #expect(data.contains("\n2022-23,headline,figure,Referrals considered,,,number,10,4.8,18.4,,referrals"))
    #expect(data.contains("\n2022-23,headline,figure,Lowest age of the others,,,number,,,,x,completed years"))
    #expect(
      try place.text("two/statistics.md").contains(
        "The clocks of notifications and rapid reviews of 2022-23 were counted by the year in which the referral was "
          + "considered, not by the year in which they ended; here they are not available."))
  }

  @Test func `a figure that differs from the published one is listed as revised`() throws {
    try place.lay(.report2022, at: "reports/2022-23")
    let file = place.url("reports/2022-23/figures.json")
    let json = try String(contentsOf: file, encoding: .utf8)
    let was =
      "\"name\" : \"Withdrawn or duplicate\",\n          \"unit\" : \"entries\",\n          \"value\" : 0"
    try #require(json.contains(was))
    try json.replacingOccurrences(of: was, with: was.dropLast() + "11").write(
      to: file, atomically: true, encoding: .utf8)
    let run = try place.run("compare", "fixtures/register", "reports/2022-23/figures.json", "--output", "out")
    #expect(run.status == 0)
    #expect(run.output.contains("1 figure revised since published."))
    let text = try place.text("out/statistics.md")
    #expect(
      text.contains("| 2022-23 | Headline figures: Withdrawn or duplicate |           11 |   0 | entries "))
    #expect(text.contains(#"Withdrawn or duplicate \[r\]"#))
  }

  @Test func `years that cannot be compared end with 65, a span that is not one with 64`() throws {
    try place.lay(.report2022, at: "reports/2022-23")
    try FileManager.default.copyItem(at: place.url("reports/2022-23"), to: place.url("copy"))
    let twice = try place.run("compare", "reports/2022-23/figures.json", "copy/figures.json")
    #expect(twice.status == 65)
    #expect(twice.errors.contains("[same-year-twice]"))
    let alone = try place.run("compare", "fixtures/register", "--years", "2023-24")
    #expect(alone.status == 65)
    #expect(alone.errors.contains("[one-year-alone]"))
    let none = try place.run("compare", "fixtures/register/reviews.json")
    #expect(none.status == 65)
    #expect(none.errors.contains("[no-such-file]"))
    let span = try place.run("compare", "fixtures/register", "--years", "2023-24:2021-22")
    #expect(span.status == 64)
  }

  @Test func `a file that is not a snapshot ends with 65`() throws {
    try "{}".write(to: place.url("notes.json"), atomically: true, encoding: .utf8)
    let run = try place.run("compare", "fixtures/register", "notes.json")
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("notes.json: error: [not-a-snapshot] "))
  }

  @Test func `a file far larger than a snapshot is refused before it is read`() throws {
    let file = place.url("large.json")
    try Data().write(to: file)
    try FileHandle(forWritingTo: file).truncate(atOffset: 1 << 34)
    let run = try place.run("compare", "fixtures/register", "large.json")
    #expect(run.status == 65)
    #expect(
      run.errors
        == "large.json: error: [file-over-limit] the file has 17179869184 bytes; expected at most 4194304 for a file "
        + "of this kind; check that this is the right file\n")
  }

  @Test(arguments: [
    "compare changed.json P", "report R --published changed.json", "combine P changed.json --name X",
  ])
  func `figures that no register has are refused by every command, with their place`(command: String) throws {
    try place.lay(.report, at: "earlier")
    let text = try place.text("earlier/figures.json")
    for (old, new, place, rule) in [
      ("\"value\" : 9\n", "\"value\" : -3\n", ": tables[0].rows[0].value", "not-a-snapshot"),
      ("\"value\" : 9\n", "\"value\" : 3\n", "", "tables-disagree"),
    ] {
      let changed = text.replacing(old, with: new, maxReplacements: 1)
      try self.place.write(changed.replacing("2023-24", with: "2022-23"), to: "changed.json")
      let line = command.replacing("P", with: "earlier/figures.json")
        .replacing(" R ", with: " fixtures/register ")
      let run = try self.place.shell("hscp-report \(line) --output out")
      #expect(run.status == 65)
      #expect(run.errors.contains("changed.json\(place): error: [\(rule)] "), "\(run.errors)")
      #expect(!self.place.exists("out"))
    }
  }

  @Test func `errors in a compared year stop the run, and those of other years do not`() throws {
    let file = place.url("fixtures/register/referrals.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try (text + "EX-X,01/06/2021,05/06/2021,GP,banana,No further action,,,,,,\n").write(
      to: file, atomically: true, encoding: .utf8)
    #expect(try place.run("compare", "fixtures/register", "--quiet").status == 1)
    #expect(
      try place.run("compare", "fixtures/register", "--quiet", "--accept-findings", "--format", "md").status
        == 0)
    #expect(
      try place.run("compare", "fixtures/register", "--quiet", "--years", "2022-23:2023-24", "--format", "md")
        .status == 0)
    #expect(
      try place.text("reports/2021-22-to-2023-24/statistics.md").contains("2021-22: one row was left out"))
  }

  @Test func `a report with snapshots of earlier years compares with them`() throws {
    try place.lay(.report2021, at: "reports/2021-22")
    try place.lay(.report2022, at: "reports/2022-23")
    let text = try String(contentsOf: place.url("fixtures/register/referrals.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.enumerated().filter {
      $0.offset == 0 || $0.element.hasPrefix("EX-2023") || $0.element.isEmpty
    }
    try last.map { String($0.element) }.joined(separator: "\n").write(
      to: place.url("last.csv"), atomically: true, encoding: .utf8)
    #expect(try place.run("report", "last.csv", "--output", "alone", "--quiet", "--format", "md").status == 0)
    #expect(try !place.text("alone/yearly-report.md").contains("earlier years"))
    #expect(
      try place.run(
        "report", "last.csv", "--output", "beside", "--quiet", "--format", "md", "--published",
        "reports/2021-22/figures.json",
        "reports/2022-23/figures.json"
      ).status == 0)
    #expect(
      try place.text("beside/yearly-report.md").contains(
        "the earlier years (8 referrals in 2021-22, 10 in 2022-23)"))
  }

  @Test func `a published year that is not earlier is refused`() throws {
    try place.lay(.report, at: "reports/2023-24")
    let run = try place.run(
      "report", "fixtures/register", "--year", "2022-23", "--published", "reports/2023-24/figures.json")
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("figures.json: error: [not-an-earlier-year] its year is 2023-24; "))
  }
}
