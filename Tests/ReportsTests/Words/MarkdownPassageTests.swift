import Testing

@testable import Reports

struct MarkdownPassageTests {
  private func markdown(_ text: String) -> String { MarkdownPassage(text).markdown() }

  @Test func `paragraphs and lists stay, with a list inside a passage and text after it`() {
    #expect(
      markdown("They must notify:\n- the GP\n- the school\n\nA message follows.")
        == "They must notify:\n\n- the GP\n- the school\n\nA message follows.")
  }

  @Test func `a line within a paragraph stays a line`() {
    #expect(markdown("one\ntwo\\\nthree") == "one\\\ntwo\\\\\\\nthree")
  }

  @Test func `text right after a list is a paragraph, and an indented line continues the item`() {
    #expect(markdown("- one\n  and more\n- two\nAfter.") == "- one\\\n  and more\n- two\n\nAfter.")
  }

  @Test func `blank lines at the ends and spaces around lines do not count`() {
    #expect(markdown("\n\n  one  \n \t \n\n    two\t\n") == "one\n\ntwo")
    #expect(markdown(" \n") == "")
  }

  @Test(
    arguments: [
      ("# no heading", "\\# no heading"), ("1. no list", "1\\. no list"), ("+ no list", "\\+ no list"),
      ("> no quotation", "\\> no quotation"), ("\tno code", "no code"), ("```", "\\`\\`\\`"),
      ("text\n---", "text\\\n\\---"), ("text\n===", "text\\\n\\==="),
      ("a | b\n--|--", "a \\| b\\\n\\--\\|--"),
      ("-5 degrees", "\\-5 degrees"), ("-", "\\-"), ("- - x", "- \\- x"), ("- # x", "- \\# x"),
      ("one\u{2028}# two", "one\\\n\\# two"), ("<script>x</script>", "\\<script\\>x\\</script\\>"),
      ("{{review}}", "{{review}}"),
    ])
  func `what looks like Markdown shows as it was typed`(text: String, expected: String) {
    #expect(markdown(text) == expected)
  }

  @Test func `bold is closed in each paragraph and each item`() {
    #expect(
      MarkdownPassage("one\ntwo\n\n- a*b\n- c").markdown(isBold: true)
        == "**one\\\ntwo**\n\n- **a\\*b**\n- **c**")
  }

  @Test func `the letter of a part is before its words, or above its list`() {
    #expect(MarkdownPassage("Write it.").markdown(after: "a)", isBold: true) == "**a) Write it.**")
    #expect(MarkdownPassage("- Write it.").markdown(after: "a)", isBold: true) == "**a)**\n\n- **Write it.**")
  }

  @Test(
    arguments: [
      ("See https://a.b/c_d?e=1&f=2.", "See <https://a.b/c_d?e=1&f=2>."),
      ("(http://a.b/)", "(<http://a.b/>)"),
      ("https://a.b *x*", "<https://a.b> \\*x\\*"), ("http:// alone", "http\\:// alone"),
      ("xhttps://a.b", "xhttps\\://a.b"), ("https://a.b/&copy;c", "https\\://a.b/\\&copy;c"),
      ("x https://a.b\n# y", "x <https://a.b>\\\n\\# y"), ("https://a.b # y", "<https://a.b> # y"),
      ("https://a.b<script>", "<https://a.b>\\<script\\>"), ("javascript:alert(1)", "javascript:alert(1)"),
    ])
  func `a web address links to where it says`(text: String, expected: String) {
    #expect(markdown(text) == expected)
  }
}
