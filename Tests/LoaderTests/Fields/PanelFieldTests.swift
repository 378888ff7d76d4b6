import Records
import Testing

@testable import Loader

struct PanelFieldTests {
  private func read(_ text: String) -> PanelView? {
    let bytes = Array(text.utf8)
    return PanelField.read(bytes.span)
  }

  private func isNotApplicable(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return PanelField.isNotApplicable(bytes.span)
  }

  @Test(arguments: [
    ("yes", PanelView.agreed), ("Y", .agreed), ("Agreed", .agreed), ("agrees", .agreed), ("TRUE", .agreed),
    ("1", .agreed),
    ("no", .disagreed), ("N", .disagreed), ("Disagreed", .disagreed), ("disagrees", .disagreed),
    ("queried", .disagreed),
    ("false", .disagreed), ("0", .disagreed), ("awaited", .awaited), ("Awaiting", .awaited),
    ("pending", .awaited),
    ("TBC", .awaited), ("yes.", .agreed), ("✓", .agreed), ("✔", .agreed), ("✔\u{FE0F}", .agreed),
    ("☑", .agreed),
    ("✅", .agreed), ("agreed with", .agreed), ("Not agreed", .disagreed), ("did not agree", .disagreed),
    ("didn\u{2019}t agree", .disagreed), ("not agreed with", .disagreed),
  ])
  func `the Panel's view is read in the words of registers`(text: String, view: PanelView) {
    #expect(read(text) == view)
    #expect(!isNotApplicable(text))
  }

  @Test(arguments: ["n/a", "N/A", "na", "not applicable"])
  func `that the question does not arise is no view`(text: String) {
    #expect(read(text) == nil)
    #expect(isNotApplicable(text))
  }

  @Test(arguments: ["", "?", "-", "yes and no", "2", "ja", "x", "✗", "☐", "partly agreed", "✓✗"])
  func `other words are neither`(text: String) {
    #expect(read(text) == nil)
    #expect(!isNotApplicable(text))
  }

  @Test func `an unreadable view is told`() {
    #expect(
      Finding.unreadablePanelView(at: Place(file: "r.csv", line: 2, column: 13)).description == """
        r.csv:2:13: error: [unreadable-panel-view] this does not say whether the Panel agreed; \
        expected yes, no or awaited; correct the cell
        """)
  }
}
