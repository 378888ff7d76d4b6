import TestSupport
import Records
import Testing

@testable import Reports

struct TemplateParserTests {
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
        "t.md:1:7: error: [flag-as-text] \"referrals_none\" is a question, not a text; expected "
          + "{{#referrals_none}} … {{/referrals_none}}; put the words for that case between the two"
      ),
      (
        "See {{table_outcomes}}",
        "t.md:1:5: error: [crowded-block] \"table_outcomes\" is on a line with other text; expected a table, chart, "
          + "list or learning text on a line of its own; give it its own line"
      ),
      (
        "{{#pending_none}}\n{{table_outcomes}}{{/pending_none}}",
        "t.md:2:1: error: [crowded-block] \"table_outcomes\" is on a line with other text; expected a table, chart, "
          + "list or learning text on a line of its own; give it its own line"
      ),
      (
        "a\r\rb {{year",
        "t.md:3:3: error: [broken-template] a tag is not closed; expected {{name}}, {{#name}}, {{^name}}, "
          + "{{/name}} or {{! a remark}}; add }} after the name"
      ),
      (
        "a\nb {{year\nc",
        "t.md:2:3: error: [broken-template] a tag is not closed; expected {{name}}, {{#name}}, {{^name}}, "
          + "{{/name}} or {{! a remark}}; add }} after the name"
      ),
      (
        "a\n{{year and {{pending}}",
        "t.md:2:1: error: [broken-template] there is more than the name \"year\" in a tag; expected {{name}}, "
          + "{{#name}}, {{^name}}, {{/name}} or {{! a remark}}; close the tag with }} after the name"
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
  func `a tag that cannot be filled is reported with its place`(template: String, expected: String) throws {
    let figures = try Example.published([])
    #expect(message { _ = try Example.filled(template, figures) } == expected)
  }

  @Test(
    arguments: [
      ("{{}}", "unknown-placeholder"), ("{{.}}", "unsupported-tag"), ("{{.year}}", "unsupported-tag"),
      ("{{ #year}}", "unknown-placeholder"), ("{{year.first}}", "unknown-placeholder"),
      ("{{#.}}{{/.}}", "unknown-placeholder"), ("{{<year}}{{/year}}", "unsupported-tag"),
      ("{{$year}}{{/year}}", "unsupported-tag"), ("{{%year}}", "unsupported-tag"),
      ("{{*year}}", "unsupported-tag"), ("{{1year}}", "unsupported-tag"), ("{{^year}}{{/year}}}", nil),
      ("{ {year} }", nil), ("{{year}}}", nil), ("{{!}}", nil), ("}} {", nil), ("", nil),
    ] as [(String, String?)])
  func `only plain names, sections and remarks are tags`(template: String, rule: String?) throws {
    let figures = try Example.published([])
    let message = message { _ = try Example.filled(template, figures) }
    #expect(message == nil ? rule == nil : rule.map { message?.contains("[\($0)]") == true } == true)
  }

  @Test func `a remark may say anything`() throws {
    #expect(try Example.filled("{{! referals, {x} }}A\n", Example.published([])) == [.prose("A")])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a line may end as on any system, and a tag may go over several`(end: String) throws {
    let template = "A\(end){{\(end)table_outcomes\(end)}}\(end)  {{!\(end)}} \(end)B {{\(end)year}}"
    #expect(
      try Example.filled(template, Example.published([]))
        == [.prose("A"), .table("outcomes"), .prose("B 2023-24")])
  }

  @Test func `a block is placed at most 16 times`() throws {
    func placed(_ times: Int) -> String? {
      let text = String(repeating: "{{contents}}\n", count: times)
      return message { _ = try Example.filled(text, Example.published([])) }
    }
    #expect(placed(16) == nil)
    #expect(
      placed(17) == "t.md:17:1: error: [crowded-block] \"contents\" is placed more than 16 times; "
        + "expected it at most 16 times; take it out here")
  }

  @Test func `a long name is shortened in the message`() throws {
    let message = message {
      _ = try Example.filled("{{\(String(repeating: "x", count: 300_000))}}", Example.published([]))
    }
    #expect(message?.count ?? 0 < 500)
    #expect(message?.contains("xxx…\"") == true)
  }

  @Test func `sections are at most 64 deep`() throws {
    func nested(_ depth: Int) -> String? {
      let text =
        String(repeating: "{{#referrals}}", count: depth) + String(repeating: "{{/referrals}}", count: depth)
      return message { _ = try Example.filled(text, Example.published([])) }
    }
    #expect(nested(64) == nil)
    #expect(
      nested(65) == "t.md:1:897: error: [broken-template] more than 64 sections are inside each other; "
        + "expected at most 64; close sections before others open")
  }
}
