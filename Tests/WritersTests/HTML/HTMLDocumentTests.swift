import Records
import TestSupport
import Testing

@testable import Reports
@testable import Writers

/// A document of several parts.
extension Example {
  static func document(parts: [Document.Part], tables: [Table] = [headline, outcomes, panel]) -> Document {
    let document = document()
    return Document(
      title: document.title, partnership: document.partnership, asAt: document.asAt,
      edition: document.edition, parts: parts, tables: tables, charts: tables.compactMap(Chart.init(of:)),
      notes: document.notes, commonNotes: 1, provenance: document.provenance)
  }

  static func page(_ document: Document) throws -> ReadPage { try ReadPage(HTMLDocument.text(of: document)) }

  /// The page of one prose.
  static func page(_ markdown: String) throws -> ReadPage { try page(document([.prose(markdown)])) }
}

struct HTMLDocumentTests {
  private let chapterAndAnnex = Example.document(parts: [
    Document.Part(
      "report",
      [
        .prose("# The year\n\nA partnership\n\n**Board edition**"), .contents,
        .prose("## Figures\n\nSee [the annex](statistics.md)."), .table("outcomes"), .chart("outcomes"),
        .list(["A & B", "C"]),
      ]),
    Document.Part(
      "statistics",
      [
        .prose("# Statistics\n\nMore on [the figures](report.md#figures).\n\n## Figures\n\nText."),
        .table("headline"), .table("outcomes"), .table("panel"), .prose("### Deep"),
      ], hasNotes: true),
  ])

