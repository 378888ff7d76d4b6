import Testing

@testable import Reports
@testable import Writers

struct MarkdownContentsTests {
  private func contents(_ blocks: [Document.Block]) -> [String] {
    var document = Example.document([.contents] + blocks)
    document.closingNotes = [1]
    let text = MarkdownDocument.text(of: document)
    return text.split(separator: "\n").prefix { $0.hasPrefix("- [") }.map(String.init)
  }

  @Test func `each section is a link to its heading, in order, and so are the notes where there are some`() {
    #expect(
      contents([
        .prose("# Report\n\n## The year in figures\n\nText."), .table("outcomes"),
        .prose("### Ages\n\n## *Who* referred?"),
      ]) == [
        "- [The year in figures](#the-year-in-figures)", "- [*Who* referred?](#who-referred)",
        "- [Notes](#notes)",
      ])
    #expect(contents([.prose("## One")]) == ["- [One](#one)"])
  }

  @Test func `headings of the same words are told apart as GitHub does it`() {
    #expect(
      contents([.prose("## Changes\n\n### Changes\n\n## Changes")]) == [
        "- [Changes](#changes)", "- [Changes](#changes-2)",
      ])
  }

  @Test func `what stands between fences is no section, nor is a number sign without a space`() {
    #expect(contents([.prose("```\n## no\n```\n\n##no\n\n####### no\n\n## Yes")]) == ["- [Yes](#yes)"])
  }
}
