import Foundation
import Testing

/// The workbooks that the program publishes, each made once for all tests of the rules that they must follow.
enum PublishedWorkbook: String, CaseIterable, CustomTestStringConvertible {
  case yearly, board, comparison, revised, regional, export, tracker

  var testDescription: String { rawValue }

  /// The sheets that stand before those of its tables: cover, contents, and notes where there are any.
  var front: [String] { ["cover", "contents"] + (self == .tracker ? [] : ["notes"]) }

  /// The workbook taken apart.
  var parts: WorkbookParts {
    get throws { try #require(try Self.made.get()[self]) }
  }

  /// Thrown again for each test: the error of an expectation would fail the first one alone.
  private struct NotMade: Error, CustomStringConvertible {
    let description: String
  }

  private static let made = Result { try make() }

  private static func make() throws -> [PublishedWorkbook: WorkbookParts] {
    let place = try Workplace()
    func run(_ line: String) throws {
      let result = try place.shell("hscp-report \(line) --quiet")
      guard result.status == 0 else { throw NotMade(description: "\(line): \(result.errors)") }
    }
    try place.lay(.report, at: "yearly")
    try run(
      "report fixtures/second --profile fixtures/profiles/second.toml --edition board --output board")
    try place.lay(.comparison, at: "comparison")
    try place.lay(.report2022, at: "earlier")
    try place.lay(.board, at: "export")
    try place.lay(.responses, at: "responses")
    let published = try place.text("earlier/figures.json")
    let (now, was) = ("\"value\" : 12", "\"value\" : 11")
    guard let children = published.firstRange(of: "\"name\" : \"Children concerned\""),
      let value = published[children.upperBound...].firstRange(of: now)
    else { throw NotMade(description: "the children of 2022-23 are not in the snapshot") }
    try place.write(published.replacingCharacters(in: value, with: was), to: "earlier/figures.json")
    try run("compare fixtures/register earlier/figures.json --output revised")
    try run(
      "combine yearly/figures.json fixtures/neighbour/figures.json --name 'A region' --output regional")
    return try [
      .yearly: WorkbookParts(at: place.url("yearly/yearly-report.xlsx")),
      .board: WorkbookParts(at: place.url("board/yearly-report.xlsx")),
      .comparison: WorkbookParts(at: place.url("comparison/comparison.xlsx")),
      .revised: WorkbookParts(at: place.url("revised/comparison.xlsx")),
      .regional: WorkbookParts(at: place.url("regional/regional.xlsx")),
      .export: WorkbookParts(at: place.url("export/board.xlsx")),
      .tracker: WorkbookParts(at: place.url("responses/tracker.xlsx")),
    ]
  }
}
