import Foundation
import Testing

/// Reads the data of the explore education statistics as whoever publishes them would, knowing nothing of the program.
@Suite struct EESTests {
  /// A file as rows of texts; quotes are the only thing in it that needs care.
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

  /// The rules are looked at anew, and not by the program's own code.
  @Test(arguments: sets)
  func `a data set keeps the rules of the official screener`(folder: MadeFolder, name: String) throws {
    try place.lay(folder, at: "out")
    let (data, meta) = (try table("out/ees/\(name).csv"), try table("out/ees/\(name).meta.csv"))
    #expect(
      Array(meta.columns.prefix(8)) == [
        "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp",
        "filter_hint",
        "filter_grouping_column",
      ] && meta.columns.dropFirst(8).allSatisfy { $0 == "filter_default" })
    #expect(data.columns.count - 5 >= meta.rows.count)
    let filters = meta.rows.filter { $0["col_type"] == "Filter" }
    let indicators = meta.rows.filter { $0["col_type"] == "Indicator" }.compactMap { $0["col_name"] }
    let names = filters.compactMap { $0["col_name"] }
    let groups = filters.compactMap { $0["filter_grouping_column"] }.filter { $0 != "" }
    #expect(filters.count + indicators.count == meta.rows.count)
    #expect(Set(data.columns).count == data.columns.count)
    #expect(data.columns == Array(data.columns.prefix(10)) + groups + names + indicators)
    #expect(data.columns.allSatisfy { $0.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil && $0.count <= 50 })
    let words =
      /male|asian|chinese|indian|pakistani|bangladeshi|black|african|caribbean|white|roma|irish|english|british|scottish|welsh|arab/
    #expect(!indicators.contains { $0.contains(words) })
    let likePlaces =
      /(?:country|sch|prov|inst|estab|reg|la|local|rsc|pfa|pcon|lep|mca|oa|ward|mat).*(?:name|code|urn|ukprn|number|upin|id)/
    #expect(!(names + groups).contains { $0.wholeMatch(of: likePlaces) != nil })
    for filter in filters {
      let column = try #require(filter["col_name"])
      #expect(data.items(column).count >= 2)
      #expect(
        data.items(column).contains(filter["filter_default"].flatMap { $0 == "" ? nil : $0 } ?? "Total"))
      #expect(
        filter["indicator_dp"] == "" && filter["indicator_unit"] == "" && filter["indicator_grouping"] == "")
    }
    for group in groups { #expect(data.items(group).contains("Total")) }
    for row in meta.rows where row["col_type"] == "Indicator" {
      #expect(row["filter_hint"] == "" && row["filter_grouping_column"] == "")
      #expect(["0", "1"].contains(row["indicator_dp"]) && ["", "%"].contains(row["indicator_unit"]))
    }
    let labels = meta.rows.compactMap { $0["label"] }
    #expect(Set(labels).count == labels.count && labels.allSatisfy { !$0.isEmpty && $0.count <= 80 })
    let keys = data.rows.map { row in (["time_period"] + groups + names).map { row[$0] ?? "" } }
    #expect(Set(keys).count == keys.count && keys.allSatisfy { $0.allSatisfy { !$0.isEmpty } })
    let years = folder == .report ? ["202324"] : ["202122", "202223", "202324"]
    #expect(data.items("time_period").sorted() == years)
    #expect(data.items("time_identifier") == ["Financial year"])
    for row in data.rows {
      #expect(
        data.columns[2..<10].map { row[$0] } == [
          "Local authority", "E92000001", "England", "E12000008", "South East", "850", "E10000014",
          "Hampshire",
        ])
      for indicator in indicators {
        #expect(row[indicator]?.wholeMatch(of: /-?[0-9]+(\.[0-9])?|[cxz]/) != nil, "\(indicator)")
      }
    }
    let texts = data.rows.flatMap(\.values) + meta.rows.flatMap(\.values)
    #expect(Set(texts).isDisjoint(with: ["NULL", "Null", "null", "NA", "na", "N/A", "n/a", ".", "..", "-"]))
    #expect(texts.allSatisfy { $0 == $0.trimmingCharacters(in: .whitespacesAndNewlines) })
  }

  @Test func `the counts of referrals are those of figures.csv, and no others`() throws {
    try place.lay(.report, at: "out")
    let topics = [
      "Primary outcome": "outcomes", "Further action": "further_actions", "Month considered": "months",
      "Age": "age_bands", "Harm": "harm", "Headline figure": "headline",
    ]
    let figures = try table("out/figures.csv").rows
    var compared = 0
    for row in try table("out/ees/referrals.csv").rows {
      let (topic, name) = (row["breakdown_topic"] ?? "", row["breakdown"] ?? "")
      let said = ["referral_count", "child_count", "age_years", "entry_count"].compactMap { row[$0] }
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
    #expect(compared == 34)
  }

  @Test func `the board's edition has none, for nothing in them could say whose they are`() throws {
    try place.lay(.boardReport, at: "out")
    #expect(try !MadeFolder.boardReport.run.output.contains("ees"))
    #expect(!place.exists("out/ees"))
  }

  @Test func `a profile without a place is told, and writes all else`() throws {
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

  @Test func `a name that the layout does not take stops the run, with nothing written`() throws {
    let profile = try place.text("fixtures/profiles/hscp.toml")
      .replacingOccurrences(of: "name = \"Other\"", with: "name = \"N/A\"")
    try place.write(profile, to: "own.toml")
    let run = try place.run("report", "fixtures/register", "--profile", "own.toml", "--output", "out")
    #expect(run.status == 65)
    #expect(run.errors.contains("ees/referrals.csv: error: [refused-name] \"N/A\" is the text of a cell"))
    #expect(!place.exists("out"))
  }
}
