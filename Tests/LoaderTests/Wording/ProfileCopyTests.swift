import Records
import Testing

@testable import Loader

struct ProfileCopyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func profile(_ text: String) throws -> ProfileFile {
    try ProfileFile(at: try folder.write("own/own.toml", text))
  }

  @Test func `a copy of the built-in profile names the folders beside it, and is otherwise the same`() throws
  {
    let builtIn = try ProfileFile.builtIn()
    let copy = try profile(builtIn.textForCopy()).profile
    #expect(copy.wording.templates == "templates")
    #expect(copy.wording.learning == "learning")
    #expect(copy.vocabulary == builtIn.profile.vocabulary)
    #expect(copy.partnership == builtIn.profile.partnership)
    #expect(copy.disclosure.policy == builtIn.profile.disclosure.policy)
    #expect(copy.disclosure.namesOnly == builtIn.profile.disclosure.namesOnly)
    #expect(try builtIn.textForCopy().hasPrefix(ProfileFile.builtInText))
  }

  @Test func `a copy of a copy says the same`() throws {
    let copy = try ProfileFile.builtIn().textForCopy()
    #expect(try profile(copy).textForCopy() == copy)
  }

  @Test func `a last line without a line end stays a line of its own`() throws {
    let text = ProfileText(lists: "[[harms]]\nkey = \"a\"\nname = \"A\"").text
    #expect(try profile(profile(text).textForCopy()).profile.vocabulary.harms.map(\.name) == ["A"])
  }

  @Test(arguments: ["templates = \"ours\"", "learning = \"words\"", "templates = \"templates\"", ""])
  func `a profile whose wording is elsewhere is not copied`(setting: String) throws {
    let own = try profile(ProfileText(more: "[wording]\n\(setting)").text)
    #expect(
      throws: Problem(
        .otherWording, at: "own.toml", found: "it has a section [wording] of its own",
        expected: "expected none, or templates = \"templates\" and learning = \"learning\"",
        remedy: "nothing was written; remove the section from a copy, and name the copy with --profile")
    ) { try own.textForCopy() }
  }

  @Test func `the template beside a profile is copied too`() throws {
    try folder.write("own/templates/yearly-report.md", "# Ours\n")
    #expect(try ProfileFile.builtIn().ownTemplate() == nil)
    #expect(try profile(ProfileFile.builtIn().textForCopy()).ownTemplate()?.markdown == "# Ours\n")
  }
}
