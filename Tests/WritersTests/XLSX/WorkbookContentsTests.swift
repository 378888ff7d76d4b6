import Testing

@testable import Writers

struct WorkbookContentsTests {
  private func heights(_ text: String, _ style: WorkbookContents.Style, width: Double) -> [Double] {
    let cell = WorkbookContents.Cell(value: .text(text), style: style)
    return WorkbookContents.Sheet(name: "s", lines: [[cell]], table: nil, widths: [width]).heights
  }

  @Test(
    arguments: [
      ("short", WorkbookContents.Style.body, 17.0), ("This worksheet contains one table.", .body, 34),
      ("This worksheet contains one table.", .link, 17), ("This worksheet contains one table.", .heading, 24),
      ("Rapid reviews of this reporting year", .numberHeader, 34),
      ("Withdrawn or duplicate", .body, 17), ("1234567890123456789012345", .body, 34),
    ])
  func `a row is as high as its wrapped texts`(text: String, style: WorkbookContents.Style, height: Double) {
    #expect(heights(text, style, width: 25) == [height])
  }
}
