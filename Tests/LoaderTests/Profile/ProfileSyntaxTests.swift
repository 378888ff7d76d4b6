import Records
import Testing

@testable import Loader

/// Lines that are not TOML.
struct ProfileSyntaxTests {
  /// What is said of a line that follows `schema = 1`.
  private static func message(of line: String) -> String? {
    ProfileText("schema = 1\n\(line)\n").message
  }

  /// The two that ended the program, and the stack that ran out.
  @Test(arguments: [
    ("[", "2:2: error: [not-toml] this is not the header of a table;"),
    ("[=", "2:2: error: [not-toml] this is not the header of a table;"),
    ("a = [}", "2:6: error: [not-toml] this is not a value;"),
    (
      String(repeating: "a.", count: 200_000) + "a = 1",
      "2:32: error: [too-deep] there are more than 16 brackets"
    ),
    (String(repeating: "\"a\".", count: 200_000) + "a = 1", "2:64: error: [too-deep] there are more than 16"),
    ("a = " + String(repeating: "[", count: 200_000), "2:21: error: [too-deep] there are more than 16"),
    ("a = " + String(repeating: "{a=", count: 200_000), "2:53: error: [too-deep] there are more than 16"),
  ])
  func `a slip that the parser does not expect is a fault with its place`(line: String, start: String) {
    let message = Self.message(of: line)
    #expect(message?.hasPrefix("own.toml:\(start)") == true, "\(message ?? "nothing")")
    #expect(message?.contains("\n") == false)
  }

  @Test(arguments: [
    "a", "'a'", "\"\"\"a. . . . . . . . . . . . . . . . . . . .\"\"\"", "'''it's 'a' quote'''",
  ])
  func `sixteen names joined by dots can be read, and dots in texts do not count`(text: String) {
    let key = String(repeating: "a.", count: 15) + "a"
    let message = Self.message(
      of: "\(key) = \(text == "a" ? "'a'" : text)\n# . . . . . . . . . . . . . . . . . . .")
    #expect(message?.contains("too-deep") == false)
  }

  private static let value =
    "expected a text in quotes, a number, true or false, a day as 2024-03-31, or a list in [ ]"

  @Test(arguments: [
    (
      "reference = [“Log entry”]",
      """
      2:14: error: [not-toml] the quote “ (U+201C) is a curly one, as word processors write it; \
      expected straight quotes, "; write reference = ["Log entry"]
      """
    ),
    (
      "name = ‘Women’s Aid’",
      """
      2:8: error: [not-toml] the quote ‘ (U+2018) is a curly one, as word processors write it; \
      expected straight quotes, "; write name = "Women"s Aid"
      """
    ),
    (
      "name = \"Police”",
      """
      2:15: error: [not-toml] the quote ” (U+201D) is a curly one, as word processors write it; \
      expected straight quotes, "; write name = "Police"
      """
    ),
    (
      "name = Women’s Aid",
      "2:8: error: [not-toml] this is not a value; \(value); write name = \"Women’s Aid\""
    ),
    (
      "care_leavers = Yes", "2:16: error: [not-toml] this is not a value; \(value); write care_leavers = true"
    ),
    ("references = False", "2:14: error: [not-toml] this is not a value; \(value); write references = false"),
    ("2023-24 = 290,000", "2:14: error: [not-toml] this is not a value; \(value); write 2023-24 = 290000"),
    ("from = 31/03/2024", "2:10: error: [not-toml] this is not a value; \(value); write from = 2024-03-31"),
    (
      "old_la_code = 0850",
      "2:19: error: [not-toml] this is not a value; \(value); write old_la_code = \"0850\""
    ),
    (
      "outcome = [Result]",
      "2:12: error: [not-toml] this is not a value; \(value); write outcome = [\"Result\"]"
    ),
    ("name =", "2:7: error: [not-toml] \"name\" has no value; \(value); add it, or take the line out"),
    (
      "child_age: \"Age\"",
      """
      2:10: error: [not-toml] there is no = after "child_age"; expected key = value; write child_age = in place of child_age:
      """
    ),
    (
      "short name = \"A\"",
      "2:7: error: [not-toml] this is not a setting; expected key = value; put the key into quotes"
    ),
    (
      "name",
      "2:5: error: [not-toml] this is not a setting; expected key = value; write the line as key = value"
    ),
    (
      "name = \"A",
      "2:10: error: [not-toml] the text has no quote at its end; expected one on the same line; add it"
    ),
    (
      "folder = \"C:\\words\"",
      """
      2:14: error: [not-toml] a backslash in a text has a meaning of its own, and this is none; expected key = value; \
      write two of them, or put the text into single quotes
      """
    ),
    (
      "aliases = [\"A\" \"B\"]",
      """
      2:16: error: [not-toml] something is missing in a list; \
      expected a comma between two entries, and ] at the end; add it
      """
    ),
    (
      "[partnership",
      """
      2:13: error: [not-toml] this is not the header of a table; \
      expected a name in [ ], or in [[ ]] for each entry of a list; write [partnership]
      """
    ),
    (
      "schema = 1",
      "2:10: error: [not-toml] there is such a setting already; expected each setting once; take one out"
    ),
    (
      "[ages]\n[ages]",
      """
      3:1: error: [not-toml] there is such a table already; expected each table once; \
      put the settings of both below one header
      """
    ),
    (
      "name = \"\u{1}\"",
      """
      2:9: error: [control-character] the line has the character U+0001; \
      expected only characters that can be printed; take it out
      """
    ),
  ])
  func `a line that is not TOML says what to write`(line: String, message: String) {
    let lines = Self.message(of: line)?.split(separator: "\n") ?? []
    // Text without quotes and the like leave nothing else that could be wrong, but for keys that are no settings.
    #expect(lines.first { !$0.contains("[unknown-key]") } == "own.toml:\(message)")
  }

  @Test func `each line that is not TOML is reported, and what the others say is checked too`() {
    let text = """
      schema = 1
      [partnership
      name = “Ours”
      contact = 5
      [ages]
      care_leavers = yes
      reference = "notified"
      [[agencies]]
      key = "police"
      name = "Police"
      sector = "Police"
      aliases = ["A",
        "B"
      [[outcomes]]
      """
    let lines = ProfileText(text).message?.split(separator: "\n") ?? []
    let places = lines.map { $0.split(separator: ";")[0] }
    #expect(
      places == [
        "own.toml:2:13: error: [not-toml] this is not the header of a table",
        "own.toml:3:8: error: [not-toml] the quote “ (U+201C) is a curly one, as word processors write it",
        "own.toml:4:11: error: [wrong-type] \"contact\" is a number",
        "own.toml:6:16: error: [not-toml] this is not a value",
        "own.toml:7:13: error: [unknown-reference] there is no such day",
        "own.toml:14:1: error: [not-toml] the list above does not end before this line",
      ])
  }

  @Test func `lines that end as in Windows keep their numbers`() {
    let text = "schema = 1\r\n[ages]\r\ncare_leavers = yes\r\nreference = “considered”\r\n"
    let lines = ProfileText(text).message?.split(separator: "\n") ?? []
    #expect(lines.map { $0.prefix(14) } == ["own.toml:3:16:", "own.toml:4:13:"])
  }
}
