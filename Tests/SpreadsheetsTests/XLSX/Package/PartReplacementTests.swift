import SystemPackage
import Testing

@testable import Spreadsheets

struct PartReplacementTests {
  private func package() throws -> PackageOnDisk {
    try PackageOnDisk(parts: ["a.xml": "<a/>", "b.xml": "<b/>", "c.xml": "<c/>"])
  }

  private func part(_ name: String, of file: PackageOnDisk) throws -> String {
    String(decoding: try XLSXPackage(at: file.path).readPart(name), as: UTF8.self)
  }

  @Test func `a part is replaced, and all others stay as and where they are`() throws {
    let file = try package()
    let long = Array(String(repeating: "<b>long</b>", count: 10_000).utf8)
    try XLSXPackage.replace(["b.xml": long, "a.xml": []], at: file.path)
    #expect(try XLSXPackage(at: file.path).partNames == ["a.xml", "b.xml", "c.xml"])
    #expect(try XLSXPackage(at: file.path).readPart("b.xml") == long)
    #expect(try part("a.xml", of: file) == "")
    #expect(try part("c.xml", of: file) == "<c/>")
  }

  @Test func `the same parts give the same bytes, whatever the clock says`() throws {
    let (one, other) = (try package(), try package())
    try other.write(one.contents())
    try XLSXPackage.replace(["b.xml": Array("<new/>".utf8)], at: one.path)
    try XLSXPackage.replace(["b.xml": Array("<new/>".utf8)], at: other.path)
    let bytes = try one.contents()
    #expect(try other.contents() == bytes)
    // 1 January 1980, 00:00, in the entry of the part.
    let name = try #require(bytes.firstRange(of: Array("b.xml".utf8))).lowerBound
    #expect(Array(bytes[(name - 20)..<(name - 16)]) == [0, 0, 0x21, 0])
  }

  @Test func `a part that is not there is an error, and the file stays as it was`() throws {
    let file = try package()
    let before = try file.contents()
    #expect(throws: XLSXError.missingPart("d.xml")) {
      try XLSXPackage.replace(["a.xml": [1], "d.xml": []], at: file.path)
    }
    #expect(try file.contents() == before)
  }

  @Test func `a missing file and a file that is not a package give different errors`() throws {
    #expect(throws: Errno.noSuchFileOrDirectory) {
      try XLSXPackage.replace(["a.xml": []], at: "/nowhere/a.xlsx")
    }
    let file = try PackageOnDisk(bytes: Array("no package".utf8))
    #expect(throws: XLSXError.notAWorkbook(.incompleteZip)) {
      try XLSXPackage.replace(["a.xml": []], at: file.path)
    }
  }
}
