import TestSupport
import Records
import Testing

@testable import Reports

struct TemplateTests {
  @Test func `a number in prose is a word, and a name is escaped`() throws {
    let figures = try Example.published(
      [Example.referral()], by: Example.profile { $0.name = "Up_and_down *Partnership*" })
    #expect(
      try Example.filled("{{partnership}}: {{referrals_counted}}.", figures)
        == [.prose("Up\\_and\\_down \\*Partnership\\*: one referral.")])
  }

  @Test func `a table is placed between the prose before it and the prose after it`() throws {
    #expect(
      try Example.filled("A\n\n{{table_outcomes}}\n\nB\n", Example.published([]))
        == [.prose("A"), .table("outcomes"), .prose("B")])
  }

  @Test func `a template with the line endings of Windows becomes the same blocks`() throws {
    let template = "A\n\n{{#referrals_none}}\nnone\n{{/referrals_none}}\n\n{{table_outcomes}}\n\nB\n"
    let figures = try Example.published([])
    #expect(
      try Example.filled(template.replacing("\n", with: "\r\n"), figures) == Example.filled(template, figures)
    )
  }

  @Test func `a table without rows leaves its line out`() throws {
    #expect(try Example.filled("A\n\n{{table_features}}\n\nB\n", Example.published([])) == [.prose("A\n\nB")])
  }

  @Test func `sections that are left out leave one blank line`() throws {
    #expect(
      try Example.filled(
        "A\n\n{{#pending_one}}\nx\n\n{{/pending_one}}\n\n\n{{#pending_many}}y{{/pending_many}}\n\nB\n\n\n",
        Example.published([])) == [.prose("A\n\nB")])
  }

  @Test func `a section on lines of its own leaves no blank line, wherever it is`() throws {
    let (one, two) = (
      "{{#referrals_none}}\nx\n{{/referrals_none}}\n", "{{#referrals_none}}\ny\n{{/referrals_none}}"
    )
    let figures = try Example.published([])
    for before in ["", "A\n", "{{year}}\n", "{{#referrals_none}}A{{/referrals_none}}\n"] {
      let prose = before.isEmpty ? "" : before.contains("year") ? "2023-24\n" : "A\n"
      #expect(try Example.filled(before + one + two, figures) == [.prose("\(prose)x\ny")], "\(before)")
      let within = "{{#referrals_none}}\n\(before)\(one)\(two)\n{{/referrals_none}}\n"
      #expect(try Example.filled(within, figures) == [.prose("\(prose)x\ny")], "\(before)")
    }
  }

  @Test func `a section that opens after words and closes on a line of its own leaves no blank line`() throws
  {
    let lines =
      "A {{#referrals_none}}\nx\n{{/referrals_none}}\n{{#referrals_none}}\ny\n{{/referrals_none}}\n{{year}}"
    let figures = try Example.published([])
    let alone = [Document.Block.prose("A \nx\ny\n2023-24")]
    #expect(try Example.filled(lines, figures) == alone)
    #expect(try Example.filled("{{#referrals_none}}\n\(lines)\n{{/referrals_none}}\n", figures) == alone)
  }

  @Test
  func `a section that opens on a line of its own and closes after words keeps the line that it closes on`()
    throws
  {
    let section = "{{#referrals_none}}\nA{{/referrals_none}}"
    #expect(try Example.filled(section + section, Example.published([])) == [.prose("A\nA")])
  }

  @Test func `a table ends the words before it, even where their section is left out`() throws {
    let template = "A {{#pending_many}}\nx\n{{/pending_many}}\n{{table_outcomes}}\nB"
    #expect(
      try Example.filled(template, Example.published([])) == [.prose("A "), .table("outcomes"), .prose("B")])
  }

  @Test func `each learning text is placed as it was written, as a block of its own`() throws {
    var wording = Wording()
    wording.sections[.rapidReview] = [
      Example.text("\n# One\n{{not a tag}}\n\n\n"), Example.text("Two\r\n\r\n\r\nx"),
    ]
    #expect(
      try Example.filled("{{section_rapid_review}}", Example.published([]), wording: wording)
        == [.prose("# One\n{{not a tag}}"), .prose("Two\n\nx")])
  }

  @Test func `a learning file with nothing in it counts as missing`() throws {
    var wording = Wording()
    wording.sections[.changes] = [Example.text(" \n\n")]
    #expect(
      try Example.filled(
        "{{#section_changes}}\n## Changes\n\n{{section_changes}}\n{{/section_changes}}\nB",
        Example.published([]), wording: wording) == [.prose("B")])
  }
}
