import Foundation
import Testing

/// What `audit` says of files that are published.
@Suite struct AuditCommandTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    for name in ["2023-24", "2023-24-public-1-4"] {
      try FileManager.default.copyItem(
        at: Workplace.root.appendingPathComponent("reports/\(name)"), to: place.url(name))
    }
  }

  private static let header =
    "year,table,breakdown,category,breakdown_2,category_2,measure,value,lower,upper,symbol,unit\n"

  private func write(_ rows: [String], to name: String) throws {
    try place.write(Self.header + rows.joined(separator: "\n") + "\n", to: name)
  }

  private func row(_ table: String, _ name: String, _ value: Int?) -> String {
    "2023-24,\(table),x,\(name),,,number,\(value.map(String.init) ?? ""),,,\(value == nil ? "c" : ""),referrals"
  }

  @Test func `our own public edition has nothing that can be worked out`() throws {
    let run = try place.run("audit", "2023-24-public-1-4")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.hasSuffix("Nothing that is hidden can be worked out.\n"))
    #expect(run.errors == "")
  }

  @Test func `the public edition beside one that hides nothing gives all away`() throws {
    let run = try place.run("audit", "2023-24-public-1-4", "2023-24")
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        """

        "Rapid review" (outcomes, 2023-24) of Hampshire Safeguarding Children Partnership
          is hidden at 2023-24-public-1-4/figures.json
          but can only be 2, because
            2023-24/figures.json shows it

        """))
  }

  @Test func `a count that a total gives away is told with the sum, and with exit code 1`() throws {
    try write(
      [
        row("headline", "Referrals considered", 9), row("outcomes", "Rapid review", nil),
        row("outcomes", "No further action", 6), row("outcomes", "Other", 0),
      ], to: "figures.csv")
    let run = try place.run("audit", "figures.csv")
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        """
          but can only be 3, because
            the rows of outcomes add up to "Referrals considered" (headline, 2023-24), 9

        1 hidden count can be worked out, or nearly.

        """), "\(run.output)")
    let quiet = try place.run("audit", "--quiet", "figures.csv")
    #expect(quiet.status == 1 && !quiet.output.contains("Read:"))
  }

  @Test func `a data set of anyone's is read by its layout`() throws {
    try place.write(
      """
      time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,breakdown_topic,breakdown,sin_count
      202324,Financial year,Regional,E92000001,England,E1,South,Total,Total,20
      202324,Financial year,Regional,E92000001,England,E1,South,Sex,Female,c
      202324,Financial year,Regional,E92000001,England,E1,South,Sex,Male,18
      202324,Financial year,Regional,E92000001,England,E1,South,Age,Under 1,0
      202324,Financial year,Regional,E92000001,England,E1,South,Age,Older,20

      """, to: "sin.csv")
    let run = try place.run("audit", "sin.csv")
    #expect(run.status == 1)
    #expect(
      run.output.contains("but can only be 2, because\n    if they do, the rows of Sex add up to \"Total\""))
  }

  @Test func `what is no published file is refused`() throws {
    try place.write("a,b\n1,2\n", to: "other.csv")
    let run = try place.run("audit", "other.csv")
    #expect(run.status == 65)
    #expect(run.errors.contains("[nothing-published]"))
    try place.write("{}", to: "notes.json")
    #expect(try place.run("audit", "notes.json").errors.contains("[not-a-snapshot]"))
    #expect(try place.run("audit", "none.csv").status == 65)
    #expect(try place.run("audit", "--suppress", "none", "other.csv").status == 64)
  }
}
