import Testing

/// The rules of the Government Statistical Service's checklist for accessible spreadsheets on tables. The numbers are those
/// of our list of its rules.
@Suite struct TableRulesTests {
  @Test(arguments: PublishedWorkbook.allCases)
  func `1 every table is marked up as a table, with a description`(workbook: PublishedWorkbook) throws {
    let sheets = try workbook.parts.sheets
    #expect(sheets.count > (workbook == .tracker ? 3 : 10))
    for sheet in try workbook.parts.tableSheets {
      let table = try #require(sheet.tables.first, "\(sheet.name)")
      #expect(sheet.body.map(\.row).max() == sheet.range?.rows.upperBound, "\(sheet.name)")
      #expect(
        table.contains(/<x14:table altText="[^"]+" altTextSummary="\d+ rows? below the header; [^"]+"\/>/))
    }
    #expect(try #require(sheets.first).tables == [])
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `2 tables have meaningful unique names`(workbook: PublishedWorkbook) throws {
    let names = try workbook.parts.sheets.flatMap(\.tables).map { table in
      String(try #require(table.firstMatch(of: #/ displayName="([^"]*)"/#)).1)
    }
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /table_[A-Za-z_]+/) != nil })
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `3 no cells are merged`(workbook: PublishedWorkbook) throws {
    #expect(try workbook.sheets(under: 3).allSatisfy { !$0.xml.contains("mergeCell") })
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `4 and 9 no row, column or cell of a table is empty, unless a sentence says what that means`(
    workbook: PublishedWorkbook
  ) throws {
    for sheet in try workbook.parts.tableSheets where !workbook.isExempt(sheet, from: 4) {
      let range = try #require(sheet.range)
      if sheet.above.contains(where: { $0.text.hasPrefix("A blank cell means that ") }) {
        #expect(Set(sheet.body.map(\.row)).count == range.rows.count - 1, "\(sheet.name)")
        #expect(Set(sheet.body.map(\.column)) == Set(range.columns), "\(sheet.name)")
        continue
      }
      let filled = (sheet.header + sheet.body).filter { !$0.text.allSatisfy(\.isWhitespace) }
      #expect(filled.count == range.rows.count * range.columns.count, "\(sheet.name)")
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `5 each table has one header row, whose cells are its columns' names`(workbook: PublishedWorkbook)
    throws
  {
    for sheet in try workbook.parts.tableSheets {
      let table = try #require(sheet.tables.first)
      #expect(!table.contains("headerRowCount"), "without the attribute there is one header row")
      let columns = table.matches(of: /<tableColumn id="\d+" name="([^"]*)"/).map { String($0.1) }
      #expect(columns == sheet.header.map { $0.text.replacing("&", with: "&amp;") }, "\(sheet.name)")
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `6 every header is filled and unique in its table`(workbook: PublishedWorkbook) throws {
    for sheet in try workbook.parts.tableSheets {
      #expect(
        Set(sheet.header.map { $0.text.lowercased() }).count == sheet.range?.columns.count, "\(sheet.name)")
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `8 there are no filters and no frozen panes`(workbook: PublishedWorkbook) throws {
    for sheet in try workbook.sheets(under: 8) {
      #expect(([sheet.xml] + sheet.tables).allSatisfy { !$0.contains("autoFilter") && !$0.contains("<pane") })
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `25 tables start in column A`(workbook: PublishedWorkbook) throws {
    #expect(try workbook.parts.tableSheets.allSatisfy { $0.range?.columns.lowerBound == 1 })
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `26 nothing is below or beside a table`(workbook: PublishedWorkbook) throws {
    for sheet in try workbook.parts.tableSheets {
      let range = try #require(sheet.range)
      #expect(
        sheet.cells.allSatisfy { $0.row <= range.rows.upperBound && $0.column <= range.columns.upperBound })
    }
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `27 there is one table on a sheet`(workbook: PublishedWorkbook) throws {
    #expect(try workbook.parts.tableSheets.map(\.tables.count).allSatisfy { $0 == 1 })
  }

  @Test(arguments: PublishedWorkbook.allCases)
  func `34 numbers are numbers with a format, and only shorthand is among them`(
    workbook: PublishedWorkbook
  ) throws {
    var numbers = 0
    for sheet in try workbook.parts.sheets where !sheet.hasChart {
      let columns = Set(sheet.body.filter(\.isNumber).map(\.column))
      for cell in sheet.body where columns.contains(cell.column) {
        numbers += cell.isNumber ? 1 : 0
        #expect(
          cell.isNumber
            ? !cell.format.xml.hasPrefix("numFmtId=\"0\"") : ["[c]", "[x]", "[z]"].contains(cell.text),
          "\(sheet.name)!\(cell.place)")
      }
      // A probability is a word where it is below what is printed, so its column holds words.
      #expect(
        sheet.name == "tests"
          || sheet.cells.allSatisfy { $0.isNumber || $0.text.wholeMatch(of: /[0-9.,% ]+/) == nil })
    }
    #expect(numbers > (workbook == .tracker ? 30 : 50))
  }
}
