import SystemPackage
import Testing

@testable import Spreadsheets

struct XLSXPackageTests {
  @Test func `parts are listed in the order of the archive`() throws {
    let file = try PackageOnDisk(parts: ["b.xml": "<b/>", "a.xml": "<a/>"])
    let opened = try XLSXPackage(at: file.path)
    #expect(opened.partNames == ["b.xml", "a.xml"])
  }

  @Test func `a part is read whole`() throws {
    let file = try PackageOnDisk(parts: ["a.xml": "<a/>"])
    #expect(try XLSXPackage(at: file.path).readPart("a.xml") == Array("<a/>".utf8))
  }

  @Test func `the case of a part's name does not matter`() throws {
    let file = try PackageOnDisk(parts: ["xl/SharedStrings.xml": "<a/>"])
    #expect(try XLSXPackage(at: file.path).readPart("xl/sharedStrings.xml") == Array("<a/>".utf8))
  }

  @Test func `a part's name may be written with backslashes`() throws {
    let file = try PackageOnDisk(parts: [#"xl\worksheets\sheet1.xml"#: "<a/>"])
    let package = try XLSXPackage(at: file.path)
    #expect(package.partNames == ["xl/worksheets/sheet1.xml"])
    #expect(try package.readPart("xl/worksheets/sheet1.xml") == Array("<a/>".utf8))
  }

  @Test(arguments: ["xl/styles.xml", "XL/Styles.xml", #"xl\styles.xml"#])
  func `two parts of one name are refused, as programs differ in which they read`(name: String) throws {
    var parts = [("[Content_Types].xml", "<a/>"), ("xl/styles.xml", "<a/>")]
    parts.append((name == "xl/styles.xml" ? "xl/styleS.xml" : name, "<b/>"))
    let file = try PackageOnDisk(parts: parts.map { (name: $0.0, contents: $0.1) })
    let package = try XLSXPackage(at: file.path)
    #expect(throws: XLSXError.self) { try package.requireEachPartOnce() }
  }

  @Test func `a long part is lent in chunks that make up the whole`() throws {
    let text = String(repeating: "0123456789", count: 20_000)
    let file = try PackageOnDisk(parts: ["a.txt": text])
    var counts: [Int] = []
    var last: UInt8?
    try XLSXPackage(at: file.path).streamPart("a.txt") { bytes in
      counts.append(bytes.count)
      last = bytes[bytes.count - 1]
    }
    #expect(counts == [65_536, 65_536, 65_536, 3_392])
    #expect(last == UInt8(ascii: "9"))
  }

  @Test func `a part that inflates to its limit is read`() throws {
    let file = try PackageOnDisk(parts: ["a.xml": "<a/>"])
    #expect(try XLSXPackage(at: file.path).readPart("a.xml", limit: 4).count == 4)
  }

  @Test func `a part that inflates to more than its limit is refused, however well it is compressed`() throws
  {
    let file = try PackageOnDisk(parts: ["a.xml": String(repeating: " ", count: 1_000_000)])
    #expect(throws: XLSXError.partOverLimit("a.xml", limit: 999_999)) {
      try XLSXPackage(at: file.path).readPart("a.xml", limit: 999_999)
    }
  }

  @Test func `a file that unpacks to far more than its size is refused when it is opened`() throws {
    let zeros = String(repeating: "0", count: 60_000_000)
    let one = try PackageOnDisk(parts: ["a.xml": zeros])
    #expect(try XLSXPackage(at: one.path).partNames == ["a.xml"])
    let two = try PackageOnDisk(parts: ["a.xml": zeros, "b.xml": zeros])
    let limit = try 67_108_864 + 200 * two.contents().count
    #expect(throws: XLSXError.fileOverLimit(limit: limit)) { _ = try XLSXPackage(at: two.path) }
  }

  @Test func `a part that is not there is named`() throws {
    let file = try PackageOnDisk(parts: ["a.xml": "<a/>"])
    #expect(throws: XLSXError.missingPart("b.xml")) { try XLSXPackage(at: file.path).readPart("b.xml") }
  }

  @Test func `a byte that differs from the checksum breaks the part`() throws {
    let file = try PackageOnDisk(parts: ["a.xml": "<a>nine</a>"])
    try file.replace("nine", with: "five")
    #expect(throws: XLSXError.brokenPart("a.xml")) { try XLSXPackage(at: file.path).readPart("a.xml") }
  }

  @Test func `a text file is not taken for a workbook`() throws {
    let file = try PackageOnDisk(bytes: Array("reference,outcome\n".utf8))
    #expect(throws: XLSXError.notAWorkbook(.text)) { _ = try XLSXPackage(at: file.path) }
  }

  @Test func `an empty file is no workbook`() throws {
    let file = try PackageOnDisk(bytes: [])
    #expect(throws: XLSXError.notAWorkbook(.empty)) { _ = try XLSXPackage(at: file.path) }
  }

  @Test func `half an archive is not taken for a whole one`() throws {
    let file = try PackageOnDisk(parts: ["a.xml": "<a/>", "b.xml": "<b/>"])
    try file.cutInHalf()
    #expect(throws: XLSXError.notAWorkbook(.incompleteZip)) { _ = try XLSXPackage(at: file.path) }
  }

  @Test func `a file that is not there cannot be opened`() {
    #expect(throws: XLSXError.cannotOpen(.noSuchFileOrDirectory)) {
      _ = try XLSXPackage(at: FilePath("/nowhere/register.xlsx"))
    }
  }
}
