import FoundationEssentials
import Records
import TestSupport
import Testing

@testable import Reports
@testable import Writers

struct ProseHTMLTests {
  private func html(_ markdown: String, pictures: [Picture] = []) -> String {
    let links = PageLinks(
      names: ["report", "statistics"], anchors: [["here": "here"], ["far": "statistics-far"]],
      for: .browser(pictures))
    var prose = ProseHTML(part: 0, links: links)
    return prose.text(of: MarkdownReading.events(of: markdown))
  }

  @Test(arguments: [
    ("*A* **b** ~~c~~ `d<`", "<p><em>A</em> <strong>b</strong> <del>c</del> <code>d&lt;</code></p>\n"),
    ("a\nb\\\nc", "<p>a b<br/>\nc</p>\n"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
    ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("- [x] a\n- [ ] b", "<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>\n"),
    ("> a\n\n---", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr/>\n"),
    ("```\na <\n\n b\n```", "<pre><code>a &lt;\n\n b\n</code></pre>\n"),
    (
      "| a | b |\n|---|--:|\n| 1 | 2 |",
      """
      <div class="wide" role="group" aria-label="Table" tabindex="0">
      <table>
      <thead>
      <tr><th scope="col">a</th><th scope="col" class="number">b</th></tr>
      </thead>
      <tbody>
      <tr><td>1</td><td class="number">2</td></tr>
      </tbody>
      </table>
      </div>

      """
    ),
  ])
  func `Markdown is written as what it says`(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test(arguments: [
    ("[a](https://a.org/b?c=d&e)", "<a href=\"https://a.org/b?c=d&amp;e\" class=\"page\">a</a>"),
    ("<https://a.org>", "<a href=\"https://a.org\">https://a.org</a>"),
    ("www.a.org", "<a href=\"http://www.a.org\">www.a.org</a>"),
    ("[a](mailto:b@c.org)", "<a href=\"mailto:b@c.org\">a</a>"),
    ("[a](baby-lucy.md)", "<a href=\"baby-lucy.html\">a</a>"),
    ("[a](./index.md#x)", "<a href=\"./index.html#x\">a</a>"),
    ("[a](statistics.md)", "<a href=\"#statistics\">a</a>"),
    ("[a](statistics.md#far)", "<a href=\"#statistics-far\">a</a>"),
    ("[a](report.md)", "<a href=\"#main\">a</a>"), ("[a](#here)", "<a href=\"#here\">a</a>"),
    ("[a](yearly-report.xlsx)", "<a href=\"yearly-report.xlsx\">a</a>"),
    ("[*a* b](x.md)", "<a href=\"x.html\"><em>a</em> b</a>"),
    ("[a](<b c\"d>)", "<a href=\"b%20c%22d\">a</a>"), ("[a](é.md)", "<a href=\"%C3%A9.html\">a</a>"),
    ("[a](#nowhere)", "a"), ("[a]()", "a"),
  ])
  func `a link leads to a page, a mailbox, a telephone or a place in the folder`(
    markdown: String, expected: String
  ) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
  }

  @Test(arguments: [
    "[a](javascript:alert)", "[a](JaVaScript:alert)", "[a](<java\tscript:alert>)",
    "[a](&#106;avascript:alert)",
    "[a](data:text/html,x)", "[a](vbscript:x)", "[a](file:///etc)", "[a](&#1;javascript:x)",
    "<javascript:alert>",
    "[a][b]\n\n[b]: javascript:alert", "![a](javascript:alert)", "[a](\\javascript:alert)",
    "[a](javascript&colon;alert)",
    "[![a](b.png)](javascript:alert)", "[a](blob:x)", "[a](view-source:x)",
  ])
  func `no link leads to a program, and its words stay`(markdown: String) throws {
    let page = try Example.page(markdown)
    let addresses = page.all("a", inside: "main").compactMap { $0.attributes["href"] }
    #expect(addresses.allSatisfy { $0.hasPrefix("%") }, "\(addresses)")
    #expect(page.all("p", inside: "main").first?.text.contains("a") == true)
    #expect(page.all("img").isEmpty)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("a <b onclick=\"x\">b</b>", "a <b onclick=\"x\">b</b>"),
    ("<img src=x onerror=y>", "<img src=x onerror=y>"),
    ("<iframe src=\"https://a.org\">", "<iframe src=\"https://a.org\">"),
    ("<!DOCTYPE x>", "<!DOCTYPE x>"), ("<?php x ?>", "<?php x ?>"), ("<![CDATA[ x ]]>", "<![CDATA[ x ]]>"),
    ("</main><script>x", "</main><script>x"), ("<style>*{}</style>", "<style>*{}</style>"),
    ("<a href='javascript:x'>b</a>", "<a href='javascript:x'>b</a>"),
    ("&lt;script&gt;", "<script>"), ("\\<script>", "<script>"), ("`<script>`", "<script>"),
    ("    <script>", "<script>"), ("| <script> |\n|---|\n| <b> |", "<script>"),
  ])
  func `HTML in a text is shown as it was typed, and nothing obeys it`(markdown: String, shown: String) throws
  {
    let page = try Example.page("# T\n\n## S\n\n" + markdown)
    #expect(page.faults.isEmpty, "\(page.faults)")
    #expect(page.all("b", "iframe", "img", "script").isEmpty)
    #expect(page.all("div").first { $0.has("part", as: "class") }?.text.contains(shown) == true)
  }

  @Test func `remarks are shown no more than in the Markdown`() {
    #expect(
      html("a <!-- remark --> b\n\n<!-- remark\n\nmore -->\n\n<!-- c --> d") == "<p>a  b</p>\n<p> d </p>\n")
  }

