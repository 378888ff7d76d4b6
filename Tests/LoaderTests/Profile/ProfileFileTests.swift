import Records
import SystemPackage
import Testing

@testable import Loader

struct ProfileFileTests {
  @Test func `the built-in profile is the one in fixtures, byte for byte`() throws {
    let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
      .removingLastComponent()
    let file = InputFile(root.pushing("fixtures/profiles/hscp.toml"))
    let text = try file.text().text
    #expect(text == ProfileFile.builtInText)
  }

  @Test func `the built-in profile is Hampshire's, and publishes what Hampshire publishes`() throws {
    let file = try ProfileFile.builtIn()
    #expect(file.input == nil)
    #expect(file.folder == nil)
    #expect(file.profile.source == "built-in profile")
    #expect(file.profile.partnership.name == "Hampshire Safeguarding Children Partnership")
    #expect(file.profile.disclosure.policy == .none)
    #expect(file.profile.disclosure.namesOnly == [.agencies, .features])
    #expect(!file.profile.ages.countsCareLeavers)
    #expect(file.profile.vocabulary.agencies.count == 19)
    #expect(file.profile.vocabulary.outcomes.count == 9)
    #expect(file.profile.vocabulary.features.count == 30)
    #expect(file.profile.vocabulary.harms.count == 3)
    #expect(
      file.profile.vocabulary.sectors == ["Health", "Local authority", "Police", "Education", "Other"])
  }

  @Test func `no spelling in the built-in profile means two entries, and each successor is there`() throws {
    let vocabulary = try ProfileFile.builtIn().profile.vocabulary
    #expect(throws: Never.self) { try VocabularyIndex(vocabulary) }
    let keys = Set(vocabulary.agencies.map(\.key))
    #expect(vocabulary.agencies.compactMap(\.successor).allSatisfy(keys.contains))
  }

  @Test func `a profile from a file has its name, its digest and its folder`() throws {
    let folder = try TemporaryFolder()
    let file = try ProfileFile(at: try folder.write("own.toml", "\u{FEFF}" + ProfileFile.builtInText))
    #expect(file.profile.source == "own.toml")
    #expect(file.input?.name == "own.toml")
    #expect(file.input?.sha256?.count == 64)
    #expect(file.folder == folder.path)
  }

  @Test func `a profile that is not there is refused`() throws {
    let folder = try TemporaryFolder()
    #expect(
      folder.message { _ = try ProfileFile(at: folder.path.appending("own.toml")) } == """
        FOLDER/own.toml: error: [no-such-file] there is no such file; expected a file to read; check the path
        """)
  }

  @Test func `a text that is not TOML is reported with line and column`() throws {
    #expect(
      ProfileText("schema = 1\n[partnership\nname = \"A\"\n").message == """
        own.toml:2:13: error: [not-toml] this is not the header of a table; \
        expected a name in [ ], or in [[ ]] for each entry of a list; write [partnership]
        """)
  }

  /// Settings after the byte were silently dropped.
  @Test func `a zero byte is refused`() throws {
    #expect(
      ProfileText("schema = 1\n\u{0}").message == """
        own.toml:2:1: error: [control-character] the line has the character U+0000; \
        expected only characters that can be printed; take it out
        """)
  }
}
