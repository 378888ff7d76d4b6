import Foundation
import Testing

/// Profiles, templates and figures of earlier versions, as `fixtures/earlier` keeps them: those from before years of their own,
/// crossings and percentages beside counts.
@Suite struct EarlierFilesTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try FileManager.default.copyItem(at: place.url("fixtures/register"), to: place.url("own"))
    let profile = try place.text("fixtures/earlier/profile.toml")
    try place.write(profile + "\n[wording]\ntemplates = \"templates\"\n", to: "own/profile.toml")
    try FileManager.default.copyItem(
      at: place.url("fixtures/earlier/templates"), to: place.url("own/templates"))
  }

  @Test func `an earlier profile and its templates make the same figures, and a chapter`() throws {
    try place.lay(.report, at: "today")
    let run = try place.run("report", "own", "--year", "2023-24", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.errors.contains("error:") && !run.errors.contains("unknown-placeholder"))
    #expect(try place.text("out/figures.csv") == place.text("today/figures.csv"))
    #expect(try place.text("out/yearly-report.md").contains("## At a glance"))
  }

  @Test(arguments: ["compare", "respond", "export"])
  func `other commands take them too`(command: String) throws {
    let run = try place.run(command, "own", "--as-at", "2024-03-31", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func `figures that were published earlier are read, and none of them is revised`() throws {
    let run = try place.run(
      "compare", "fixtures/register", "fixtures/earlier/figures.json", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.output.contains("revised since published"))
  }
}
