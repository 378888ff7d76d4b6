import Foundation
import Testing

/// The rules of the checklist for accessible spreadsheets on sheets, their order, and the file as a whole.
@Suite struct SheetRulesTests {
  @Test(arguments: PublishedWorkbook.allCases)
  func `16 A2 says how many tables there are, in words`(workbook: PublishedWorkbook) throws {
    let sheets = try workbook.sheets(under: 16)
    #expect(
      sheets.first?.text("A2") == "This worksheet says what the workbook is, and contains no tables.")
    for sheet in sheets.dropFirst() {
      #expect(sheet.text("A2") == "This worksheet contains one table.", "\(sheet.name)")
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `22 sheet names are unique and descriptive, and programs accept them`(workbook: PublishedWorkbook)
    throws
  {
    let names = try workbook.parts.sheets.map(\.name)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[A-Za-z_]{4,31}/) != nil && $0.lowercased() != "history" })
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `23 and 24 each sheet begins in A1 and has its lines in column A, without gaps`(
    workbook: PublishedWorkbook
  ) throws {
    #expect(try workbook.parts.sheets.allSatisfy { $0.text("A1") != nil })
    for sheet in try workbook.sheets(under: 24) {
      #expect(sheet.above.map(\.place) == (1...sheet.above.count).map { "A\($0)" }, "\(sheet.name)")
      #expect(
        sheet.range.map { $0.rows.lowerBound == sheet.above.count + 1 }
          ?? (sheet.name == "cover"))
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `24 a table is preceded by title, number of tables, shorthand, notes and source`(
    workbook: PublishedWorkbook
  ) throws {
    let sheets = try workbook.sheets(under: 24).filter { !(workbook.front + ["sources"]).contains($0.name) }
    for sheet in sheets {
      var lines = sheet.above.dropFirst(2).map(\.text).filter { !$0.hasPrefix("[") }
      if workbook == .export { #expect(lines.removeFirst() == "Official – Sensitive", "\(sheet.name)") }
      // Sentences say what the reader of the records must know.
      let records = ["tests": 1, "tracker": 4, "listing": 2]
      lines.removeFirst(records[sheet.name] ?? 0)
      let source = ["Source: the files named on the sheet sources"].filter { _ in
        !sheet.name.hasPrefix("national")
      }
      let notes = lines.prefix(2).filter { $0.hasPrefix("Note") || $0 == "Explained on the sheet notes" }
      #expect(records[sheet.name] == nil ? notes.count == 2 : notes.isEmpty, "\(sheet.name)")
      #expect(lines == notes + source + ["Back to the contents"], "\(sheet.name)")
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `tables are numbered in their titles, and the contents have the same titles`(
    workbook: PublishedWorkbook
  )
    throws
  {
    let sheets = try workbook.sheets(under: 24).filter { !(workbook.front + ["sources"]).contains($0.name) }
    for (index, sheet) in sheets.enumerated() {
      #expect(sheet.text("A1")?.hasPrefix("Table \(index + 1): ") == true, "\(sheet.name)")
    }
    let contents = try #require(workbook.parts.sheets.first { $0.name == "contents" }).body
    let said = contents.filter { $0.column == 2 && $0.text.hasPrefix("Table ") }.map(\.text)
    #expect(said == sheets.compactMap { $0.text("A1") })
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `the last sheet says where the figures come from, and no other has a digest`(
    workbook: PublishedWorkbook
  )
    throws
  {
    let sheets = try workbook.parts.sheets
    let sources = try #require(sheets.last)
    #expect(sources.name == "sources" && !sources.body.isEmpty)
    #expect(sources.cells.contains { $0.text.hasPrefix("Made by hscp-report ") })
    #expect(sheets.dropLast().flatMap(\.cells).allSatisfy { !$0.text.contains("SHA-256") })
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `29 the document has its title and its language`(workbook: PublishedWorkbook) throws {
    let parts = try workbook.parts
    let core = try #require(parts.parts["docProps/core.xml"])
    let title = try #require(parts.sheets.first?.text("A1"))
    #expect(core.contains("<dc:title>\(title)</dc:title>"))
    #expect(core.contains("<dc:language>en-GB</dc:language>"))
    for property in ["dc:subject", "dc:creator", "cp:keywords", "dc:description"] {
      #expect(core.matches(of: try Regex("<\(property)>[^<]+</\(property)>")).count == 1, "\(property)")
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `30 the cursor is in A1 of the first sheet`(workbook: PublishedWorkbook) throws {
    let parts = try workbook.parts
    #expect(!(try #require(parts.parts["xl/workbook.xml"])).contains(/activeTab|firstSheet/))
    #expect(parts.sheets.map { $0.xml.contains("tabSelected=\"1\"") } == parts.sheets.indices.map { $0 == 0 })
    // A view without a selection has A1 selected.
    for sheet in try workbook.sheets(under: 8) {
      #expect(!sheet.xml.contains("<selection") && !sheet.xml.contains("topLeftCell"), "\(sheet.name)")
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `32 cover, contents and notes come first, and the cover says who to ask`(workbook: PublishedWorkbook)
    throws
  {
    let sheets = try workbook.parts.sheets
    let first = workbook == .tracker ? "Recommendations" : "headline"
    #expect(sheets.prefix(workbook.front.count + 1).map(\.name) == workbook.front + [first])
    guard workbook != .regional, workbook != .board else { return }
    let cover = try #require(sheets.first).cells.map(\.text)
    #expect(cover.contains("Contact: the partnership's business unit."))
    #expect(cover.contains { $0.hasPrefix("Next update: ") })
  }
}

@Suite struct OverlongTextTests {
  @Test func `a note that no cell can hold stops the report, which names the cell`() throws {
    let place = try Workplace()
    try place.write(
      String(repeating: "much to say ", count: 4000), to: "fixtures/register/learning/2023-24/note.md")
    let run = try place.run("report", "fixtures/register", "--year", "2023-24", "--output", "out")
    #expect(run.status == 74)
    #expect(
      run.errors == """
        out/yearly-report.xlsx: error: [unwritable-cell] notes!B5 would hold 47999 characters, and a cell holds 32767; \
        expected no more than that; shorten the text of that cell, the earlier files are untouched

        """)
    #expect(!place.exists("out"))
  }
}