  @Test func `a page has a header, its contents, a main part and a foot, and keeps the rules for every page`()
    throws
  {
    let page = try Example.page(chapterAndAnnex)
    #expect(page.faults.isEmpty, "\(page.faults)")
    #expect(page.all("h1").map(\.text) == ["The year"])
    #expect(page.all("p", inside: "header").map(\.text) == ["A partnership", "Board edition"])
    #expect(page.all("title").first?.text == "The year, Example Partnership")
    #expect(
      page.all("p", inside: "footer").first?.text.hasSuffix("with the profile profile.toml from:") == true)
    #expect(page.all("li", inside: "footer").map(\.text) == ["my_referrals.csv, SHA-256 ab12"])
    let skip = try #require(page.all("a").first)
    #expect(skip.text == "Skip to main content" && skip.has("#main", as: "href"))
  }

  @Test
  func `all parts are in the page in order, and the title of a further one is a heading of the second level`()
    throws
  {
    let page = try Example.page(chapterAndAnnex)
    #expect(page.all("h2", inside: "main").map(\.text) == ["Figures", "Statistics"])
    #expect(page.all("h3", inside: "main").map(\.text) == ["Figures", "Notes"])
    #expect(page.all("h4").map(\.text) == ["Deep"])
    #expect(
      page.all("a", inside: "nav").map { "\($0.attributes["href"] ?? "") \($0.text)" } == [
        "#figures Figures", "#statistics-statistics Statistics", "#statistics-figures Figures",
        "#statistics-notes Notes",
      ])
  }

  @Test func `links between the parts lead to places in the page`() throws {
    let links = try Example.page(chapterAndAnnex).all("a", inside: "main").prefix(2)
    #expect(links.compactMap { $0.attributes["href"] } == ["#statistics", "#figures"])
  }

  @Test func `a note is in the page once, and what refers to it is a link`() throws {
    let page = try Example.page(chapterAndAnnex)
    let notes = page.elements.filter { $0.attributes["id"]?.hasPrefix("note-") == true }
    #expect(
      notes.map(\.text) == [
        "Note 3: Of the headline.", "Note 1: The first note.", "Note 2: A *second* note.",
      ])
    let below = page.all("p").filter { $0.has("below", as: "class") }.map(\.text)
    #expect(below.contains("Note 1 is above."))
    #expect(page.links.contains("#note-1"))
  }

  @Test func `a part without notes explains its symbols and has no notes`() throws {
    var document = chapterAndAnnex
    document = Example.document(parts: Array(document.parts.prefix(1)))
    let page = try Example.page(document)
    #expect(!page.elements.contains { $0.text.contains("Note 1") })
    #expect(page.all("p").contains { $0.text == "[c] means confidential, not published." })
    #expect(page.all("abbr").map { $0.attributes["title"] } == ["confidential, not published"])
    #expect(page.all("li", inside: "footer").isEmpty)
  }

  @Test(arguments: [
    "#### Deep\n\n# One\n\n###### Six\n\n# Two\n\n##### Five", "Text alone", "# A\n\n# A\n\n# A",
    "> # Quoted",
    "Title\n===\n\nSection\n---\n\n#### Deep", "#\n\n##\n\n## !?\n\n## !!",
    "# Main\n\n## Contents\n\n## Note 1",
    "# A\n\n## table-outcomes\n\n## statistics",
  ])
  func `headings never skip a level and no id is there twice, whatever the text has`(markdown: String) throws
  {
    let blocks: [Document.Block] = [.prose(markdown), .table("outcomes"), .chart("outcomes")]
    let page = try Example.page(
      Example.document(parts: [
        Document.Part("report", blocks, hasNotes: true), Document.Part("statistics", blocks, hasNotes: true),
      ]))
    #expect(page.faults.filter { $0 != "not one nav" }.isEmpty, "\(page.faults)")
  }

  @Test func `a text without a title has that of the document`() throws {
    #expect(
      try Example.page("## Section").all("h1").map(\.text) == ["Learning Group: yearly figures 2023-24"])
  }

  @Test func `below the title are the lines that belong to it, and not the text`() throws {
    let text = String(repeating: "Much to say. ", count: 20)
    let page = try Example.page("# Title\n\n*Whose*\n\n\(text)\n\nShort.")
    #expect(page.all("header").first?.text == "\nTitle\nWhose\n")
    #expect(page.all("p", inside: "main").map(\.text) == [String(text.dropLast()), "Short."])
  }

  @Test func `the same document gives the same bytes`() {
    #expect(HTMLDocument.text(of: chapterAndAnnex) == HTMLDocument.text(of: chapterAndAnnex))
  }

  @Test func `a page loads nothing, runs nothing and sends nothing, and says so to the browser`() throws {
    let page = try Example.page(chapterAndAnnex)
    let policy = page.all("meta").first { $0.has("Content-Security-Policy", as: "http-equiv") }
    #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'; img-src data:;") == true)
    #expect(page.all("meta").contains { $0.has("no-referrer", as: "content") })
    #expect(!HTMLDocument.text(of: chapterAndAnnex).contains("@import"))
    #expect(!HTMLDocument.text(of: chapterAndAnnex).contains("url("))
  }

  @Test func `a chart is in the page, with its description and with colours for its number of series`() throws
  {
    let page = try Example.page(chapterAndAnnex)
    let chart = try #require(page.all("svg", inside: "figure").first)
    #expect(
      chart.attributes["aria-label"]
        == "Bar chart. Referrals by primary outcome, 2023-24: Rapid review 2; A | B 1000.")
    #expect(page.all("style", inside: "svg").isEmpty && page.all("title", inside: "svg").isEmpty)
    let style = try #require(page.all("style").first?.text)
    #expect(style.contains("\n.chart-of-1 .s0 { fill: #12436d; }") && !style.contains("\n.s0"))
    #expect(style.contains("@media screen and (prefers-color-scheme: dark) {\n.chart-of-1 text"))
  }

  @Test func `no line ends inside a year`() throws {
    #expect(
      MarkupText.words("2021-22 to 2023-24, 9-2021 & 12023-24, a-b") == """
        <span class="year">2021-22</span> to <span class="year">2023-24</span>, 9-2021 &amp; 12023-24, a-b
        """)
  }
}
