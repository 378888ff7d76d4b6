import TestSupport
import Aggregation
import Glibc
import Records
import Spreadsheets
import SystemPackage
import Testing

@testable import Reports
@testable import Writers

/// Serialised, because closing a workbook silences standard error for the whole process.
@Suite(.serialized) struct DocumentWorkbookTests {
  private let place: TemporaryPlace

  init() throws { place = try TemporaryPlace() }

  private func written(_ document: Document, as name: String = "a.xlsx") throws -> FilePath {
    let path = place.path.appending(name)
    try DocumentWorkbook(document).write(to: path)
    return path
  }

  /// The cells of a sheet by their places, as a spreadsheet program shows them.
  private func cells(of name: String, at path: FilePath) throws -> [[String]] {
    let workbook = try XLSXWorkbook(in: XLSXPackage(at: path), numbers: .asStored)
    let sheet = try #require(workbook.sheets.first { $0.name == name })
    var rows: [[String]] = []
    try workbook.forEachRow(of: sheet) { row in
      let row = copy row
      rows.append(
        row.cells.map { cell in
          let place = "\(CellReference.letters(ofColumn: Int(cell.column)))\(row.number)"
          switch cell.kind {
          case .text: return "\(place) \(row.text(of: cell))"
          case .number: return "\(place) = \(row.text(of: cell))"
          default: return "\(place) ?"
          }
        })
      return true
    }
    return rows
  }

  private func part(_ name: String, at path: FilePath) throws -> String {
    String(decoding: try XLSXPackage(at: path).readPart(name), as: UTF8.self)
  }

