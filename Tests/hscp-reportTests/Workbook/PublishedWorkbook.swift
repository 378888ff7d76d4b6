import Foundation
import Testing

/// The workbooks that the program publishes, each made once for all tests of the rules that they must follow.
enum PublishedWorkbook: String, CaseIterable, CustomTestStringConvertible {
  case yearly, board, comparison, revised, regional

  var testDescription: String { rawValue }

  /// The workbook taken apart.
  var parts: WorkbookParts {
    get throws { try #require(try Self.made.get()[self]) }
  }

  private static let made = Result { try make() }

  private static func make() throws -> [PublishedWorkbook: WorkbookParts] {
    let place = try Workplace()
    func run(_ line: String) throws {
      let result = try place.shell("hscp-report \(line) --quiet")
      try #require(result.status == 0, "\(line): \(result.errors)")
    }
    try run("report fixtures/register --year 2023-24 --output yearly")
    try run(
      "report fixtures/second --profile fixtures/profiles/second.toml --edition board --output board")
    try run("compare fixtures/register --output comparison")
    try run("report fixtures/register --year 2022-23 --output earlier")
    let published = try place.text("earlier/figures.json")
    let (now, was) = ("\"value\" : 12", "\"value\" : 11")
    let children = try #require(published.firstRange(of: "\"name\" : \"Children concerned\""))
    let value = try #require(published[children.upperBound...].firstRange(of: now))
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
    ]
  }
}