  @Test func `signs of markup in names, titles, notes and lists are text`() throws {
    let sign = "<script>alert(\"&amp;\")</script>'"
    let table = Table(
      id: "t", year: Example.reportingYear, title: sign,
      columns: [Table.Column("a", sign, .breakdown), Table.Column("n", "N", .measure(.children))],
      rows: [[.label(sign), .figure(.count(1))]], notes: [1])
    var document = Example.document([.list([sign]), .table("t")], tables: [table]) { $0.name = sign }
    document = Document(
      title: sign, partnership: document.partnership, asAt: document.asAt, edition: "", parts: document.parts,
      tables: [table], charts: [], notes: [sign], commonNotes: 0,
      provenance: .init(program: sign, profile: sign, inputs: [.init(name: sign, sha256: nil)]))
    let page = try Example.page(document)
    #expect(page.faults.filter { $0 != "not one nav" }.isEmpty, "\(page.faults)")
    for name in ["title", "h1", "caption", "th", "li"] {
      #expect(page.all(name).first?.text.contains(sign) == true, "\(name)")
    }
    #expect(page.all("footer").first?.text.components(separatedBy: sign).count == 4)
  }

  @Test func `control characters and marks of direction are never in a page`() throws {
    let document = Example.document([.prose("a\u{1}\u{1B}b\u{202E}c\u{85}"), .list(["d\u{7F}\u{0}e\n\r\tf"])])
    let html = HTMLDocument.text(of: document)
    #expect(!html.unicodeScalars.contains { $0 != "\n" && $0.isControl })
    #expect(html.contains("a\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}") && html.contains("d\u{FFFD}\u{FFFD}e   f"))
    _ = try ReadPage(html)
  }

  @Test func `a picture is in the page if its bytes are known, and otherwise its words`() {
    let pictures = [Picture(path: "a.png", kind: .png, bytes: [1, 2, 3], width: 1, height: 1)]
    #expect(
      html("![The *\"plan\"*](a.png)", pictures: pictures)
        == "<p><img src=\"data:image/png;base64,AQID\" alt=\"The &quot;plan&quot;\"/></p>\n")
    #expect(html("![The *plan*](b.png) here") == "<p>The plan here</p>\n")
    #expect(html("![The plan](https://a.org/b.png)") == "<p>The plan</p>\n")
    #expect(html("[![words](b.png)](c.md)") == "<p><a href=\"c.html\">words</a></p>\n")
  }

  @Test func `a text that would cost far more than its size is shown as it was typed`() {
    let wide =
      "|" + String(repeating: "a|", count: 2_000) + "\n|" + String(repeating: "-|", count: 2_000) + "\n"
    #expect(html(wide + String(repeating: "|a|\n", count: 2_000)).hasPrefix("<pre><code>|a|a|"))
    #expect(html(String(repeating: "![[]()", count: 20_000)).hasPrefix("<pre><code>![[]()"))
  }

  /// Pieces of Markdown and HTML that may mean something beside each other.
  private static let pieces = [
    "# ", "## ", "#### ", "\n", "\n\n", "\n\n", "- ", "1. ", "> ", "    ", "*", "**", "_", "~~", "`", "```\n",
    "\n```",
    "<b>", "</div>", "<script>", "<!--", "-->", "<?", "]]>", "<![CDATA[", "&lt;", "&#0;", "&nbsp;", "[a](",
    "](b.md)",
    "[x](javascript:y)", "![p](q.png)", "![", "]", "(", ")", "http://a.org/", "www.b.c", "a@b.org",
    "\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n", "|", "---\n", "===\n", "- [x] ", "\\", "\"", "'", "2023-24", "é",
    "\u{202E}",
    "\u{1}", "\r", "\t", "[r]: javascript:z\n", "[r]", "word ", "Notes", "main", "note-1",
  ]

  @Test func `any text at all gives a page that keeps the rules`() throws {
    var random = SplitMix64(seed: 20)
    for _ in 0..<60 {
      let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      let blocks: [Document.Block] = [.prose(text), .table("outcomes"), .prose(text)]
      let document = Example.document(parts: [
        Document.Part("report", blocks), Document.Part("statistics", blocks, hasNotes: true),
      ])
      let html = HTMLDocument.text(of: document)
      let page = try #require(try? ReadPage(html), "\(text.debugDescription)")
      #expect(page.faults.isEmpty, "\(text.debugDescription): \(page.faults)")
      #expect(!page.links.contains { $0.hasPrefix("javascript") })
      #expect(!html.unicodeScalars.contains { $0 != "\n" && $0.isControl })
    }
  }

  @Test func `quotations may be as deep as anyone can type`() {
    let text = html(String(repeating: ">", count: 20_000) + " a")
    #expect(
      text.components(separatedBy: "<blockquote>").count
        == text.components(separatedBy: "</blockquote>").count)
    #expect(text.contains("<p>a</p>"))
  }
}
