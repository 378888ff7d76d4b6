import Testing

/// The rules of the checklist for accessible spreadsheets on notes, links and shorthand.
@Suite struct NoteRulesTests {
  private func markers(in cells: [WorkbookParts.Cell]) -> [Int] {
    cells.flatMap { $0.text.matches(of: /\[note (\d+)\]/) }.compactMap { Int($0.1) }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `11 notes are never signposted by a symbol or a superscript`(workbook: PublishedWorkbook) throws {
    let parts = try workbook.parts
    #expect(parts.parts.values.allSatisfy { !$0.contains("vertAlign") && !$0.contains("<rPr>") })
    for sheet in parts.sheets {
      #expect(sheet.cells.allSatisfy { !$0.text.contains(/[*†‡§¹²³⁰⁴-⁹]/) }, "\(sheet.name)")
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `12 markers are in one line above a table, and in no cell of data`(workbook: PublishedWorkbook) throws
  {
    for sheet in try workbook.parts.sheets where sheet.name != "notes" {
      #expect(markers(in: sheet.header + sheet.body) == [], "\(sheet.name)")
      let lines = sheet.above.filter { !markers(in: [$0]).isEmpty }
      #expect(lines.count < 2 && lines.allSatisfy { $0.text.hasPrefix("Note") }, "\(sheet.name)")
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `13 every marker has its note, every note a marker, numbered as they first appear`(
    workbook: PublishedWorkbook
  ) throws {
    let sheets = try workbook.parts.sheets
    guard workbook.front.contains("notes") else {
      #expect(markers(in: sheets.flatMap(\.cells)) == [])
      return
    }
    let notes = try #require(sheets.first { $0.name == "notes" })
    var used: [Int] = []
    for marker in markers(in: sheets.filter { $0.name != "notes" }.flatMap(\.cells))
    where !used.contains(marker) {
      used.append(marker)
    }
    let explained = notes.body.filter { $0.column == 1 }
    #expect(!used.isEmpty)
    #expect(used == Array(1...explained.count))
    #expect(explained.map(\.text) == used.map { "[note \($0)]" })
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `14 links say where they lead, to a sheet that exists`(workbook: PublishedWorkbook) throws {
    let sheets = try workbook.parts.sheets
    let names = Set(sheets.map(\.name))
    for sheet in sheets {
      let links = sheet.xml.matches(of: /<hyperlink ref="([A-Z]+\d+)" location="'([^']*)'!A1"/)
      #expect(links.count == sheet.xml.ranges(of: "<hyperlink ").count)
      for link in links {
        #expect(names.contains(String(link.2)))
        let text = try #require(sheet.text(String(link.1)))
        #expect(text.contains(link.2) || sheet.name == "notes", "\(sheet.name): \(text)")
      }
      #expect(
        sheet.cells.allSatisfy { !$0.text.lowercased().contains(/https?:|www\.|click here/) }, "\(sheet.name)"
      )
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `14 the contents lead to each sheet, and each sheet back`(workbook: PublishedWorkbook) throws {
    let sheets = try workbook.parts.sheets
    let contents = try #require(sheets.first { $0.name == "contents" })
    let targets = contents.xml.matches(of: /location="'([^']*)'!A1"/).map { String($0.1) }
    #expect(targets == sheets.map(\.name).filter { $0 != "contents" })
    #expect(targets == contents.body.filter { $0.column == 1 }.map(\.text))
    for sheet in sheets where sheet.name != "contents" && !workbook.isExempt(sheet, from: 24) {
      #expect(sheet.xml.contains("location=\"'contents'!A1\""), "\(sheet.name)")
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `33 shorthand is explained on its sheet, and on the cover`(workbook: PublishedWorkbook) throws {
    let sheets = try workbook.parts.sheets
    let cover = try #require(sheets.first).cells.map(\.text)
    for sheet in sheets.dropFirst(workbook.front.count) where !workbook.isExempt(sheet, from: 24) {
      let used = Set(sheet.body.flatMap { $0.text.matches(of: /\[[a-z]+\]/) }.map { String($0.0) })
      let explained = Set(
        sheet.above.compactMap { $0.text.firstMatch(of: #/^(\[[a-z]+\]) means /#)?.1 }.map(String.init))
      #expect(explained == used, "\(sheet.name)")
      for mark in used { #expect(cover.contains { $0.hasPrefix("\(mark): ") }) }
    }
  }

  @Test func `33 what was revised is marked, and the mark explained`() throws {
    let sheets = try PublishedWorkbook.revised.parts.sheets
    let headline = try #require(sheets.first { $0.name == "headline" })
    #expect(headline.body.map(\.text).contains("Withdrawn or duplicate [r]"))
    #expect(headline.above.map(\.text).contains("[r] means revised since it was published."))
    #expect(try #require(sheets.first).cells.map(\.text).contains("[r]: revised since it was published."))
  }
}
