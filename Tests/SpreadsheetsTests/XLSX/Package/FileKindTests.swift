import Testing

@testable import Spreadsheets

struct FileKindTests {
  private func kind(of bytes: [UInt8]) -> FileKind { FileKind(firstBytes: bytes.span) }

  @Test(arguments: [
    ("", FileKind.empty), ("PK\u{3}\u{4}rest", .zip), ("PK\u{5}\u{6}", .zip), ("%PDF-1.7\n", .pdf),
    ("<html><table>", .webPage), ("\r\n <HTML xmlns:o=\"urn\">", .webPage), ("<!DOCTYPE html>", .webPage),
    ("<table border=1>", .webPage), ("\u{FEFF}<html>", .webPage), ("MIME-Version: 1.0\r\n", .webPage),
    ("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC>\n<html>", .webPage),
    ("<!-- exported --><html>", .webPage),
    (
      "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", .xmlSpreadsheet
    ),
    (
      "<?xml version=\"1.0\"?>\n<office:document "
        + "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">", .openDocument
    ),
    ("reference,outcome\r\n", .text), ("\u{FEFF}Überweisung;Datum\n", .text), ("<a/>", .text), ("PK", .text),
    (#"{"a": 1}"#, .json), ("[\n  {}]", .json), ("{}", .json), ("[\"a\", 1]", .json),
    ("{reference},x", .text),
    ("[ref],age\n", .text), (#"{\rtf1\ansi"#, .wordDocument), ("GIF89a", .picture),
    ("\0\u{1}\0\0Standard ACE DB\0", .database), ("\t\0\u{4}\0", .oldWorkbook),
    ("\t\u{2}\u{6}\0", .oldWorkbook),
    ("\t\u{4}\u{6}\0", .oldWorkbook), ("\t\u{8}\u{8}\0", .oldWorkbook), ("\treference\n", .text),
    ("Tables;<table>\n", .text), ("\0\u{1}\u{2}", .unknown), ("\u{7F}ELF\u{2}", .unknown),
  ])
  func `a file is recognised by its first bytes, whatever its name`(text: String, expected: FileKind) {
    #expect(kind(of: Array(text.utf8)) == expected)
  }

  @Test func `pictures begin with bytes of their own`() {
    #expect(kind(of: [0x89, 0x50, 0x4E, 0x47, 0x0D]) == .picture)
    #expect(kind(of: [0xFF, 0xD8, 0xFF, 0xE0]) == .picture)
  }

  @Test func `text in UTF-16 and Windows-1252 is text`() {
    #expect(kind(of: [0xFF, 0xFE, 0x72, 0]) == .text)
    #expect(kind(of: [0xFE, 0xFF, 0, 0x72]) == .text)
    #expect(kind(of: [0x63, 0x61, 0x66, 0xE9]) == .text)
  }

  @Test func `the compound file of older programs has eight bytes of its own`() {
    #expect(kind(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]) == .compoundFile)
    #expect(kind(of: [0xD0, 0xCF, 0x11, 0xE0]) == .unknown)
  }
}
