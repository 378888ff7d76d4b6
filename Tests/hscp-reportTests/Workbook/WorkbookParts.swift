import Foundation
import Spreadsheets
import SystemPackage
import Testing

/// The workbooks that the program publishes, each made once for all tests of the rules.
enum PublishedWorkbook: String, CaseIterable, CustomTestStringConvertible {
  case yearly, board, comparison, revised, regional, export, tracker

  var testDescription: String { rawValue }

  /// The sheets before those of its tables: cover, contents, the board's page, and notes if there are any.
  var front: [String] {
    ["cover", "contents"] + (self == .export ? ["summary"] : []) + (self == .tracker ? [] : ["notes"])
  }

  /// The workbook taken apart.
  var parts: WorkbookParts {
    get throws { try #require(try Self.made.get()[self]) }
  }

  /// Thrown again for each test: the error of an expectation would fail only the first.
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
    let (now, was) = ("\"value\" : 0", "\"value\" : 1")
    guard let entries = published.firstRange(of: "\"name\" : \"Withdrawn or duplicate\""),
      let value = published[entries.upperBound...].firstRange(of: now)
    else { throw NotMade(description: "the entries of 2022-23 that are not counted are not in the snapshot") }
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

/// A workbook taken apart: its parts, and its cells with their formats.
struct WorkbookParts: Sendable {
  struct Cell: Sendable {
    /// Both from 1.
    let row: Int
    let column: Int
    let text: String
    let isNumber: Bool
    let format: Format

    var place: String { "\(CellReference.letters(ofColumn: column))\(row)" }
  }

  /// A record of the style part, as a cell uses it.
  struct Format: Sendable {
    let xml: String
    /// The number of its named style; 0 is Normal.
    let builtInStyle: Int
    let font: String

    /// The colour behind its text, as six digits; `nil` for none.
    let fill: String?

    var hasLine: Bool { !xml.contains("borderId=\"0\"") }
    var wraps: Bool { xml.contains("wrapText=\"1\"") }
    var points: Double { Double(font.firstMatch(of: /<sz val="([0-9.]+)"/)?.1 ?? "") ?? 0 }
  }

  struct Sheet: Sendable {
    let name: String
    let xml: String
    let tables: [String]
    let cells: [Cell]
    /// By the number of the column, from 1.
    let widths: [Int: Double]

    /// Where the first table is: its rows, the header's first, and its columns.
    var range: (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
      guard let match = tables.first?.firstMatch(of: #/ ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/#),
        let top = Int(match.2), let bottom = Int(match.4)
      else { return nil }
      return (top...bottom, column(match.1)...column(match.3))
    }

    private func column(_ letters: Substring) -> Int {
      letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
    }

    /// Whether it holds a chart.
    var hasChart: Bool { xml.contains("<drawing ") }

    func text(_ place: String) -> String? { cells.first { $0.place == place }?.text }

    var header: [Cell] { cells.filter { $0.row == range?.rows.lowerBound } }
    /// The cells of the table below its header.
    var body: [Cell] { cells.filter { $0.row > range?.rows.lowerBound ?? .max } }
    /// The cells above the table, or all of a sheet without one.
    var above: [Cell] { cells.filter { $0.row < range?.rows.lowerBound ?? .max } }
  }

  let parts: [String: String]
  let sheets: [Sheet]

  /// The sheets that hold one table: all but the cover, and the page with several and their charts.
  var tableSheets: [Sheet] { sheets.dropFirst().filter { !$0.hasChart } }

  init(at url: URL) throws {
    let path = FilePath(url.path)
    let package = try XLSXPackage(at: path)
    var parts: [String: String] = [:]
    for name in package.partNames {
      parts[name] = String(decoding: try package.readPart(name), as: UTF8.self)
    }
    self.parts = parts
    let formats = WorkbookParts.formats(in: parts["xl/styles.xml"] ?? "")
    let workbook = try XLSXWorkbook(in: package, numbers: .asStored)
    var sheets: [Sheet] = []
    for (index, sheet) in workbook.sheets.enumerated() {
      let xml = parts["xl/worksheets/sheet\(index + 1).xml"] ?? ""
      var styles: [String: Int] = [:]
      for match in xml.matches(of: /<c r="([A-Z]+\d+)" s="(\d+)"/) { styles[String(match.1)] = Int(match.2) }
      var cells: [Cell] = []
      try workbook.forEachRow(of: sheet) { row in
        for cell in row.cells {
          let place = "\(CellReference.letters(ofColumn: Int(cell.column)))\(row.number)"
          cells.append(
            Cell(
              row: row.number, column: Int(cell.column), text: row.text(of: cell),
              isNumber: cell.kind == .number || cell.kind == .date,
              format: formats[styles[place] ?? 0]))
        }
        return true
      }
      let targets = (parts["xl/worksheets/_rels/sheet\(index + 1).xml.rels"] ?? "")
        .matches(of: /Target="\.\.\/(tables\/table\d+\.xml)"/).map { "xl/\($0.1)" }
      var widths: [Int: Double] = [:]
      for match in xml.matches(of: /<col min="(\d+)" max="(\d+)" width="([0-9.]+)"/) {
        for column in (Int(match.1) ?? 1)...(Int(match.2) ?? 1) { widths[column] = Double(match.3) }
      }
      sheets.append(
        Sheet(
          name: sheet.name, xml: xml, tables: targets.compactMap { parts[$0] }, cells: cells, widths: widths))
    }
    self.sheets = sheets
  }

  private static func formats(in styles: String) -> [Format] {
    func block(_ name: String) -> Substring {
      styles.split(separator: "<\(name) ").last?.split(separator: "</\(name)>").first ?? ""
    }
    let fills = block("fills").split(separator: "<fill>").dropFirst().map { fill in
      fill.firstMatch(of: /<fgColor rgb="FF([0-9A-F]{6})"/).map { String($0.1) }
    }
    let fonts = block("fonts").split(separator: "<font>").dropFirst().map(String.init)
    var builtIn: [Int: Int] = [:]
    for match in block("cellStyles").matches(of: /xfId="(\d+)" builtinId="(\d+)"/) {
      builtIn[Int(match.1) ?? 0] = Int(match.2)
    }
    return block("cellXfs").split(separator: "<xf ").dropFirst().map { record in
      let font = record.firstMatch(of: /fontId="(\d+)"/).flatMap { Int($0.1) } ?? 0
      let style = record.firstMatch(of: /xfId="(\d+)"/).flatMap { Int($0.1) } ?? 0
      let fill = record.firstMatch(of: /fillId="(\d+)"/).flatMap { Int($0.1) } ?? 0
      return Format(
        xml: String(record), builtInStyle: builtIn[style] ?? 0, font: fonts[font], fill: fills[fill])
    }
  }
}
