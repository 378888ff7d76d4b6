import Glibc
import SystemPackage
import Testing

@testable import Spreadsheets

struct WorkbookFileTests {
  @Test func `the bytes for a digest are those of the whole file`() throws {
    let contents = (0..<700_001).map { UInt8($0 % 251) }
    let file = try PackageOnDisk(bytes: contents)
    var bytes: [UInt8] = []
    try WorkbookFile(at: file.path).forEachChunk { chunk in
      unsafe chunk.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
    let isSame = bytes == contents
    #expect(isSame)
  }

  @Test func `a file that is replaced after it was opened is still the one that is read`() throws {
    let workbook = try WorkbookOnDisk(rows: "<row><c><v>9</v></c></row>")
    let other = try WorkbookOnDisk(rows: "<row><c><v>8</v></c></row>")
    let opened = try workbook.open()
    try #require(unsafe rename(other.file.path.string, workbook.file.path.string) == 0)
    var cells: [String: ReadCell] = [:]
    #expect(throws: XLSXError.changedWhileRead) {
      try opened.forEachRow(of: opened.sheets[0]) { row in
        cells = row.texts
        return true
      }
    }
    #expect(cells == ["A1": .number("9")])
    try other.file.write([])
  }

  @Test func `a file that is written to while its bytes are lent is refused at the end`() throws {
    let workbook = try WorkbookOnDisk()
    let opened = try workbook.open()
    #expect(throws: XLSXError.changedWhileRead) {
      try opened.forEachChunk { _ in try? workbook.file.write(try workbook.file.contents() + [0]) }
    }
  }

  @Test func `a file that is written to after its rows were read is refused`() throws {
    let workbook = try WorkbookOnDisk(rows: "<row/>")
    let opened = try workbook.open()
    #expect(throws: XLSXError.changedWhileRead) {
      try opened.forEachRow(of: opened.sheets[0]) { _ in
        try? workbook.file.write(try workbook.file.contents())
        return true
      }
    }
  }

  @Test func `a pipe is refused without waiting for its writer`() throws {
    let file = try PackageOnDisk(bytes: [])
    try #require(unsafe unlink(file.path.string) == 0 && mkfifo(file.path.string, 0o600) == 0)
    #expect(throws: XLSXError.notAFile) { _ = try XLSXPackage(at: file.path) }
  }

  @Test(arguments: ["/dev/null", "/tmp"])
  func `devices and folders are refused`(path: String) {
    #expect(throws: XLSXError.notAFile) { _ = try XLSXPackage(at: FilePath(path)) }
  }
}
