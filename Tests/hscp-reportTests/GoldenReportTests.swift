import Foundation
import Testing

/// Holds the program to the committed reports: what it makes of fixtures/ is what reports/ shows.
///
/// With RECORD_GOLDEN=1 the reports are written anew and the tests fail, so that the change is read as a difference.
@Suite struct GoldenReportTests {
  static let recorded = Workplace.root.appendingPathComponent("reports/2023-24")
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil
  let place: Workplace

  init() throws {
    place = try Workplace()
    let run = try place.run("report", "fixtures/register", "--year", "2023-24", "--output", "reports/2023-24")
    try #require(run.status == 0)
    if Self.isRecording {
      try? FileManager.default.removeItem(at: Self.recorded)
      try FileManager.default.createDirectory(
        at: Self.recorded.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: place.url("reports/2023-24"), to: Self.recorded)
    }
  }

  @Test(arguments: ["yearly-report.md", "figures.csv", "figures.csv-metadata.json", "figures.json"])
  func `the committed file is what the program writes, byte for byte`(name: String) throws {
    #expect(!Self.isRecording, "recorded anew: read the difference, then run the tests without RECORD_GOLDEN")
    let made = try place.text("reports/2023-24/\(name)")
    let committed = try String(contentsOf: Self.recorded.appendingPathComponent(name), encoding: .utf8)
    let difference = zip(made.split(separator: "\n"), committed.split(separator: "\n")).first { $0 != $1 }
    #expect(
      made == committed, "\(name): \(difference.map { "\($0.0)\n is not\n\($0.1)" } ?? "one is longer")")
  }

  @Test func `the committed workbook has the same cells and parts`() throws {
    let made = try WorkbookCells(at: place.url("reports/2023-24/yearly-report.xlsx"))
    let committed = try WorkbookCells(at: Self.recorded.appendingPathComponent("yearly-report.xlsx"))
    #expect(made.names == committed.names)
    #expect(made.parts == committed.parts)
    for name in made.names { #expect(made.sheets[name] == committed.sheets[name], "\(name)") }
  }

  @Test func `no other file is committed among them`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.recorded.path).sorted()
    #expect(
      names == [
        "figures.csv", "figures.csv-metadata.json", "figures.json", "files.json", "yearly-report.md",
        "yearly-report.xlsx",
      ])
  }
}
