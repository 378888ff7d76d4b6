import Foundation
import Testing

/// The rules of the checklist for accessible spreadsheets on fonts, colours and widths, and how sheets are printed.
@Suite struct AppearanceRulesTests {
  @Test(arguments: PublishedWorkbook.allCases)
  func `7 text wraps, and each column is wide enough for its longest word`(workbook: PublishedWorkbook) throws
  {
    for sheet in try workbook.parts.sheets {
      for cell in sheet.cells where !cell.isNumber {
        #expect(cell.format.wraps, "\(sheet.name)!\(cell.place)")
        // Programs break lines after hyphens too. On average a letter is no wider than a digit.
        let longest = cell.text.split { " -/".contains($0) }.map(\.count).max() ?? 0
        let width = try #require(sheet.widths[cell.column])
        #expect(Double(longest) * cell.format.points / 12 <= width, "\(sheet.name)!\(cell.place)")
      }
      for cell in sheet.cells where cell.isNumber && !cell.text.contains(".") {
        #expect(Double(cell.text.count + 2) <= (try #require(sheet.widths[cell.column])))
      }
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `10 nothing is hidden, and every column in use has its width`(workbook: PublishedWorkbook) throws {
    let parts = try workbook.parts
    #expect(!(try #require(parts.parts["xl/workbook.xml"])).contains("state="))
    for sheet in parts.sheets {
      #expect(!sheet.xml.contains("hidden"), "\(sheet.name)")
      #expect(Set(sheet.cells.map(\.column)) == Set(sheet.widths.keys), "\(sheet.name)")
      #expect(sheet.widths.values.allSatisfy { (10...100).contains($0) }, "\(sheet.name)")
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `15 titles and headings have the styles of headings, and nothing else does`(
    workbook: PublishedWorkbook
  )
    throws
  {
    let cover = (workbook == .tracker ? ["How to read the sheets"] : []) + ["Shorthand"]
    for sheet in try workbook.sheets(under: 15) {
      #expect(sheet.cells.filter { $0.format.builtInStyle == 16 }.map(\.place) == ["A1"], "\(sheet.name)")
      let second = sheet.cells.filter { $0.format.builtInStyle == 17 }.map(\.text)
      #expect(second == (sheet.name == "cover" ? cover : []))
    }
    let styles = try #require(workbook.parts.parts["xl/styles.xml"])
    #expect(styles.contains("<cellStyle name=\"Heading 1\" xfId=\"1\" builtinId=\"16\"/>"))
    #expect(styles.contains("<cellStyle name=\"Heading 2\" xfId=\"2\" builtinId=\"17\"/>"))
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `17 and 21 there are no page headers and footers, pictures, boxes or macros`(
    workbook: PublishedWorkbook
  )
    throws
  {
    let parts = try workbook.parts
    #expect(parts.sheets.allSatisfy { !$0.xml.contains("headerFooter") })
    for sheet in try workbook.sheets(under: 21) { #expect(!sheet.xml.contains("rawing"), "\(sheet.name)") }
    #expect(!parts.parts.keys.contains { $0.contains(/media|vba|comment/) })
    #expect(parts.parts.keys.contains { $0.contains(/drawing|chart/) } == (workbook == .export))
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `18 and 19 links are underlined, and every colour contrasts with what is behind it`(
    workbook: PublishedWorkbook
  ) throws {
    for sheet in try workbook.parts.sheets {
      let links = Set(sheet.xml.matches(of: /<hyperlink ref="([A-Z]+\d+)"/).map { String($0.1) })
      for cell in sheet.cells {
        let colour = cell.format.font.firstMatch(of: /<color rgb="FF([0-9A-F]{6})"/)
        #expect(cell.format.font.contains("<u/>") == links.contains(cell.place))
        if links.contains(cell.place) { #expect(colour != nil, "\(sheet.name)!\(cell.place)") }
        let ratio = contrast(of: colour.map { String($0.1) } ?? "000000", with: cell.format.fill ?? "FFFFFF")
        #expect(ratio > 4.5, "\(sheet.name)!\(cell.place)")
      }
    }
  }

  /// The ratio of Web Content Accessibility Guidelines 2.2.
  private func contrast(of text: String, with back: String) -> Double {
    let values = [text, back].map { colour -> Double in
      let number = Int(colour, radix: 16) ?? 0xFF_FFFF
      let channels = [16, 8, 0].map { pow(Double(number >> $0 & 0xFF) / 255, 2.2) }
      return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
    return ((values.max() ?? 0) + 0.05) / ((values.min() ?? 0) + 0.05)
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `20 there is no fill and no line`(workbook: PublishedWorkbook) throws {
    let parts = try workbook.parts
    for sheet in try workbook.sheets(under: 20) {
      #expect(sheet.cells.allSatisfy { $0.format.fill == nil && !$0.format.hasLine }, "\(sheet.name)")
    }
    #expect(parts.sheets.flatMap(\.tables).allSatisfy { $0.contains(/<tableStyleInfo showFirstColumn="0"/) })
    guard workbook != .export, workbook != .tracker else { return }
    let styles = try #require(parts.parts["xl/styles.xml"])
    #expect(styles.matches(of: /patternType="([^"]*)"/).map { String($0.1) } == ["none", "gray125"])
    #expect(
      styles.contains("<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>"))
  }

  @Test func `the headers of what is not published have a fill and a line, and so has the row of a total`()
    throws
  {
    for (workbook, name) in [(PublishedWorkbook.export, "outcomes"), (.tracker, "Recommendations")] {
      let sheet = try #require(workbook.parts.sheets.first { $0.name == name })
      #expect(sheet.header.allSatisfy { $0.format.fill == "E7ECF0" && $0.format.hasLine })
    }
    let outcomes = try #require(PublishedWorkbook.export.parts.sheets.first { $0.name == "outcomes" })
    let total = outcomes.body.filter { $0.row == outcomes.range?.rows.upperBound }
    #expect(total.first?.text == "Total")
    #expect(total.allSatisfy { $0.format.hasLine && $0.format.font.contains("<b/>") })
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `31 every font is sans serif of 12 points or more, bold only in headings, and none is italic`(
    workbook: PublishedWorkbook
  ) throws {
    let parts = try workbook.parts
    let fonts = try #require(parts.parts["xl/styles.xml"]).matches(of: /<font>(.*?)<\/font>/).map {
      String($0.1)
    }
    #expect(fonts.count >= 5)
    for font in fonts {
      #expect(font.contains("<name val=\"Arial\"/>"))
      #expect((Double(try #require(font.firstMatch(of: /<sz val="([0-9.]+)"/)).1) ?? 0) >= 12)
      #expect(!font.contains("<i/>"))
    }
    for sheet in try workbook.sheets(under: 31) {
      for cell in sheet.cells {
        let isHeading = cell.format.builtInStyle != 0 || cell.row == sheet.range?.rows.lowerBound
        #expect(cell.format.font.contains("<b/>") == isHeading, "\(sheet.name)!\(cell.place)")
      }
      #expect(!sheet.xml.contains("textRotation"))
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func
    `sheets are printed one page wide, on A4 or what is filled in on A3, and in landscape if they are wide`(
      workbook: PublishedWorkbook
    )
    throws
  {
    for sheet in try workbook.parts.sheets {
      #expect(sheet.xml.contains("<pageSetUpPr fitToPage=\"1\"/>"))
      let paper = sheet.xml.contains("<pane ") ? "[89]" : "9"
      let height = sheet.name == "summary" ? "" : " fitToHeight=\"0\""
      let setup = try Regex(
        "<pageSetup paperSize=\"\(paper)\"\(height) orientation=\"(portrait|landscape)\"/>")
      #expect(sheet.xml.contains(setup), "\(sheet.name)")
      let width = sheet.widths.values.reduce(0, +)
      if width < 80, sheet.name != "summary", !sheet.xml.contains("<pane ") {
        #expect(sheet.xml.contains("portrait"), "\(sheet.name)")
      }
      if width > 90 { #expect(sheet.xml.contains("landscape"), "\(sheet.name)") }
    }
  }
}
