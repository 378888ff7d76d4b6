import Testing

@testable import Spreadsheets

struct PartPathTests {
  @Test(arguments: [
    ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
    ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
    ("./styles.xml", "xl/styles.xml"),
    ("../docProps/core.xml", "docProps/core.xml"),
  ])
  func `a target is absolute, or relative to the folder of its source`(target: String, name: String) {
    #expect(PartPath(target, from: "xl/workbook.xml")?.name == name)
  }

  @Test func `targets of the package itself start at its root`() {
    #expect(PartPath("xl/workbook.xml", from: "")?.name == "xl/workbook.xml")
  }

  @Test(arguments: ["../../etc/passwd", "file:///etc/passwd", "https://example.org/a.xml", "//host/a.xml"])
  func `nothing outside of the package is a part`(target: String) {
    #expect(PartPath(target, from: "xl/workbook.xml") == nil)
  }
}
