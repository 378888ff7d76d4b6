import Glibc
import Records
import SystemPackage
import Testing

@testable import Loader

struct ProfileFaultsTests {
  @Test func `all faults are reported in one run, in the order of their lines`() {
    let text = ProfileText(
      more: """
        [columns]
        reference = "Log entry"
        [figures]
        minimum_denominator = "10"
        comparison_years = 9223372036854775807
        [board]
        references = "no"
        """,
      lists: """
        [[agencies]]
        key = "b"
        name = "Police"
        sector = 5
        from = "31/03/2024"
        """)
    #expect(
      text.message == """
        own.toml:9:13: error: [wrong-type] "reference" is a text; expected a list of texts; write reference = ["Log entry"]
        own.toml:11:23: error: [wrong-type] "minimum_denominator" is a text; expected a whole number; \
        write minimum_denominator = 10
        own.toml:12:20: error: [number-too-large] "comparison_years" is 9223372036854775807; \
        expected a whole number from 1 to 100; correct it
        own.toml:14:14: error: [wrong-type] "references" is a text; expected true or false; write references = false
        own.toml:33:8: error: [ambiguous-name] "Police" names two entries of one list, the other is on line 16; \
        expected each name and alias once; remove it from one of them
        own.toml:34:10: error: [wrong-type] "sector" is a number; expected a text in quotes; write sector = "5"
        own.toml:35:8: error: [wrong-type] "from" is a text; expected a day from 1900 to 2199, as in 2024-03-31; \
        write from = 2024-03-31
        """)
  }

  @Test(arguments: [
    ("minimum_denominator", 0, false), ("minimum_denominator", 1, true), ("minimum_denominator", 1000, true),
    ("minimum_denominator", 1001, false), ("comparison_years", 0, false), ("comparison_years", 1, true),
    ("comparison_years", 100, true), ("comparison_years", 101, false), ("comparison_years", -1, false),
  ])
  func `a number has a range`(key: String, number: Int, isFine: Bool) {
    let message = ProfileText(more: "[figures]\n\(key) = \(number)").message
    #expect((message == nil) == isFine, "\(message ?? "")")
    #expect(
      isFine
        || message?.contains("expected a whole number from 1 to \(key == "comparison_years" ? 100 : 1000)")
          == true
    )
  }

  @Test(arguments: [(0, false), (1, true), (100_000_000, true), (100_000_001, false)])
  func `a population has a range`(number: Int, isFine: Bool) {
    let message = ProfileText(more: "[population]\n\"2023-24\" = \(number)").message
    #expect((message == nil) == isFine, "\(message ?? "")")
  }

  @Test(arguments: [
    ("\\u000B", "the text has the character U+000B", "take it out"),
    ("\\u0000", "the text has the character U+0000", "take it out"),
    ("\\u007F", "the text has the character U+007F", "take it out"),
    ("\\u009B", "the text has the character U+009B", "take it out"),
    ("\\n", "the text has a line break, U+000A", "write it on one line"),
    ("\\t", "the text has a tab, U+0009", "write a space instead"),
    ("\u{202E}", "the text has the character U+202E", "take it out"),
    ("\u{2066}", "the text has the character U+2066", "take it out"),
  ])
  func `a character that cannot be printed is refused in every text and key`(
    character: String, found: String, remedy: String
  ) {
    let rest = "error: [control-character] \(found); expected only characters that can be printed; \(remedy)"
    #expect(ProfileText(more: "[board]\nmarking = \"Rest\(character)\"").message == "own.toml:9:11: \(rest)")
    #expect(
      ProfileText(more: "[columns]\noutcome = [\"A\", \"Rest\(character)\"]").message
        == "own.toml:9:17: \(rest)")
    #expect(
      ProfileText(more: "[board]\n\"mark\(character)\" = 1").message?.hasPrefix("own.toml:9:1: \(rest)\n")
        == true)
  }

  @Test(arguments: [" ", "\\u200B", "\\uFEFF\\u00A0", "\\u3164", "\\u2800"])
  func `a name of which nobody sees anything is none`(name: String) {
    #expect(
      ProfileText(lists: "[[harms]]\nkey = \"a\"\nname = \"\(name)\"").message
        == "own.toml:27:8: error: [missing-key] \"name\" is empty; expected a text; write it between the quotes"
    )
  }

  @Test func `a name has at most 500 characters, and any other text 5,000`() {
    func message(_ count: Int, in line: String) -> String? {
      ProfileText(lists: line.replacing("…", with: String(repeating: "ä", count: count))).message
    }
    let name = "[[harms]]\nkey = \"a\"\nname = \"…\""
    #expect(message(500, in: name) == nil)
    #expect(
      message(501, in: name)
        == "own.toml:27:8: error: [text-too-long] \"name\" has 501 characters; expected at most 500; shorten it"
    )
    let marking = "[board]\nmarking = \"…\""
    #expect(message(5_000, in: marking) == nil)
    #expect(
      message(5_001, in: marking)
        == "own.toml:26:11: error: [text-too-long] the text has 5001 characters; expected at most 5000; shorten it"
    )
  }

  @Test func `a circle of successors is refused with each of its lines`() {
    func agency(_ key: String, _ successor: String) -> String {
      "[[agencies]]\nkey = \"\(key)\"\nname = \"\(key)\"\nsector = \"S\"\nsuccessor = \"\(successor)\"\n"
    }
    let rest = "expected the last name of a body to have no successor; take one of them out"
    #expect(
      ProfileText(lists: agency("c", "a") + agency("a", "b") + agency("b", "a")).message == """
        own.toml:34:13: error: [successor-circle] "a" has the successor "b" (line 34), \
        and "b" has the successor "a" (line 39); \(rest)
        """)
    #expect(
      ProfileText(lists: agency("a", "a")).message
        == "own.toml:29:13: error: [successor-circle] \"a\" has the successor \"a\" (line 29); \(rest)")
    #expect(ProfileText(lists: agency("a", "b") + agency("b", "police")).message == nil)
  }

  @Test func `a file of more than a mebibyte is not read`() throws {
    let folder = try TemporaryFolder()
    let text = ProfileText().text + "\n#"
    let most = try folder.write(
      "most.toml", text + String(repeating: "x", count: ProfileFile.mostBytes - text.utf8.count))
    #expect(throws: Never.self) { try ProfileFile(at: most) }
    let more = try folder.write("more.toml", [UInt8](repeating: 0xFF, count: ProfileFile.mostBytes + 1))
    #expect(
      folder.message { _ = try ProfileFile(at: more) } == """
        FOLDER/more.toml: error: [file-over-limit] the file has 1048577 bytes; expected at most 1048576 \
        for a file of this kind; check that this is the right file
        """)
  }
}

