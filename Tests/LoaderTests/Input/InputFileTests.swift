import Records
import SystemPackage
import Testing

@testable import Loader

struct InputFileTests {
  @Test func `a text is read without its byte-order mark, and its digest is that of all bytes`() throws {
    let folder = try TemporaryFolder()
    let (text, input) = try InputFile(try folder.write("note.md", "\u{FEFF}abc")).text()
    #expect(text == "abc")
    // printf '\xEF\xBB\xBFabc' | sha256sum
    #expect(
      input
        == Provenance.Input(
          name: "note.md", sha256: "1c28dc3f1f804a1ad9c9b4b4cf5e2658d16ad4ed08e3020d04a8d2865018947c"))
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func `an empty file is an empty text`(contents: String) throws {
    let folder = try TemporaryFolder()
    #expect(try InputFile(try folder.write("note.md", contents)).text().text == "")
  }

  @Test func `a text that is not UTF-8 is refused`() throws {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.write("note.md", [0x61, 0xE9]))
    #expect(
      folder.message { _ = try file.text() } == """
        FOLDER/note.md: error: [not-utf-8] the file is not UTF-8 text; expected text in UTF-8; \
        save it as "CSV UTF-8" (for a register) or as UTF-8 text
        """)
  }

  @Test func `a text of more than four megabytes is refused before it is read`() throws {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.write("changes.md", [UInt8](repeating: 0x61, count: 4_194_305)))
    #expect(
      folder.message { _ = try file.text() } == """
        FOLDER/changes.md: error: [file-over-limit] the file has 4194305 bytes; expected at most 4194304 for a \
        file of this kind; check that this is the right file
        """)
    #expect(try file.text(limit: 4_194_305).text.utf8.count == 4_194_305)
  }

  @Test(arguments: ["~$register.xlsx", ".~lock.register.xlsx#"])
  func `the lock of an open workbook is named as one`(name: String) throws {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.write(name, "\u{5}Ahmed   \0A\0h"))
    #expect(
      folder.message { _ = try Register(file, by: BuiltInProfile.reader(keepsValues: true)) } == """
        FOLDER/\(name): error: [lock-file] this file only says who has register.xlsx open; \
        expected the register itself; close the workbook, and name register.xlsx
        """)
  }

  @Test func `a folder whose name begins like another is another one`() throws {
    let folder = try TemporaryFolder()
    let inside = try folder.write("texts/note.md", "a")
    let beside = try folder.write("texts-old/note.md", "a")
    let fence = folder.path.appending("texts")
    #expect(InputFolder.isInside(inside, of: fence) && InputFolder.isInside(fence, of: fence))
    #expect(InputFolder.isInside(inside, of: "/"))
    #expect(!InputFolder.isInside(beside, of: fence) && !InputFolder.isInside(folder.path, of: fence))
    #expect(try InputFile(inside, inside: fence).text().text == "a")
    #expect(throws: Problem.self) { try InputFile(beside, inside: fence).text() }
  }

  @Test func `the name is the last part of the path`() {
    #expect(InputFile("a/b/referrals.csv").name == "referrals.csv")
    #expect(InputFile("referrals.csv").name == "referrals.csv")
    #expect(InputFile("/").name == "/")
  }
}
