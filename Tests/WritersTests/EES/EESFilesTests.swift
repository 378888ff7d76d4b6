import TestSupport
import Aggregation
import Foundation
import Records
import Testing

@testable import Reports
@testable import Writers

struct EESFilesTests {
  private func files(in geography: Geography? = Example.geography) throws -> [OutputFile] {
    try EESFiles.files(of: Example.yearly(.public).document, in: geography)
  }

  private func text(_ name: String, in geography: Geography = Example.geography) throws -> String {
    let file = try #require(try files(in: geography).first { $0.name == name })
    guard case .bytes(let bytes) = file.contents else { return "" }
    return String(decoding: bytes(), as: UTF8.self)
  }

  @Test func `each data set is three files`() throws {
    #expect(
      try files().map(\.name) == [
        "ees/referrals.csv", "ees/referrals.meta.csv", "ees/referrals.csv-metadata.json",
        "ees/timeliness.csv",
        "ees/timeliness.meta.csv", "ees/timeliness.csv-metadata.json",
      ])
  }

  @Test func `without a place there are none`() throws {
    #expect(try files(in: nil).isEmpty)
  }

  @Test func `an authority is in its region and country`() throws {
    let lines = try text("ees/timeliness.csv").split(separator: "\n")
    let place =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
    #expect(lines[0].hasPrefix(place + "old_la_code,new_la_code,la_name,clock,"))
    let cells =
      "202324,Financial year,Local authority,E92000001,England,E12000008,South East,850,E10000014,Hampshire,"
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(cells) })
  }

  @Test func `several authorities are the area of their police force`() throws {
    let geography = Geography(
      country: Geography.england, region: Geography.regions[7],
      area: .policeForce(Geography.Location(code: "E23000030", name: "Hampshire")))
    let lines = try text("ees/referrals.csv", in: geography).split(separator: "\n")
    #expect(lines[0].contains(",region_name,pfa_code,pfa_name,breakdown_topic,"))
    #expect(
      lines.dropFirst().allSatisfy {
        $0.hasPrefix(
          "202324,Financial year,Police force area,E92000001,England,E12000008,South East,E23000030,Hampshire,"
        )
      })
  }

  @Test func `a name with spaces around it is refused, and the problem names its file`() throws {
    let geography = Geography(
      country: Geography.england, region: Geography.regions[7],
      area: .localAuthority(Geography.Location(code: "E10000014", name: "Hampshire "), oldCode: "850"))
    let problem = try #require(throws: Problem.self) { _ = try files(in: geography) }
    #expect(problem.rule == .refusedName)
    #expect(
      problem.description.hasPrefix("ees/referrals.csv: error: [refused-name] \"Hampshire \" has spaces"))
  }

  @Test func `the metadata names every column, the symbols of figures, and the primary key`() throws {
    let json = Data(try text("ees/referrals.csv-metadata.json").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(object["url"] as? String == "referrals.csv")
    #expect((object["dc:title"] as? String)?.hasSuffix("yearly figures 2023-24: referrals") == true)
    let schema = try #require(object["tableSchema"] as? [String: Any])
    let columns = try #require(schema["columns"] as? [[String: Any]])
    let header = try text("ees/referrals.csv").split(separator: "\n")[0].split(separator: ",")
    #expect(columns.compactMap { $0["name"] as? String } == header.map(String.init))
    #expect(schema["primaryKey"] as? [String] == ["time_period", "breakdown_topic", "breakdown"])
    let count = try #require(columns.first { $0["name"] as? String == "referral_count" })
    #expect(count["datatype"] as? String == "integer")
    #expect(count["null"] as? [String] == ["c", "x", "z"])
    #expect(count["dc:description"] as? String == "Number of referrals")
  }

  @Test(arguments: ["referrals", "timeliness"])
  func `every number of a data set is of the type that its metadata gives its column`(name: String) throws {
    let json = Data(try text("ees/\(name).csv-metadata.json").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let schema = try #require(object["tableSchema"] as? [String: Any])
    let columns = try #require(schema["columns"] as? [[String: Any]])
    let described = try text("ees/\(name).meta.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let at = try #require(described[0].firstIndex(of: "indicator_dp"))
    let decimals = Dictionary(uniqueKeysWithValues: described.dropFirst().map { (String($0[0]), $0[at]) })
    for column in columns where column["null"] != nil {
      let name = try #require(column["name"] as? String)
      let isWhole = column["datatype"] as? String == "integer"
      #expect(isWhole == (decimals[name] == "0"), "\(name)")
    }
    let averages = columns.filter { ($0["name"] as? String)?.hasSuffix("_average") == true }
    #expect(averages.allSatisfy { $0["datatype"] as? String == "number" })
    #expect(averages.isEmpty == (name == "referrals"))
  }
}