/// Paths in a profile, and links in the folders that they lead to.
struct ProfilePathTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func message(_ setting: String) -> String? {
    folder.message {
      _ = try ProfileFile(
        at: try folder.write("own/own.toml", ProfileText(more: "[wording]\n\(setting)").text))
    }
  }

  private static let rest =
    "expected a place below the profile's folder; put the files beside the profile, and name them from there"

  @Test func `a path stays below the profile's folder`() throws {
    #expect(
      message("templates = \"/etc\"")
        == "own.toml:9:13: error: [outside-folder] \"/etc\" does not start from the profile's folder; \(Self.rest)"
    )
    for path in ["..", "../words", "words/../../other", "words/.."] {
      #expect(
        message("learning = \"\(path)\"") == """
          own.toml:9:12: error: [outside-folder] "\(path)" leaves the profile's folder with ".."; \(Self.rest)
          """)
    }
    #expect(message("learning = \"words/of/ours\"") == nil)
  }

  @Test func `a link out of the profile's folder is refused, and one inside it is not`() throws {
    try folder.makeFolder("own/inside")
    try folder.makeFolder("other")
    try folder.link("own/out", to: "../other")
    try folder.link("own/in", to: "inside")
    #expect(
      message("templates = \"out\"") == """
        own.toml:9:13: error: [outside-folder] "out" is a link to a place outside the profile's folder; \(Self.rest)
        """)
    #expect(message("templates = \"in\"") == nil)
  }

  @Test func `a text of the wording is no link to a file elsewhere`() throws {
    try folder.write("referrals.csv", "x")
    try folder.write("secret.md", "secret")
    try folder.makeFolder("own/words")
    try folder.makeFolder("own/texts/2023-24")
    try folder.makeFolder("learning/2023-24")
    let year = try #require(YearStart.april.year(named: "2023-24"))
    func message(_ setting: String?) -> String? {
      folder.message {
        let file =
          if let setting {
            try ProfileFile(
              at: try folder.write("own/own.toml", ProfileText(more: "[wording]\n\(setting)").text))
          } else { try ProfileFile.builtIn() }
        _ = try WordingFiles(
          for: year, profile: file, register: try RegisterFiles(at: folder.path),
          by: PublicationCheck(by: file.profile))
      }
    }
    #expect(message("learning = \"texts\"") == nil)
    try folder.link("own/words/yearly-report.md", to: "../../secret.md")
    try folder.link("own/texts/2023-24/note.md", to: "../../../secret.md")
    let end = "expected a place below the profile's folder; put the file itself there"
    #expect(
      message("templates = \"words\"") == """
        FOLDER/own/words/yearly-report.md: error: [outside-folder] this is a link to a place outside FOLDER/own; \(end)
        """)
    #expect(
      message("learning = \"texts\"") == """
        FOLDER/own/texts/2023-24/note.md: error: [outside-folder] this is a link to a place outside FOLDER/own; \(end)
        """)
    try folder.link("learning/2023-24/note.md", to: "../../secret.md")
    #expect(
      message(nil) == """
        FOLDER/learning/2023-24/note.md: error: [outside-folder] this is a link to a place outside FOLDER/learning; \(end)
        """)
  }
}

extension TemporaryFolder {
  /// Makes a link called `name` to the path `target`.
  func link(_ name: String, to target: String) throws {
    let path = path.pushing(FilePath(name))
    guard unsafe symlink(target, path.string) == 0 else { throw Errno(rawValue: errno) }
    made(path)
  }
}