  @Test func `the sheets are cover, contents, notes and one for each table`() throws {
    let workbook = try XLSXWorkbook(in: XLSXPackage(at: written(Example.document())))
    #expect(
      workbook.sheets.map(\.name) == [
        "cover", "contents", "notes", "headline", "outcomes", "panel", "sources",
      ])
    #expect(workbook.sheets.allSatisfy { $0.state == .visible })
  }

  @Test func `the cover says what the workbook is`() throws {
    #expect(
      try cells(of: "cover", at: written(Example.document())) == [
        ["A1 Learning Group: yearly figures 2023-24"],
        ["A2 This worksheet says what the workbook is, and contains no tables."], ["A3 Example Partnership"],
        ["A4 Public edition, figures as at 31 March 2024."],
        ["A5 The reporting year runs from 1 April to 31 March."], ["A6 Contact: the business unit."],
        ["A7 Next update: in a year."], ["A8 Go to the contents"], ["A9 Shorthand"],
        ["A10 What stands in square brackets is explained here:"],
        ["A11 [c]: confidential, not published."], ["A12 [x]: not available."], ["A13 [z]: not applicable."],
      ])
  }

  @Test func `the last sheet says by what the figures were made, and from which files`() throws {
    #expect(
      try cells(of: "sources", at: written(Example.document(commonNotes: 1))) == [
        ["A1 Where the figures come from"], ["A2 This worksheet contains one table."],
        ["A3 Made by hscp-report 9.9 with the profile profile.toml from these files."],
        ["A4 Back to the contents"],
        ["A5 File, and its SHA-256 where it is given"], ["A6 my_referrals.csv, SHA-256 ab12"],
      ])
  }

  @Test func `notes on all figures are named once, and above each table that they exist`() throws {
    let path = try written(Example.document(commonNotes: 1))
    #expect(try cells(of: "cover", at: path).contains(["A9 Note [note 1], on all figures."]))
    #expect(
      try cells(of: "outcomes", at: path)[3] == [
        "A4 Note [note 2], and those on all figures."
      ])
  }

  @Test func `the cover says of which day the recommendations are, where they have one of their own`() throws
  {
    var document = Example.document()
    document.recommendationsAsAt = Example.day("2024-05-12")
    #expect(try cells(of: "cover", at: written(document))[4] == ["A5 Recommendations as at 12 May 2024."])
  }

  @Test func `a profile without contact and next update has no half-empty lines on the cover`() throws {
    let document = Example.document {
      $0.contact = ""
      $0.nextUpdate = ""
    }
    let texts = try cells(of: "cover", at: written(document)).flatMap { $0 }
    #expect(texts[5] == "A6 Go to the contents")
  }

  @Test func `contents and notes are tables of their own`() throws {
    let path = try written(Example.document())
    #expect(
      try cells(of: "contents", at: path) == [
        ["A1 Contents"], ["A2 This worksheet contains one table."], ["A3 Sheet", "B3 What it holds"],
        ["A4 cover", "B4 What the workbook is, of which day it is, and whom to ask"],
        ["A5 notes", "B5 Notes on the tables: what each counts, and what it leaves out"],
        ["A6 headline", "B6 Table 1: Headline figures, 2023-24"],
        ["A7 outcomes", "B7 Table 2: Referrals by primary outcome, 2023-24"],
        ["A8 panel", "B8 Table 3: Rapid reviews by the Panel's answer, 2023-24"],
        ["A9 sources", "B9 Where the figures come from"],
      ])
    #expect(
      try cells(of: "notes", at: path) == [
        ["A1 Notes"], ["A2 This worksheet contains one table."], ["A3 Back to the contents"],
        ["A4 Note", "B4 What it says"], ["A5 [note 1]", "B5 The first note."],
        ["A6 [note 2]", "B6 A *second* note."], ["A7 [note 3]", "B7 Of the headline."],
      ])
  }

  @Test func `numbers are numbers, and a symbol is a text that is explained on its sheet`() throws {
    let path = try written(Example.document())
    #expect(
      try cells(of: "outcomes", at: path) == [
        ["A1 Table 2: Referrals by primary outcome, 2023-24"],
        ["A2 This worksheet contains one table."], ["A3 [c] means confidential, not published."],
        ["A4 Notes [note 1] [note 2]."], ["A5 Explained on the sheet notes"],
        ["A6 Source: the files named on the sheet sources"],
        ["A7 Back to the contents"], ["A8 Outcome", "B8 Referrals"], ["A9 Rapid review", "B9 = 2"],
        ["A10 A | B", "B10 = 1000"], ["A11 Total", "B11 [c]"],
      ])
    #expect(try cells(of: "panel", at: path).last == ["A8 Panel agreed", "B8 = 1", "C8 = 2"])
    #expect(
      try cells(of: "headline", at: path).suffix(3) == [
        ["A9 Children, all", "B9 = 3", "C9 children"], ["A10 Lowest age", "B10 = 9", "C10 completed years"],
        ["A11 Highest age", "B11 [z]", "C11 completed years"],
      ])
  }

  @Test(arguments: Edition.allCases)
  func `what was written passes its own check`(edition: Edition) throws {
    let document = try Example.yearly(edition).document
    let path = try written(document)
    #expect(throws: Never.self) { try DocumentWorkbook(document).verify(at: path) }
  }

  @Test(
    arguments: [
      "_x0041_ Trust", "_x0041_x0042_", "A_x000D_", " spaces ", "a\ttab", "<&>\"'", "Ynys Môn 🏴", "=1+1",
    ])
  func `a name is read back as it was, whatever it spells`(name: String) throws {
    let document = Example.document { $0.name = name }
    let path = try written(document)
    #expect(throws: Never.self) { try DocumentWorkbook(document).verify(at: path) }
    #expect(try cells(of: "cover", at: path)[2] == ["A3 \(name)"])
  }

  @Test(
    arguments: [
      (Figure.count(3), "outcomes!B9 was read back with other contents"),
      (.symbol(.notAvailable), "outcomes!A3 was read back with other contents"),
    ])
  func `another figure in one cell is found`(figure: Figure, expected: String) throws {
    let path = try written(Example.document(tables: [Example.outcomes]))
    var rows = Example.outcomes.rows
    if figure == .count(3) { rows[0][1] = .figure(figure) } else { rows[2][1] = .figure(figure) }
    let other = Table(
      id: "outcomes", year: Example.reportingYear, title: Example.outcomes.title,
      columns: Example.outcomes.columns,
      rows: rows, notes: [1, 2])
    let error = #expect(throws: OtherContents.self) {
      try DocumentWorkbook(Example.document(tables: [other])).verify(at: path)
    }
    #expect(error?.description == expected)
  }

  @Test func `a missing sheet and a surplus row are found`() throws {
    let longer = Table(
      id: "panel", year: Example.reportingYear, title: Example.panel.title, columns: Example.panel.columns,
      rows: Example.panel.rows + Example.panel.rows, notes: [1])
    let path = try written(Example.document(tables: [Example.headline, longer]))
    #expect(throws: OtherContents(place: "the list of sheets")) {
      try DocumentWorkbook(Example.document(tables: [Example.headline])).verify(at: path)
    }
    #expect(throws: OtherContents(place: "the sheet panel")) {
      try DocumentWorkbook(Example.document(tables: [Example.headline, Example.panel])).verify(at: path)
    }
  }

  @Test func `a workbook that lost its end, or a byte of a part, is found`() throws {
    let document = Example.document()
    let path = try written(document)
    let bytes = try path.readBytes()
    let (half, changed) = (place.path.appending("half.xlsx"), place.path.appending("changed.xlsx"))
    try half.writeBytes(Array(bytes.prefix(bytes.count / 2)))
    #expect(throws: XLSXError.notAWorkbook(.incompleteZip)) {
      try DocumentWorkbook(document).verify(at: half)
    }
    try changed.writeBytes(
      bytes.enumerated().map { $0.offset == bytes.count / 3 ? $0.element ^ 0x55 : $0.element })
    #expect(throws: XLSXError.self) { try DocumentWorkbook(document).verify(at: changed) }
  }

  @Test func `the same document gives the same bytes, whatever the clock and the time zone`() throws {
    let document = Example.document()
    let first = try written(document).readBytes()
    unsafe setenv("TZ", "Pacific/Auckland", 1)
    tzset()
    defer {
      unsafe unsetenv("TZ")
      tzset()
    }
    #expect(try written(document, as: "b.xlsx").readBytes() == first)
  }

  @Test func `the workbook is dated by its figures, not by the clock`() throws {
    let core = try part("docProps/core.xml", at: written(Example.document()))
    #expect(
      core.contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2024-03-31T00:00:00Z</dcterms:created>"))
    #expect(core.contains("<dc:title>Learning Group: yearly figures 2023-24</dc:title>"))
    #expect(core.contains("<dc:creator>Example Partnership</dc:creator>"))
  }

  @Test
  func `each sheet but the cover has one table, from column A, without filter and without merged cells`()
    throws
  {
    let path = try written(Example.document())
    let package = try XLSXPackage(at: path)
    #expect(package.partNames.filter { $0.hasPrefix("xl/tables/") }.count == 6)
    #expect(package.partNames.allSatisfy { !$0.contains("drawing") && !$0.contains("media") })
    let ranges = [
      ("table_contents", "A3:B9", ["Sheet", "What it holds"]),
      ("table_notes", "A4:B7", ["Note", "What it says"]),
      ("table_headline", "A8:C11", ["Figure", "Number", "What is counted"]),
      ("table_outcomes", "A8:B11", ["Outcome", "Referrals"]),
      ("table_panel", "A7:C8", ["Answer", "Rapid reviews", "Of all"]),
      ("table_sources", "A5:A6", ["File, and its SHA-256 where it is given"]),
    ]
    for (index, (name, range, headers)) in ranges.enumerated() {
      let table = try part("xl/tables/table\(index + 1).xml", at: path)
      #expect(table.contains("name=\"\(name)\" displayName=\"\(name)\" ref=\"\(range)\""))
      #expect(!table.contains("autoFilter"))
      let columns = table.matches(of: /<tableColumn id="\d+" name="([^"]*)"/).map { String($0.1) }
      #expect(columns == headers)
    }
    for index in 1...7 {
      let sheet = try part("xl/worksheets/sheet\(index).xml", at: path)
      #expect(!sheet.contains("mergeCell") && !sheet.contains("autoFilter") && !sheet.contains("<pane"))
      #expect(!sheet.contains("headerFooter") && !sheet.contains("hidden"))
    }
  }

  @Test func `the cells of a header are the names of the table's columns`() throws {
    // Without files there is nothing to list among the sources.
    let sheets = WorkbookLayout(try Example.yearly(.board).document).sheets.filter { $0.name != "sources" }
    for sheet in sheets.dropFirst() {
      let range = try #require(sheet.table)
      #expect(sheet.lines[range.headerRow].map(\.value) == range.headers.map { .text($0) })
      #expect(sheet.lines.count == range.headerRow + 1 + range.rows)
      #expect(Set(range.headers.map { $0.lowercased() }).count == range.headers.count)
    }
  }
}
