import CZip
import Glibc
import SystemPackage
import Testing

@testable import Spreadsheets

/// A zip archive in a temporary folder of its own, which is removed with it.
final class PackageOnDisk {
  let path: FilePath
  private let folder: FilePath

  /// A file of these bytes, archive or not.
  init(bytes: [UInt8]) throws {
    var template = Array("/tmp/xlsx-tests-XXXXXX".utf8CString)
    try #require(unsafe mkdtemp(&template) != nil)
    folder = FilePath(template.dropLast().map { String(UnicodeScalar(UInt8($0))) }.joined())
    path = folder.appending("register.xlsx")
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(bytes) }
  }

  /// An archive of these parts, in this order, stored as they are.
  convenience init(parts: KeyValuePairs<String, String>) throws {
    try self.init(parts: parts.map { ($0.key, $0.value) })
  }

  convenience init(parts: [(name: String, contents: String)]) throws {
    try self.init(bytes: [])
    try remove(path)
    let archive = try unsafe #require(zip_open(path.string, ZIP_CREATE, nil))
    for (name, contents) in parts { try unsafe add(Array(contents.utf8), named: name, to: archive) }
    try #require(unsafe zip_close(archive) == 0)
  }

  deinit {
    try? remove(path)
    unsafe rmdir(folder.string)
  }

  /// Changes the file's bytes where they spell `old`, which has to be as long as `new`.
  func replace(_ old: String, with new: String) throws {
    try #require(old.utf8.count == new.utf8.count)
    var bytes = try contents()
    let width = old.utf8.count
    let starts = (0...(bytes.count - width)).filter { bytes[$0..<($0 + width)].elementsEqual(old.utf8) }
    try #require(!starts.isEmpty)
    for start in starts { bytes.replaceSubrange(start..<(start + width), with: new.utf8) }
    try write(bytes)
  }

  /// Gives the first part of the directory another checksum.
  func changeChecksum() throws {
    var bytes = try contents()
    let entry = try #require(bytes.firstRange(of: Array("PK\u{1}\u{2}".utf8)))
    bytes[entry.lowerBound + 16] ^= 1
    try write(bytes)
  }

  /// Leaves only the first half of the file.
  func cutInHalf() throws {
    let bytes = try contents()
    try write(Array(bytes.prefix(bytes.count / 2)))
  }

  func contents() throws -> [UInt8] {
    let file = try FileDescriptor.open(path, .readOnly)
    return try file.closeAfter {
      var bytes = [UInt8](repeating: 0, count: Int(try file.seek(offset: 0, from: .end)))
      _ = try unsafe bytes.withUnsafeMutableBytes { try unsafe file.read(fromAbsoluteOffset: 0, into: $0) }
      return bytes
    }
  }

  func write(_ bytes: [UInt8]) throws {
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(bytes) }
  }

  @unsafe private func add(_ bytes: [UInt8], named name: String, to archive: OpaquePointer) throws {
    // The archive reads the copy on closing, and frees it.
    let copy = try unsafe #require(malloc(max(bytes.count, 1)))
    unsafe UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
    let source = try unsafe #require(zip_source_buffer(archive, copy, UInt64(bytes.count), 1))
    let index = unsafe zip_file_add(archive, name, source, 0)
    try #require(index >= 0)
    let method = bytes.count > 10_000 ? ZIP_CM_DEFLATE : ZIP_CM_STORE
    try #require(unsafe zip_set_file_compression(archive, UInt64(index), method, 0) == 0)
  }

  private func remove(_ path: FilePath) throws {
    guard unsafe unlink(path.string) == 0 else { throw Errno(rawValue: errno) }
  }
}

/// The smallest workbook that can be read; a test spells out the part that it is about.
struct WorkbookOnDisk {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"

  static let contentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>"
  static let rootRelationships = """
    <Relationships xmlns="\(relationships)">
      <Relationship Id="rId1" Type="\(office)/officeDocument" Target="xl/workbook.xml"/>
    </Relationships>
    """
  static let workbookRelationships = """
    <Relationships xmlns="\(relationships)">
      <Relationship Id="rId1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/>
      <Relationship Id="rId3" Type="\(office)/styles" Target="styles.xml"/>
    </Relationships>
    """
  static let oneSheet = workbook(#"<sheets><sheet name="Referrals" sheetId="1" r:id="rId1"/></sheets>"#)

  let file: PackageOnDisk

  /// A workbook of one sheet, whose `sheetData` holds `rows`, of the shared strings `items` and of the `styles`.
  init(
    workbook: String = oneSheet, rows: String = "", items: String = "", styles: String = "",
    afterRows: String = ""
  ) throws {
    try self.init(
      workbook: workbook,
      sheet:
        #"<worksheet xmlns="\#(WorkbookOnDisk.main)"><sheetData>\#(rows)</sheetData>\#(afterRows)</worksheet>"#,
      items: items, styles: styles)
  }

  init(
    workbook: String = oneSheet, workbookRelationships: String = workbookRelationships,
    sheet: String, items: String = "", styles: String = ""
  ) throws {
    file = try PackageOnDisk(parts: [
      "[Content_Types].xml": WorkbookOnDisk.contentTypes,
      "_rels/.rels": WorkbookOnDisk.rootRelationships,
      "xl/workbook.xml": workbook,
      "xl/_rels/workbook.xml.rels": workbookRelationships,
      "xl/worksheets/sheet1.xml": sheet,
      "xl/sharedStrings.xml": #"<sst xmlns="\#(WorkbookOnDisk.main)">\#(items)</sst>"#,
      "xl/styles.xml": #"<styleSheet xmlns="\#(WorkbookOnDisk.main)">\#(styles)</styleSheet>"#,
    ])
  }

  /// A workbook's own part with this content.
  static func workbook(_ content: String) -> String {
    #"<workbook xmlns="\#(main)" xmlns:r="\#(office)">\#(content)</workbook>"#
  }

  func open() throws(XLSXError) -> XLSXWorkbook { try XLSXWorkbook(in: XLSXPackage(at: file.path)) }

  /// All rows of the first sheet.
  func rows() throws -> [SheetRow] {
    let workbook = try open()
    var rows: [SheetRow] = []
    try workbook.forEachRow(of: workbook.sheets[0]) { row in
      rows.append(copy row)
      return true
    }
    return rows
  }

  /// What the cells of the first sheet hold, by their references.
  func values() throws -> [String: ReadCell] {
    let cells = try rows().flatMap(\.texts).map { ($0.key, $0.value) }
    return Dictionary(uniqueKeysWithValues: cells)
  }
}
