import Foundation
import Testing

/// Reads the data for explore education statistics as their publisher would, with no knowledge of the program.
@Suite struct EESTests {
  /// A file as rows of text; only quotes need care.
  struct Table {
    let columns: [String]
    let rows: [[String: String]]

    init(_ text: String) {
      let lines = text.split(separator: "\n").map(Table.cells)
      columns = lines[0]
      rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    private static func cells(of line: Substring) -> [String] {
      var cells = [""]
      var isQuoted = false
      for sign in line {
        switch sign {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: cells.append("")
        default: cells[cells.count - 1].append(sign)
        }
      }
      return cells
    }

    func items(_ column: String) -> Set<String> { Set(rows.compactMap { $0[column] }) }
  }

  let place: Workplace

  init() throws { place = try Workplace() }

  private func table(_ path: String) throws -> Table { Table(try place.text(path)) }

  static let sets = [MadeFolder.report, .comparison].flatMap { folder in
    ["referrals", "timeliness"].map { (folder, $0) }
  }

  @Test(arguments: sets)
  func `a data set is about its years and its place`(folder: MadeFolder, name: String) throws {
    try place.lay(folder, at: "out")
    let data = try table("out/ees/\(name).csv")
    let years = folder == .report ? ["202324"] : ["202122", "202223", "202324"]
    #expect(data.items("time_period").sorted() == years)
    #expect(data.items("time_identifier") == ["Financial year"])
    let place = [
      "Local authority", "E92000001", "England", "E12000008", "South East", "850", "E10000014", "Hampshire",
    ]
    #expect(data.rows.allSatisfy { row in data.columns[2..<10].map { row[$0] } == place })
  }

  @Test func `the counts of referrals are those of figures.csv, and no others`() throws {
    try place.lay(.report, at: "out")
    let topics = [
      "Primary outcome": "outcomes", "Further action": "further_actions", "Month considered": "months",
      "Age": "age_bands", "Stage of the case": "stages", "Harm": "harm", "Headline figure": "headline",
    ]
    let figures = try table("out/figures.csv").rows
    var compared = 0
    for row in try table("out/ees/referrals.csv").rows {
      let (topic, name) = (row["breakdown_topic"] ?? "", row["breakdown"] ?? "")
      let said = ["referral_count", "child_count", "age_years", "entry_count", "notification_count"]
        .compactMap { row[$0] }
        .filter { $0 != "z" }
      if topic == "Total" {
        #expect(name == "Total" && said == ["9", "10"])
        continue
      }
      let id = try #require(topics[topic], "\(topic)")
      let figure = try #require(figures.first { $0["table"] == id && $0["category"] == name }, "\(name)")
      #expect(said == [figure["value"]], "\(topic), \(name)")
      compared += 1
    }
    #expect(compared == 27)
  }

  @Test func `the board's edition has none, as nothing in them could say that they are not for publication`()
    throws
  {
    try place.lay(.boardReport, at: "out")
    #expect(try !MadeFolder.boardReport.run.output.contains("ees"))
    #expect(!place.exists("out/ees"))
  }

  @Test func `a profile without a place gives a message, and everything else is written`() throws {
    let sentence = "\nNo ees files: no [geography] in a profile says where the partnership is.\n"
    try place.lay(.second, at: "out")
    #expect(try MadeFolder.second.run.output.contains(sentence))
    #expect(place.exists("out/figures.csv") && !place.exists("out/ees"))
    let unasked = try place.run(
      "report", "fixtures/second/register.xlsx", "--profile", "fixtures/profiles/second.toml", "--year",
      "2023-24", "--output", "out", "--format", "csv")
    #expect(unasked.status == 0 && !unasked.output.contains("ees"))
    try place.lay(.report2022, at: "2022-23")
    try place.lay(.report, at: "2023-24")
    let compare = try place.run("compare", "2022-23/figures.json", "2023-24/figures.json", "--output", "both")
    #expect(compare.status == 0 && compare.output.contains(sentence))
    #expect(!place.exists("both/ees"))
  }

  @Test func `files that are no longer written go with their folder`() throws {
    try place.lay(.report, at: "out")
    let profile = try place.text("fixtures/profiles/hscp.toml")
    let start = try #require(profile.range(of: "[geography]")?.lowerBound)
    let end = try #require(profile.range(of: "[ages]")?.lowerBound)
    try place.write(profile.replacingCharacters(in: start..<end, with: ""), to: "own.toml")
    #expect(
      try place.run("report", "fixtures/register", "--profile", "own.toml", "--output", "out").status == 0)
    #expect(!place.exists("out/ees") && place.exists("out/figures.csv"))
  }

  @Test func `a name that the layout does not take stops the run, and nothing is written`() throws {
    let profile = try place.text("fixtures/profiles/hscp.toml")
      .replacingOccurrences(of: "name = \"Other\"", with: "name = \"N/A\"")
    try place.write(profile, to: "own.toml")
    let run = try place.run("report", "fixtures/register", "--profile", "own.toml", "--output", "out")
    #expect(run.status == 65)
    #expect(run.errors.contains("ees/referrals.csv: error: [refused-name] \"N/A\" is a name"))
    #expect(!place.exists("out"))
  }
}
