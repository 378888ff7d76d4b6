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
      ("two\r\nlines", "two lines"), ("", ""),
    ])
  func `a name shows as it is typed`(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }
}
