import Foundation
import Testing

/// Checks the program against the committed reports: what it makes from fixtures/ is what reports/ shows.
///
/// With RECORD_GOLDEN=1 the reports are recorded and the tests fail, so that someone reads the difference.
@Suite struct GoldenReportTests {
  /// A folder under reports/, and how it is made.
  struct Golden: CustomTestStringConvertible, Sendable {
    let name: String
    let folder: MadeFolder
    let texts: [String]
    let workbook: String?

    var testDescription: String { name }
    static let ees = ["referrals", "timeliness"].flatMap { name in
      ["csv", "csv-metadata.json", "meta.csv"].map { "ees/\(name).\($0)" }
    }
    var recorded: URL { Workplace.root.appendingPathComponent("reports/\(name)") }
  }

  static let folders = [
    Golden(
      name: "2023-24", folder: .report,
      texts: [
        "yearly-report.md", "statistics.md", "yearly-report.html", "figures.csv", "figures.csv-metadata.json",
        "figures.json",
        "charts/outcomes.svg", "charts/age_bands.svg", "charts/referrals_by_year.svg", "charts/stages.svg",
      ] + Golden.ees,
      workbook: "yearly-report.xlsx"),
    Golden(
      name: "2023-24-public-1-4", folder: .hiddenReport,
      texts: [
        "yearly-report.md", "statistics.md", "yearly-report.html", "figures.csv", "figures.csv-metadata.json",
        "figures.json", "charts/referrals_by_year.svg", "charts/stages.svg",
      ] + Golden.ees,
      workbook: "yearly-report.xlsx"),
    Golden(
      name: "2021-22-to-2023-24", folder: .comparison,
      texts: [
        "comparison.md", "statistics.md", "comparison.html", "comparison.csv", "comparison.csv-metadata.json",
        "figures.json",
        "charts/outcomes.svg", "charts/age_bands.svg", "charts/referrals_by_year.svg",
      ] + Golden.ees,
      workbook: "comparison.xlsx"),
    Golden(
      name: "responses", folder: .responses,
      texts: ["baby-amelia", "baby-lucy", "baby-sally", "child-u", "index"].flatMap {
        ["\($0).md", "\($0).html"]
      }
        + ["tracker.csv"],
      workbook: "tracker.xlsx"),
    Golden(
      name: "2023-24-board", folder: .board,
      texts: [], workbook: "board.xlsx"),
  ]
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil
  let place: Workplace

  init() throws { place = try Workplace() }

  private func make(_ golden: Golden) throws {
    try place.lay(golden.folder, at: "reports/\(golden.name)")
    guard Self.isRecording else { return }
    try? FileManager.default.removeItem(at: golden.recorded)
    try FileManager.default.createDirectory(
      at: golden.recorded.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: place.url("reports/\(golden.name)"), to: golden.recorded)
  }

  @Test(arguments: folders)
  func `the committed files are what the program writes, byte for byte`(golden: Golden) throws {
    try make(golden)
    #expect(!Self.isRecording, "recorded: read the difference, then run the tests without RECORD_GOLDEN")
    for name in golden.texts {
      let made = try place.text("reports/\(golden.name)/\(name)")
      let committed = try String(contentsOf: golden.recorded.appendingPathComponent(name), encoding: .utf8)
      let difference = zip(made.split(separator: "\n"), committed.split(separator: "\n")).first { $0 != $1 }
      #expect(
        made == committed, "\(name): \(difference.map { "\($0.0)\n is not\n\($0.1)" } ?? "one is longer")")
    }
  }

  @Test(arguments: folders.filter { $0.workbook != nil })
  func `the committed workbook has the same cells and parts`(golden: Golden) throws {
    try make(golden)
    let workbook = try #require(golden.workbook)
    let made = try WorkbookCells(at: place.url("reports/\(golden.name)/\(workbook)"))
    let committed = try WorkbookCells(at: golden.recorded.appendingPathComponent(workbook))
    #expect(made.names == committed.names)
    #expect(made.parts.keys.sorted() == committed.parts.keys.sorted())
    for (name, part) in made.parts { #expect(part == committed.parts[name], "\(name)") }
    for name in made.names { #expect(made.sheets[name] == committed.sheets[name], "\(name)") }
  }

  /// The neighbour that the example of `combine` adds.
  @Test func `the figures of the invented neighbour are what the program makes of its register`() throws {
    let run = try place.run(
      "report", "fixtures/neighbour", "--year", "2023-24", "--format", "csv", "--output", "neighbour")
    #expect(run.status == 0, "\(run.errors)")
    let committed = Workplace.root.appendingPathComponent("fixtures/neighbour/figures.json")
    let made = try place.bytes("neighbour/figures.json")
    if Self.isRecording { try made.write(to: committed) }
    #expect(!Self.isRecording, "recorded: read the difference, then run the tests without RECORD_GOLDEN")
    #expect(try made == Data(contentsOf: committed))
  }

  @Test(arguments: folders)
  func `no other file is committed among them`(golden: Golden) throws {
    let names = try Workplace.names(in: golden.recorded)
    #expect(names == (golden.texts + [golden.workbook, "files.json"].compactMap(\.self)).sorted())
  }
}
