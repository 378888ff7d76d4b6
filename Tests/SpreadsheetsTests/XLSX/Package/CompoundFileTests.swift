import Testing

@testable import Spreadsheets

struct CompoundFileTests {
  /// A compound file whose directory has these names, four to a sector of 512 bytes.
  private func file(naming names: [String], chained: Bool = true) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    header.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    header[30] = 9
    header[48] = 1  // the directory's first sector; the table of chains is sector 0
    let sectors = (names.count + 3) / 4
    var table = [UInt8](repeating: 0xFF, count: 512)
    for sector in 1...max(sectors, 1) {
      let next: [UInt8] =
        sector < sectors && chained ? [UInt8(sector + 1), 0, 0, 0] : [0xFE, 0xFF, 0xFF, 0xFF]
      table.replaceSubrange(sector * 4..<sector * 4 + 4, with: next)
    }
    var directory = [UInt8](repeating: 0, count: sectors * 512)
    for (index, name) in names.enumerated() {
      let units = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      directory.replaceSubrange(index * 128..<index * 128 + units.count, with: units)
      directory[index * 128 + 64] = UInt8(units.count + 2)
    }
    return header + table + directory
  }

  private func error(for bytes: [UInt8]) throws -> XLSXError? {
    let file = try PackageOnDisk(bytes: bytes)
    return #expect(throws: XLSXError.self) { _ = try XLSXPackage(at: file.path) }
  }

  @Test(arguments: [
    (["Root Entry", "EncryptedPackage", "EncryptionInfo"], FileKind.encryptedWorkbook),
    (
      ["Root Entry", "\u{6}DataSpaces", "Version", "DataSpaceMap", "Info", "EncryptedPackage"],
      .encryptedWorkbook
    ),
    (["Root Entry", "Workbook"], .oldWorkbook), (["Root Entry", "Book"], .oldWorkbook),
    (["Root Entry", "BOOK"], .oldWorkbook), (["Root Entry", "WordDocument"], .wordDocument),
    (["Root Entry", "PowerPoint Document"], .presentation), (["Root Entry"], .compoundFile),
    (["Root Entry", "__properties_version1.0"], .message),
    (["Root Entry", "\u{6}DataSpaces", "EncryptedPackage", "\u{9}DRMContent", "LabelInfo"], .rightsManaged),
    (["Root Entry", "\u{6}DataSpaces", "DRMEncryptedDataSpace", "EncryptedPackage"], .rightsManaged),
  ])
  func `a compound file is recognised by the streams in its directory`(names: [String], kind: FileKind) throws
  {
    #expect(try error(for: file(naming: names)) == .notAWorkbook(kind))
  }

  @Test func `a directory is read along its chain and not past its end`() throws {
    let names = ["Root Entry", "a", "b", "c", "Workbook"]
    #expect(try error(for: file(naming: names, chained: false)) == .notAWorkbook(.compoundFile))
  }

  @Test func `a chain that forms a circle ends`() throws {
    var bytes = file(naming: ["Root Entry", "a"])
    bytes.replaceSubrange(516..<520, with: [1, 0, 0, 0])
    #expect(try error(for: bytes) == .notAWorkbook(.compoundFile))
  }

  @Test(arguments: [8, 512, 600, 1500])
  func `a file that is cut off is still a compound file`(length: Int) throws {
    let bytes = file(naming: ["Root Entry", "Workbook"])
    #expect(try error(for: Array(bytes.prefix(length))) == .notAWorkbook(.compoundFile))
  }

  @Test func `chains and sectors beyond every file lead nowhere`() throws {
    var bytes = file(naming: ["Root Entry"])
    bytes.replaceSubrange(48..<52, with: [0xF0, 0xFF, 0xFF, 0xFF])
    #expect(try error(for: bytes) == .notAWorkbook(.compoundFile))
  }
}
