import Foundation
import Testing

@testable import Records

@Suite struct RuleDocumentTests {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil

  /// The committed page.
  static let page = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../docs/rules.md")
    .standardizedFileURL

  /// RECORD_GOLDEN=1 rewrites the page and still fails, so the change is reviewed as a diff.
  @Test func `the committed page of rules is made from the book`() throws {
    let page = RuleDocument.markdown(of: RuleBook.rules)
    if Self.isRecording {
      try FileManager.default.createDirectory(
        at: Self.page.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(page.utf8).write(to: Self.page)
    }
    #expect(!Self.isRecording, "rewritten: review the diff, then run the tests without RECORD_GOLDEN")
    let committed = try String(contentsOf: Self.page, encoding: .utf8)
    let difference = zip(page.split(separator: "\n"), committed.split(separator: "\n")).first { $0 != $1 }
    #expect(
      page == committed, "docs/rules.md: \(difference.map { "\($0.0)\n is not\n\($0.1)" } ?? "one is longer")"
    )
  }

  @Test func `a rule is a section with all that the book says about it`() {
    let rule = Rule(
      "some-rule", .ages, .error, "The age is wrong", meaning: "An age\nis wrong.", source: "A law",
      example: .register([["child_age"], ["*7*"]]), advice: "Correct it.")
    #expect(
      RuleDocument.markdown(of: [rule]).hasSuffix(
        """


        ## Cells: ages

        ### `some-rule`

        **The age is wrong.** An error (exit code 1): the row is left out. A report that this affects is written \
        only with --accept-findings.

        An age is wrong.

        Source: A law.

        For example, in the register:

        ```text
        child_age
        *7*
        ```

        What to do: Correct it.

        """))
  }

  @Test func `what Markdown would not print is escaped outside the example`() {
    let rule = Rule(
      "some-rule", .ages, .note, "No * here",
      meaning:
        "Between <!-- and --> under [[agencies]], a|b, `c`, R&D, ~~d~~, e\\f, _g_, _ and care_leavers.",
      example: .words("<b>"), advice: "No action is needed.")
    let page = RuleDocument.markdown(of: [rule])
    #expect(page.contains("\n**No \\* here.** A note"))
    #expect(
      page.contains(
        #"Between \<!-- and --> under \[\[agencies\]\], a\|b, \`c\`, R\&D, \~\~d\~\~, e\\f, \_g\_, \_ and care_leavers."#
      ))
    #expect(page.contains("\nFor example: \\<b>\n"))
  }

  @Test func `no example ends its own fence`() {
    for rule in RuleBook.rules {
      #expect(!(rule.example.lines ?? []).contains { $0.hasPrefix("```") }, "\(rule.code)")
    }
  }
}
