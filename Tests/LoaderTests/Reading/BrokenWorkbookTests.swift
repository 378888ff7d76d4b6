import Records
import Testing

@testable import Loader

/// Files that are not a workbook, or a broken one: the refusal says what they are and what to do, whatever their name.
struct BrokenWorkbookTests {
  private let row: [Cell] = ["A", .blank, .day("45417"), "GP", 7, "NFA"]

  /// A compound file with these names in its directory ([MS-CFB]): header, table of chains, one sector of names.
  private static func compoundFile(_ names: String...) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    header.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    header[30] = 9
    header[48] = 1
    var table = [UInt8](repeating: 0xFF, count: 512)
    table[4] = 0xFE
    var directory = [UInt8](repeating: 0, count: 512)
    for (index, name) in names.enumerated() {
      let units = name.utf8.flatMap { [$0, 0] as [UInt8] }
      directory.replaceSubrange(index * 128..<index * 128 + units.count, with: units)
      directory[index * 128 + 64] = UInt8(units.count + 2)
    }
    return header + table + directory
  }

  private static let others: [(bytes: [UInt8], message: String)] = [
    (
      compoundFile("Root Entry", "EncryptedPackage"),
      "[encrypted-workbook] this is a workbook with a password; expected an xlsx workbook; open it with its password and save as .xlsx without one"
    ),
    (
      compoundFile("Root Entry", "Workbook"),
      "[old-workbook] this is an old workbook (.xls); expected an xlsx workbook; open it in a spreadsheet program and save as .xlsx"
    ),
    (
      compoundFile("Root Entry"),
      "[old-workbook] this is a file of an older office program; expected an xlsx workbook; open it in the program that made it and save as .xlsx"
    ),
    (
      compoundFile("Root Entry", "\u{6}DataSpaces", "EncryptedPackage", "\u{9}DRMContent"),
      "[labelled-workbook] this is a file with a sensitivity label that encrypts it; expected an xlsx workbook; open it in Excel, choose a label without encryption if you may, or save its sheet as \"CSV UTF-8\""
    ),
    (
      compoundFile("Root Entry", "BOOK"),
      "[old-workbook] this is an old workbook (.xls); expected an xlsx workbook; open it in a spreadsheet program and save as .xlsx"
    ),
    (
      [9, 4, 6, 0, 0, 0, 0x10, 0],
      "[old-workbook] this is an old workbook (.xls); expected an xlsx workbook; open it in a spreadsheet program and save as .xlsx"
    ),
    (
      compoundFile("Root Entry", "WordDocument"),
      "[not-a-workbook] this is a Word document; expected an xlsx workbook; copy its table into a spreadsheet program and save as .xlsx"
    ),
    (
      Array(#"{"referrals": []}"#.utf8),
      "[not-a-workbook] this is a JSON file; expected an xlsx workbook; ask for the register itself, as .xlsx or as CSV in UTF-8"
    ),
    (
      Array("%PDF-1.7\n%\u{E2}".utf8),
      "[pdf] this is a PDF; expected an xlsx workbook; ask for the register that it was printed from, and save as .xlsx"
    ),
    (
      Array("\r\n<html><body><table><tr><td>reference</td></tr></table>".utf8),
      "[web-page] this is a web page; expected an xlsx workbook; open it in a spreadsheet program and save as .xlsx"
    ),
    (
      Array("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".utf8),
      "[old-workbook] this is an XML spreadsheet of Excel 2003; expected an xlsx workbook; open it in a spreadsheet program and save as .xlsx"
    ),
  ]

  @Test(arguments: ["register.xlsx", "referrals.csv"], others.indices)
  func `another kind of file is recognised whatever its name`(name: String, index: Int) throws {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.write(name, Self.others[index].bytes))
    let reader = try BuiltInProfile.reader(keepsValues: true)
    let message = folder.message { _ = try Register(file, by: reader) }
    #expect(message == "FOLDER/\(name): error: " + Self.others[index].message)
  }

  @Test(
    arguments: ["register.xlsx", "referrals.csv"],
    [
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "opendocument"),
      ("Index/Document.iwa", "", "numbers-document"),
      ("mimetype", "application/vnd.oasis.opendocument.text", "not-a-workbook"),
      ("xl/workbook.bin", "", "binary-workbook"), ("word/document.xml", "", "not-a-workbook"),
      ("referrals.csv", "reference", "not-a-workbook"),
    ])
  func `a zip archive is recognised by its contents`(name: String, part: (String, String, String)) throws {
    let workbook = try Workbook(parts: [(part.0, part.1)], named: name)
    let message = try #require(workbook.refusal())
    #expect(message.hasPrefix("FOLDER/\(name): error: [\(part.2)] this is "))
    #expect(message.hasSuffix(" .xlsx"))
  }

  @Test func `a text with the name of a workbook is read as a text`() throws {
    let folder = try TemporaryFolder()
    let file = InputFile(
      try folder.write("register.xlsx", Register.header + "\nA,,05/05/2024,GP,7,NFA,,,,,,\n"))
    let register = try Register(file, by: BuiltInProfile.reader(keepsValues: true))
    #expect(register.messages == [])
    #expect(register.referrals.count == 1)
  }

  @Test func `a workbook with another name is read as a workbook`() throws {
    let folder = try TemporaryFolder()
    let workbook = try Workbook(Sheet(row))
    let file = InputFile(
      try folder.write("referrals.csv", RegisterBytes.file(OpenFile(at: workbook.file.path)).head(1 << 20)))
    let register = try Register(file, by: BuiltInProfile.reader(keepsValues: true))
    #expect(register.referrals.count == 1)
  }

  /// By then the rows above the broken place have been passed to the counter; they must not count.
  @Test func `a sheet with a wrong checksum is refused, however many of its rows can be read`() throws {
    let workbook = try Workbook(Sheet(row, row, ["B", .blank, .day("45417"), "Schule", 7, "NFA"]))
    try workbook.change { bytes in
      let place = bytes.indices.first { bytes[$0...].starts(with: "Schule".utf8) }
      if let place { bytes[place] = UInt8(ascii: "s") }
    }
    #expect(
      workbook.refusal() == """
        FOLDER/register.xlsx: error: [broken-workbook] part xl/worksheets/sheet1.xml cannot be read to its end; \
        expected bytes that match their checksum; copy the file again
        """)
  }

  @Test func `a sheet that is cut off below its header is refused`() throws {
    var sheet = Sheet(row, row)
    sheet.afterRows = "<mergeCells>"
    let message = try #require(Workbook(sheet).refusal())
    #expect(
      message.contains("[broken-workbook] part xl/worksheets/sheet1.xml is cut off or malformed at line 1"))
  }

  @Test func `half a file is refused as incomplete`() throws {
    let workbook = try Workbook(Sheet(row))
    try workbook.change { $0.removeLast($0.count / 2) }
    #expect(
      workbook.refusal() == """
        FOLDER/register.xlsx: error: [broken-workbook] this is only the beginning of a workbook or zip archive; \
        expected an xlsx workbook; copy or download it again, or save as .xlsx again
        """)
  }

  @Test func `a document type is refused`() throws {
    #expect(
      try Workbook(parts: [("_rels/.rels", "<!DOCTYPE x><Relationships/>")]).refusal() == """
        FOLDER/register.xlsx: error: [unsafe-workbook] part _rels/.rels declares a document type; \
        expected a workbook without one; save it again with a spreadsheet program
        """)
  }
}
