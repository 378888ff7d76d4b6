import Records
import Testing

@testable import Reports
@testable import Writers

struct MarkdownDocumentTests {
  @Test func `a document is its blocks, the notes of the tables it places, and where it comes from`() {
    let document = Example.document([
      .prose("# Report"), .table("outcomes"), .list(["Hospital", "*Star* Trust"]), .prose("End."),
    ])
    #expect(
      MarkdownDocument.text(of: document) == """
        # Report

        **Referrals by primary outcome, 2023-24** [note 1] [note 2]

        | Outcome      | Referrals |
        | ------------ | --------: |
        | Rapid review |         2 |
        | A \\| B       |      1000 |
        | Total        |       [c] |

        - Hospital
        - \\*Star\\* Trust

        End.

        ## Notes

        - Note 1: The first note.
        - Note 2: A \\*second\\* note.
        - [c]: confidential, not published

        ---

        Public edition, figures as at 31 March 2024. Made by hscp-report 9.9 with the profile profile.toml from:

        - my\\_referrals.csv, SHA-256 ab12

        """)
  }

  @Test func `notes of tables that are not placed are not printed, and the others keep their numbers`() {
    let text = MarkdownDocument.text(of: Example.document([.table("headline")]))
    #expect(text.contains("\n## Notes\n\n- Note 3: Of the headline.\n- [z]: not applicable\n\n---"))
  }

  @Test func `without tables there are no notes`() {
    #expect(!MarkdownDocument.text(of: Example.document([.prose("A")])).contains("## Notes"))
  }
}
