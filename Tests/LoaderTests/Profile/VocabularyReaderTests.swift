import Records
import Testing

@testable import Loader

struct VocabularyReaderTests {
  @Test func `entries are in the order of the profile, with all their settings`() throws {
    let vocabulary = try ProfileText(
      lists: """
        [[agencies]]
        key = "icb"
        name = "The ICB"
        sector = "Health"
        aliases = ["ICB", "CCG"]
        from = 2022-07-01
        to = "2026-03-31"
        successor = "police"
        [[outcomes]]
        key = "audit"
        name = "Thematic audit"
        kind = "primary"
        singular = "thematic audit"
        plural = "thematic audits"
        aliases = ["TA"]
        [[features]]
        key = "neglect"
        name = "Neglect"
        aliases = ["home conditions"]
        [[harms]]
        key = "death"
        name = "Death"
        [[statuses]]
        key = "planned"
        name = "Planned"
        [[statuses]]
        key = "complete"
        name = "Complete"
        rag = "Blue"
        done = true
        aliases = ["embedded"]
        [[panel_answers]]
        key = "supported"
        name = "Supported"
        means = "agreed"
        aliases = ["Backed"]
        """
    ).profile().vocabulary
    #expect(
      vocabulary.agencies == [
        Agency(key: "police", name: "Police", sector: "Police"),
        Agency(
          key: "icb", name: "The ICB", sector: "Health", aliases: ["ICB", "CCG"],
          from: Day(iso: "2022-07-01"),
          to: Day(iso: "2026-03-31"), successor: "police"),
      ])
    #expect(
      vocabulary.outcomes == [
        Outcome(key: "no-further-action", name: "No further action", kind: .primary),
        Outcome(key: "rapid-review", name: "Rapid review", kind: .primary),
        Outcome(key: "local-learning-event", name: "Local learning event", kind: .primary),
        Outcome(
          key: "audit", name: "Thematic audit", kind: .primary,
          noun: Noun("thematic audit", "thematic audits"),
          aliases: ["TA"]),
      ])
    #expect(vocabulary.features == [Term(key: "neglect", name: "Neglect", aliases: ["home conditions"])])
    #expect(vocabulary.harms == [Term(key: "death", name: "Death")])
    #expect(
      vocabulary.statuses == [
        Status(key: "planned", name: "Planned"),
        Status(key: "complete", name: "Complete", rag: "Blue", isDone: true, aliases: ["embedded"]),
      ])
    #expect(
      vocabulary.panelAnswers == [
        PanelAnswer(key: "supported", name: "Supported", meaning: .agreed, aliases: ["Backed"])
      ])
  }

  @Test func `a profile without answers of the Panel has the usual three`() throws {
    #expect(try ProfileText(lists: "").profile().vocabulary.panelAnswers == PanelAnswer.usual)
  }

  @Test(arguments: [
    ("primary", Outcome.Kind.primary), ("further", .further), ("review", .review), ("undecided", .undecided),
    ("not-counted", .notCounted),
  ])
  func `an outcome is of the kind that is named`(name: String, kind: Outcome.Kind) throws {
    let lists = "[[outcomes]]\nkey = \"x\"\nname = \"X\"\nkind = \"\(name)\""
    #expect(try ProfileText(lists: lists).profile().vocabulary.outcomes.last?.kind == kind)
  }

  @Test(arguments: [
    (
      "[[agencies]]\nkey = \"police\"\nname = \"B\"\nsector = \"S\"",
      "26:7: error: [repeated-key] \"police\" is there twice, first on line 10; expected each key once; correct one of them"
    ),
    (
      "[[agencies]]\nkey = \"The Police\"\nname = \"B\"\nsector = \"S\"",
      """
      26:7: error: [unreadable-key] "The Police" is not a key; expected lower-case letters, digits and hyphens; \
      correct it
      """
    ),
    (
      "[[agencies]]\nkey = \"b\"\nname = \"B\"",
      "25:1: error: [missing-key] there is no \"sector\"; expected a text; add a line sector = \"…\""
    ),
    (
      "[[agencies]]\nkey = \"b\"\nname = \"B\"\nsector = \"S\"\nalias = [\"x\"]",
      """
      29:1: error: [unknown-key] there is no setting "alias"; \
      expected one of aliases, from, key, name, sector, successor, to; did you mean "aliases"?
      """
    ),
    (
      "[[agencies]]\nkey = \"b\"\nname = \"B\"\nsector = \"S\"\nfrom = \"31/03/2024\"",
      "29:8: error: [wrong-type] \"from\" is a text; expected a day from 1900 to 2199, as in 2024-03-31; write from = 2024-03-31"
    ),
    (
      "[[agencies]]\nkey = \"b\"\nname = \"B\"\nsector = \"S\"\nto = 2024",
      "29:6: error: [wrong-type] \"to\" is a number; expected a day from 1900 to 2199, as in 2024-03-31; write to = 2024-03-31, with the right day"
    ),
    (
      "[[agencies]]\nkey = \"b\"\nname = \"B\"\nsector = \"S\"\nto = 2300-01-01",
      "29:6: error: [wrong-type] \"to\" is a day of another century; expected a day from 1900 to 2199, as in 2024-03-31; write to = 2024-03-31, with the right day"
    ),
    (
      "[[outcomes]]\nkey = \"b\"\nname = \"B\"\nkind = \"primery\"",
      """
      28:8: error: [unknown-kind] there is no such kind of outcome; \
      expected one of "primary", "further", "review", "undecided", "not-counted"; write kind = "primary"
      """
    ),
    (
      "[[panel_answers]]\nkey = \"b\"\nname = \"B\"\nmeans = \"agree\"",
      """
      28:9: error: [unknown-kind] no answer of the Panel means this; \
      expected one of "agreed", "not-agreed", "awaited", "other"; write means = "agreed"
      """
    ),
    (
      "[[outcomes]]\nkey = \"b\"\nname = \"B\"\nkind = \"primary\"\nplural = \"bs\"",
      """
      29:10: error: [half-a-noun] only one of "singular" and "plural" is given; expected both or none; \
      add a line singular = "…"
      """
    ),
    (
      "[[features]]\nkey = \"b\"",
      "25:1: error: [missing-key] there is no \"name\"; expected a text; add a line name = \"…\""
    ),
    (
      "[[harms]]\nname = \"B\"",
      "25:1: error: [missing-key] there is no \"key\"; expected a text; add a line key = \"…\""
    ),
  ])
  func `a wrong entry is reported with its line`(lists: String, message: String) {
    #expect(ProfileText(lists: lists).message == "own.toml:\(message)")
  }

  @Test(arguments: ["agencies", "outcomes"])
  func `a vocabulary without agencies or primary outcomes is refused`(list: String) {
    let text = ProfileText().text
    let other = list == "agencies" ? "harms" : "agencies"
    let rest =
      list == "agencies"
      ? text.replacing("[[agencies]]", with: "[[\(other)]]").replacing("sector = \"Police\"", with: "")
      : text.replacing("kind = \"primary\"", with: "kind = \"further\"")
    #expect(
      ProfileText(rest).message == """
        own.toml: error: [empty-vocabulary] there are no agencies or no primary outcomes; \
        expected [[agencies]] and [[outcomes]]; list the names that your register uses
        """)
  }

  @Test func `a word may stand for an outcome and what may follow it`() throws {
    let lists =
      "[[outcomes]]\nkey = \"lcspr\"\nname = \"LCSPR\"\nkind = \"review\"\n"
      + "[[outcomes]]\nkey = \"both\"\nname = \"RR then LCSPR\"\ncounts_as = [\"rapid-review\", \"lcspr\"]"
    let vocabulary = try ProfileText(lists: lists).profile().vocabulary
    let keys = vocabulary.outcomes(meantBy: Code(vocabulary.outcomes.count - 1)).map { vocabulary[$0].key }
    #expect(keys == ["rapid-review", "lcspr"])
    #expect(vocabulary.outcomes(meantBy: Code(0)) == [Code(0)])
  }

  @Test(arguments: [
    (
      "counts_as = [\"rapid-review\", \"lcpsr\"]",
      "\"lcpsr\" is not the key of an outcome; expected keys of [[outcomes]]; did you mean \"lcspr\"?"
    ),
    (
      "counts_as = [\"both\"]",
      "\"both\" is not the key of an outcome; expected keys of [[outcomes]]; correct it"
    ),
    (
      "counts_as = [\"lcspr\", \"rapid-review\"]",
      "these are not one outcome and what may follow it; "
        + "expected the primary outcome first, then reviews and further actions; "
        + "write them in this order, as in counts_as = [\"rapid-review\", \"lcspr\"]"
    ),
    (
      "counts_as = [\"rapid-review\", \"no-further-action\"]",
      "these are not one outcome and what may follow it; "
        + "expected the primary outcome first, then reviews and further actions; "
        + "write them in this order, as in counts_as = [\"rapid-review\", \"lcspr\"]"
    ),
    (
      "kind = \"primary\"\ncounts_as = [\"rapid-review\"]",
      "a word for other outcomes has no kind of its own; expected \"counts_as\" or \"kind\"; "
        + "take out the line kind = \"primary\""
    ),
  ])
  func `a word that cannot be counted is refused`(line: String, found: String) {
    let lists =
      "[[outcomes]]\nkey = \"lcspr\"\nname = \"LCSPR\"\nkind = \"review\"\n"
      + "[[outcomes]]\nkey = \"both\"\nname = \"B\"\n\(line)"
    #expect(ProfileText(lists: lists).message?.contains("error: [unreadable-word] \(found)") == true)
  }

  @Test(arguments: Outcome.requiredKeys)
  func `an outcome that prose refers to by its key is in every profile`(key: String) {
    let text = ProfileText().text.replacing("key = \"\(key)\"", with: "key = \"another\"")
    #expect(
      ProfileText(text).message == """
        own.toml: error: [missing-outcome-key] there is no primary outcome with the key "\(key)"; \
        expected it under [[outcomes]], whatever its name; add it, it is zero where it does not occur
        """)
  }

  @Test(arguments: ["total", "not-in-profile", "pending", "children", "under-one"])
  func `the key of a row that tables always have is refused`(key: String) {
    #expect(
      ProfileText(lists: "[[outcomes]]\nkey = \"\(key)\"\nname = \"X\"\nkind = \"undecided\"").message == """
        own.toml:26:7: error: [reserved-key] "\(key)" is the key of a row that tables always have; \
        expected another key; rename the key
        """)
  }

  @Test func `a successor is an agency, and a name does not end before it began`() {
    let agency = "[[agencies]]\nkey = \"b\"\nname = \"B\"\nsector = \"S\"\n"
    #expect(
      ProfileText(lists: agency + "successor = \"c\"").message == """
        own.toml:29:13: error: [unknown-successor] the successor of "b", "c", is not an agency; \
        expected one of the keys of [[agencies]]; correct it
        """)
    #expect(
      ProfileText(lists: agency + "from = 2024-04-01\nto = 2024-03-31").message == """
        own.toml:30:6: error: [ends-before-it-began] "to" is before "from"; \
        expected a later day; correct one
        """)
  }

  /// A code has sixteen bits, and the largest number is reserved for names that are not in the profile.
  @Test func `more entries than there are codes are refused`() {
    #expect(
      ProfileText("harms = [\(String(repeating: "{},", count: 65_536))]\n\(ProfileText().text)").message
        == """
        own.toml:1:9: error: [too-many-entries] there are 65536 [[harms]]; expected at most 65535; \
        take out those that the register never names
        """)
    #expect(Code<Term>.limit == 65_535)
    #expect(Code<Term>(65_534) != .notInProfile)
  }
}
