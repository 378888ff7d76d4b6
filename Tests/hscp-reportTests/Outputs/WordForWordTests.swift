import Foundation
import TestSupport
import Testing

/// What a register says of recommendations and answers is printed as it was typed, whatever signs are in it.
@Suite struct WordForWordTests {
  private static let texts = [
    "1. First, share it.\n2. Then check it.", "1) One\n2) Two", "a) with its own letter\nb) and another",
    "\"Share\" it: 'now', “soon” and ‘then’…", "• one point\n• another (see a) below)",
    "*Not* this, _nor_ that; 2 * 3 * 4, snake_case_name and **stars**",
    "# no heading\n> no quotation\n+ no list\n=== no line", "---", "–", "***", "2019.", "+",
    "<b>no HTML</b> &amp; & <!-- no remark --> <script>alert(1)</script>",
    "See https://example.org/a_b?c=1&d=2. Or www.example.org, or [text](page.md).",
    "| a | b |\n|---|---|\n| 1 | 2 |", "`code` ~~gone~~ $x$ \\ and \\* :b: ![picture](x.png) {{referrals}}",
    "Do this:\n- one\n- two\n  of two lines\n\n- three, after a gap\n\nEnd – with dashes — and 50% of £20.",
    "First line\n    an indented one\nand  two   spaces", "Ends with a star*", "(In brackets)", "Ŵ, é and 👩‍👧",
    "First.\n\n\n\nAfter three blank lines.", "Setext\n===", "Hard  \nbreak\\\nhere",
  ]

  /// Without spaces and the hyphens of lists, which a page shows in its own way.
  private func letters(_ text: String) -> String {
    text.split(separator: "\n").map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : String($0) }.joined()
      .filter { !$0.isWhitespace }
  }

  @Test
  func `the page has each text letter by letter, as a recommendation, an opening, a part and an answer`()
    throws
  {
    let place = try Workplace()
    func cell(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
    let rows = Self.texts.enumerated().flatMap { index, text in
      let (opening, whole) = (index * 2 + 1, index * 2 + 2)
      return [
        "a,\(opening),,\(cell(text)),,", "a,\(opening),a,\(cell(text)),Police,\(cell(text))",
        "a,\(whole),,\(cell(text)),Police,\(cell(text))",
      ]
    }
    try place.write("review,name\na,Child A\n", to: "small/reviews.csv")
    try place.write(
      (["review,number,part,recommendation,responder,response"] + rows).joined(separator: "\n") + "\n",
      to: "small/recommendations.csv")
    let run = try place.run("respond", "small", "--profile", "hscp", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    let page = try ReadPage(place.text("out/a.html"))
    #expect(page.faults.isEmpty, "\(page.faults)")
    let main = try #require(page.all("main").first).text
    let sections = letters(main).components(separatedBy: "Recommendation").dropFirst()
    let printed = sections.filter { !$0.hasPrefix("sandresponses") }
    let body = "Police:"
    for (index, text) in Self.texts.enumerated() {
      let said = letters(text)
      let name = { (number: Int) in
        "\(number > 20 ? String(number) : Self.words[number - 1])"
      }
      let found = printed.filter { $0.hasPrefix(name(index * 2 + 1) + said + "a)" + said + body + said) }
      #expect(!found.isEmpty, "\(text)")
      #expect(printed.contains { $0.hasPrefix(name(index * 2 + 2) + said + body + said) }, "\(text)")
    }
  }

  private static let words = [
    "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
    "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen", "Twenty",
  ]

  @Test func `paragraphs, lines and lists of a text stay what they are`() throws {
    let place = try Workplace()
    try place.write("review,name\na,Child A\n", to: "small/reviews.csv")
    try place.write(
      "review,number,recommendation,responder,response\n"
        + "a,1,\"Do it:\n- one\n- two\",Police,\"1. Done.\n2. Also done.\n\nAnd this.\"\n",
      to: "small/recommendations.csv")
    _ = try place.run("respond", "small", "--profile", "hscp", "--output", "out")
    #expect(
      try place.text("out/a.md").contains(
        """
        **Do it:**

        - **one**
        - **two**

        *Police:*

        1\\. Done.\\
        2\\. Also done.

        And this.
        """))
    let page = try ReadPage(place.text("out/a.html"))
    #expect(page.all("li", inside: "main").map(\.text).suffix(2) == ["one", "two"])
    #expect(page.all("ol", inside: "main").isEmpty)
  }
}
