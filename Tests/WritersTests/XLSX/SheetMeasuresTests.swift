import Testing

@testable import Writers

struct SheetMeasuresTests {
  private func cell(_ text: String, _ style: WorkbookContents.Style) -> WorkbookContents.Cell {
    WorkbookContents.Cell(value: .text(text), style: style)
  }

  @Test(
    arguments: [
      ("short", WorkbookContents.Style.body, 17.0), ("This worksheet contains one table.", .body, 33),
      ("This worksheet contains one table.", .link, 33), ("This worksheet contains one table.", .heading, 45),
      ("Rapid reviews of this reporting year", .numberHeader, 39), ("One line\nand another", .body, 33),
      ("Withdrawn or duplicate", .body, 17), ("1234567890123456789012345", .body, 33),
    ])
  func `a row is as high as its wrapped texts`(text: String, style: WorkbookContents.Style, height: Double) {
    let sheet = WorkbookContents.Sheet(name: "s", lines: [[cell(text, style)]], widths: [25])
    #expect(SheetMeasures.heights(of: sheet) == [height])
  }

  @Test func `no row is higher than the file format allows`() {
    let text = String(repeating: "many words ", count: 1000)
    let sheet = WorkbookContents.Sheet(name: "s", lines: [[cell(text, .body)]], widths: [25])
    #expect(SheetMeasures.heights(of: sheet) == [409])
  }

  @Test func `a column of numbers has room for its longest number, and two lines for its header`() {
    let numbers = [1.0, 1_234_567].map { WorkbookContents.Cell(value: .number($0), style: .number) }
    #expect(SheetMeasures.numberWidth(of: numbers, under: cell("Number", .numberHeader)) == 12)
    #expect(
      SheetMeasures.numberWidth(of: numbers, under: cell("Change on the year before", .numberHeader)) == 13)
    let long = [WorkbookContents.Cell(value: .number(123_456_789_012_345), style: .number)]
    #expect(SheetMeasures.numberWidth(of: long, under: cell("Number", .numberHeader)) == 17)
  }

  @Test func `a first column grows until neither a year nor a marker of its title is broken`() {
    let title = cell("Referrals by harm, 2021-22 to 2023-24 [note 1] [note 2] [note 12]", .heading)
    let leasts = (30...45).map(Double.init)
    let widths = leasts.map { SheetMeasures.titleWidth(of: title, least: $0) }
    for (width, least) in zip(widths, leasts) {
      #expect((least...least + 16).contains(width))
      let lines = MeasuredText(title.shown, in: title.style.face).lines(room: width * 9)
      #expect(lines.dropLast().allSatisfy { !$0.hasSuffix("-") && !$0.hasSuffix("[note ") })
    }
    #expect(widths != leasts)
    #expect(SheetMeasures.titleWidth(of: cell("Notes", .heading), least: 22) == 22)
  }

  @Test func `a sheet that is wider than a page is printed in landscape`() {
    func sheet(_ widths: [Double]) -> WorkbookContents.Sheet {
      WorkbookContents.Sheet(name: "s", lines: [], widths: widths)
    }
    #expect(!SheetMeasures.isLandscape(sheet([40, 14, 14])))
    #expect(SheetMeasures.isLandscape(sheet([40, 14, 14, 14, 14])))
  }
}
