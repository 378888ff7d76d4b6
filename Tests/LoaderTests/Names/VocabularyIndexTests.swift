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
  func `not applicable is not a view`(text: String) {
    #expect(read(text) == nil)
    #expect(isNotApplicable(text))
  }

  @Test(arguments: ["", "?", "-", "yes and no", "2", "ja", "x", "✗", "☐", "partly agreed", "✓✗"])
  func `other words are not read`(text: String) {
    #expect(read(text) == nil)
    #expect(!isNotApplicable(text))
  }

  @Test func `an unreadable view is reported`() {
    #expect(
      Finding.unreadablePanelView(at: Place(file: "r.csv", line: 2, column: 13)).description == """
        r.csv:2:13: error: [unreadable-panel-view] this does not say whether the Panel agreed; \
        expected yes, no or awaited; \
        write whether it agreed with the group's decision, and what else it said in a column of its own
        """)
  }
}

struct VocabularyIndexTests {
  private let vocabulary = Vocabulary(
    agencies: [Agency(key: "gp", name: "General practice", sector: "Health", aliases: ["Primary care"])],
    outcomes: [Outcome(key: "nfa", name: "No further action", kind: .primary, aliases: ["closed"])],
    features: [Term(key: "neglect", name: "Neglect", aliases: ["home conditions"])],
    harms: [Term(key: "death", name: "Child death", aliases: ["neglect"])])

  private func code<Entry>(_ text: String, in index: NameIndex<Entry>) -> Code<Entry>? {
    let bytes = Array(text.utf8)
    return index.code(of: bytes.span)
  }

  @Test func `a name, a key and an alias find the entry`() throws {
    let index = try VocabularyIndex(vocabulary)
    for text in ["General Practice", "GP", "primary-care"] {
      #expect(code(text, in: index.agencies) == Code(0))
      #expect(code(text, in: index.outcomes) == nil)
    }
    for text in ["no further action", "NFA", "Closed"] {
      #expect(code(text, in: index.outcomes) == Code(0))
    }
  }

  @Test func `one spelling may be in two lists`() throws {
    let index = try VocabularyIndex(vocabulary)
    #expect(code("neglect", in: index.features) == Code(0))
    #expect(code("neglect", in: index.harms) == Code(0))
  }

  @Test(arguments: [
    [Term(key: "a", name: "A", aliases: ["Both"]), Term(key: "b", name: "B", aliases: ["both"])],
    [Term(key: "both", name: "A"), Term(key: "b", name: "Both")],
    [Term(key: "a", name: "Both"), Term(key: "b", name: "B", aliases: ["B.O.T.H."])],
  ])
  func `one spelling for two entries of a list is refused`(terms: [Term]) {
    for (features, harms) in [(terms, []), ([], terms)] as [([Term], [Term])] {
      let error = #expect(throws: AmbiguousName.self) {
        try VocabularyIndex(Vocabulary(agencies: [], outcomes: [], features: features, harms: harms))
      }
      #expect(error?.spelling.lowercased().filter(\.isLetter) == "both")
    }
  }
}
