import Records
import Testing

@testable import Reports

struct TemplateScanTests {
  private func scan(of template: String) throws -> TemplateScan {
    TemplateScan(
      file: "t.md", template: template, placeholders: Placeholders(try Example.published([]), Wording()))
  }

  /// The tags of a template: sign and name, line, column, and whether they stand alone.
  private func tags(in template: String) throws -> [String] {
    let scan = try scan(of: template)
    return scan.tags.map { tag in
      "\(tag.sign)\(tag.name) \(scan.place(of: tag))\(scan.isAlone(tag) ? " alone" : "")"
    }
  }

  @Test func `tags know their sign, name, line, column and whether they stand alone`() throws {
    #expect(
      try tags(in: "A {{year}} and {{# pending_none }}x{{/pending_none}}\n\n  {{table_outcomes}} \n")
        == [
          " year t.md:1:3", "#pending_none t.md:1:16", "/pending_none t.md:1:36",
          " table_outcomes t.md:3:3 alone",
        ])
  }

  @Test func `a tag may go over the end of a line, and the lines go on behind it`() throws {
    #expect(try tags(in: "{{\nyear}}\n{{pending}}") == [" year t.md:1:1 alone", " pending t.md:3:1 alone"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines that end as on other systems are lines`(end: String) throws {
    #expect(
      try tags(in: "A\(end){{table_outcomes}}\(end)\(end)B {{year}}") == [
        " table_outcomes t.md:2:1 alone", " year t.md:4:3",
      ])
  }

  @Test(arguments: [
    ("A {{year}} and {{year}}.\n\nB {{year}}", ["A {{year}} and {{year}}.\n", "\nB {{year}}"]),
    (
      "{{#pending_none}}\nA\n{{year}}\n{{/pending_none}}\r\nB",
      ["{{#pending_none}}\nA\n{{year}}\n{{/pending_none}}\r\n", "B"]
    ),
    ("{{year}} {{! a\nremark}} A\nB", ["{{year}} {{! a\nremark}} A\n", "B"]),
    ("A\nB", ["A\nB"]),
  ])
  func `a template is cut behind lines with a tag, where no section and no tag is open`(
    template: String, pieces: [String]
  ) throws {
    let scan = try scan(of: template)
    #expect(try scan.pieces().map(String.init) == pieces)
  }

  @Test(
    arguments: [
      (
        "one\ntwo {{referals}}",
        "t.md:2:5: error: [unknown-placeholder] there is no figure \"referals\"; expected a name from the list "
          + "of placeholders; did you mean \"referrals\"?"
      ),
      (
        "{{dogs}}",
        "t.md:1:1: error: [unknown-placeholder] there is no figure \"dogs\"; expected a name from the list of "
          + "placeholders; correct the name"
      ),
      (
        "{{\nreferals}}",
        "t.md:1:1: error: [unknown-placeholder] there is no figure \"referals\"; expected a name from the list "
          + "of placeholders; did you mean \"referrals\"?"
      ),
      (
        "{{^dogs}}none{{/dogs}}",
        "t.md:1:1: error: [unknown-placeholder] there is no figure \"dogs\"; expected a name from the list of "
          + "placeholders; correct the name"
      ),
      (
        "{{referrals.none}}",
        "t.md:1:1: error: [unknown-placeholder] there is no figure \"referrals.none\"; expected a name from the "
          + "list of placeholders; did you mean \"referrals_none\"?"
      ),
      (
        "There {{referrals_none}}.",
        "t.md:1:7: error: [flag-as-text] \"referrals_none\" is a question, not a text; expected it as "
          + "{{#referrals_none}} … {{/referrals_none}}; put the words for that case between the two"
      ),
      (
        "See {{table_outcomes}}",
        "t.md:1:5: error: [crowded-block] \"table_outcomes\" stands beside other text; expected a table, list "
          + "or section on a line of its own; give it its own line"
      ),
      (
        "{{{year}}}",
        "t.md:1:1: error: [unsupported-tag] a tag begins with \"{\"; expected {{name}}, {{#name}}, {{^name}}, "
          + "{{/name}} or {{! a remark}}; write the plain name"
      ),
      (
        "a\n{{> other}}",
        "t.md:2:1: error: [unsupported-tag] a tag begins with \">\"; expected {{name}}, {{#name}}, {{^name}}, "
          + "{{/name}} or {{! a remark}}; write the plain name"
      ),
      (
        "{{=<% %>=}}",
        "t.md:1:1: error: [unsupported-tag] a tag begins with \"=\"; expected {{name}}, {{#name}}, {{^name}}, "
          + "{{/name}} or {{! a remark}}; write the plain name"
      ),
      (
        "{{&year}}",
        "t.md:1:1: error: [unsupported-tag] a tag begins with \"&\"; expected {{name}}, {{#name}}, {{^name}}, "
          + "{{/name}} or {{! a remark}}; write the plain name"
      ),
      (
        "a\n{{#pending_none}}\nb\n{{^under_one_none}}\nc\n{{/under_one_none}}\nd\n",
        "t.md:2:1: error: [broken-template] the section \"pending_none\" is not closed; expected {{/name}} for "
          + "each {{#name}} and {{^name}}; add {{/pending_none}} where it ends"
      ),
      (
        "a\n{{#pending_none}}\n{{^under_one_none}}\n{{/pending_none}}\n{{/under_one_none}}\n",
        "t.md:4:1: error: [broken-template] the section \"pending_none\" is closed and not open here; expected "
          + "{{/name}} for each {{#name}} and {{^name}}, the inner one first; close the section that was opened "
          + "last"
      ),
      (
        "{{/pending_none}}",
        "t.md:1:1: error: [broken-template] the section \"pending_none\" is closed and not open here; expected "
          + "{{/name}} for each {{#name}} and {{^name}}, the inner one first; close the section that was opened "
          + "last"
      ),
    ])
  func `a tag that its author did not mean so is told with its place`(template: String, expected: String)
    throws
  {
    let figures = try Example.published([])
    #expect(message { _ = try Example.filled(template, figures) } == expected)
  }

  @Test func `a remark may say anything`() throws {
    #expect(try Example.filled("{{! referals, {x} }}A\n", Example.published([])) == [.prose("A")])
  }
}
