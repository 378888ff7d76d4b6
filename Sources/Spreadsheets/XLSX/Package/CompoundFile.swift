/// The directory of a compound file ([MS-CFB]), which holds old workbooks and encrypted ones.
struct CompoundFile {
  /// The most sectors of a directory that are read; a workbook's directory has a few.
  private static let sectorLimit = 64

  let kind: FileKind

  /// Looks for the streams that show what `file` is; its first bytes are those of a compound file.
  init(_ file: borrowing WorkbookFile) throws(XLSXError) {
    let header = try file.read(at: 0, count: 512)
    let names = header.count == 512 ? try CompoundFile.names(in: file, header: header) : []
    // A label or a policy encrypts with rights management: [MS-OFFCRYPTO] 2.2.
    if names.contains(where: { $0.contains("drmencrypted") || $0.hasSuffix("drmcontent") }) {
      kind = .rightsManaged
    } else if names.contains("encryptedpackage") {
      kind = .encryptedWorkbook
    } else if names.contains("workbook") || names.contains("book") {
      kind = .oldWorkbook
    } else if names.contains("worddocument") {
      kind = .wordDocument
    } else if names.contains("powerpoint document") {
      kind = .presentation
    } else if names.contains(where: { $0.hasPrefix("__properties_version") }) {
      kind = .message
    } else {
      kind = .compoundFile
    }
  }

  /// The names of all streams, in lower case, as these files do not tell cases apart.
  private static func names(
    in file: borrowing WorkbookFile, header: [UInt8]
  ) throws(XLSXError) -> Set<String> {
    let sectorSize = header[30] == 12 ? 4096 : 512
    var names: Set<String> = []
    var sector = header.uint32(at: 48)
    for _ in 0..<sectorLimit {
      let bytes = try file.read(at: (Int(sector) + 1) * sectorSize, count: sectorSize)
      guard bytes.count == sectorSize else { break }
      for entry in stride(from: 0, to: sectorSize, by: 128) {
        names.insert(bytes.name(at: entry).lowercased())
      }
      guard let next = try self.sector(after: sector, in: file, header: header, size: sectorSize) else {
        break
      }
      sector = next
    }
    return names
  }

  /// The next sector of a chain, or `nil` at its end. Only the 109 tables that the header names are used.
  private static func sector(
    after sector: UInt32, in file: borrowing WorkbookFile, header: [UInt8], size: Int
  ) throws(XLSXError) -> UInt32? {
    let perTable = size / 4
    let table = Int(sector) / perTable
    guard table < 109 else { return nil }
    let start = (Int(header.uint32(at: 76 + table * 4)) + 1) * size
    let entry = try file.read(at: start + Int(sector) % perTable * 4, count: 4)
    guard entry.count == 4 else { return nil }
    let next = entry.uint32(at: 0)
    return next < 0xFFFF_FFFA ? next : nil
  }
}

extension [UInt8] {
  fileprivate func uint32(at index: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(self[index + $1]) << (8 * $1) }
  }

  /// The name of the directory entry that begins at `start`: UTF-16; its length in bytes includes a NUL at the end.
  fileprivate func name(at start: Int) -> String {
    let length = Int(self[start + 64]) | Int(self[start + 65]) << 8
    let units = stride(from: start, to: start + Swift.min(Swift.max(length, 2), 64) - 2, by: 2)
    return String(decoding: units.map { UInt16(self[$0]) | UInt16(self[$0 + 1]) << 8 }, as: UTF16.self)
  }
}
