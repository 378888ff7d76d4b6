import Testing

@testable import Reports

struct MarkdownTextTests {
  @Test(
    arguments: [
      ("County Council's Children's Services", "County Council's Children's Services"),
      ("a*b_c`d", "a\\*b\\_c\\`d"), ("[link](x)", "\\[link\\](x)"), ("<b>", "\\<b\\>"),
      ("A | B", "A \\| B"), ("~~gone~~", "\\~\\~gone\\~\\~"), ("back\\slash", "back\\\\slash"),
      ("# 1", "\\# 1"), ("- x", "\\- x"), ("+ x", "\\+ x"), ("= x", "\\= x"),
      ("No # within - a + line = x", "No # within - a + line = x"), ("two\nlines", "two lines"),
      ("two\r\nlines", "two lines"), ("two\u{2028}lines", "two lines"), ("", ""),
      ("1. one", "1\\. one"), ("2) two", "2\\) two"), ("3.", "3\\."), ("1.5 metres", "1.5 metres"),
      ("29 March", "29 March"), ("1234567890. ten digits", "1234567890. ten digits"),
      ("Child #", "Child \\#"), (":-", "\\:-"), ("at 10:30", "at 10:30"), ("a :b: c", "a \\:b: c"),
      ("$5 and $6", "\\$5 and \\$6"),
      ("&lt; and &#35;", "\\&lt; and \\&#35;"), ("R&D; Fish & chips", "R\\&D; Fish & chips"),
      ("AT&T", "AT&T"),
      // An accent on a sign leaves it one; the Greek accent that looks like one is none.
      ("*\u{301}a*", "\\*\u{301}a\\*"), ("\u{1FEF}", "\u{1FEF}"), ("*\u{1FEF}", "\\*\u{1FEF}"),
      ("\u{201C}A\u{201D} \u{2013} \u{E9}: b.", "\u{201C}A\u{201D} \u{2013} \u{E9}: b."), ("a\u{85}b", "a b"),
      ("http://a.b", "http\\://a.b"), ("www.a.b", "www\\.a.b"), ("\u{E000}0\u{E001}", "\u{E000}0\u{E001}"),
    ])
  func `a name shows as it is typed`(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }
}
