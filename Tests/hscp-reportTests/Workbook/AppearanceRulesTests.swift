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
    for sheet in try workbook.parts.sheets {
      #expect(sheet.cells.filter { $0.format.builtInStyle == 16 }.map(\.place) == ["A1"], "\(sheet.name)")
      let second = sheet.cells.filter { $0.format.builtInStyle == 17 }.map(\.text)
      #expect(second == (sheet.name == "cover" ? ["Shorthand", "Where the figures come from"] : []))
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
    for sheet in parts.sheets {
      #expect(!sheet.xml.contains("headerFooter"), "\(sheet.name)")
      #expect(!sheet.xml.contains("rawing") || sheet.name.hasPrefix("chart_"), "\(sheet.name)")
    }
    #expect(!parts.parts.keys.contains { $0.contains(/media|vba|comment/) })
    #expect(parts.parts.keys.contains { $0.contains(/drawing|chart/) } == (workbook == .export))
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `18 and 19 only links have a colour, are underlined too, and contrast with white`(
    workbook: PublishedWorkbook
  ) throws {
    for sheet in try workbook.parts.sheets {
      let links = Set(sheet.xml.matches(of: /<hyperlink ref="([A-Z]+\d+)"/).map { String($0.1) })
      for cell in sheet.cells {
        let colour = cell.format.font.firstMatch(of: /<color rgb="FF([0-9A-F]{6})"/)
        #expect((colour != nil) == links.contains(cell.place), "\(sheet.name)!\(cell.place)")
        #expect(cell.format.font.contains("<u/>") == links.contains(cell.place))
        if let colour { #expect(contrastToWhite(of: String(colour.1)) > 4.5) }
      }
    }
  }

  /// The ratio of Web Content Accessibility Guidelines 2.2.
  private func contrastToWhite(of colour: String) -> Double {
    let number = Int(colour, radix: 16) ?? 0xFF_FFFF
    let channels = [16, 8, 0].map { shift -> Double in
      let value = Double(number >> shift & 0xFF) / 255
      // An approximation of the standard's curve, always a little darker.
      return value * value
    }
    return 1.05 / (0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2] + 0.05)
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `20 there is no fill and no line`(workbook: PublishedWorkbook) throws {
    let parts = try workbook.parts
    let styles = try #require(parts.parts["xl/styles.xml"])
    #expect(styles.matches(of: /patternType="([^"]*)"/).map { String($0.1) } == ["none", "gray125"])
    #expect(
      styles.contains("<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>"))
    #expect(parts.sheets.flatMap(\.tables).allSatisfy { $0.contains(/<tableStyleInfo showFirstColumn="0"/) })
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
    for sheet in parts.sheets {
      for cell in sheet.cells {
        let isHeading = cell.format.builtInStyle != 0 || cell.row == sheet.range?.rows.lowerBound
        #expect(cell.format.font.contains("<b/>") == isHeading, "\(sheet.name)!\(cell.place)")
      }
      #expect(!sheet.xml.contains("textRotation"))
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `sheets are printed on A4, one page wide, and in landscape if they are wide`(
    workbook: PublishedWorkbook
  )
    throws
  {
    for sheet in try workbook.parts.sheets {
      #expect(sheet.xml.contains("<pageSetUpPr fitToPage=\"1\"/>"))
      #expect(
        sheet.xml.contains(/<pageSetup paperSize="9" fitToHeight="0" orientation="(portrait|landscape)"\/>/))
      let width = sheet.widths.values.reduce(0, +)
      if width < 80 { #expect(sheet.xml.contains("portrait"), "\(sheet.name)") }
      if width > 90 { #expect(sheet.xml.contains("landscape"), "\(sheet.name)") }
    }
  }
}
