import Records
import Testing

@testable import Reports

struct TemplateScanTests {
  @Test func `tags know their sign, name, line, column and whether they stand alone`() {
    #expect(
      TemplateScan.tags(in: "A {{year}} and {{# pending_none }}x{{/pending_none}}\n\n  {{table_outcomes}} \n")
        == [
          .init(sign: " ", name: "year", line: 1, column: 3, isAlone: false),
          .init(sign: "#", name: "pending_none", line: 1, column: 16, isAlone: false),
          .init(sign: "/", name: "pending_none", line: 1, column: 36, isAlone: false),
          .init(sign: " ", name: "table_outcomes", line: 3, column: 3, isAlone: true),
        ])
  }

  @Test func `a tag may go over the end of a line, and the lines go on behind it`() {
    #expect(
      TemplateScan.tags(in: "{{\nyear}}\n{{pending}}") == [
        .init(sign: " ", name: "year", line: 1, column: 1, isAlone: true),
        .init(sign: " ", name: "pending", line: 3, column: 1, isAlone: true),
      ])
  }

  @Test func `lines that end as on Windows are lines`() {
    #expect(
      TemplateScan.tags(in: "A\r\n{{table_outcomes}}\r\nB") == [
        .init(sign: " ", name: "table_outcomes", line: 2, column: 1, isAlone: true)
      ])
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
