import TestSupport
import Foundation
import Records
import Testing

@testable import Reports
@testable import Writers

struct MarkdownContentsTests {
  private func contents(_ blocks: [Document.Block], hasNotes: Bool = false) -> [String] {
    let document = Example.document([.contents] + blocks, commonNotes: hasNotes ? 1 : 0)
    let text = Example.markdown(of: document)
    return text.split(separator: "\n").prefix { $0.hasPrefix("- [") }.map(String.init)
  }

  @Test func `each section is a link to its heading, in order, and so are the notes if there are any`() {
    #expect(
      contents(
        [
          .prose("# Report\n\n## The year in figures\n\nText."), .table("outcomes"),
          .prose("### Ages\n\n## *Who* referred?"),
        ], hasNotes: true) == [
          "- [The year in figures](#the-year-in-figures)", "- [*Who* referred?](#who-referred)",
          "- [Notes](#notes)",
        ])
    #expect(contents([.prose("## One")]) == ["- [One](#one)"])
  }

  @Test func `headings with the same words get different links, as on GitHub`() {
    #expect(
      contents([.prose("## Changes\n\n### Changes\n\n## Changes")]) == [
        "- [Changes](#changes)", "- [Changes](#changes-2)",
      ])
  }

  @Test func `fenced code has no sections, nor does a number sign without a space begin one`() {
    #expect(contents([.prose("```\n## no\n```\n\n##no\n\n####### no\n\n## Yes")]) == ["- [Yes](#yes)"])
  }
}

struct MarkdownDocumentTests {
  @Test func `a document is its blocks, the notes of the tables it places, and where it comes from`() {
    let document = Example.document(
      [.prose("# Report"), .table("outcomes"), .list(["Hospital", "*Star* Trust"]), .prose("End.")],
      commonNotes: 1)
    #expect(
      Example.markdown(of: document) == """
        # Report

        **Referrals by primary outcome, 2023-24**

        | Outcome      | Referrals |
        | ------------ | --------: |
        | Rapid review |         2 |
        | A \\| B       |      1000 |
        | Total        |       [c] |

        [c] means confidential, not published.

        - Note 2: A \\*second\\* note.

        - Hospital
        - \\*Star\\* Trust

        End.

        ## Notes

        - Note 1: The first note.

        ---

        Public edition, figures as at 31 March 2024. Made by hscp-report 9.9 with the profile profile.toml from:

        - my\\_referrals.csv, SHA-256 ab12

        """)
  }

  @Test func `notes of tables that are not placed are not printed, and the others keep their numbers`() {
    let text = Example.markdown(of: Example.document([.table("headline")]))
    #expect(
      text.contains(
        "\n[z] means not applicable.\n\n- Note 3: Of the headline.\n\n---"
      ))
    #expect(!text.contains("Note 1") && !text.contains("## Notes"))
  }

  @Test func `the notes on all figures are where the template places them, without a heading of ours`() {
    let text = Example.markdown(
      of: Example.document([.prose("## About"), .notes, .prose("End.")], commonNotes: 2))
    #expect(
      text.hasPrefix("## About\n\n- Note 1: The first note.\n- Note 2: A \\*second\\* note.\n\nEnd.\n\n---"))
  }

  @Test func `without tables there are no notes`() {
    #expect(!Example.markdown(of: Example.document([.prose("A")])).contains("## Notes"))
  }

  @Test func `a note is in full below the first table that needs it, and the others refer to it`() {
    let text = Example.markdown(of: Example.document([.table("panel"), .table("outcomes")]))
    #expect(text.components(separatedBy: "Note 1: The first note.").count == 2)
    #expect(text.contains("published. Note 1 is above.\n\n- Note 2: "))
  }

  @Test func `a part without notes has its tables, and neither notes nor provenance`() {
    let document = Example.document([], commonNotes: 1)
    let text = MarkdownDocument.text(of: Document.Part("chapter", [.table("outcomes")]), in: document)
    #expect(text.hasSuffix("|\n\n[c] means confidential, not published.\n"))
  }

  @Test func `a table of records has its rows, and its remarks below`() {
    var document = Example.document([.table("tests")])
    document.records = [
      RecordTable(
        id: "tests", title: "Tests", remarks: ["A *rule*."],
        columns: [.init("Question", .prose), .init("p", .names)],
        rows: RecordTable.Rows([[.text("A | B"), .text("0.5")]]))
    ]
    #expect(
      Example.markdown(of: document).hasPrefix(
        "**Tests**\n\n| Question | p   |\n| -------- | --- |\n| A \\| B   | 0.5 |\n\nA \\*rule\\*.\n\n---"))
  }

  @Test(arguments: [
    ([4], "Note 4 is above."), ([1, 2], "Notes 1 and 2 are above."),
    ([6, 4, 1, 5], "Notes 1 and 4 to 6 are above."),
    ([1, 3, 5], "Notes 1, 3 and 5 are above."),
  ])
  func `several notes are named in one sentence`(notes: [Int], sentence: String) {
    #expect(NotesBelowTables.Lines(symbols: [], own: [], above: notes).sentences == [sentence])
    #expect(NotesBelowTables.Lines(symbols: [], own: notes, above: []).sentences.isEmpty)
  }
}
