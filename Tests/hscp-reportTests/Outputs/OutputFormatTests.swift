import Foundation
import Testing

@Suite struct OutputFormatTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func report(_ options: String...) throws -> [String] {
    let line = (["hscp-report report fixtures/register --output out"] + options).joined(separator: " ")
    let run = try place.shell(line)
    #expect(run.status == 0, "\(run.errors)")
    return try Workplace.names(in: place.url("out"))
  }

  @Test func `a run writes the formats that it is asked for, and the snapshot always`() throws {
    #expect(try report("--format", "xlsx") == ["figures.json", "files.json", "yearly-report.xlsx"])
  }

  @Test
  func `files that an earlier run wrote in other formats are removed, so that no folder mixes two runs`()
    throws
  {
    try place.lay(.report, at: "out")
    try "A remark.".write(to: place.url("out/remark.txt"), atomically: true, encoding: .utf8)
    #expect(
      try report("--format", "'md, csv'").sorted() == [
        "charts/age_bands.svg", "charts/outcomes.svg", "charts/referrals_by_year.svg", "charts/stages.svg",
        "figures.csv",
        "figures.csv-metadata.json", "figures.json", "files.json", "remark.txt", "statistics.md",
        "yearly-report.md",
      ])
    #expect(try report().contains("yearly-report.xlsx"))
  }

  @Test(arguments: [
    ("odt", "there is no format \"odt\""), ("doc", "did you mean docx?"), ("xlxs", "did you mean xlsx?"),
    ("", "there is no format \"\""),
    ("md,,csv", "there is no format \"\""),
  ])
  func `a word that is not a format ends with 64 and a list of the formats`(
    list: String, message: String
  ) throws {
    let run = try place.run("report", "fixtures/register", "--output", "out", "--format", list)
    #expect(run.status == 64)
    #expect(run.errors.contains("only md, html, docx, csv, xlsx, ees"))
    #expect(run.errors.contains(message))
    #expect(!place.exists("out"))
  }

  @Test func `a page can be written alone, with all that belongs to it inside`() throws {
    #expect(try report("--format", "html") == ["figures.json", "files.json", "yearly-report.html"])
  }

  @Test func `comparisons have formats too`() throws {
    let compared = try place.run("compare", "fixtures/register", "--output", "years", "--format", "csv")
    #expect(compared.status == 0)
    #expect(
      try Workplace.names(in: place.url("years")) == [
        "comparison.csv", "comparison.csv-metadata.json", "figures.json", "files.json",
      ])
  }
}
